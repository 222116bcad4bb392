import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { guideLink } from '../lists.ts';
import { heading, joined, paragraph } from '../tree.ts';

/** The terms of the glossary. */
export function glossaryPage(context: ExportContext): PageSource {
  return {
    address: addresses.glossary(),
    title: 'Glossary',
    description: 'The terms of the field in a sentence or two, each with what its definition rests on.',
    content: () => {
      const notes = new Footnotes(context);
      const terms = context.corpus.terms.flatMap(({ term, writtenOut, definition, cites, guides }) => [
        heading(2, term),
        paragraph(
          ...(writtenOut === undefined ? [] : [`${writtenOut}. `]),
          definition,
          ...notes.references(cites),
          ' Read on: ',
          ...joined(
            guides.map((id) => [guideLink(context, id)]),
            ', ',
          ),
          '.',
        ),
      ]);
      return [...terms, ...notes.definitions()];
    },
  };
}

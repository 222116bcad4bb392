import { entryOf } from '../../../corpus/entries.ts';
import { versionList } from '../../../corpus/labels.ts';
import { compare } from '../../../corpus/tools.ts';
import { addresses } from '../../../schemas/addresses.ts';
import { topics } from '../../../schemas/topic.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { type Inline, link, paragraph, table } from '../tree.ts';

/** The table of comparison. A claim about both frameworks has a column of its own. */
export function comparisonPage({ corpus, url }: ExportContext): PageSource {
  const cell = (id: string | undefined, none: string): Inline[] => {
    if (id === undefined) return [none];
    const { short, verdict, versions, articles } = entryOf(corpus.lookup.claims, id);
    const judged = versionList(versions, corpus.frameworks).join(', ');
    const said = articles.length === 1 ? '1 article' : `${articles.length} articles`;
    return [
      link(url(addresses.claim(id)), short),
      ` (${[verdict, judged, said].filter((part) => part !== '').join('; ')})`,
    ];
  };
  return {
    address: compare.address,
    title: compare.title,
    description: compare.description,
    content: () => [
      paragraph(
        'Every cell is a claim of the articles in our words, with its verdict, the versions against which it was judged and the number of articles that make it. “Unknown” means that no article says.',
      ),
      table([
        [['Topic'], ['Question'], ...corpus.frameworks.map(({ name }) => [name]), ['Both']],
        ...corpus.comparison.map((row) => [
          [topics[row.topic]],
          [row.name],
          ...corpus.frameworks.map(({ id }) => cell(row[id], row.both === undefined ? 'unknown' : '')),
          cell(row.both, ''),
        ]),
      ]),
    ],
  };
}

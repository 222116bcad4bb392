import type { RootContent } from 'mdast';
import type { PageEntry } from '../../../corpus/entries.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { guideList, tallyLine } from '../lists.ts';
import { proseNodes } from '../prose.ts';
import { heading, link, list, paragraph } from '../tree.ts';

/** A page about the site itself; what the home page shows of the content stands before its text. */
export function textPage(context: ExportContext, page: PageEntry): PageSource {
  const isHome = page.id === 'home';
  return {
    address: isHome ? addresses.home() : addresses.page(page.id),
    title: page.title,
    description: page.description,
    reviewed: page.reviewed,
    content: () => {
      const notes = new Footnotes(context);
      return [
        ...(isHome ? overview(context, notes) : []),
        ...proseNodes(context, page.body, notes),
        ...notes.definitions(),
      ];
    },
  };
}

function overview(context: ExportContext, notes: Footnotes): RootContent[] {
  const { corpus, url } = context;
  const choose = corpus.lookup.guides['choose'];
  const core = corpus.guides.filter((guide) => guide.core).map(({ id }) => id);
  return [
    paragraph(
      `${corpus.coverage.articles} articles compare the two. Here are their ${corpus.coverage.claims.all} statements, each checked against the official documentation or code that was run, with one click to the passage and one to the proof.`,
    ),
    ...(choose === undefined
      ? []
      : [
          heading(2, 'The short answer'),
          list(choose.bottomLine.map(({ text, cites }) => [text, ...notes.references(cites)])),
          paragraph(link(url(addresses.guide(choose.id)), 'How to choose, with reasons')),
        ]),
    heading(2, 'Where they differ'),
    guideList(context, core),
    heading(2, 'How the statements stand'),
    paragraph(`${tallyLine(corpus.coverage.claims.byVerdict)}.`),
  ];
}

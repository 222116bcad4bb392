import type { RootContent } from 'mdast';
import type { ArticleEntry } from '../../../corpus/entries.ts';
import { addresses } from '../../../schemas/addresses.ts';
import { mostCompared } from '../../../schemas/limits.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { claimList, guideList, tallyLine } from '../lists.ts';
import { proseNodes } from '../prose.ts';
import { heading, type Inline, link, list, paragraph, sectionOf, table } from '../tree.ts';

/** The page of an article: its digest, and what became of its claims. */
export function articlePage(context: ExportContext, article: ArticleEntry): PageSource {
  return {
    address: addresses.article(article.id),
    title: article.title,
    description: article.description,
    content: () => {
      const notes = new Footnotes(context);
      return [
        paragraph(article.description),
        metadata(article),
        paragraph(
          `Below is what the article says, section by section, in our words. Imported ${article.imported}.`,
        ),
        ...proseNodes(context, article.body, notes),
        heading(2, 'Its claims'),
        claimList(context, article.claims),
        ...sectionOf('The guides that it feeds', article.guides, (ids) => guideList(context, ids)),
        ...notes.definitions(),
      ];
    },
  };
}

/** Who wrote an article, when and for whom. */
function metadata(article: ArticleEntry): RootContent {
  const { publisher, published, updated, url, rights } = article;
  const known = (
    label: string,
    fact: ArticleEntry['publisher'],
    show: (value: string) => Inline = (value) => value,
  ): Inline[][] =>
    fact === undefined
      ? []
      : [
          [
            `${label}: `,
            show(fact.value),
            ...(fact.basis === 'inferred' ? [` (inferred: ${fact.from})`] : []),
          ],
        ];
  return list([
    [`Written by: ${article.authors.map(({ name }) => name).join(', ') || 'nobody is named in the text'}`],
    [`For: ${article.audience}`],
    ...known('Published', published),
    ...known('Updated', updated),
    ...known('Published by', publisher),
    ...known('Original', url, (value) => link(value, value)),
    ...('holder' in rights ? [[`Rights: ${rights.holder}.`]] : []),
    [
      `Its statements: ${article.claims.length} claims in ${article.passages.all} passages: ${tallyLine(article.tally)}.`,
    ],
  ]);
}

/** The list of all articles. */
export function articleListPage(context: ExportContext): PageSource {
  const { corpus, url } = context;
  return {
    address: addresses.articles(),
    title: 'Articles',
    description: 'The articles that the Sourcebook has taken apart, and what became of their statements.',
    content: () => [
      list(
        corpus.articles.map(({ id, title, short, description, tally }) => [
          link(url(addresses.article(id)), title),
          ` (${short}). ${description} ${tallyLine(tally)}.`,
        ]),
      ),
      ...(corpus.articles.length > mostCompared
        ? []
        : [
            heading(2, 'Who says what'),
            paragraph('The number of claims of each article on each topic.'),
            claimsByTopicAndArticle(context),
          ]),
    ],
  };
}

function claimsByTopicAndArticle({ corpus }: ExportContext): RootContent {
  const totals = new Map(
    corpus.speaking.map(({ article, topic, tally }) => [
      `${topic} ${article}`,
      Object.values(tally).reduce((sum, count) => sum + count, 0),
    ]),
  );
  const shown = new Set(corpus.speaking.map(({ topic }) => topic));
  return table([
    [['Topic'], ...corpus.articles.map(({ short }) => [short])],
    ...corpus.topics
      .filter(({ id }) => shown.has(id))
      .map(({ id, name }) => [
        [name],
        ...corpus.articles.map((article) => [String(totals.get(`${id} ${article.id}`) ?? 0)]),
      ]),
  ]);
}

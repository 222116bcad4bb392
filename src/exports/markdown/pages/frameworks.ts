import type { RootContent } from 'mdast';
import { type ArticleEntry, entryOf, type FrameworkEntry } from '../../../corpus/entries.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { heading, joined, link, paragraph, table } from '../tree.ts';

/** The releases of the frameworks, and which of them each article could know. */
export function frameworksPage(context: ExportContext): PageSource {
  return {
    address: addresses.page('frameworks'),
    title: 'Releases of Django and Flask',
    description: 'The releases of Django and Flask with their dates, support windows and Python versions.',
    content: () => {
      const notes = new Footnotes(context);
      return [
        ...context.corpus.frameworks.flatMap((framework) => releases(framework, notes)),
        heading(2, 'What the articles could know'),
        knownReleases(context),
        ...notes.definitions(),
      ];
    },
  };
}

function releases(framework: FrameworkEntry, notes: Footnotes): RootContent[] {
  return [
    heading(2, framework.name),
    paragraph(
      ...joined(
        [
          [`${framework.steward}. Licence: ${framework.licence}`],
          [link(framework.website, 'Website')],
          [link(framework.documentation, 'Documentation')],
          [link(framework.repository, 'Repository')],
        ],
        '. ',
      ),
    ),
    table([
      [['Release'], ['Out'], ['Fixes until'], ['Security fixes until'], ['Python']],
      ...framework.releases.map(
        ({ version, released, lts, mainstreamUntil, securityUntil, pythons, pythonFrom, cites }) => [
          [`${version}${lts === true ? ' LTS' : ''}`, ...notes.references(cites)],
          [released],
          [mainstreamUntil ?? ''],
          [securityUntil ?? ''],
          [pythons?.join(', ') ?? (pythonFrom === undefined ? '' : `${pythonFrom} and later`)],
        ],
      ),
    ]),
  ];
}

/** The newest releases when each article appeared, and those that came after it. */
function knownReleases({ corpus, url }: ExportContext): RootContent {
  const dateOf = ({ published }: ArticleEntry): string =>
    published === undefined
      ? 'unknown'
      : `${published.value}${published.basis === 'inferred' ? ' (inferred)' : ''}`;
  const releasedSince = ({ age }: ArticleEntry): string[] =>
    age.flatMap(({ framework, since }) =>
      since.map(({ version }) => `${entryOf(corpus.lookup.frameworks, framework).name} ${version}`),
    );
  return table([
    [['Article'], ['Date'], ...corpus.frameworks.map(({ name }) => [`Newest ${name}`]), ['Released since']],
    ...corpus.articles.map((article) => [
      [link(url(addresses.article(article.id)), article.short)],
      [dateOf(article)],
      ...corpus.frameworks.map(({ id }) => [
        article.age.find(({ framework }) => framework === id)?.then?.version ?? 'unknown',
      ]),
      [releasedSince(article).join(', ')],
    ]),
  ]);
}

import type { RootContent } from 'mdast';
import {
  entryOf,
  type ArticleEntry,
  type Corpus,
  type GuideEntry,
  type ReferenceEntry,
  type SampleEntry,
} from '../../corpus/entries.ts';
import { atHome } from '../../corpus/at-home.ts';
import { languageOf, referenceKinds, referenceLabel, titleOf } from '../../corpus/labels.ts';
import { printedFile } from '../../corpus/read/regions.ts';
import { tools } from '../../corpus/tools.ts';
import { addresses } from '../../schemas/addresses.ts';
import { mostCompared } from '../../schemas/limits.ts';
import { type Publication, whole } from '../../schemas/publication.ts';
import { comparisonPage } from './comparison.ts';
import { decisionPage } from './decision.ts';
import { claimList, claimNodes, evidenceList, guideList, tallyLine } from './claims.ts';
import { type DocumentHead, type ListPage, writeDocument } from './document.ts';
import { Footnotes } from './footnotes.ts';
import { proseNodes } from './prose.ts';
import {
  code,
  codeBlock,
  heading,
  type Inline,
  joined,
  link,
  list,
  paragraph,
  strong,
  table,
} from './tree.ts';

/** A page of the site as Markdown. */
export interface MarkdownPage {
  /** The address of the page, without the base path. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Written anew each time it is asked for: all texts together would fill the memory. */
  readonly text: string;
}

/** What the writers of pages share. */
interface Writer {
  readonly corpus: Corpus;
  readonly publication: Publication;
  readonly at: (address: string) => string;
}

/**
 * Every page that shows content, as Markdown.
 * @param corpus the content
 * @param publication where the site is published
 */
export function markdownPages(corpus: Corpus, publication: Publication): MarkdownPage[] {
  const writer: Writer = { corpus, publication, at: (address) => whole(publication, address) };
  const page = (
    address: string,
    head: Omit<DocumentHead, 'url'>,
    content: () => readonly RootContent[],
  ): MarkdownPage => ({
    address,
    title: head.title,
    description: head.description,
    get text() {
      return writeDocument({ ...head, url: writer.at(address) }, content());
    },
  });

  return [
    ...corpus.pages.map((entry) =>
      page(entry.id === 'home' ? addresses.home() : addresses.page(entry.id), entry, () => {
        const notes = new Footnotes(corpus, publication);
        const body = proseNodes(entry.body, corpus, publication, notes);
        const content = entry.id === 'home' ? [...homeNodes(writer, notes), ...body] : body;
        return [...content, ...notes.definitions()];
      }),
    ),
    ...corpus.guides.map((guide) =>
      page(
        addresses.guide(guide.id),
        {
          title: guide.title,
          description: guide.description,
          reviewed: guide.reviewed,
          versions: guide.appliesTo,
        },
        () => guideNodes(writer, guide),
      ),
    ),
    ...corpus.articles.map((article) =>
      page(addresses.article(article.id), article, () => articleNodes(writer, article)),
    ),
    ...corpus.claims.map((claim) =>
      page(
        addresses.claim(claim.id),
        {
          title: titleOf(claim.statement),
          description: `${claim.statement} Verdict: ${claim.verdict}.`,
          reviewed: claim.reviewed,
          versions: claim.versions,
        },
        () => claimNodes(corpus, publication, claim),
      ),
    ),
    ...corpus.references.map((reference) =>
      page(
        addresses.reference(reference.id),
        {
          title: referenceLabel(reference),
          description: `${referenceKinds[reference.kind]} by ${reference.publisher}.`,
          reviewed: reference.checked,
        },
        () => referenceNodes(writer, reference),
      ),
    ),
    ...corpus.samples.map((sample) =>
      page(addresses.sample(sample.id), { title: sample.title, description: sample.summary }, () =>
        sampleNodes(writer, sample),
      ),
    ),
    ...listPages(writer).map(({ address, title, description, content }) =>
      page(address, { title, description }, () => content),
    ),
  ];
}

function homeNodes({ corpus, publication, at }: Writer, notes: Footnotes): RootContent[] {
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
          list(choose.bottomLine.map(({ text, cites }) => [text, ...notes.marks(cites)])),
          paragraph(link(at(addresses.guide(choose.id)), 'How to choose, with reasons')),
        ]),
    heading(2, 'Where they differ'),
    guideList(corpus, publication, core),
    heading(2, 'How the statements stand'),
    paragraph(`${tallyLine(corpus.coverage.claims.byVerdict)}.`),
  ];
}

function guideNodes({ corpus, publication, at }: Writer, guide: GuideEntry): RootContent[] {
  const notes = new Footnotes(corpus, publication);
  const cited = ({ text, cites }: GuideEntry['bottomLine'][number]): Inline[] => [
    text,
    ...notes.marks(cites),
  ];
  const content: RootContent[] = [
    paragraph(guide.question),
    paragraph(
      `For Django ${guide.appliesTo.django} and Flask ${guide.appliesTo.flask}. Reviewed ${guide.reviewed}.`,
    ),
    heading(2, 'The short answer'),
    list(guide.bottomLine.map(cited)),
    table([
      [[''], ['Django'], ['Flask']],
      ...guide.facts.map(({ aspect, django, flask }) => [[aspect], cited(django), cited(flask)]),
    ]),
    ...proseNodes(guide.body, corpus, publication, notes),
  ];
  return [
    ...content,
    ...(guide.claims.length === 0
      ? []
      : [
          heading(2, 'What the articles say'),
          paragraph(`${guide.claims.length} statements: ${tallyLine(guide.tally)}.`),
          ...guide.topics.flatMap(({ name, claims }) => [
            ...(guide.topics.length > 1 ? [heading(3, name)] : []),
            claimList(corpus, publication, claims),
          ]),
        ]),
    ...(guide.cites.references.length === 0
      ? []
      : [
          heading(2, 'Read on'),
          list(
            guide.cites.references.map((id) => {
              const reference = entryOf(corpus.lookup.references, id);
              return [link(reference.url, referenceLabel(reference))];
            }),
          ),
        ]),
    ...(guide.cites.samples.length === 0
      ? []
      : [
          heading(2, 'Code that was run'),
          list(
            guide.cites.samples.map((id) => [
              link(at(addresses.sample(id)), entryOf(corpus.lookup.samples, id).title),
            ]),
          ),
        ]),
    ...notes.definitions(),
  ];
}

function articleNodes({ corpus, publication, at }: Writer, article: ArticleEntry): RootContent[] {
  const notes = new Footnotes(corpus, publication);
  const known = (fact: ArticleEntry['publisher']): Inline[] =>
    fact === undefined
      ? []
      : [fact.value, ...(fact.basis === 'inferred' ? [` (inferred: ${fact.from})`] : [])];
  const line = (label: string, parts: readonly Inline[]): Inline[][] =>
    parts.length === 0 ? [] : [[`${label}: `, ...parts]];
  return [
    paragraph(article.description),
    list([
      [`Written by: ${article.authors.map(({ name }) => name).join(', ') || 'nobody is named in the text'}`],
      [`For: ${article.audience}`],
      ...line('Published', known(article.published)),
      ...line('Updated', known(article.updated)),
      ...line('Published by', known(article.publisher)),
      ...line(
        'Original',
        article.url === undefined
          ? []
          : [
              link(article.url.value, article.url.value),
              ...(article.url.basis === 'inferred' ? [` (inferred: ${article.url.from})`] : []),
            ],
      ),
      ...line('Rights', 'holder' in article.rights ? [`${article.rights.holder}.`] : []),
      [
        `Its statements: ${article.claims.length} claims in ${article.passages.all} passages: ${tallyLine(article.tally)}.`,
      ],
    ]),
    paragraph(
      `Below is what the article says, section by section, in our words. Imported ${article.imported}.`,
    ),
    ...proseNodes(article.body, corpus, publication, notes),
    heading(2, 'Its claims'),
    claimList(corpus, publication, article.claims),
    ...(article.guides.length === 0
      ? []
      : [
          heading(2, 'The guides that it feeds'),
          list(
            article.guides.map((id) => [
              link(at(addresses.guide(id)), entryOf(corpus.lookup.guides, id).title),
            ]),
          ),
        ]),
    ...notes.definitions(),
  ];
}

function referenceNodes({ corpus, publication }: Writer, reference: ReferenceEntry): RootContent[] {
  const { url, publisher, kind, version, checked, source, opened, claims, guides } = reference;
  return [
    list([
      ['Address: ', link(url, url)],
      [`Published by: ${publisher}`],
      [`Kind: ${referenceKinds[kind]}${version === undefined ? '' : `, describes version ${version}`}`],
      [
        `Checked: ${checked}`,
        ...(source === undefined ? [] : [` in ${source.package} ${source.version}, ${source.document}`]),
        ...(opened === undefined ? [] : [` ${opened}`]),
      ],
    ]),
    ...(claims.length === 0
      ? []
      : [heading(2, 'Claims that rest on it'), claimList(corpus, publication, claims)]),
    ...(guides.length === 0
      ? []
      : [heading(2, 'Guides that cite it'), guideList(corpus, publication, guides)]),
  ];
}

function sampleNodes({ corpus, publication }: Writer, sample: SampleEntry): RootContent[] {
  const { run } = sample;
  const sides = (['django', 'flask'] as const).flatMap((framework): RootContent[] => {
    const { files, main, requires } = sample[framework];
    const record = run?.[framework];
    return [
      heading(2, entryOf(corpus.lookup.frameworks, framework).name),
      paragraph(`Needs: ${requires.join(', ')}.`),
      ...files.flatMap(({ path, text }) => [
        paragraph(code(path), ':'),
        codeBlock(languageOf(path), printedFile(text).code),
      ]),
      ...(record === undefined || run === undefined
        ? []
        : [
            paragraph(
              strong('Output'),
              `, with ${Object.entries(record.packages)
                .map(([name, version]) => `${name} ${version}`)
                .join(', ')}:`,
            ),
            codeBlock('text', record.output.trim()),
            paragraph('To run it at home, in the folder with the files:'),
            codeBlock('sh', Object.values(atHome(run, framework, main)).join('\n')),
          ]),
    ];
  });
  return [
    paragraph(sample.summary),
    ...(run === undefined
      ? []
      : [
          paragraph(
            `Run on ${run.recorded} with Python ${run.runtime.python} (${run.runtime.kind} ${run.runtime.version}).`,
          ),
        ]),
    ...sides,
    ...(sample.claims.length === 0
      ? []
      : [heading(2, 'Claims that rest on it'), claimList(corpus, publication, sample.claims)]),
    ...(sample.guides.length === 0
      ? []
      : [heading(2, 'Guides that show it'), guideList(corpus, publication, sample.guides)]),
  ];
}

const mistakeHeadings = {
  wrong: 'Contradicted by the evidence',
  outdated: 'True once, overtaken by a release',
  conditional: 'True only under a condition',
} as const;

function glossaryNodes({ corpus, publication, at }: Writer): RootContent[] {
  const notes = new Footnotes(corpus, publication);
  const entries = corpus.terms.flatMap(({ term, writtenOut, definition, cites, guides }) => [
    heading(2, term),
    paragraph(
      ...(writtenOut === undefined ? [] : [`${writtenOut}. `]),
      definition,
      ...notes.marks(cites),
      ' Read on: ',
      ...joined(
        guides.map((id) => [link(at(addresses.guide(id)), entryOf(corpus.lookup.guides, id).title)]),
        ', ',
      ),
      '.',
    ),
  ]);
  return [...entries, ...notes.definitions()];
}

function listPages(writer: Writer): ListPage[] {
  const { corpus, publication, at } = writer;
  const { coverage } = corpus;
  const byTopic = <Item extends { readonly topic: string }>(
    items: readonly Item[],
    show: (items: readonly Item[]) => RootContent,
  ): RootContent[] => {
    const groups = Map.groupBy(items, ({ topic }) => topic);
    return corpus.topics.flatMap(({ id, name }) => {
      const own = groups.get(id);
      return own === undefined ? [] : [heading(2, name), show(own)];
    });
  };
  const guideLines = (core: boolean): RootContent =>
    list(
      corpus.guides
        .filter((guide) => guide.core === core)
        .map(({ id, title, question }) => [link(at(addresses.guide(id)), title), `: ${question}`]),
    );

  return [
    decisionPage(corpus, publication),
    comparisonPage(corpus, publication),
    {
      address: addresses.guides(),
      title: 'Guides',
      description: 'All guides of the Sourcebook: one question each, answered and traced to its sources.',
      content: [
        heading(2, 'Where the frameworks differ most'),
        guideLines(true),
        heading(2, 'Further subjects'),
        guideLines(false),
      ],
    },
    {
      address: addresses.articles(),
      title: 'Articles',
      description: 'The articles that the Sourcebook has taken apart, and what became of their statements.',
      content: [
        list(
          corpus.articles.map(({ id, title, short, description, tally }) => [
            link(at(addresses.article(id)), title),
            ` (${short}). ${description} ${tallyLine(tally)}.`,
          ]),
        ),
        ...(corpus.articles.length > mostCompared
          ? []
          : [
              heading(2, 'Who says what'),
              paragraph('The number of claims of each article on each topic.'),
              speakingTable(writer),
            ]),
      ],
    },
    {
      address: addresses.claims(),
      title: 'Claims',
      description: 'Every statement of the articles, in our own words and by topic, with its verdict.',
      content: [
        paragraph(`${coverage.claims.all} claims: ${tallyLine(coverage.claims.byVerdict)}.`),
        ...byTopic(corpus.claims, (claims) =>
          claimList(
            corpus,
            publication,
            claims.map(({ id }) => id),
          ),
        ),
      ],
    },
    {
      address: addresses.references(),
      title: 'References',
      description: 'The primary sources of the Sourcebook, with what rests on each.',
      content: [
        list(
          corpus.references.map((reference) => [
            link(at(addresses.reference(reference.id)), referenceLabel(reference)),
            `, ${reference.publisher}: `,
            link(reference.url, reference.url),
          ]),
        ),
      ],
    },
    {
      address: addresses.samples(),
      title: 'Samples',
      description: 'Small programs, each once in Django and once in Flask, that assert what they show.',
      content: byTopic(corpus.samples, (samples) =>
        list(
          samples.map(({ id, title, summary }) => [link(at(addresses.sample(id)), title), `: ${summary}`]),
        ),
      ),
    },
    {
      address: addresses.page('questions'),
      title: 'Questions of readers',
      description:
        'What people ask when they choose between Django and Flask, each with the place of its answer.',
      content: corpus.guides
        .filter(({ questions }) => questions.length > 0)
        .flatMap(({ id, title, questions }) => [
          heading(2, title),
          list(questions.map(({ ask, at: section }) => [link(at(addresses.answer(id, section)), ask)])),
        ]),
    },
    {
      address: addresses.glossary(),
      title: 'Glossary',
      description: 'The terms of the field in a sentence or two, each with what its definition stands on.',
      content: glossaryNodes(writer),
    },
    {
      address: addresses.page('disagreements'),
      title: 'Disagreements',
      description: 'Where the articles contradict each other, claim against claim, with the verdicts.',
      content: byTopic(corpus.disagreements, (groups) => ({
        type: 'list',
        ordered: false,
        spread: false,
        children: groups.map(({ claims }) => ({
          type: 'listItem',
          spread: false,
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'text', value: `${claims.length} claims that cannot all be true:` }],
            },
            claimList(corpus, publication, claims) as Extract<RootContent, { type: 'list' }>,
          ],
        })),
      })),
    },
    {
      address: addresses.page('wrong-today'),
      title: 'What the articles get wrong today',
      description:
        'The statements that do not hold as they stand today, each with the evidence that decides.',
      content: (['wrong', 'outdated', 'conditional'] as const).flatMap((verdict) => {
        const claims = corpus.mistakes
          .map((id) => entryOf(corpus.lookup.claims, id))
          .filter((claim) => claim.verdict === verdict);
        return claims.length === 0
          ? []
          : [
              heading(2, mistakeHeadings[verdict]),
              ...claims.flatMap((claim) => [
                heading(3, claim.statement),
                paragraph(
                  `Said by ${claim.articles.map((id) => entryOf(corpus.lookup.articles, id).short).join(', ')}.`,
                ),
                evidenceList(corpus, publication, claim.deciding),
                paragraph(link(at(addresses.claim(claim.id)), 'The claim with all its evidence')),
              ]),
            ];
      }),
    },
    {
      address: addresses.page('ledger'),
      title: 'Honesty ledger',
      description: 'What the Sourcebook knows and what it does not. Counted, not written.',
      content: [
        heading(2, 'Verdicts'),
        paragraph(
          `${coverage.claims.all} claims from ${coverage.articles} articles: ${coverage.claims.withReference} rest on official pages, ${coverage.claims.withRun} on code that was run, ${coverage.unsettled.length} statements of fact on nothing yet. ${tallyLine(coverage.claims.byVerdict)}.`,
        ),
        heading(2, 'What nothing settles'),
        coverage.unsettled.length === 0
          ? paragraph('Nothing.')
          : list(
              coverage.unsettled.map(({ claim, wouldSettle }) => [
                link(at(addresses.claim(claim)), entryOf(corpus.lookup.claims, claim).statement),
                ` Would settle it: ${wouldSettle}`,
              ]),
            ),
        heading(2, 'Passages'),
        table([
          [['Article'], ['Passages'], ['Cited'], ['Set aside']],
          ...corpus.articles.map(({ id, short, passages }) => [
            [link(at(addresses.article(id)), short)],
            [String(passages.all)],
            [String(passages.cited)],
            [String(passages.unused)],
          ]),
        ]),
        heading(2, 'Gone stale'),
        corpus.stale.length === 0
          ? paragraph(
              'Every guide and claim was judged against the newest release that the Sourcebook knows of.',
            )
          : list(corpus.stale.map(({ kind, id }) => [`${kind} ${id}`])),
      ],
    },
    {
      address: addresses.page('frameworks'),
      title: 'Releases of Django and Flask',
      description: 'The releases of Django and Flask with their dates, support windows and Python versions.',
      content: frameworkNodes(writer),
    },
    {
      address: addresses.page('index'),
      title: 'Everything from A to Z',
      description: 'Every page of the Sourcebook as a plain list.',
      content: [everythingList(writer)],
    },
  ];
}

function speakingTable({ corpus }: Writer): RootContent {
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

/** What each article could know, in the order of the page. */
function knowledgeTable({ corpus, at }: Writer): RootContent {
  return table([
    [['Article'], ['Date'], ...corpus.frameworks.map(({ name }) => [`Newest ${name}`]), ['Released since']],
    ...corpus.articles.map(({ id, short, published, age }) => [
      [link(at(addresses.article(id)), short)],
      [
        published === undefined
          ? 'unknown'
          : `${published.value}${published.basis === 'inferred' ? ' (inferred)' : ''}`,
      ],
      ...corpus.frameworks.map((framework) => [
        age.find((own) => own.framework === framework.id)?.then?.version ?? 'unknown',
      ]),
      [
        age
          .flatMap(({ framework, since }) =>
            since.map(({ version }) => `${entryOf(corpus.lookup.frameworks, framework).name} ${version}`),
          )
          .join(', '),
      ],
    ]),
  ]);
}

function frameworkNodes(writer: Writer): RootContent[] {
  const { corpus, publication } = writer;
  const notes = new Footnotes(corpus, publication);
  const content = corpus.frameworks.flatMap((framework): RootContent[] => [
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
          [`${version}${lts === true ? ' LTS' : ''}`, ...notes.marks(cites)],
          [released],
          [mainstreamUntil ?? ''],
          [securityUntil ?? ''],
          [pythons?.join(', ') ?? (pythonFrom === undefined ? '' : `${pythonFrom} and later`)],
        ],
      ),
    ]),
  ]);
  return [
    ...content,
    heading(2, 'What the articles could know'),
    knowledgeTable(writer),
    ...notes.definitions(),
  ];
}

function everythingList({ corpus, at }: Writer): RootContent {
  const entries: { readonly href: string; readonly label: string; readonly kind: string }[] = [
    ...corpus.guides.map(({ id, title }) => ({ href: addresses.guide(id), label: title, kind: 'guide' })),
    ...corpus.articles.map(({ id, title, short }) => ({
      href: addresses.article(id),
      label: `${title} (${short})`,
      kind: 'article',
    })),
    ...corpus.claims.map(({ id, statement, verdict }) => ({
      href: addresses.claim(id),
      label: titleOf(statement),
      kind: `claim, ${verdict}`,
    })),
    ...corpus.references.map((reference) => ({
      href: addresses.reference(reference.id),
      label: referenceLabel(reference),
      kind: 'reference',
    })),
    ...corpus.samples.map(({ id, title }) => ({ href: addresses.sample(id), label: title, kind: 'sample' })),
    ...tools.map(({ address, title }) => ({ href: address, label: title, kind: 'page' })),
    ...corpus.pages
      .filter(({ id }) => id !== 'home')
      .map(({ id, title }) => ({ href: addresses.page(id), label: title, kind: 'page' })),
  ];
  const order = (label: string): string => label.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  return list(
    entries
      .map((entry) => ({ ...entry, by: order(entry.label) }))
      .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
      .map(({ href, label, kind }) => [link(at(href), label), ` (${kind})`]),
  );
}

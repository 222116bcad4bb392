import { createHash } from 'node:crypto';
import { randomNumbers } from '../random.ts';

/*
 * A synthetic corpus that stands beside the real content: articles, and in proportion claims with citations and evidence,
 * references, topics and guides. Everything is valid: `npm run check` finds nothing. The same size gives the same bytes on
 * every machine.
 */

/** How many of each thing a corpus of so many articles has. */
export interface Size {
  readonly articles: number;
  readonly claims: number;
  readonly references: number;
  readonly guides: number;
}

/** The proportions: ten claims on three articles, fifteen claims on a guide, three claims on a reference. */
export function sizeOf(articles: number): Size {
  const claims = Math.round((articles * 10) / 3);
  return {
    articles,
    claims,
    references: Math.max(1, Math.round(claims / 3)),
    guides: Math.max(1, Math.round(claims / 15)),
  };
}

const day = '2026-11-01';
const versions = "{ django: '6.1', flask: '3.1' }";
const sectionsOfArticle = 6;
const passagesOfSection = 4;
/** Where claims may cite: the rest of an article is marked as unused. */
const citable = 8;

const nouns =
  'admin template route view model query form session request response migration blueprint extension project middleware signal cache worker server test schema field index password token cookie header locale'.split(
    ' ',
  );
const verbs =
  'needs gives keeps loads checks writes reads sends builds runs renders stores escapes maps'.split(' ');
const rest =
  'the a small large simple secure fast slow own whole new old of with for in by from each every'.split(' ');

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Sentences without sense, of the length that sentences have. */
class Writer {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  #one(words: readonly string[]): string {
    return words[Math.floor(this.#random() * words.length)] ?? '';
  }

  sentence(words: number): string {
    const picked = range(words).map((index) =>
      this.#one(index % 4 === 2 ? verbs : index % 2 === 0 ? rest : nouns),
    );
    return `${picked.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
  }

  paragraph(words: number): string {
    const sentences: string[] = [];
    for (let written = 0; written < words; written += 16) sentences.push(this.sentence(16));
    return sentences.join(' ');
  }
}

function fingerprint(article: number, section: number, passage: number): string {
  return createHash('sha256').update(`${article} ${section} ${passage}`).digest('hex').slice(0, 10);
}

/** The passages of an article in order, by number: the first ones may be cited. */
function passageAt(article: number, place: number): string {
  return fingerprint(article, place % sectionsOfArticle, Math.floor(place / sectionsOfArticle));
}

/** Which passages claims cite, by article. A claim is made by two articles, one in six by four. */
function citationsOf({ articles, claims }: Size): {
  readonly ofClaim: readonly (readonly { readonly article: number; readonly passage: string }[])[];
  readonly cited: ReadonlySet<string>;
} {
  const next = new Uint16Array(articles);
  const cited = new Set<string>();
  const ofClaim = range(claims).map((claim) => {
    const citing = Math.min(articles, claim % 6 === 0 ? 4 : 2);
    return range(citing).map((step) => {
      const article = (claim + step * 7) % articles;
      const passage = passageAt(article, (next[article] ?? 0) % citable);
      next[article] = (next[article] ?? 0) + 1;
      cited.add(passage);
      return { article, passage };
    });
  });
  return {
    // Where there are few articles, two steps may lead to one.
    ofClaim: ofClaim.map((all) => [...new Map(all.map((one) => [one.passage, one])).values()]),
    cited,
  };
}

function article(number: number, cited: ReadonlySet<string>): string {
  const writer = new Writer(number);
  const outline = range(sectionsOfArticle).map((section) => {
    const passages = range(passagesOfSection).map((passage) => {
      const print = fingerprint(number, section, passage);
      const unused = cited.has(print) ? '' : ', unused: no-claim';
      return `      - { fingerprint: '${print}', kind: paragraph, opening: 'Some words of the passage'${unused} }\n`;
    });
    return `  - id: section-${section}\n    heading: Section ${section}\n    level: 2\n    passages:\n${passages.join('')}`;
  });
  const digest = range(sectionsOfArticle).map(
    (section) =>
      `## Section ${section}\n\n${writer.paragraph(64)} The code is \`app.route("/${section}")\`.\n\n${writer.paragraph(64)}\n`,
  );
  return `---
title: Comparison number ${number} of two frameworks
authors:
  - name: Author ${number}
published: { basis: stated, value: '${2015 + (number % 11)}' }
url: { basis: stated, value: 'https://articles.example/${number}' }
language: en
audience: Developers who choose.
description: A comparison of two frameworks that exists only so that the site has ${number} articles and more to be measured with.
rights: { publish: digest, holder: Author ${number} }
source: { file: ${number}.txt, sha256: ${'a'.repeat(64)} }
imported: ${day}
sections:
${outline.join('')}---

${digest.join('\n')}`;
}

const findings = [
  'finding: supports',
  'finding: supports',
  'finding: supports',
  'finding: qualifies\n      condition: Where the setting says so.',
  "finding: contradicts\n      since: 'flask 2.0'",
  'finding: contradicts',
];

function claim(
  number: number,
  citations: readonly { readonly article: number; readonly passage: string }[],
  { references }: Size,
): string {
  const writer = new Writer(number + 1_000_000);
  const framework = number % 2 === 0 ? 'django' : 'flask';
  const finding = findings[number % findings.length] ?? 'finding: supports';
  const evidence =
    number % 9 === 8
      ? `  wouldSettle: A page that says what happens to number ${number}.\n`
      : `  evidence:
    - witness: reference
      reference: source-${number % references}
      anchor: part-${number % 5}
      ${finding}
      reason: ${writer.sentence(12)}
`;
  return `- id: point-${number}
  statement: ${writer.sentence(13).slice(0, -1)} in ${framework === 'django' ? 'Django' : 'Flask'}.
  short: Says number ${number}
  kind: fact
  framework: ${framework}
  point: point-${number}
  stance: ${framework}
  citations:
${citations.map(({ article: of, passage }) => `    - { article: comparison-${of}, passage: '${passage}' }\n`).join('')}${evidence}  versions: ${versions}
  reviewed: ${day}
`;
}

function reference(number: number): string {
  return `title: 'Page ${number} of the documentation'
publisher: Publisher ${number % 40}
url: https://documentation.example/pages/${number}/
kind: documentation
product: product-${number % 40}
version: '${1 + (number % 9)}.${number % 10}'
opened: A page that exists only so that the site can be measured.
checked: ${day}
`;
}

function guide(number: number, claims: readonly number[], sample: string | undefined): string {
  const writer = new Writer(number + 2_000_000);
  const cite = (index: number): string => `claim:point-${claims[index % claims.length] ?? 0}`;
  const mark = (index: number): string => `[](${cite(index)})`;
  const body = range(5).map((section) => {
    const paragraphs = range(3).map(
      (part) => `${writer.paragraph(48)}${mark(section * 3 + part)}\n\n${writer.paragraph(16)}\n`,
    );
    const listing = sample !== undefined && section === 1 ? `\n${sample}\n` : '';
    return `## Part ${section} of guide ${number}\n\n${paragraphs.join('\n')}${listing}`;
  });
  const facts = range(4).map(
    (fact) => `  - aspect: Aspect ${fact}
    django: { text: '${writer.sentence(6)}', cites: ['${cite(fact)}'] }
    flask: { text: '${writer.sentence(6)}', cites: ['${cite(fact + 1)}'] }
`,
  );
  return `---
title: Field ${number}
topics: [field-${number}]
question: How do the frameworks differ in field ${number}?
description: A guide on field number ${number} that exists only so that the site can be measured with many guides.
bottomLine:
  - { text: '${writer.sentence(12)}', cites: ['${cite(0)}'] }
  - { text: '${writer.sentence(12)}', cites: ['${cite(1)}', '${cite(2)}'] }
facts:
${facts.join('')}aliases: [field ${number}]
appliesTo: ${versions}
reviewed: ${day}
order: ${100 + number}
---

${body.join('\n')}`;
}

/** The id of each topic that the corpus adds, with its name. */
export function topicsOf({ guides }: Size): ReadonlyMap<string, string> {
  return new Map(range(guides).map((number) => [`field-${number}`, `Field ${number}`]));
}

/**
 * The files of a corpus, by their path below `content/`.
 * @param size how large it is
 * @param samples listings that the guides may show, as they stand in MDX: `<Sample id="…" region="…" />`
 */
export function* corpusFiles(
  size: Size,
  samples: readonly string[] = [],
): Iterable<readonly [path: string, text: string]> {
  const { ofClaim, cited } = citationsOf(size);
  for (const number of range(size.articles)) {
    yield [`articles/comparison-${number}.mdx`, article(number, cited)];
  }
  const used = new Set(
    range(size.claims)
      .filter((number) => number % 9 !== 8)
      .map((number) => number % size.references),
  );
  for (const number of range(size.references)) {
    if (used.has(number)) yield [`references/source-${number}.yaml`, reference(number)];
  }
  for (const number of range(size.guides)) {
    const own = range(size.claims).slice(
      Math.floor((number * size.claims) / size.guides),
      Math.floor(((number + 1) * size.claims) / size.guides),
    );
    yield [`claims/field-${number}.yaml`, own.map((one) => claim(one, ofClaim[one] ?? [], size)).join('\n')];
    yield [`guides/field-${number}.mdx`, guide(number, own, samples[number % Math.max(1, samples.length)])];
  }
}

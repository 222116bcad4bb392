import type { ArticleEntry, ClaimEntry, Corpus, GuideEntry, ReferenceEntry } from '../corpus/entries.ts';
import { referenceLabel, titleOf } from '../corpus/labels.ts';
import { addresses } from '../schemas/addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import { siteName } from './about.ts';

/** A name: of a person, or as one piece where it is that of an organisation. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date by its parts: year, month, day. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
  /** True where the date was concluded, not read. */
  readonly circa?: true;
}

/** One source in CSL-JSON. Source: https://github.com/citation-style-language/schema (csl-data.json). */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'post-weblog' | 'dataset';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

const house: readonly CslName[] = [{ literal: siteName }];

/** A day, month or year as CSL has it. */
function dateOf(partial: string, circa: boolean): CslDate {
  const date: CslDate = { 'date-parts': [partial.split('-').map(Number)] };
  return circa ? { ...date, circa: true } : date;
}

/** A person's name: the last word is the family name. A name of one word stays whole. */
function nameOf(name: string): CslName {
  const at = name.lastIndexOf(' ');
  return at === -1 ? { literal: name } : { family: name.slice(at + 1), given: name.slice(0, at) };
}

/** How to cite a guide. */
export function citeGuide(guide: GuideEntry, publication: Publication): CslItem {
  return {
    id: `guide-${guide.id}`,
    type: 'webpage',
    title: `${guide.title}: ${guide.question}`,
    author: house,
    issued: dateOf(guide.reviewed, false),
    'container-title': siteName,
    URL: whole(publication, addresses.guide(guide.id)),
    language: 'en-GB',
    note: `For Django ${guide.appliesTo.django} and Flask ${guide.appliesTo.flask}`,
  };
}

/** How to cite a claim: with its verdict, so that nobody quotes one without the other. */
export function citeClaim(claim: ClaimEntry, publication: Publication): CslItem {
  return {
    id: `claim-${claim.id}`,
    type: 'webpage',
    title: `Claim: ${titleOf(claim.statement)}`,
    author: house,
    issued: dateOf(claim.reviewed, false),
    'container-title': siteName,
    URL: whole(publication, addresses.claim(claim.id)),
    language: 'en-GB',
    note: `Verdict: ${claim.verdict}`,
  };
}

/** How to cite an article itself: the original, not our digest of it. */
export function citeArticle(article: ArticleEntry): CslItem {
  const { id, title, authors, published, publisher, url, language } = article;
  const inferred = [
    ...(published?.basis === 'inferred' ? ['date'] : []),
    ...(publisher?.basis === 'inferred' ? ['publisher'] : []),
    ...(url?.basis === 'inferred' ? ['address'] : []),
  ];
  return {
    id: `article-${id}`,
    type: 'post-weblog',
    title,
    ...(authors.length > 0
      ? { author: authors.map(({ name }) => nameOf(name)) }
      : publisher !== undefined && { author: [{ literal: publisher.value }] }),
    ...(published !== undefined && { issued: dateOf(published.value, published.basis === 'inferred') }),
    ...(publisher !== undefined && { 'container-title': publisher.value }),
    ...(url !== undefined && { URL: url.value }),
    language,
    ...(inferred.length > 0 && { note: `Inferred, not stated in the text: ${inferred.join(', ')}` }),
  };
}

/** How to cite a primary source. */
export function citeReference(reference: ReferenceEntry): CslItem {
  const { id, publisher, url, version, checked } = reference;
  return {
    id: `reference-${id}`,
    type: 'webpage',
    title: referenceLabel(reference),
    author: [{ literal: publisher }],
    accessed: dateOf(checked, false),
    publisher,
    ...(version !== undefined && { version }),
    URL: url,
  };
}

/** How to cite the data as a whole. */
export function citeData(corpus: Corpus, publication: Publication): CslItem {
  return {
    id: 'sourcebook',
    type: 'dataset',
    title: siteName,
    author: house,
    issued: dateOf(corpus.today, false),
    publisher: siteName,
    URL: whole(publication, addresses.home()),
    language: 'en-GB',
    note: 'CC BY 4.0',
  };
}

/**
 * The bibliography of everything: the site, its guides and claims, the articles, the primary sources.
 * @param corpus the content
 * @param publication where the site is published
 */
export function bibliography(corpus: Corpus, publication: Publication): CslItem[] {
  return [
    citeData(corpus, publication),
    ...corpus.articles.map((article) => citeArticle(article)),
    ...corpus.guides.map((guide) => citeGuide(guide, publication)),
    ...corpus.claims.map((claim) => citeClaim(claim, publication)),
    ...corpus.references.map((reference) => citeReference(reference)),
  ];
}

/** The forms in which a citation is given, by the ending of their files. */
export const citationFormats = {
  txt: { name: 'Text', write: (items: readonly CslItem[]) => `${items.map(plainCitation).join('\n')}\n` },
  bib: { name: 'BibTeX', write: (items: readonly CslItem[]) => items.map(bibtex).join('\n') },
  ris: { name: 'RIS', write: (items: readonly CslItem[]) => items.map(ris).join('\r\n') },
  'csl.json': {
    name: 'CSL-JSON',
    write: (items: readonly CslItem[]) => `${JSON.stringify(items, undefined, 1)}\n`,
  },
} as const;

const namesOf = ({ author = [] }: CslItem): string[] =>
  author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));

const dateParts = (date: CslDate | undefined): string[] =>
  (date?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0'));

/** A citation as one line of text: author (date). Title. Place. Address. */
export function plainCitation(item: CslItem): string {
  const [year] = dateParts(item.issued);
  const date = dateParts(item.issued).join('-');
  const names = namesOf(item).join('; ');
  const who = names === '' ? 'Anonymous' : names;
  const when = year === undefined ? 'n.d.' : `${item.issued?.circa === true ? 'about ' : ''}${date}`;
  const where = item['container-title'] ?? item.publisher;
  return [
    `${who} (${when}).`,
    `${item.title.replace(/\.$/, '')}.`,
    ...(where === undefined || names.includes(where) ? [] : [`${where}.`]),
    ...(item.note === undefined ? [] : [`${item.note}.`]),
    ...(item.URL === undefined ? [] : [item.URL]),
  ].join(' ');
}

/** The characters that LaTeX would take for commands. */
const latexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const latex = (text: string): string =>
  text.replace(/[\\{}$&%#_~^]/g, (character) => latexEscapes[character] ?? `\\${character}`);

/** A citation in BibTeX, as UTF-8. The doubled braces keep the capitals of names and titles. */
function bibtex(item: CslItem): string {
  const [year, month] = dateParts(item.issued);
  const authors = (item.author ?? []).map((name) =>
    'literal' in name ? `{${latex(name.literal)}}` : `${latex(name.family)}, ${latex(name.given)}`,
  );
  const accessed = dateParts(item.accessed).join('-');
  const fields: [string, string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.join(' and ')],
    ['title', `{${latex(item.title)}}`],
    ['howpublished', item['container-title'] === undefined ? undefined : latex(item['container-title'])],
    ['publisher', item.publisher === undefined ? undefined : latex(item.publisher)],
    ['year', year],
    ['month', month],
    ['version', item.version],
    ['url', item.URL],
    ['urldate', accessed === '' ? undefined : accessed],
    ['note', item.note === undefined ? undefined : latex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** A citation in RIS. Source: https://refdb.sourceforge.net/manual/ch07.html; lines end with CR LF. */
function ris(item: CslItem): string {
  const [year, month = '', day = ''] = dateParts(item.issued);
  const types = { webpage: 'ELEC', 'post-weblog': 'BLOG', dataset: 'DATA' } as const;
  const fields: [string, string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...namesOf(item).map((name): [string, string] => ['AU', name]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}/`],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

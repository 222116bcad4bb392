import type { CslDate, CslItem } from './items.ts';

/*
 * Citation.js writes these formats too, but the tests only read with it, because what it writes can't be cited: its RIS breaks
 * lines after 70 characters, in the middle of words and URLs, and cuts ids to 20; its BibTeX leaves "&" in the names of
 * organisations bare, drops letters outside Latin and Greek, and doesn't protect the first word of a title
 * (docs/decisions/citation-writers.md).
 */

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

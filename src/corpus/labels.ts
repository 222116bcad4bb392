import type { FrameworkId } from '../schemas/framework-ids.ts';
import type { ListingLanguage } from '../schemas/marker.ts';
import type { Reference } from '../schemas/reference.ts';
import type { FrameworkEntry } from './entries.ts';
import { memoize } from './memoize.ts';

/** Names of products that are not their id with capitals. */
const productNames: Readonly<Record<string, string>> = {
  'flask-appbuilder': 'Flask-AppBuilder',
  cpython: 'Python',
  postgresql: 'PostgreSQL',
  sqlalchemy: 'SQLAlchemy',
};

/**
 * A reference as lists name it: its title, with product and version unless the title says them.
 * @param reference the reference
 */
export const referenceLabel = memoize(({ title, product, version, source }: Reference): string => {
  if (product === undefined) return title;
  const spelt = source?.package.toLowerCase() === product ? source.package : undefined;
  const capitalised = product.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => dash + letter.toUpperCase(),
  );
  const name = productNames[product] ?? spelt ?? capitalised;
  if (version === undefined) return title.includes(name) ? title : `${title} (${name})`;
  if (title.includes(name)) return title.includes(version) ? title : `${title} (${version})`;
  return `${title} (${name} ${version})`;
});

/** The words for the kinds of references. */
export const referenceKinds: Readonly<Record<Reference['kind'], string>> = {
  documentation: 'Documentation',
  'release-notes': 'Release notes',
  advisory: 'Security advisory',
  standard: 'Standard',
  survey: 'Survey',
  'engineering-post': 'Engineering post',
  'source-code': 'Source code',
  'package-page': 'Package page',
  discussion: 'Discussion',
};

/**
 * A statement as the title of its page: without the full stop.
 * @param statement the statement
 */
export function titleOf(statement: string): string {
  return statement.replace(/\.$/, '');
}

const languages: Readonly<Record<string, ListingLanguage>> = {
  css: 'css',
  html: 'jinja',
  js: 'javascript',
  json: 'json',
  po: 'po',
  py: 'python',
  sql: 'sql',
  toml: 'toml',
  yaml: 'yaml',
  yml: 'yaml',
};

/**
 * The language in which a file of a sample is highlighted.
 * @param file the name of the file
 */
export function languageOf(file: string): ListingLanguage {
  return languages[file.split('.').at(-1) ?? ''] ?? 'text';
}

/** Words of points that are not written in lower case, besides the names of the frameworks. */
const unusualWords: Readonly<Record<string, string>> = {
  api: 'API',
  apis: 'APIs',
  csrf: 'CSRF',
  drf: 'DRF',
  fastapi: 'FastAPI',
  https: 'HTTPS',
  mtv: 'MTV',
  orm: 'ORM',
  sql: 'SQL',
  url: 'URL',
  wsgi: 'WSGI',
  xss: 'XSS',
};

/** The names of the frameworks, by id. */
export type FrameworkNames = Readonly<Record<string, string | undefined>>;

/**
 * The names of the frameworks, by id.
 * @param frameworks the frameworks
 */
export function namesOf(frameworks: readonly Pick<FrameworkEntry, 'id' | 'name'>[]): FrameworkNames {
  return Object.fromEntries(frameworks.map(({ id, name }) => [id, name]));
}

/**
 * The name of a point as readers see it: its id in words.
 * @param id the id of the point; absent for a topic as a whole
 * @param names the names of the frameworks
 */
export function pointName(id: string | undefined, names: FrameworkNames): string {
  if (id === undefined) return 'In general';
  const words = id.split('-').map((word) => names[word] ?? unusualWords[word] ?? word);
  const [first = '', ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

/**
 * The versions against which something was judged, each with the name of its framework.
 * @param versions version by framework
 * @param frameworks the frameworks
 */
export function versionList(
  versions: Readonly<Partial<Record<FrameworkId, string | undefined>>>,
  frameworks: readonly Pick<FrameworkEntry, 'id' | 'name'>[],
): readonly string[] {
  return frameworks.flatMap(({ id, name }) =>
    versions[id] === undefined ? [] : [`${name} ${versions[id]}`],
  );
}

import type { ListingLanguage } from '../schemas/marker.ts';
import type { Reference } from '../schemas/reference.ts';
import { memoize } from './memoize.ts';

/** The names of products whose package is spelt otherwise. */
const productNames: Readonly<Record<string, string>> = {
  'flask-appbuilder': 'Flask-AppBuilder',
  cpython: 'Python',
  django: 'Django',
  flask: 'Flask',
  jinja: 'Jinja',
  postgresql: 'PostgreSQL',
  python: 'Python',
  sqlalchemy: 'SQLAlchemy',
  werkzeug: 'Werkzeug',
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

/** Words of points that are not written as others. */
const unusualWords: Readonly<Record<string, string>> = {
  api: 'API',
  apis: 'APIs',
  csrf: 'CSRF',
  django: 'Django',
  drf: 'DRF',
  fastapi: 'FastAPI',
  flask: 'Flask',
  https: 'HTTPS',
  mtv: 'MTV',
  orm: 'ORM',
  sql: 'SQL',
  url: 'URL',
  wsgi: 'WSGI',
  xss: 'XSS',
};

/**
 * The name of a point as readers see it: its id in words.
 * @param id the id of the point; absent for a topic as a whole
 */
export function pointName(id: string | undefined): string {
  if (id === undefined) return 'In general';
  const words = id.split('-').map((word) => unusualWords[word] ?? word);
  const [first = '', ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

/**
 * The versions against which something was judged, in words.
 * @param versions version by framework
 */
export function versionsOf(versions: {
  readonly django?: string | undefined;
  readonly flask?: string | undefined;
}): string {
  return [
    ...(versions.django === undefined ? [] : [`Django ${versions.django}`]),
    ...(versions.flask === undefined ? [] : [`Flask ${versions.flask}`]),
  ].join(', ');
}

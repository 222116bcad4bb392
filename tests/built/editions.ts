import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { cacheFolder } from '../../src/evidence/samples/toolchain.ts';

const root = join(import.meta.dirname, '../..');

/** Everything that a build reads. */
const inputs = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A name for the state of all inputs, so that tests build once per state. */
export function inputState(): string {
  const files = globSync(
    inputs.flatMap((input) => [input, `${input}/**`]),
    { cwd: root, exclude: ['content/drafts/**'] },
  ).filter((file) => statSync(join(root, file)).isFile());
  const hash = createHash('sha256');
  // Whether the wheels are at hand decides whether samples can be run in the browser.
  const wheels = globSync('{files,made}/*', { cwd: cacheFolder });
  hash.update(wheels.toSorted().join('\0'));
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** The site as it is published at the root of a domain, and below a path. */
export const editions = [
  { name: 'at the root', base: '/', site: 'https://sourcebook.example' },
  { name: 'below a path', base: '/sourcebook/', site: 'https://somebody.example' },
] as const;

export type Edition = (typeof editions)[number];

/**
 * The folder that holds the built files of an edition.
 * @param state the state of the inputs that it was built from: in a test, the one that the run began with
 */
export function folderOf(edition: Edition, state = inject('inputState')): string {
  return join(root, '.cache/built', state, edition.base === '/' ? 'root' : edition.base.replaceAll('/', ''));
}

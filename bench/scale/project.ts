import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusFiles, topicsOf, type Size } from './corpus.ts';
import { archive } from './archive.ts';
import { root, scratch } from './folders.ts';

const parts = [
  'astro.config.mjs',
  'astro.env',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/** The listings of the real samples, as guides show them. */
function listings(): string[] {
  return globSync('content/guides/*.mdx', { cwd: root })
    .toSorted()
    .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/^<Sample [^>]*\/>$/gm) ?? []);
}

/** Adds topics to the table of all topics: a site with so many articles has more of them. */
function addTopics(file: string, size: Size): void {
  const source = readFileSync(file, 'utf8');
  const lines = [...topicsOf(size)].map(([id, name]) => `  '${id}': '${name}',\n`).join('');
  const grown = source.replace(/^} as const;$/m, `${lines}} as const;`);
  if (grown === source) throw new Error(`${file} holds no table of topics that could be added to.`);
  writeFileSync(file, grown);
}

/**
 * Makes a copy of the project whose content is the real one and a synthetic corpus beside it.
 * @param name the folder's name below {@link scratch}
 * @param size how large the corpus is; without one the content is the real one alone
 * @returns the folder
 */
export function makeProject(name: string, size: Size | undefined): string {
  const folder = join(scratch, name);
  archive(folder);
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.startsWith(join(root, 'content/drafts')),
    });
  }
  // Linked, not copied; a link to the folder itself would share its caches.
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  for (const cache of ['.astro', '.vite']) {
    rmSync(join(folder, 'node_modules', cache), { recursive: true, force: true });
  }
  if (size === undefined) return folder;
  addTopics(join(folder, 'src/schemas/topic.ts'), size);
  for (const [path, text] of corpusFiles(size, listings())) {
    const file = join(folder, 'content', path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

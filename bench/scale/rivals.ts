import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { archive } from './archive.ts';
import { root, scratch } from './folders.ts';

/** A generator that is given the same pages. `bench/rivals/<name>/package.json` pins its versions. */
export interface Rival {
  readonly name: string;
  readonly label: string;
  /** Where it reads pages. */
  readonly content: string;
  readonly ending: '.md' | '.mdx';
  /** Where it writes the site. */
  readonly output: string;
  /** What it keeps from one build to the next. */
  readonly caches: readonly string[];
  readonly front?: string;
}

export const rivals: readonly Rival[] = [
  {
    name: 'starlight',
    label: 'Starlight, MDX, as it comes',
    content: 'src/content/docs',
    ending: '.mdx',
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'astro',
    label: 'Astro without theme, Pagefind',
    content: 'src/content/docs',
    ending: '.md',
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'vitepress',
    label: 'VitePress, local search',
    content: 'docs',
    ending: '.md',
    output: 'docs/.vitepress/dist',
    caches: ['docs/.vitepress/cache'],
  },
  {
    name: 'docusaurus',
    label: 'Docusaurus faster, local search',
    content: 'docs',
    ending: '.md',
    output: 'build',
    caches: ['.docusaurus', 'node_modules/.cache'],
  },
  {
    name: 'eleventy',
    label: 'Eleventy, Pagefind',
    content: 'docs',
    ending: '.md',
    output: '_site',
    caches: [],
    front: 'layout: page.html\n',
  },
];

/** Text that no generator takes for code: outside of code, braces and angle brackets are written as references. */
function inert(text: string): string {
  return text
    .split(/(^```[\s\S]*?^```$|`[^`\n]*`)/m)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}

const escaped = (text: string): string =>
  text
    .replace(/<(https?:[^>\s]+)>/g, '[$1]($1)')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');

/** Installs the pinned versions of a rival, unless they are there from an earlier run. */
function install(rival: Rival, folder: string): void {
  const source = join(root, 'bench/rivals', rival.name);
  const installed = join(folder, 'node_modules/package.json');
  const manifest = readFileSync(join(source, 'package.json'), 'utf8');
  const current = existsSync(installed) && readFileSync(installed, 'utf8') === manifest;
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  if (current) return;
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
  });
  writeFileSync(installed, manifest);
}

/**
 * Installs a rival in a folder of its own and gives it the pages of a built site.
 * @param rival the rival
 * @param site the built site: the Markdown edition of every page is a page of the rival
 * @param name the folder's name in the scratch folder
 * @returns the folder, and how many pages it has
 */
export function makeRival(
  rival: Rival,
  site: string,
  name: string,
): { readonly folder: string; readonly pages: number } {
  const folder = join(scratch, name);
  archive(join(folder, rival.content));
  install(rival, folder);
  const pages = globSync('**/*.md', { cwd: site }).toSorted();
  for (const page of pages) {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n\n?([\s\S]*)$/.exec(readFileSync(join(site, page), 'utf8')) ?? [];
    const [title = 'title: Page'] = /^title: .*$/m.exec(front) ?? [];
    const file = join(
      folder,
      rival.content,
      page === 'home.md' ? `index${rival.ending}` : page.replace(/\.md$/, rival.ending),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${title}\n${rival.front ?? ''}---\n\n${inert(body.replace(/^# .*\n/, ''))}`);
  }
  return { folder, pages: pages.length };
}

/** Removes what a rival wrote and cached. */
export function clean(rival: Rival, folder: string): void {
  for (const path of [rival.output, ...rival.caches]) archive(join(folder, path));
}

/**
 * Measures what an author waits for under `npm run dev`: the first page after the start, and how long after saving a file its
 * new words stand on the page. It edits a copy of the project. Prints a table and never fails on a time.
 *
 *   node bench/author-loop.ts [--edits 20]
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../tests/free-port.ts';
import { makeProject } from './scale/project.ts';
import { median } from './scale/report.ts';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '20' } } });
const edits = Number(values.edits);

/** A file that an author edits, and the page that shows it. */
interface Edit {
  readonly what: string;
  readonly file: string;
  readonly page: string;
  /** Writes a word into the text of the file where the page shows it. */
  readonly change: (text: string, word: string) => string;
}

const kinds: readonly Edit[] = [
  {
    what: 'guide',
    file: 'content/guides/orm.mdx',
    page: '/guides/orm/',
    change: (text, word) => `${text}\nIt says ${word} here.\n`,
  },
  {
    what: 'claim',
    file: 'content/claims/admin.yaml',
    page: '/claims/django-admin-built-in/',
    change: (text, word) => text.replace(/statement: "(?=Django ships)/, `statement: "${word}: `),
  },
  {
    what: 'sample',
    file: 'content/samples/orm/aggregate/django/app.py',
    page: '/samples/orm/aggregate/',
    change: (text, word) => `# ${word}\n${text}`,
  },
  {
    what: 'term',
    file: 'content/glossary/orm.yaml',
    page: '/glossary/',
    change: (text, word) => text.replace(/^definition: /m, `definition: ${word}. `),
  },
];

/** Milliseconds between two requests for a page. */
const pause = 10;

/**
 * Asks for a page until it holds a text.
 * @returns the milliseconds until then
 */
async function shown(address: string, text: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - began;
    if (performance.now() - began > 120_000) throw new Error(`${address} never said ${text}.`);
    await setTimeout(pause);
  }
}

const project = makeProject('author-loop', undefined);
const site = `http://localhost:${await freePort()}`;
const load = loadavg()[0] ?? 0;
const server = spawn('npm', ['run', 'dev', '--', '--port', new URL(site).port], {
  cwd: project,
  stdio: 'ignore',
  detached: true,
});
try {
  const first = await shown(`${site}/guides/orm/`, '</html>');
  console.log(`Load of the machine before: ${load.toFixed(1)}`);
  console.log(`First page: ${(first / 1000).toFixed(1)} s`);
  console.log('| edited | median | slowest |\n| --- | ---: | ---: |');
  for (const { what, file, page, change } of kinds) {
    const path = join(project, file);
    const before = readFileSync(path, 'utf8');
    await shown(site + page, '</html>');
    const times: number[] = [];
    for (let turn = 0; turn < edits; turn += 1) {
      const word = `word${what}${turn}`;
      const changed = change(before, word);
      if (changed === before) throw new Error(`${file} has nothing to change.`);
      writeFileSync(path, changed);
      times.push(await shown(site + page, word));
      // What the server does after the page is shown is not part of the next edit.
      await setTimeout(500);
    }
    writeFileSync(path, before);
    console.log(`| ${what} | ${median(times).toFixed(0)} ms | ${Math.max(...times).toFixed(0)} ms |`);
  }
} finally {
  if (server.pid !== undefined) process.kill(-server.pid);
}

/*
 * Runs the Nu Html Checker on every page of a built site and fails on whatever it says that is not in the reviewed list of
 * exceptions (html-exceptions.json), notes included. An exception that meets nothing fails as well: it has to go.
 * Usage: node .ci/checkers/html.ts <folder>, after npm ci --prefix .ci/checkers; needs Java 17.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

interface Exception {
  /** A regular expression for the message. */
  readonly message: string;
  readonly reason: string;
  /** Where its cause is discussed. */
  readonly upstream: string;
}

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
  readonly extract?: string;
}

const folder = resolve(process.argv[2] ?? 'dist');
const jar = join(import.meta.dirname, 'node_modules/vnu-jar/build/dist/vnu.jar');
const exceptions = JSON.parse(
  readFileSync(join(import.meta.dirname, 'html-exceptions.json'), 'utf8'),
) as Exception[];

if (!existsSync(jar)) fail('The checker is not installed: npm ci --prefix .ci/checkers');
if (!existsSync(join(folder, 'index.html'))) fail(`There is no built site in ${folder}: npm run build`);

const { error, stderr } = spawnSync(
  'java',
  ['-Xss1m', '-jar', jar, '--skip-non-html', '--exit-zero-always', '--format', 'json', folder],
  { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
);
if (error) fail(`Java cannot be run: ${error.message}`);

const messages = (JSON.parse(stderr) as { readonly messages: readonly Message[] }).messages;
const patterns = exceptions.map(({ message }) => new RegExp(message));
const unmet = exceptions.filter(
  (_, index) => !messages.some(({ message }) => patterns[index]?.test(message)),
);
const faults = messages.filter(({ message }) => !patterns.some((pattern) => pattern.test(message)));

for (const { type, message, url = '', lastLine = 0, lastColumn = 0, extract = '' } of faults) {
  const file = relative(folder, decodeURIComponent(url.replace(/^file:/, '')));
  console.error(`${file}:${lastLine}:${lastColumn} ${type}: ${message}\n  ${extract.replace(/\s+/g, ' ')}`);
}
for (const { message } of unmet) console.error(`No page has what this exception is for: ${message}`);
if (faults.length + unmet.length > 0)
  fail(`${faults.length} faults in the HTML, ${unmet.length} idle exceptions.`);
console.log(
  `Nothing to report; ${messages.length} notes fall under ${exceptions.length} reviewed exceptions.`,
);

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

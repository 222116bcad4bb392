/*
 * The addresses that were ever published: published.txt, one a line, below the base path. None is taken off the list: each
 * must answer for good, or lead on to where its page is now (content/moved.yaml).
 * Usage, when an edition is published: node tests/built/published.ts <built site>, which adds what is new.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn } from './site.ts';

const file = join(import.meta.dirname, 'published.txt');

/** What no reader keeps an address of: files named by their content, what comes and goes with an edition. */
const passing = /^\/(?:_astro|_offline|pagefind|downloads|runner|cards)\/|^\/_headers$/u;

/** The addresses on the list. */
export const publishedAddresses = (): string[] => readFileSync(file, 'utf8').trim().split('\n');

/**
 * Which addresses of a list a site does not answer.
 * @param published the list
 * @param addresses what the site answers, pages that lead on included
 */
export const vanished = (published: readonly string[], addresses: ReadonlySet<string>): string[] =>
  published.filter((address) => !addresses.has(address));

/** The addresses of a site that readers may keep. */
export const lasting = (addresses: ReadonlySet<string>): string[] =>
  [...addresses].filter((address) => !passing.test(address));

if (process.argv[1] === import.meta.filename) {
  const [folder = 'dist'] = process.argv.slice(2);
  const before = publishedAddresses();
  const after = [...new Set([...before, ...lasting(addressesIn(folder))])].toSorted();
  writeFileSync(file, `${after.join('\n')}\n`);
  console.log(`${after.length - before.length} addresses added, ${after.length} on the list.`);
}

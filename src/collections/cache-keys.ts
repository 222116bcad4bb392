import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Corpus, EntryBase } from '../corpus/entries.ts';
import { pathsIn } from '../files/paths.ts';
import { addresses } from '../schemas/addresses.ts';
import { siteCorpus } from './corpus.ts';
import { navigation } from './site.ts';

/*
 * What decides whether a page of an earlier build is still good. Astro itself compares the code of a page; what comes from the
 * corpus is compared here, and the code that reads the texts, which is not in the bundle of the pages.
 */

const digest = (...parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'base64url');

/** What the configuration leaves for the pages, which run in a bundle of their own. */
interface Left {
  /** The folder with the styles and scripts of this build. */
  readonly assets: string;
  /** The digest of the configuration and of the Markdown plugins. */
  readonly code: string;
}

const shared = Symbol.for('sourcebook.cache-keys');
const place = globalThis as { [shared]?: Left };

/** Astro integration: tells {@link cacheKey} what it cannot see from the pages. */
export function cacheKeys(): AstroIntegration {
  return {
    name: 'cache-keys',
    hooks: {
      'astro:config:done': ({ config }) => {
        const plugins = fileURLToPath(new URL('markdown/', config.srcDir));
        const files = [
          fileURLToPath(new URL('astro.config.mjs', config.root)),
          ...pathsIn(plugins).map((file) => join(plugins, file)),
        ];
        place[shared] = {
          assets: fileURLToPath(new URL(`${config.build.assets}/`, config.outDir)),
          code: digest(...files.map((file) => readFileSync(file, 'utf8'))),
        };
      },
    },
  };
}

let assets: string | undefined;

/** The names of the styles and scripts, which tell their content: every page names some of them. */
function assetNames(): string {
  const folder = place[shared]?.assets;
  return (assets ??= folder === undefined ? '' : readdirSync(folder).toSorted().join());
}

/** What every page depends on: the menu, the day of the edition, the styles and scripts, what reads the texts. */
let frame: string | undefined;

/**
 * The key of a page that shows what it is given, and nothing else of the content but what every page shows.
 * @param shown all that the page is given
 */
export function cacheKey(...shown: readonly unknown[]): string {
  const corpus = siteCorpus();
  frame ??= digest(corpus.today, place[shared]?.code ?? '', assetNames(), JSON.stringify(navigation(corpus)));
  return digest(frame, JSON.stringify(shown));
}

interface Node {
  readonly address: string;
  readonly own: string;
  readonly near: readonly string[];
}

/** The names that an entry may be meant by: its id, which stands alone or in a citation key. */
function namesIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string') found.add(/^(?:claim|ref|run):([^#]+)/.exec(value)?.[1] ?? value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) namesIn(part, found);
  }
  return found;
}

/**
 * Keys for pages that are written from entries and take of them what they need: the entry itself, those that it names, and
 * those that these name. Rather too much than too little: what lies further away is shown on no page of an entry.
 * @param corpus the content
 * @returns the key of an address; `undefined` for pages that list or count, which are made anew each time
 */
export function surroundings(corpus: Corpus = siteCorpus()): (address: string) => string | undefined {
  const kinds: readonly (readonly [readonly EntryBase[], (id: string) => string])[] = [
    [corpus.articles, addresses.article],
    [corpus.claims, addresses.claim],
    [corpus.guides, addresses.guide],
    [corpus.references, addresses.reference],
    [corpus.samples, addresses.sample],
    [corpus.terms, addresses.term],
    [corpus.frameworks, (id) => `framework ${id}`],
  ];
  const entries = kinds.flatMap(([all, addressOf]) =>
    all.map((entry) => ({ entry, address: addressOf(entry.id) })),
  );
  const byName = Map.groupBy(entries, ({ entry }) => entry.id);
  const nodes = new Map(
    entries.map(({ entry, address }): [string, Node] => {
      const named = [...namesIn(entry, new Set())].flatMap((name) => byName.get(name) ?? []);
      const near = named.map((other) => other.address);
      return [address, { address, own: digest(JSON.stringify(entry)), near }];
    }),
  );
  const withNear = (known: ReadonlyMap<string, string>): Map<string, string> =>
    new Map(
      [...nodes.values()].map(({ address, near }) => [
        address,
        digest(known.get(address) ?? '', ...near.map((other) => known.get(other) ?? '')),
      ]),
    );
  const own = new Map([...nodes.values()].map((node) => [node.address, node.own]));
  const keys = withNear(withNear(own));
  return (address) => keys.get(address);
}

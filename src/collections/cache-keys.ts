import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from './corpus.ts';
import { navigation } from './site.ts';

/*
 * What decides whether a page of an earlier build is still good. Astro itself compares the code of a page; what comes from the
 * corpus is compared here. Where any code changed, nothing of the earlier build is kept: kept-output.ts.
 */

const digest = (...parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'base64url');

/** Where the configuration leaves the folder of the site for the pages, which run in a bundle of their own. */
const shared = Symbol.for('sourcebook.assets');
const place = globalThis as { [shared]?: string };

/** Astro integration: tells {@link cacheKey} where the styles and scripts of this build stand. */
export function cacheKeys(): AstroIntegration {
  return {
    name: 'cache-keys',
    hooks: {
      'astro:config:done': ({ config }) => {
        place[shared] = fileURLToPath(new URL(`${config.build.assets}/`, config.outDir));
      },
    },
  };
}

let assets: string | undefined;

/** The names of the styles and scripts, which tell their content: every page names some of them. */
function assetNames(): string {
  const folder = place[shared];
  return (assets ??= folder === undefined ? '' : readdirSync(folder).toSorted().join());
}

/** What every page shows: the menu, the day of the edition, the styles and scripts. */
let frame: string | undefined;

const known = new WeakMap<object, string>();

/**
 * Stands in a key for something that many pages show, so that it is written out only once.
 * @param shown the same object wherever it is shown
 */
export function digestOf(shown: object): string {
  const found = known.get(shown) ?? digest(JSON.stringify(shown));
  known.set(shown, found);
  return found;
}

/**
 * The key of a page that shows what it is given, and nothing else of the content but what every page shows.
 * @param shown all that the page is given
 */
export function cacheKey(...shown: readonly unknown[]): string {
  const corpus = siteCorpus();
  frame ??= digest(corpus.today, assetNames(), JSON.stringify(navigation(corpus)));
  return digest(frame, JSON.stringify(shown));
}

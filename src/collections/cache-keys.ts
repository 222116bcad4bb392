import { hash } from 'node:crypto';
import { once } from '../corpus/once.ts';
import { siteCorpus } from './corpus.ts';
import { navigation } from './site.ts';

/*
 * What decides whether a page of an earlier build is still good. Astro itself compares the code of a page; what comes from the
 * corpus is compared here. Where any code changed, nothing of the earlier build is kept: kept-output.ts.
 */

const digest = (...parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'base64url');

/** What every page shows of the content: the menu, the day of the edition. */
let frame: string | undefined;

/**
 * Stands in a key for something that many pages show, so that it is written out only once.
 * @param shown the same object wherever it is shown
 */
export const digestOf = once((shown: object): string => digest(JSON.stringify(shown)));

/**
 * The path of a route that is one page, `[...page].astro` in a folder: Astro takes a key from nowhere else, and would render
 * the page in every build.
 * @param props all that the page is given
 * @param shown what else it shows
 */
export function onePage<Props extends object>(
  props: Props,
  ...shown: readonly unknown[]
): [{ params: { page: undefined }; props: Props; cacheKey: string }] {
  return [{ params: { page: undefined }, props, cacheKey: cacheKey(props, ...shown) }];
}

/**
 * The key of a page that shows what it is given, and nothing else of the content but what every page shows.
 * @param shown all that the page is given
 */
export function cacheKey(...shown: readonly unknown[]): string {
  const corpus = siteCorpus();
  frame ??= digest(corpus.today, JSON.stringify(navigation(corpus)));
  return digest(frame, JSON.stringify(shown));
}

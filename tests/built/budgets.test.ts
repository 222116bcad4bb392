import { describe, expect, it } from 'vitest';
import { bytesOf, scales, type Weight } from './budgets.ts';
import { editions, folderOf } from './editions.ts';
import { readSite } from './site.ts';

/*
 * What a page may cost a reader, in bytes and not in seconds: bytes are the same on every machine. All numbers are of
 * compressed bytes (gzip), as a host sends them. Raising one is a decision: say in the commit what the reader gets for it.
 */

const kb = 1000;

/** What a first visit may cost. */
interface Budget {
  readonly html: number;
  /** Everything beside the HTML. */
  readonly beside: number;
  readonly script: number;
  readonly style: number;
  readonly pictures: number;
  readonly requests: number;
}

/** Pages of text: what a reader meets first. */
const text: Budget = {
  html: 32 * kb,
  beside: 24 * kb,
  script: 8 * kb,
  style: 14 * kb,
  pictures: 2 * kb,
  requests: 6,
};
/** Pages that list what the site has: longer, since they are the way without the search. */
const list: Budget = { ...text, html: 40 * kb };
/** Pages that are a tool: they bring the program of their own. */
const tool: Budget = { ...text, beside: 48 * kb, script: 28 * kb, pictures: 8 * kb, requests: 10 };

/** The kinds of pages, the first that fits. */
const types: readonly { readonly name: string; readonly of: RegExp; readonly budget: Budget }[] = [
  { name: 'home', of: /^\/$/, budget: text },
  { name: 'guide', of: /^\/guides\/[^/]+\/$/, budget: text },
  { name: 'article', of: /^\/articles\/[^/]+\/$/, budget: list },
  { name: 'claim', of: /^\/claims\/[^/]+\/$/, budget: { ...text, html: 16 * kb } },
  { name: 'reference', of: /^\/references\/[^/]+\/$/, budget: text },
  { name: 'sample', of: /^\/samples\/.+\/$/, budget: tool },
  { name: 'search', of: /^\/search\/$/, budget: tool },
  { name: 'comparison or decision', of: /^\/(?:compare|decide)\//, budget: { ...tool, html: 40 * kb } },
  { name: 'playground', of: /^\/runner\//, budget: tool },
  { name: 'list', of: /^\//, budget: list },
];

const typeOf = (address: string): (typeof types)[number] | undefined =>
  types.find(({ of }) => of.test(address));

/** What a page costs by the measures of a budget. */
function costOf({ html, files }: Weight): Budget {
  return {
    html: html.compressed,
    beside: bytesOf(files),
    script: bytesOf(files, 'script'),
    style: bytesOf(files, 'style'),
    pictures: bytesOf(files, 'picture'),
    requests: files.length,
  };
}

const remedies: Readonly<Record<keyof Budget, string>> = {
  html: 'Show fewer entries and link to the rest, or say things once on the page.',
  beside: 'Load on demand what few readers use: `import()` in the event that needs it.',
  script:
    'Start what every page needs in src/overrides/Header.astro, in as few lines as it takes, and load the rest with `import()` in the event that needs it.',
  style: 'Take away rules that no page uses, or give a tool a style sheet of its own.',
  pictures: 'Load pictures below the first screen with `loading="lazy"`, or make them smaller.',
  requests:
    'A <script> in a component becomes a file of its own: call it from the one in src/overrides/Header.astro.',
};

/** Each page that is over its budget, with what to do. */
function overspent(weight: Weight): string[] {
  const type = typeOf(weight.address);
  if (type === undefined) return [];
  const cost = costOf(weight);
  const measures = Object.keys(remedies) as (keyof Budget)[];
  return measures
    .filter((measure) => cost[measure] > type.budget[measure])
    .map((measure) => {
      const most =
        measure === 'html'
          ? ''
          : ` Fetched: ${weight.files.map(({ address, bytes }) => `${address} ${bytes}`).join(', ')}.`;
      return `${weight.address} (${type.name}): ${measure} ${cost[measure]}, allowed ${type.budget[measure]}. ${remedies[measure]}${most}`;
    });
}

/** The first faults and the number of the others: what is wrong on every page is said once. */
const few = (faults: readonly string[]): string[] =>
  faults.length <= 5 ? [...faults] : [...faults.slice(0, 5), `and ${faults.length - 5} more`];

describe.each(editions)('the pages of the site $name', (edition) => {
  const folder = folderOf(edition);
  const { pages } = readSite(folder, edition.base);
  const weigh = scales(folder, edition.base);
  const weights = pages.map(weigh);

  it('keep within the budgets of their kind', () => {
    expect(few(weights.flatMap(overspent))).toEqual([]);
  });

  it('bring no font', () => {
    const fonts = weights.flatMap(({ files }) => files.filter(({ kind }) => kind === 'font'));
    expect(fonts).toEqual([]);
  });

  it('wait for one style sheet, and for no script, before they are painted', () => {
    const blocking = pages.flatMap(({ address, document }) => {
      const styles = [...document.querySelectorAll('link[rel~=stylesheet]')].filter(
        (link) => (link.getAttribute('media') ?? 'all') === 'all',
      );
      const scripts = [...document.querySelectorAll('script[src]')].filter(
        (script) =>
          script.getAttribute('type') !== 'module' &&
          !script.hasAttribute('defer') &&
          !script.hasAttribute('async'),
      );
      return styles.length === 1 && scripts.length === 0
        ? []
        : [`${address}: ${styles.length} style sheets, ${scripts.length} scripts`];
    });
    expect(blocking).toEqual([]);
  });

  it('cost their HTML alone after a guide: nothing that the guide had not fetched', () => {
    const guide = weights.find(({ address }) => typeOf(address)?.name === 'guide');
    const had = new Set(guide?.files.map(({ address }) => address));
    const further = weights
      .filter(({ address }) => typeOf(address)?.budget !== tool && !/^\/(?:compare|decide)\//.test(address))
      .flatMap(({ address, files }) =>
        files
          .filter((file) => !had.has(file.address))
          .map((file) => `${address} fetches ${file.address}. ${remedies.requests}`),
      );
    expect(few(further)).toEqual([]);
  });

  it('carry a menu that does not grow with the site', () => {
    const long = pages
      .map(({ address, document }) => ({ address, links: document.querySelectorAll('#menu a').length }))
      .filter(({ links }) => links > 72)
      .map(
        ({ address, links }) =>
          `${address}: ${links} links. The menu names places, not pages: link to a list.`,
      );
    expect(long).toEqual([]);
  });

  it('say how much room a picture takes, so that nothing moves when it comes', () => {
    const unsized = pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('img')]
        .filter((img) => !img.hasAttribute('width') || !img.hasAttribute('height'))
        .map((img) => `${address}: ${img.getAttribute('src')} has no width and height`),
    );
    expect(unsized).toEqual([]);
  });
});

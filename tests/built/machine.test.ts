import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { editions, folderOf } from './editions.ts';
import { readSite, type Page } from './site.ts';

interface Claim {
  readonly url: string;
  readonly markdown: string;
  readonly statement: string;
  readonly verdict: string;
}
interface Guide {
  readonly url: string;
  readonly markdown: string;
  readonly title: string;
  readonly headings: readonly { readonly text: string; readonly url: string }[];
  readonly bottomLine: readonly { readonly text: string }[];
}
type Thing = Readonly<Record<string, unknown>>;
type Expected = Readonly<{ [name: string]: string | Expected }>;

/** Whether a thing says everything that is expected of it; it may say more. */
const agrees = (thing: unknown, expected: string | Expected): boolean =>
  typeof expected === 'string'
    ? thing === expected
    : typeof thing === 'object' &&
      thing !== null &&
      Object.entries(expected).every(([name, value]) => agrees((thing as Thing)[name], value));

/** Pages that show no content of their own. */
const withoutMarkdown = new Set(['/404.html', '/search/']);

describe.each(editions)('the machine edition $name', (edition) => {
  const site = readSite(folderOf(edition), edition.base);
  const whole = `${edition.site}${edition.base}`;
  const pages = new Map(site.pages.map((page) => [page.address, page]));
  const addressOf = (url: string): string => `/${url.slice(whole.length).replace(/#.*$/, '')}`;
  const read = (url: string): string => site.read(addressOf(url).slice(1));
  const pageAt = (url: string): Page => {
    const page = pages.get(addressOf(url));
    if (!page) throw new Error(`Nothing is at ${url}.`);
    return page;
  };
  const items = <Item>(name: string): readonly Item[] =>
    (JSON.parse(site.read(`data/${name}.json`)) as { items: readonly Item[] }).items;
  const thingsOn = (page: Page): readonly Thing[] =>
    [...page.document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
      (script) => (JSON.parse(script.textContent ?? '') as { '@graph': readonly Thing[] })['@graph'],
    );
  const title = (page: Page): string => page.document.querySelector('h1')?.textContent?.trim() ?? '';
  /** Markdown without the escapes: what it says, not how. */
  const plain = (markdown: string): string => markdown.replace(/\\([\\`*_{}[\]()#+\-.!<>&~|:@])/g, '$1');

  it('has a form in Markdown of every page, which the page names', () => {
    const missing = site.pages.filter(({ address, document }) => {
      if (withoutMarkdown.has(address)) return false;
      const link = document.querySelector('link[rel=alternate][type="text/markdown"]');
      const href = link?.getAttribute('href') ?? '';
      return !site.addresses.has(`/${href.slice(edition.base.length)}`);
    });
    expect(missing.map(({ address }) => address)).toEqual([]);
  });

  it('names only addresses of the site that are there', () => {
    // The description of the search names no address but a template of one.
    const passedOver = /^\/(?:pagefind\/|opensearch\.xml$)/;
    const files = [...site.addresses].filter(
      (address) => /\.(?:json|md|txt|xml|bib|ris)$/.test(address) && !passedOver.test(address),
    );
    expect(files.length).toBeGreaterThan(site.pages.length);
    const escaped = whole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const named = files.flatMap((file) =>
      [...site.read(file.slice(1)).matchAll(new RegExp(`${escaped}[^\\s"'<>()\\]}\\\\]*`, 'g'))].map(
        ([url]) => ({
          file,
          url: url.replace(/[.,;]$/, ''),
        }),
      ),
    );
    expect(named.length).toBeGreaterThan(10_000);
    const dead = named.filter(({ file, url }) => {
      if (!site.addresses.has(addressOf(url))) return true;
      const anchor = url.split('#')[1];
      const page = pages.get(addressOf(url));
      // A fragment in Markdown is a place on a page; elsewhere it may be the name of a thing.
      const isPlace = file.endsWith('.md') && anchor !== undefined && page !== undefined;
      return isPlace && !page.ids.includes(decodeURIComponent(anchor));
    });
    expect(dead.slice(0, 10)).toEqual([]);
  });

  it('gives data files that are valid against the schemas beside them', () => {
    const ajv = new Ajv2020({ strict: true, formats: { uri: (text) => URL.canParse(text), date: true } });
    const index = JSON.parse(site.read('data/index.json')) as {
      $schema: string;
      files: readonly { url: string; schema: string }[];
    };
    for (const { url, schema } of [
      ...index.files,
      { url: `${whole}data/index.json`, schema: index.$schema },
    ]) {
      const validate = ajv.compile(JSON.parse(read(schema)) as object);
      expect(validate(JSON.parse(read(url))), `${url} ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
    }
  });

  /** What the page, the Markdown and the JSON-LD of a claim say otherwise than its JSON. */
  const contradictions = ({ url, markdown, statement, verdict }: Claim): string[] => {
    const page = pageAt(url);
    const said = statement.replace(/\.$/, '');
    const shown = page.document.querySelector('.verdict-line')?.textContent?.toLowerCase() ?? '';
    const text = plain(read(markdown));
    const [thing] = thingsOn(page);
    const judged = verdict !== 'opinion' && verdict !== 'unverifiable';
    const expected = judged
      ? { '@type': 'ClaimReview', claimReviewed: statement, reviewRating: { alternateName: verdict } }
      : { '@type': 'Claim', text: statement };
    return [
      title(page).replace(/\.$/, '') === said ? [] : 'title of the page',
      shown.includes(verdict) ? [] : 'verdict on the page',
      text.includes(`# ${said}\n`) ? [] : 'title in Markdown',
      text.includes(`**${verdict}**`) ? [] : 'verdict in Markdown',
      agrees(thing, expected) ? [] : 'JSON-LD',
    ].flat();
  };

  it('says the same of every claim on the page, in JSON, in Markdown and in JSON-LD', () => {
    const claims = items<Claim>('claims');
    expect(claims.length).toBeGreaterThan(75);
    expect(claims.flatMap((claim) => contradictions(claim).map((what) => `${claim.url}: ${what}`))).toEqual(
      [],
    );
  });

  it('is seen to contradict itself where one form says otherwise', () => {
    const claim = items<Claim>('claims').find(({ verdict }) => verdict === 'confirmed');
    if (!claim) throw new Error('No claim is confirmed.');
    expect(contradictions({ ...claim, verdict: 'wrong' })).toEqual([
      'verdict on the page',
      'verdict in Markdown',
      'JSON-LD',
    ]);
    expect(contradictions({ ...claim, statement: 'Nobody says this.' })).toEqual([
      'title of the page',
      'title in Markdown',
      'JSON-LD',
    ]);
  });

  it('says the same of every guide on the page, in JSON, in Markdown and in JSON-LD', () => {
    for (const guide of items<Guide>('guides')) {
      const page = pageAt(guide.url);
      expect(title(page)).toBe(guide.title);
      const text = plain(read(guide.markdown));
      for (const { text: line } of guide.bottomLine) {
        expect(page.document.querySelector('main')?.textContent?.includes(line), line).toBe(true);
        expect(text.includes(line), line).toBe(true);
      }
      expect(thingsOn(page)[0]).toMatchObject({ '@type': 'TechArticle', headline: guide.title });
      const said = text.replaceAll('`', '');
      const lost = [...page.document.querySelectorAll('.prose h2 [id], .prose h2[id]')]
        .map(
          (heading) => guide.headings.find(({ url }) => url.endsWith(`#${heading.id}`))?.text ?? heading.id,
        )
        .filter((heading) => !said.includes(heading));
      expect(lost).toEqual([]);
    }
  });
});

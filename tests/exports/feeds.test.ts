import { inflateSync } from 'node:zlib';
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { changesOf, recordVerdicts } from '../../src/exports/changes.ts';
import { atomFeed, jsonFeed } from '../../src/exports/feeds.ts';
import { inventory } from '../../src/exports/inventory.ts';
import { load, sound } from '../corpus/tiny-corpus.ts';

const siteUrl = { site: 'https://example.org', base: '/repo' };
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const { corpus: tiny } = load(sound);

describe('the changes', () => {
  test('are new guides and articles while no verdict has changed', () => {
    const kinds = changesOf(tiny, {}).map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds).toEqual(['article /articles/smith-comparison/', 'guide /guides/admin/']);
  });

  test('tell of a verdict that is another than the recorded one', () => {
    const history = { 'django-has-admin': [{ verdict: 'wrong' as const, since: '2026-10-01' }] };
    expect(changesOf(tiny, history).find(({ kind }) => kind === 'verdict')).toEqual({
      kind: 'verdict',
      id: '/claims/django-has-admin/#confirmed-2026-11-01',
      address: '/claims/django-has-admin/',
      title: 'Now confirmed: Django has an admin.',
      summary: 'The verdict changed from wrong to confirmed.',
      date: '2026-11-01',
    });
  });

  test('are recorded once: a second record changes nothing', () => {
    const history = { 'django-has-admin': [{ verdict: 'wrong' as const, since: '2026-10-01' }] };
    const once = recordVerdicts(tiny, history);
    expect(once['django-has-admin']).toEqual([
      { verdict: 'wrong', since: '2026-10-01' },
      { verdict: 'confirmed', since: '2026-11-01' },
    ]);
    expect(recordVerdicts(tiny, once)).toEqual(once);
    expect(changesOf(tiny, once)).toEqual(changesOf(tiny, history));
  });

  test('come newest first, each with an id of its own', () => {
    const changes = changesOf(corpus, {});
    expect(changes.map(({ date }) => date)).toEqual(
      changes
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });
});

describe('the feeds', () => {
  const changes = changesOf(corpus, {});

  test('the Atom feed has what RFC 4287 requires of feed and entries', () => {
    const document = new DOMParser().parseFromString(atomFeed(corpus, changes, siteUrl), 'text/xml');
    for (const place of [document.querySelector('feed'), ...document.querySelectorAll('entry')]) {
      for (const name of ['id', 'title', 'updated']) {
        expect([...(place?.children ?? [])].filter(({ tagName }) => tagName === name)).toHaveLength(1);
      }
    }
    expect(document.querySelector('feed > link[rel=self]')?.getAttribute('href')).toBe(
      'https://example.org/repo/feed.xml',
    );
    expect(document.querySelectorAll('entry')).toHaveLength(changes.length);
  });

  test('the Atom feed is dated by the content, not by the clock', () => {
    const text = atomFeed(corpus, changes, siteUrl);
    const days = new Set(changes.map(({ date }) => date));
    const dated = [...text.matchAll(/<updated>(.*?)T00:00:00\.000Z<\/updated>/g)].map(([, day = '']) => day);
    expect(dated).toHaveLength(changes.length + 1);
    expect(dated.every((day) => days.has(day))).toBe(true);
  });

  test('text in the Atom feed cannot become markup', () => {
    const [change] = changes;
    if (!change) throw new Error('There is no change.');
    const text = atomFeed(corpus, [{ ...change, title: 'A <b> & "c" ]]> &amp;' }], siteUrl);
    const title = new DOMParser().parseFromString(text, 'text/xml').querySelector('entry > title');
    expect(title?.getAttribute('type')).toBe('html');
    const { body } = parseHTML(`<html><body>${title?.textContent ?? ''}</body></html>`).document;
    expect(body.children).toHaveLength(0);
    expect(body.textContent).toBe('A <b> & "c" ]]> &amp;');
  });

  test('the JSON feed has what version 1.1 requires', () => {
    const feed = jsonFeed(corpus, changes, siteUrl) as { items: { id: string; content_text: string }[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Django & Flask Sourcebook',
      feed_url: 'https://example.org/repo/feed.json',
    });
    for (const item of feed.items) expect(item.id && item.content_text).toBeTruthy();
  });
});

describe('the inventory', () => {
  const bytes = Buffer.from(inventory(corpus));
  const end = bytes.indexOf('zlib.\n') + 'zlib.\n'.length;
  const lines = inflateSync(bytes.subarray(end)).toString('utf8').trimEnd().split('\n');

  test('has the four lines of the head', () => {
    expect(bytes.subarray(0, end).toString('utf8')).toBe(
      '# Sphinx inventory version 2\n# Project: The Django & Flask Sourcebook\n# Version: 2026.11.21\n# The remainder of this file is compressed using zlib.\n',
    );
  });

  test('every line is one that Sphinx reads', () => {
    // The expression is that of sphinx.util.inventory, InventoryFile._loads_v2.
    const odd = lines.filter((line) => !/^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$/.test(line));
    expect(odd).toEqual([]);
  });

  test('names every guide, section, claim, article, reference, sample and term once', () => {
    const names = lines.map((line) => line.split(' ', 2).join(' '));
    expect(new Set(names).size).toBe(names.length);
    const sections = corpus.guides.reduce((sum, { headings }) => sum + headings.length, 0);
    expect(names).toHaveLength(
      2 * corpus.guides.length +
        sections +
        corpus.claims.length +
        corpus.articles.length +
        corpus.references.length +
        corpus.samples.length +
        corpus.terms.length,
    );
  });
});

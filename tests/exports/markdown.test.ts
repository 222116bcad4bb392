import type { Node, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entryOf, loadCorpus } from '../../src/corpus/corpus.ts';
import { llmsFullText, llmsText } from '../../src/exports/llms.ts';
import { markdownPages } from '../../src/exports/markdown/pages.ts';
import { addresses } from '../../src/schemas/addresses.ts';

const siteUrl = { site: 'https://example.org', base: '/repo' };
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const pages = markdownPages(corpus, siteUrl);

/** Reads a page as any program would: front matter off, CommonMark with GitHub's extensions. */
function read(text: string): { readonly head: unknown; readonly tree: Root } {
  const [, head = '', body = ''] = /^---\n(.*?)---\n\n(.*)$/s.exec(text) ?? [];
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { head: parse(head) as unknown, tree };
}

const documents = pages.map((page) => ({ page, ...read(page.text) }));
const all = <Found extends Node>(tree: Node, type: string): Found[] => {
  const below = 'children' in tree ? (tree.children as Node[]).flatMap((node) => all<Found>(node, type)) : [];
  return tree.type === type ? [tree as Found, ...below] : below;
};
/** The text of a tree, without its marks. */
const toString = (tree: Node): string => {
  if ('value' in tree) return String(tree.value);
  return 'children' in tree ? (tree.children as Node[]).map(toString).join('') : '';
};
const textAt = (address: string): string => pages.find((page) => page.address === address)?.text ?? '';

describe('every page as Markdown', () => {
  test('there is one for each entry of the corpus, and no address twice', () => {
    const wanted = [
      ...corpus.guides.map(({ id }) => addresses.guide(id)),
      ...corpus.articles.map(({ id }) => addresses.article(id)),
      ...corpus.claims.map(({ id }) => addresses.claim(id)),
      ...corpus.references.map(({ id }) => addresses.reference(id)),
      ...corpus.samples.map(({ id }) => addresses.sample(id)),
    ];
    const there = pages.map(({ address }) => address);
    expect(wanted.filter((address) => !there.includes(address))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  });

  test('has the title, the address and the licence at its head', () => {
    for (const { page, head } of documents) {
      expect(head).toMatchObject({
        title: page.title,
        url: `https://example.org/repo${page.address}`,
        licence: 'CC-BY-4.0',
      });
    }
  });

  test('every mark has its footnote and every footnote its mark', () => {
    for (const { page, tree } of documents) {
      const identifiers = (type: string): string[] =>
        [
          ...new Set(all<Node & { identifier: string }>(tree, type).map(({ identifier }) => identifier)),
        ].sort();
      expect(identifiers('footnoteReference'), page.address).toEqual(identifiers('footnoteDefinition'));
    }
  });

  test('all links are whole addresses', () => {
    const odd = documents.flatMap(({ page, tree }) =>
      all<Node & { url: string }>(tree, 'link')
        .filter(({ url }) => !/^(?:https?|mailto):/.test(url))
        .map(({ url }) => `${page.address} ${url}`),
    );
    expect(odd).toEqual([]);
  });

  test('nothing of MDX is left: no component, no citation key', () => {
    // Code may show how it is written.
    const prose = (tree: Parameters<typeof all>[0]): string =>
      all<Node & { value: string }>(tree, 'text')
        .map(({ value }) => value)
        .join('');
    const odd = documents
      .filter(({ tree }) => all(tree, 'html').length > 0 || /\]\((?:claim|ref|run):/.test(prose(tree)))
      .map(({ page }) => page.address);
    expect(odd).toEqual([]);
  });
});

describe('a guide as Markdown', () => {
  test.each(corpus.guides.map(({ id }) => id))('%s keeps its headings, facts and code', (id) => {
    const guide = entryOf(corpus.lookup.guides, id);
    const { tree } = read(textAt(addresses.guide(id)));
    const headings = all(tree, 'heading').map((node) => toString(node));
    for (const { text } of guide.headings) expect(headings).toContain(text);
    const text = toString(tree);
    for (const { text: fact } of [
      ...guide.bottomLine,
      ...guide.facts.flatMap((row) => [row.django, row.flask]),
    ]) {
      expect(text).toContain(fact);
    }
    const samples = new Set([...guide.body.matchAll(/<Sample id="([^"]+)"/g)].map(([, sample]) => sample));
    expect(all(tree, 'code').length).toBeGreaterThanOrEqual(samples.size);
  });

  test('lists all its claims with their verdicts', () => {
    for (const guide of corpus.guides) {
      const text = toString(read(textAt(addresses.guide(guide.id))).tree);
      for (const id of guide.claims) {
        const { statement, verdict } = entryOf(corpus.lookup.claims, id);
        expect(text).toContain(`${verdict}: ${statement}`);
      }
    }
  });
});

test('a claim as Markdown says statement, verdict, witnesses and passages', () => {
  for (const claim of corpus.claims) {
    const { tree } = read(textAt(addresses.claim(claim.id)));
    const text = toString(tree);
    const urls = all<Node & { url: string }>(tree, 'link').map(({ url }) => url);
    expect(text).toContain(claim.verdict);
    for (const piece of claim.evidence) expect(text).toContain(piece.reason);
    for (const { article, passage } of claim.citations) {
      expect(urls).toContain(`https://example.org/repo${addresses.passage(article, passage)}`);
    }
  }
});

test('a sample as Markdown holds its files as they are run', () => {
  for (const sample of corpus.samples) {
    const blocks = all<Node & { value: string }>(read(textAt(addresses.sample(sample.id))).tree, 'code');
    const main = sample.django.files[0]?.text.split('\n').find((line) => line.startsWith('from django'));
    if (main !== undefined) expect(blocks.some(({ value }) => value.includes(main))).toBe(true);
  }
});

describe('llms.txt', () => {
  const text = llmsText(corpus, siteUrl);

  test('has one title, then a quotation, then lists of links, as llmstxt.org describes it', () => {
    const tree = fromMarkdown(text);
    const kinds = tree.children.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
    expect(kinds.slice(0, 3)).toEqual(['h1', 'blockquote', 'paragraph']);
    expect(kinds.slice(3).join(' ')).toMatch(/^(?:h2 list ?)+$/);
  });

  test('leads to every guide as Markdown', () => {
    for (const { id } of corpus.guides) expect(text).toContain(`https://example.org/repo/guides/${id}.md`);
  });

  test('the full text holds every guide and every claim, and no digest of an article', () => {
    const full = llmsFullText(pages);
    for (const { statement } of corpus.claims.slice(0, 5)) expect(full).toContain(statement);
    for (const { title } of corpus.guides) expect(full).toContain(`\n# ${title}\n`);
    for (const { id } of corpus.articles)
      expect(full).not.toContain(`url: https://example.org/repo/articles/${id}/`);
  });
});

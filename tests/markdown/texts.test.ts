import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/markdown/citations.ts';
import { textReader } from '../../src/markdown/texts.ts';
import type { Marker } from '../../src/schemas/marker.ts';
import type { Piece } from '../../src/schemas/text.ts';

const marker: Marker = { to: 'run', sample: { href: '/samples/orm/one/', label: '“One” & {two}' } };
const processor = satteri({ mdastPlugins: [citations(() => marker)] });
const read = textReader(processor.options, { theme: 'github-dark' });
const piecesOf = async (text: string): Promise<readonly Piece[]> =>
  (await read(text, new URL('file:///project/content/guides/orm.mdx'))).pieces;

describe('a text', () => {
  it('without components is one piece of HTML', async () => {
    expect(await piecesOf('## A *b*\n\nText  \nand `{{ x }} < "y"`\n\n---')).toEqual(
      ['<h2 id="a-b">A <em>b</em></h2>\n<p>Text<br/>\nand <code>{{ x }} &lt; "y"</code></p>\n<hr/>'].map(
        (html) => html.replaceAll('{{', '{{'),
      ),
    );
  });

  it('tells its headings with their anchors', async () => {
    const { headings } = await read('## One\n\n### Two `three`\n\n## One', new URL('file:///project/a.mdx'));
    expect(headings).toEqual([
      { depth: 2, slug: 'one', text: 'One' },
      { depth: 3, slug: 'two-three', text: 'Two three' },
      { depth: 2, slug: 'one-1', text: 'One' },
    ]);
  });

  it('leaves to the page what a component prints, with the data that a plugin gave it', async () => {
    expect(await piecesOf('It holds.[](run:orm/one) So?')).toEqual([
      '<p>It holds.',
      { component: 'Cite', props: { markers: [marker] }, children: [] },
      ' So?</p>',
    ]);
  });

  it('prints elements that the author wrote, with their attributes', async () => {
    expect(await piecesOf('Call <code class="a&b">{/* nothing */}f(*x*)</code>.')).toEqual([
      '<p>Call <code class="a&amp;b">f(<em>x</em>)</code>.</p>',
    ]);
  });

  it('names attributes as HTML does', async () => {
    const [table = ''] = await piecesOf('| a |\n| -: |\n| b |\n\n- [x] done[^1]\n\n[^1]: Note.');
    expect(table).toContain('<th style="text-align:right">a</th>');
    expect(table).toContain('<input type="checkbox" checked disabled/>');
    expect(table).toContain('aria-describedby="footnote-label"');
    expect(table).toContain('data-footnote-ref');
  });

  it('has its listings coloured', async () => {
    const [html = ''] = await piecesOf('```js\nlet one = 1;\n```');
    expect(html).toMatch(/^<pre class="astro-code [^>]*><code><span class="line"><span style="color:#/);
  });

  it.each([
    '{1 + 1}',
    'One {process.exit()}.',
    'export const a = 1;',
    '<Sample id={`x`} />',
    '<p {...x}>a</p>',
  ])('with code in it is refused, and the code not run: %s', async (text) => {
    await expect(piecesOf(text)).rejects.toThrow();
  });
});

import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/markdown/citations.ts';
import { noCode } from '../../src/markdown/no-code.ts';

const compile = async (text: string): Promise<string> => {
  const { code } = await mdxToJs(text, {
    mdastPlugins: [
      noCode(),
      citations(() => ({ to: 'run', sample: { href: '/samples/orm/one/', label: 'One' } })),
    ],
    fileURL: new URL('file:///project/content/drafts/one.mdx'),
  });
  return code;
};

describe('a text', () => {
  it.each([
    '{1 + 1}',
    'One {process.exit()}.',
    'export const a = 1;',
    "import { a } from './a.js';",
    '<Sample id={`x`} />',
    'Two <code class={1 + 1}>a</code>.',
    '<p {...x}>a</p>',
  ])('with code in it is refused, and the file named: %s', async (text) => {
    await expect(compile(text)).rejects.toThrow(/\/project\/content\/drafts\/one\.mdx holds .*nothing/);
  });

  it.each([
    'Call <code class="a">{/* nothing */}f(*x*)</code>.',
    '<Sample id="orm/one" />',
    '<details open>\n\nMore.\n\n</details>',
  ])('with components, texts and comments passes: %s', async (text) => {
    await expect(compile(text)).resolves.toContain('_jsx');
  });

  it('may be given data by the plugins that follow', async () => {
    await expect(compile('It holds.[](run:orm/one)')).resolves.toContain('"/samples/orm/one/"');
  });
});

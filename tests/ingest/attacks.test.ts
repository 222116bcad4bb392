import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../src/schemas/draft.ts';
import { importArticle, type Imported } from '../../src/ingest/import-article.ts';
import { RefusalError } from '../../src/ingest/refusal.ts';
import { readMdx } from '../../src/ingest/write/read-mdx.ts';
import type { MdastLike } from '../../src/ingest/read/from-mdast.ts';
import { bodyAttacks, matterAttacks, titleAttacks } from './attacks.ts';

const prose =
  'This paragraph stands before the attack so that the file counts as an article: it compares two frameworks in forty words or more, says nothing of weight about either of them, and ends as soon as it has been long enough for the limit of the importer.';

function attempt(file: string, text: string): Imported | undefined {
  try {
    return importArticle({ file, bytes: new TextEncoder().encode(text) });
  } catch (error) {
    if (error instanceof RefusalError) return undefined;
    throw error;
  }
}

/** The draft as a program sees it: no node that runs, no address that does, no key that the schema does not know. */
function expectInert(article: Imported | undefined): void {
  if (article === undefined) return;
  draftSchema.parse(article.matter);
  expect(article.matter.title).not.toMatch(/[<>]/);
  const body = article.mdx.slice(article.mdx.indexOf('\n---\n', 4) + 5);
  expect(dangers(readMdx(body))).toEqual([]);
  const program = mdxToJs(body, { features: { frontmatter: false } });
  const code = typeof program === 'string' ? program : JSON.stringify(program);
  expect(code).not.toMatch(/^\s*import (?!\{[^}]*\} from "react\/jsx-runtime")/m);
}

function dangers(node: MdastLike): string[] {
  const attributes: unknown = Reflect.get(node, 'attributes');
  const found = [
    ...(/^mdx(?:jsEsm|FlowExpression|TextExpression)|^html$|^image/.test(node.type) ? [node.type] : []),
    ...(/^mdxJsx/.test(node.type) && !/^(?:code|em|strong|br)$/.test(node.name ?? '')
      ? [`<${node.name ?? ''}>`]
      : []),
    ...(Array.isArray(attributes) && attributes.length > 0 ? ['attributes'] : []),
    ...(typeof node.url === 'string' && !/^(?:https?:|mailto:)/i.test(node.url) ? [node.url] : []),
  ];
  return [...found, ...(node.children ?? []).flatMap(dangers)];
}

it('has more than 150 attacks by hand', () => {
  expect(bodyAttacks.length + titleAttacks.length + matterAttacks.length).toBeGreaterThanOrEqual(150);
});

describe.each(bodyAttacks.map((attack): [string] => [attack]))('%j', (attack) => {
  it('is inert or refused as text, as Markdown and in a page', () => {
    expectInert(attempt('a.txt', `A title for it\n\n${prose}\n\n${attack}\n\n${prose}`));
    expectInert(attempt('a.md', `${prose}\n\n${attack}\n\n${prose}`));
    expectInert(attempt('b.md', `- ${attack.replaceAll('\n', '\n  ')}\n\n${prose}`));
    expectInert(
      attempt(
        'a.html',
        `<!doctype html><title>T</title><article><p>${prose}</p>\n${attack}\n<p>${prose}</p></article>`,
      ),
    );
  });
});

describe.each(titleAttacks.map((attack): [string] => [attack]))('the title %j', (attack) => {
  it('is inert or refused wherever a title can stand', () => {
    expectInert(attempt('a.txt', `${attack}\n\n${attack}\n\n${prose}`));
    expectInert(attempt('a.md', `---\ntitle: ${JSON.stringify(attack)}\n---\n\n${prose}`));
    expectInert(attempt('b.md', `# ${attack}\n\n${prose}`));
    const escaped = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expectInert(
      attempt(
        'a.html',
        `<title>${escaped}</title><meta property="og:title" content="${escaped}"><h1>${escaped}</h1><p>${prose}</p>`,
      ),
    );
    expectInert(
      attempt(
        'b.html',
        `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: attack, author: attack })}</script><p>${prose}</p>`,
      ),
    );
  });
});

describe.each(matterAttacks.map((attack): [string] => [attack]))('the front matter %j', (attack) => {
  it('brings no key and no value that is not allowed', () => {
    expectInert(attempt('a.md', `---\n${attack}\n---\n\n${prose}`));
    expectInert(attempt('a.txt', `---\n${attack}\n---\n\n${prose}`));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

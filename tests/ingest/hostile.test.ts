import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../src/schemas/draft.ts';
import { importArticle, type Imported } from '../../src/ingest/import-article.ts';
import { fromMdast, normalizeInlines } from '../../src/ingest/read/from-mdast.ts';
import { RefusalError } from '../../src/ingest/refusal.ts';
import { flowText, mapInlines, type Flow, type Inline } from '../../src/ingest/tree.ts';
import { inertBody } from '../../src/ingest/write/body.ts';
import { readMdx } from '../../src/ingest/write/read-mdx.ts';
import { bySuite } from '../suite.ts';
import { flows, htmlFile, textFile } from './hostile-input.ts';

/**
 * Whatever goes in: no crash, no MDX that fails or runs, nothing lost unreported, and a second import changes nothing.
 * INGEST_CASES sets the number of inputs of a run.
 */
const cases = Number(process.env['INGEST_CASES'] ?? bySuite(500, 50_000));
/** Trees for the writer alone, where that one is to be tried harder: a workflow asks for a million once a week. */
const trees = Number(process.env['INGEST_TREES'] ?? Math.ceil(cases / 5));
const timeout = 60_000 + Math.max(cases, trees) * 20;
/** The same inputs every time, so that a red run means a changed program; INGEST_SEED draws others. */
const seed = Number(process.env['INGEST_SEED'] ?? 20_261_121);
const settings = { seed, numRuns: Math.ceil(cases / 5), endOnFailure: false };
const prose =
  'This paragraph stands before the hostile part so that the file counts as an article: it compares two frameworks in forty words or more, says nothing of weight about either of them, and ends as soon as it has been long enough for the limit of the importer.';

function attempt(file: string, text: string | Uint8Array): Imported | undefined {
  try {
    return importArticle({ file, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
  } catch (error) {
    // A refusal is a good answer to bad input, except that it could not be written safely: the writer must be able to.
    if (error instanceof RefusalError && error.refusal.id !== 'not-inert') return undefined;
    throw error;
  }
}

function expectSound(article: Imported | undefined): void {
  if (article === undefined) return;
  draftSchema.parse(article.matter);
  const again = importArticle({ file: 'x.mdx', bytes: new TextEncoder().encode(article.mdx) });
  expect(again.mdx).toBe(article.mdx);
}

/** Letters and digits of the input that are neither in the draft nor in a note. */
function lost(input: string, article: Imported): string[] {
  const words = (text: string): string[] =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = new Set([
    ...words(article.matter.title),
    ...article.sections.flatMap((section) => [
      ...words(section.heading),
      ...section.passages.flatMap((passage) => words(passage.text)),
    ]),
    ...article.notes.flatMap((note) => words(note.text)),
  ]);
  const all = [...kept].join(' ');
  return words(input).filter((word) => !kept.has(word) && !all.includes(word));
}

describe('the writer of MDX', () => {
  it(
    'writes any tree so that both parsers read it back as it was, without anything that runs',
    { timeout },
    () => {
      let refused = 0;
      fc.assert(
        fc.property(flows, (made) => {
          const nodes = made.map((node) =>
            mapInlines(node, (children) => withText(normalizeInlines(children))),
          );
          const body = bodyOrRefusal(nodes);
          if (body === undefined) {
            refused += 1;
            return;
          }
          const back = fromMdast(readMdx(body), body, 0, undefined, true);
          expect(back.nodes.map(flowText)).toEqual(nodes.map(flowText));
          expect(inertBody(back.nodes)).toBe(body);
        }),
        { ...settings, numRuns: trees },
      );
      // What cannot be proved is refused, and that must stay rare.
      expect(refused).toBeLessThanOrEqual(Math.ceil(trees / 1000));
    },
  );
});

/** The body, or nothing where no form could be proved. Anything else that goes wrong is an error. */
function bodyOrRefusal(nodes: readonly Flow[]): string | undefined {
  try {
    return inertBody(nodes);
  } catch (error) {
    if (error instanceof RefusalError) return undefined;
    throw error;
  }
}

describe('a tree that was refused once', () => {
  const line = { from: 1, to: 1 };
  const paragraph = (...children: readonly Inline[]): Flow => ({ type: 'paragraph', children, ...line });
  const list = (...items: readonly (readonly Flow[])[]): Flow => ({
    type: 'list',
    children: items.map((children) => ({ children, ...line })),
    ...line,
  });
  const quotation = (...children: readonly Flow[]): Flow => ({ type: 'blockquote', children, ...line });
  const code = (value: string): Inline => ({ type: 'inlineCode', value });
  const emphasis = (...children: readonly Inline[]): Inline => ({ type: 'emphasis', children });
  const statement: Inline = { type: 'text', value: 'import x from "y"' };

  it('has two pieces of code side by side in an item of a nested list, after one that no plain form fits', () => {
    const bold: Inline = {
      type: 'strong',
      children: [emphasis({ type: 'text', value: '<http://a.b>' }), { type: 'text', value: 'x' }],
    };
    const word: Inline = { type: 'text', value: 'x' };
    const tree = list([
      list([paragraph(bold, word), paragraph(code('x'), code('import x from "y"'))], [paragraph(statement)]),
      paragraph(word),
    ]);
    expect(() => inertBody([tree])).not.toThrow();
  });

  it('has braces as code in the items of a list within quotations', () => {
    const inner = list([paragraph(emphasis(code('{')), statement)], [paragraph(code('}'), statement)]);
    const outer = list([paragraph(emphasis(code('`import x from "y"')), statement), inner]);
    const nodes = [quotation(quotation(outer)), paragraph(statement)];
    const body = inertBody(nodes);
    expect(fromMdast(readMdx(body), body, 0, undefined, true).nodes.map(flowText)).toEqual(
      nodes.map(flowText),
    );
  });
});

/** A block without any text does not come from a reader. */
function withText(children: ReturnType<typeof normalizeInlines>): ReturnType<typeof normalizeInlines> {
  return children.length === 0 ? [{ type: 'text', value: 'x' }] : children;
}

describe('the importer', () => {
  it('survives any text', { timeout }, () => {
    fc.assert(
      fc.property(textFile, (text) => {
        const article = attempt('a.txt', `${prose}\n\n${text}`);
        expectSound(article);
      }),
      settings,
    );
  });

  it('survives any Markdown', { timeout }, () => {
    fc.assert(
      fc.property(textFile, (text) => {
        const article = attempt('a.md', `${prose}\n\n${text}`);
        expectSound(article);
      }),
      settings,
    );
  });

  it('survives any HTML', { timeout }, () => {
    fc.assert(
      fc.property(htmlFile, (html) => {
        expectSound(attempt('a.html', `<!doctype html><title>A page</title><article><p>${prose}</p>${html}`));
      }),
      settings,
    );
  });

  it('survives any bytes', { timeout }, () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'),
        (bytes, file) => {
          const start = new TextEncoder().encode(`${prose}\n\n`);
          const all = new Uint8Array(start.length + bytes.length);
          all.set(start);
          all.set(bytes, start.length);
          expectSound(attempt(file, all));
        },
      ),
      settings,
    );
  });

  it('loses no word of a scraped text that it does not report', { timeout }, () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('', '  • ', '1. ', '- '),
            fc.array(
              fc.constantFrom(
                'Django',
                'flask',
                'admin',
                'Share this article',
                'Hire',
                'your team',
                'zebra',
                'Quagga?',
                'okapi:',
                'tapir.',
                'X',
              ),
              { minLength: 1, maxLength: 9 },
            ),
            fc.constantFrom('\n', '\n\n', '\n\n\n'),
          ),
          { maxLength: 20 },
        ),
        (rows) => {
          const text = `${prose}\n\n${rows.map(([mark, words, end], index) => `${mark}${words.join(' ')} w${index}${end}`).join('')}`;
          const article = attempt('a.txt', text);
          if (article !== undefined) expect(lost(text, article)).toEqual([]);
        },
      ),
      settings,
    );
  });

  it('loses no word of Markdown or of a page that it does not report', { timeout }, () => {
    const word = fc.constantFrom(
      'zebra',
      '**okapi**',
      '*tapir*',
      '`gnu`',
      '[ibis](https://a.b)',
      '[emu](x:y)',
      '![lynx](https://a.b/c.png)',
      '<b>yak</b>',
      '<username>',
      '{{ dodo }}',
      '| moa |',
      '#',
      '>',
      '- kiwi',
      '1. auk',
      'Share this',
      'Hire developers now!',
    );
    const rows = fc.array(
      fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\n\n')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (made) => {
        const text = made.map(([words, end], index) => `${words.join(' ')} w${index}${end}`).join('');
        // What stands inside tags and addresses is not read by anybody.
        const visible = text.replace(/https:\/\/[\w./]+|x:y|<\/?b>|(?<!\w)1\.\s/g, ' ');
        const markdown = attempt('a.md', `${prose}\n\n${text}`);
        if (markdown !== undefined) expect(lost(visible, markdown)).toEqual([]);
        const html = attempt(
          'a.html',
          `<!doctype html><article><p>${prose}</p>${made.map(([words], index) => `<p>${words.join(' ').replaceAll('<username>', '')} w${index}</p>`).join('\n')}</article>`,
        );
        if (html !== undefined) expect(lost(visible.replaceAll('<username>', ''), html)).toEqual([]);
      }),
      { ...settings, numRuns: Math.ceil(cases / 10) },
    );
  });
});

import fc from 'fast-check';
import type { Flow, Inline, Item, Row } from '../../src/ingest/tree.ts';

/** Pieces that mean something to Markdown, MDX, HTML, YAML or a template engine, and text between them. */
const pieces = [
  'import x from "y"',
  'export const a = 1',
  'export default',
  '{',
  '}',
  '{{ user.name }}',
  '{% if a < 5 %}',
  '{/* c */}',
  '<int:id>',
  '/user/<username>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<Comp a={1}/>',
  '</p>',
  '<>',
  '<!-- c -->',
  '<![CDATA[x]]>',
  '<?php ?>',
  '&lt;',
  '&#x7B;',
  '&amp;#123;',
  '&',
  '&#0;',
  '`',
  '``',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '***',
  '~',
  '~~',
  '|',
  '||',
  '\\',
  '\\{',
  '[',
  ']',
  '](',
  '[a](javascript:alert(1))',
  '[a]: /x',
  '![a](data:text/html,x)',
  '<http://a.b>',
  '<javascript:x>',
  'http://a.b/c_d_e',
  'www.a.b',
  'a@b.c',
  'https://[::1',
  '#',
  '##',
  '# ',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '---',
  '***',
  '===',
  ':::',
  ':::note',
  ':a[b]{c}',
  '$x$',
  '$$',
  '^',
  '\t',
  '  ',
  '    ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\u0085',
  '\u2028',
  'â€™',
  'Ã©',
  'é',
  '中文',
  '👩‍👩‍👧',
  'a\u0301',
  '\ud800',
  '"',
  "'",
  '!',
  '!["',
  '(',
  ')',
  '<br>',
  '<br/>',
  '<code>',
  '</code>',
  '<em>',
  '</strong>',
  '%',
  '@app.route',
  'x = {"a": 1}',
  '=',
  '-',
  '.',
  ',',
  ';',
  ':',
  '?',
  '/',
  '0',
  '9.',
  'ok',
  'word',
  'The end',
] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom(' ', 'a ', ' b', 'cde') },
);

const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** A text of lines with blank lines, indents and line ends of every kind. */
export const textFile = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '  ', '    ', '\t', '> ', '- ', '1. '),
      line,
      fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\r'),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

const tags = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'pre',
  'code',
  'em',
  'strong',
  'a',
  'img',
  'br',
  'blockquote',
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'template',
  'noscript',
  'span',
  'dl',
  'dd',
  'hr',
  'del',
  'details',
  'form',
  'input',
  'x-y',
] as const;
const attributes = [
  '',
  ' href="javascript:alert(1)"',
  ' href="java\tscript:x"',
  ' href="https://a.b/?x={y}"',
  ' onclick="x()"',
  ' src="data:text/html,x"',
  ' style="display:none"',
  ' class="comment"',
  ' id="x"',
  ' srcdoc="<script>"',
  ' title="{x}"',
] as const;

/** A page of tags that open and close as they like. */
export const htmlFile = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes))
          .map(([tag, extra]) => `<${tag}${extra}>`),
      },
      { weight: 2, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag}>`) },
      { weight: 4, arbitrary: line },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const lines = { from: 1, to: 1 };
/** Text as the readers leave it: one line, no blanks at the ends where a block ends. */
const value = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .join('')
      .replace(
        /[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu,
        ' ',
      )
      .replace(/\s+/g, ' ')
      .trim()
      .toWellFormed(),
  )
  .map((text) => (text === '' ? 'x' : text));
const address = fc.constantFrom(
  'https://a.b/',
  'http://a.b/c?d=e&f=%7B',
  'mailto:a@b.c',
  'https://a.b/(x)',
  'https://a.b/#x_y_z',
);

const { inline } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value.map((text): Inline => ({ type: 'text', value: text })),
    value.map((text): Inline => ({ type: 'text', value: ` ${text} ` })),
    value.map((text): Inline => ({ type: 'inlineCode', value: text })),
    fc.constant<Inline>({ type: 'break' }),
    tie('inlines').map((children): Inline => ({ type: 'emphasis', children })),
    tie('inlines').map((children): Inline => ({ type: 'strong', children })),
    fc.tuple(address, fc.array(value, { minLength: 1, maxLength: 2 })).map(([url, texts]): Inline => ({
      type: 'link',
      url,
      children: texts.map((text) => ({ type: 'text', value: text })),
    })),
  ),
}));
const inlineRun = fc.array(inline, { minLength: 1, maxLength: 5 });

const code = fc
  .tuple(
    fc.constantFrom(undefined, 'python', 'html', 'c++'),
    fc.array(
      fc.oneof(value, fc.constant(''), fc.constant('    indented'), fc.constant('````'), fc.constant('~~~~')),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([lang, rows]): Flow => ({
    type: 'code',
    ...(lang === undefined ? {} : { lang }),
    value: [...rows, 'x'].join('\n'),
    ...lines,
  }));

/** Trees that the writer must be able to write, whatever their text is. */
export const flows = fc.letrec<{ flow: Flow; flows: Flow[] }>((tie) => ({
  flows: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }),
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlineRun.map((children): Flow => ({ type: 'paragraph', children, ...lines })),
    fc
      .tuple(fc.constantFrom(2, 3, 6), inlineRun)
      .map(([depth, children]): Flow => ({ type: 'heading', depth: depth as 2 | 3 | 6, children, ...lines })),
    code,
    fc.constant<Flow>({ type: 'thematicBreak', ...lines }),
    fc
      .array(fc.array(inlineRun, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((rows): Flow => ({
        type: 'table',
        children: rows.map((cells): Row => ({ cells, ...lines })),
        ...lines,
      })),
    fc
      .tuple(fc.constantFrom(undefined, 1, 7), fc.array(tie('flows'), { minLength: 1, maxLength: 3 }))
      .map(([start, items]): Flow => ({
        type: 'list',
        ...(start === undefined ? {} : { start }),
        children: items.map((children): Item => ({ children, ...lines })),
        ...lines,
      })),
    tie('flows').map((children): Flow => ({ type: 'blockquote', children, ...lines })),
  ),
})).flows;

import type { ShikiConfig } from 'astro';

/*
 * Code is coloured by class, not by style attributes: the theme gives every group of tokens a colour that is only a
 * key, and the transformer turns the key into a class. One set of bytes serves both colour schemes.
 */
const groups = [
  ['c', ['comment', 'punctuation.definition.comment']],
  ['s', ['string', 'string.quoted.docstring', 'punctuation.definition.string', 'constant.character.escape']],
  ['n', ['constant.numeric', 'constant.language', 'support.constant']],
  ['k', ['keyword', 'storage', 'keyword.operator.logical', 'entity.name.tag', 'keyword.control']],
  [
    'f',
    [
      'entity.name.function',
      'support.function',
      'meta.function-call.generic',
      'entity.name.type.class',
      'entity.other.attribute-name',
    ],
  ],
  ['d', ['meta.function.decorator', 'entity.name.function.decorator', 'punctuation.definition.decorator']],
  ['p', ['keyword.operator', 'punctuation']],
] as const;

const plain = '#000000';
const keyOf = (index: number): string => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const classOf = new Map<string, string>(groups.map(([name], index) => [keyOf(index), name]));

type Transformer = NonNullable<ShikiConfig['transformers']>[number];

/** The theme of all code on the site; of use only together with {@link codeClasses}. */
export const codeTheme = {
  name: 'sourcebook',
  type: 'light',
  fg: plain,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    ...groups.map(([, scope], index) => ({ scope: [...scope], settings: { foreground: keyOf(index) } })),
  ],
} satisfies ShikiConfig['theme'];

/**
 * Marks lines of a listing.
 * @param lines their numbers, counted from one
 */
export function markedLines(lines: readonly number[]): Transformer {
  const wanted = new Set(lines);
  return {
    name: 'marked-lines',
    line(line, number) {
      if (wanted.has(number)) this.addClassToHast(line, 'marked');
    },
  };
}

/** Replaces the colours of {@link codeTheme} by classes and drops every style attribute. */
export const codeClasses: Transformer = {
  name: 'code-classes',
  preprocess(_code, options) {
    // The highlighter gives up on a line after half a second: on a busy machine, two builds would differ.
    options.tokenizeTimeLimit = 0;
  },
  line(line) {
    line.children = line.children.flatMap((token) => {
      if (token.type !== 'element') return [token];
      const style = String(token.properties['style'] ?? '');
      const name = classOf.get(/color:(#\w{6})/i.exec(style)?.[1]?.toLowerCase() ?? '');
      if (name === undefined) return token.children;
      token.properties = { class: name };
      return [token];
    });
  },
  pre(pre) {
    pre.properties = { class: 'code', tabindex: '0' };
  },
};

import type { Emphasis, Heading, InlineCode, Link, Strong, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Flow } from '../tree.ts';
import { encodeText, type Caution } from './encode.ts';
import { toMdast } from './to-mdast.ts';

/**
 * Serialises the tree of an article as MDX, with the serialiser of the unified tools and handlers of our own for
 * everything inside a line. The serialiser's own escaping is not used: in measurements 6 of 100 hostile trees broke
 * its output, and 1 came back as code. Every paragraph, heading and cell is one line.
 * @param nodes the blocks of the article
 * @param caution how much of the text is written as character references
 */
export function writeMdx(nodes: readonly Flow[], caution: Caution): string {
  return toMarkdown(toMdast(nodes), options(caution));
}

const gfm = gfmToMarkdown({ tablePipeAlign: false });

function options(caution: Caution): Options {
  const text: Handle = (node: Text, _parent, _state, info) =>
    encodeText(node.value, caution, {
      atStart: info.before.endsWith('\n'),
      atEnd: info.after.startsWith('\n'),
      beforeLink: info.after.startsWith('['),
    });

  const inlineCode: Handle = (node: InlineCode, _parent, state, info) => {
    const { value } = node;
    const barInTable = value.includes('|') && state.stack.includes('tableCell');
    // Two spans side by side would read as one: the second is written as an element. The cautious forms have no spans with
    // braces: in items of a nested list they made one parser see an expression from the first to the last. Others stay
    // spans, because a line of nothing but elements reads as one block for each.
    const braced = caution !== 'plain' && /[{}]/.test(value);
    if (braced || barInTable || info.before.endsWith('`')) {
      return `<code>${encodeText(value, 'strict', { atStart: value.startsWith(' '), atEnd: true, beforeLink: false })}</code>`;
    }
    const runs = new Set((value.match(/`+/g) ?? []).map((run) => run.length));
    let length = 1;
    while (runs.has(length)) length += 1;
    const fence = '`'.repeat(length);
    // One blank at each end is taken away when both are there (CommonMark 0.31, section 6.1).
    const padding = /^`|`$|^ .* $/.test(value) ? ' ' : '';
    return `${fence}${padding}${value}${padding}${fence}`;
  };

  const attention = (mark: string, element: string): Handle => {
    return peeking('*', (node: Emphasis | Strong, _parent, state, info) => {
      const exit = state.enter(node.type);
      const inside = state.containerPhrasing(node, { ...info, before: mark, after: mark });
      exit();
      return flanks(info.before, inside, info.after, state.stack)
        ? `${mark}${inside}${mark}`
        : `<${element}>${inside}</${element}>`;
    });
  };

  const link: Handle = (node: Link, _parent, state, info) => {
    const exit = state.enter('link');
    const inside = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
    exit();
    return `[${inside}](<${node.url.replace(/&/g, '&#x26;')}>)`;
  };

  const heading: Handle = (node: Heading, _parent, state, info) => {
    const exit = state.enter('headingAtx');
    const inside = state.containerPhrasing(node, { ...info, before: ' ', after: '\n' });
    exit();
    return `${'#'.repeat(node.depth)} ${inside}`;
  };

  const lineBreak: Handle = () => '<br/>';

  return {
    bullet: '-',
    // Not an asterisk: a list whose bullet is one would swallow it.
    rule: '_',
    fences: true,
    fence: '`',
    listItemIndent: 'one',
    incrementListMarker: true,
    extensions: [gfm],
    handlers: {
      text,
      inlineCode: peeking('`', inlineCode),
      emphasis: attention('*', 'em'),
      strong: attention('**', 'strong'),
      heading,
      link: peeking('[', link),
      break: peeking('<', lineBreak),
    },
  };
}

/** Tells the serialiser with which sign the output of a handler begins, so that the text before it can take care. */
function peeking(sign: string, handle: Handle): Handle {
  return Object.assign(handle, { peek: () => sign });
}

/**
 * Whether asterisks around a text are sure to work (CommonMark 0.31, section 6.2, flanking), without the finer rules:
 * a blank, a line end or a sign outside, neither blank nor asterisk inside, no other emphasis around.
 */
function flanks(before: string, inside: string, after: string, stack: readonly string[]): boolean {
  if (stack.includes('emphasis') || stack.includes('strong')) return false;
  const outside = /^[\s(["“‘|>]?$/.test(before.slice(-1)) && /^[\s)\].,;:!?"”’|<]?$/.test(after.slice(0, 1));
  return outside && /^[^\s*][^]*$/.test(inside) && /[^\s*]$/.test(inside);
}

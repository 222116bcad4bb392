import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import type { Text } from 'mdast';

/**
 * Words in which no reader of Markdown finds anything: a letter at the beginning, then letters, digits and signs that mean
 * something only at the beginning of a line, beside a line break or in a title of a link; no address that would become
 * a link of itself.
 */
const plain = /^ ?[A-Za-z](?:[A-VX-Za-vx-z0-9 ,;?%()'"=+-]|\.(?!\w)|[Ww](?!\.)|[/:](?![/]))*$/;

const lineBreak = /[\r\n]/;

/**
 * Writes text as the library does, but does not look for each of its sixty patterns in words that cannot have any: most of
 * the time of writing a page went there.
 */
export const plainText: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const inert =
    plain.test(value) &&
    !(value.startsWith(' ') && (info.before === '' || lineBreak.test(info.before))) &&
    !(value.endsWith(' ') && (info.after === '' || lineBreak.test(info.after))) &&
    !state.stack.includes('autolink');
  return inert ? value : defaultHandlers.text(node, parent, state, info);
};

import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import type { Text } from 'mdast';

/**
 * Text in which no reader of Markdown finds anything, but for what stands beside it: no address that would become a link of
 * itself, no sign that may begin or end markup. What means something only at the beginning of a line or beside one other sign
 * may stand elsewhere, an underscore within a word.
 */
const plain =
  /^(?:[A-VX-Za-vx-z0-9 ,.;?/%()'"=+>{}$^\u00a1-\u2027\u202a-\uffff-]|[Ww](?!\.[-.\w])|:(?!\/)|!(?=[ A-Za-z,.)])|#(?=[ A-Za-z0-9])|&(?= )|(?<=\w[A-Za-z0-9])_(?=[A-Za-z0-9]\w))*$/;

/** What a line must not begin with: the marks of headings, quotations, lists and tables, and spaces. */
const opening = /^(?:[ #>=+:-]|\d+[.)])/;

/** No sign, or a line break. */
const isEdge = (sign: string): boolean => sign === '' || sign === '\n' || sign === '\r';

/**
 * Whether the library writes a text as it is.
 * @param value the text
 * @param before the sign before it; none where a line may begin
 * @param after the sign behind it; none where a line may end
 */
export function isInert(value: string, before: string, after: string): boolean {
  if (!plain.test(value)) return false;
  if (isEdge(before) && opening.test(value)) return false;
  if (isEdge(after) && value.endsWith(' ')) return false;
  if (before === ']' && value.startsWith('(')) return false;
  if ((before === 'w' || before === 'W') && value.startsWith('.')) return false;
  if (/[-.\w]/.test(after) && /[Ww]\.$/.test(value)) return false;
  return !(after === '/' && value.endsWith(':'));
}

/**
 * Writes text as the library does, but does not look for each of its sixty patterns in words that cannot have any: most of
 * the time of writing a page went there.
 */
export const plainText: Handle = (node: Text, parent, state, info) =>
  isInert(node.value, info.before.slice(-1), info.after.slice(0, 1)) && !state.stack.includes('autolink')
    ? node.value
    : defaultHandlers.text(node, parent, state, info);

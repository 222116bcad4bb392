/**
 * Text as MDX that means only itself. A character that CommonMark, GFM, directives or MDX could take for markup is
 * written as a numeric character reference, which no parser reads as markup (CommonMark 0.31, section 2.5).
 *
 * - `plain` writes references only where a character can have a meaning, so that an editor can still read the draft;
 * - `strict` writes every ASCII sign as a reference: the fallback where the proof fails.
 */
export type Caution = 'plain' | 'strict';

/**
 * These can open or close something anywhere in a line. A bare address is made a link with all that touches it, where a
 * reference would not be read: with such a sign in it, it must not look like an address.
 */
const anywhere =
  /&(?=[#\p{L}])|[<>{}[\]\\`*_~|$#^]|:(?=\p{L})|(?<=https?):(?=\/\/[^\s<]*[&<>{}[\]\\`*_~|$#^])|(?<=www)\.(?=[^\s<]*[&<>{}[\]\\`*_~|$#^])/giu;
const everySign = /[!-/:-@[-`{-~]/g;
/** These open a block at the beginning of a line: a list, a rule, a heading underline, a fence, a directive, ESM. */
const opening = /^(?:[-+=:~]|(?:import|export)(?![\p{L}\p{N}_]))/u;
const openingNumber = /^(\d{1,9})([.)])/;

function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase()};`;
}

/** Where a text stands in its line: at the edges a parser would eat blanks and see blocks. */
export interface TextBoundary {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** A link follows: an exclamation mark before it would make a picture of it. */
  readonly beforeLink: boolean;
}

/**
 * @param value visible text of one line
 * @param caution how much is written as references
 * @param boundary where the text stands
 */
export function encodeText(value: string, caution: Caution, boundary: TextBoundary): string {
  let head = '';
  let rest = value;
  if (boundary.atStart) {
    const number = openingNumber.exec(rest);
    if (number !== null) {
      head = `${number[1] ?? ''}${reference(number[2] ?? '.')}`;
      rest = rest.slice(number[0].length);
    } else if (/^ /.test(rest) || opening.test(rest) || (caution !== 'plain' && /^\d/.test(rest))) {
      const first = String.fromCodePoint(rest.codePointAt(0) ?? 0x20);
      head = reference(first);
      rest = rest.slice(first.length);
    }
  }
  let encoded = rest.replace(caution === 'plain' ? anywhere : everySign, (sign) => reference(sign));
  if (boundary.atEnd) encoded = encoded.replace(/ $/, '&#x20;');
  if (boundary.beforeLink) encoded = encoded.replace(/!$/, '&#x21;');
  return head + encoded;
}

/** Zero-width and bidirectional controls, soft hyphens, stray byte-order marks, tags: invisible, and able to hide text. */
const invisible =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Control characters other than tab and line feed, and non-characters of Unicode. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\ufdd0-\ufdef]/g;

/** Spaces of other widths: layout of the page they came from, not of the text. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Emoji and several scripts are joined with these two (Unicode 17, section 23.2): they stay between such letters. */
const joiners =
  /((?<=[\p{M}\p{Extended_Pictographic}\p{Script=Devanagari}\p{Script=Arabic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}]))/gu;

/** Line ends of every system, and the three that Unicode has for itself, as line feeds. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}

/**
 * Replaces odd spaces by spaces and removes what nobody can see.
 * Lone surrogates, which cannot be written as UTF-8, become the replacement character.
 */
export function cleanCharacters(text: string): string {
  // Most files are plain ASCII: look before replacing.
  if (/^[\t\n\u0020-\u007e]*$/.test(text)) return text;
  return text
    .split(joiners)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(invisible, '').replace(controls, '')))
    .join('')
    .replace(spaces, ' ')
    .toWellFormed();
}

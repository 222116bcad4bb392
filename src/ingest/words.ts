/** Small words that carry no subject. */
const stopWords = new Set(
  `a an and are as at be been but by can do does for from had has have how i if in into is it its more most not of on or
  our so than that the their them then there these they this to vs versus was we were what when where which while who why
  will with you your`.split(/\s+/),
);

/** Words of a text in lower case, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  // ASCII is its own normal form.
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How many words a text has: runs of `[\p{L}\p{N}][\p{L}\p{N}'’.-]*`, counted without making a string of each. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    if (isLetterOrDigit(code)) {
      if (!inWord) count += 1;
      inWord = true;
    } else if (inWord) {
      // An apostrophe, a full stop or a hyphen goes on with a word but begins none.
      inWord = code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d;
    }
  }
  return count;
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}

/** The words of a text that carry its subject. */
export function contentWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word));
}

/** Two texts are the same but for case, punctuation and white space. */
export function sameWords(a: string, b: string): boolean {
  // Most comparisons are of a line with a paragraph: their lengths tell them apart.
  if (Math.max(a.length, b.length) > 2 * Math.min(a.length, b.length) + 20) return false;
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

/**
 * Two words have the same stem, roughly: the first letters agree (`scalable`, `scalability`).
 */
export function sameStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 6);
  return length >= 4 && a.slice(0, length) === b.slice(0, length);
}

/**
 * The share of capitalised words among those that a title would capitalise.
 */
export function titleCase(text: string): number {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter(
    (word) => !stopWords.has(word.toLowerCase()) || /^\p{Lu}/u.test(word),
  );
  if (words.length === 0) return 0;
  return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / words.length;
}

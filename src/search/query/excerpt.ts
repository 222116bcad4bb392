import { stemOf } from './stem.ts';

/** A text in pieces: every second piece, from the second on, is marked. */
export type Marked = readonly string[];

const wordsIn = /[\p{L}\p{N}_]+/gu;

/** Whether a word of a text is one of those asked for: itself, another form of it, or one that it begins. */
function isMeant(word: string, asked: readonly string[]): boolean {
  const lower = word.toLowerCase();
  const stem = stemOf(lower);
  return asked.some(
    (one) =>
      lower === one ||
      stem === stemOf(one) ||
      (one.length > 2 && lower.startsWith(one) && lower.length - one.length < 7),
  );
}

/**
 * Marks the words asked for in a text.
 * @param text plain text
 * @param asked words in lower case
 */
export function mark(text: string, asked: readonly string[]): Marked {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(wordsIn)) {
    if (!isMeant(word, asked)) continue;
    pieces.push(text.slice(from, index), word);
    from = index + word.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/**
 * The stretch of a text that has most of the words asked for, cut between words.
 * @param text plain text
 * @param asked words in lower case
 * @param length about how many characters to show
 */
export function excerptOf(text: string, asked: readonly string[], length = 150): string {
  if (text.length <= length) return text;
  const places = [...text.matchAll(wordsIn)].flatMap(({ 0: word, index }) =>
    isMeant(word, asked) ? [{ word: word.toLowerCase().slice(0, 5), index }] : [],
  );
  let best = 0;
  let most = 0;
  for (const { index } of places) {
    const inside = places.filter((other) => other.index >= index && other.index < index + length - 30);
    // Different words count more than one word often.
    const worth = new Set(inside.map(({ word }) => word)).size * 10 + Math.min(inside.length, 9);
    if (worth > most) {
      most = worth;
      best = index;
    }
  }
  const start = best < 40 ? 0 : text.indexOf(' ', best - 35) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

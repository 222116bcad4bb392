import { stemOf } from './stem.ts';

/** A text in pieces: every second piece, from the second on, is highlighted. */
export type Highlighted = readonly string[];

const wordPattern = /[\p{L}\p{N}_]+/gu;

/** About how long an excerpt is, in characters. */
const excerptLength = 150;

/** Whether a word of a text is one of those asked for: itself, another form of it, or one that begins with it. */
function matches(word: string, asked: readonly string[]): boolean {
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
 * Highlights the words asked for in a text.
 * @param text plain text
 * @param asked words in lower case
 */
export function highlight(text: string, asked: readonly string[]): Highlighted {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!matches(word, asked)) continue;
    pieces.push(text.slice(end, index), word);
    end = index + word.length;
  }
  pieces.push(text.slice(end));
  return pieces;
}

/** Where in a text the stretch begins that has most of the words asked for; different words count more than repeated ones. */
function bestStart(text: string, asked: readonly string[]): number {
  const found = [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) =>
    matches(word, asked) ? [{ word: word.toLowerCase().slice(0, 5), index }] : [],
  );
  let best = 0;
  let bestScore = 0;
  for (const { index } of found) {
    const inside = found.filter((other) => other.index >= index && other.index < index + excerptLength - 30);
    const score = new Set(inside.map(({ word }) => word)).size * 10 + Math.min(inside.length, 9);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/**
 * The stretch of a text that has most of the words asked for, cut between words.
 * @param text plain text
 * @param asked words in lower case
 */
export function excerptOf(text: string, asked: readonly string[]): string {
  if (text.length <= excerptLength) return text;
  const best = bestStart(text, asked);
  const start = best < 40 ? 0 : text.indexOf(' ', best - 35) + 1;
  const end =
    start + excerptLength >= text.length ? text.length : text.lastIndexOf(' ', start + excerptLength);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

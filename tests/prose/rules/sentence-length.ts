import type { Rule } from '../block.ts';

/** More words than this in one sentence, and a reader starts again. */
const longest = 40;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Sentences that are too long to be read once. */
export const sentenceLength: Rule = ({ text }) =>
  [...sentences.segment(text)].flatMap(({ segment, index }) => {
    const count = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).length;
    return count > longest
      ? [{ at: index, message: `A sentence of ${count} words; more than ${longest} are too many.` }]
      : [];
  });

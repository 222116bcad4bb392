import type { Corpus } from '../../corpus/entries.ts';

/** Words in lower case with spaces between and around them, so that whole words can be looked for. */
const spaced = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ')} `;

/**
 * Gives a function that adds synonyms to a text: of each group of which the text has a member, the other members.
 * @param synonyms groups of words that mean the same
 */
export function synonymFinder(synonyms: Corpus['synonyms']): (text: string) => string[] {
  const groups = synonyms.map((group) => group.map((member) => ({ member, words: spaced(member) })));
  return (text) => {
    const haystack = spaced(text);
    return groups.flatMap((group) => {
      const missing = group.filter(({ words }) => !haystack.includes(words));
      return missing.length < group.length ? missing.map(({ member }) => member) : [];
    });
  };
}

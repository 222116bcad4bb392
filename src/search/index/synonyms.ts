import type { Synonyms } from '../../schemas/synonyms.ts';

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ')} `;

/**
 * Finds the words by which a text is found beside its own.
 * @param synonyms groups of words that mean the same
 * @returns takes everything that a record says
 */
export function furtherWords(synonyms: Synonyms): (text: string) => string[] {
  const groups = synonyms.map((group) => group.map((member) => ({ member, plain: plain(member) })));
  /** The groups by the first word of each of their members: a text has to do with few of them. */
  const byWord = new Map<string, Set<number>>();
  for (const [number, group] of groups.entries()) {
    for (const { plain: words } of group) {
      const [, first = ''] = words.split(' ');
      byWord.set(first, (byWord.get(first) ?? new Set()).add(number));
    }
  }
  return (text) => {
    const haystack = plain(text);
    const near = new Set(haystack.split(' ').flatMap((word) => [...(byWord.get(word) ?? [])]));
    return [...near]
      .toSorted((a, b) => a - b)
      .flatMap((number) => {
        const group = groups[number] ?? [];
        const missing = group.filter(({ plain: words }) => !haystack.includes(words));
        return missing.length < group.length ? missing.map(({ member }) => member) : [];
      });
  };
}

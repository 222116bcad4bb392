import type { Synonyms } from '../../schemas/synonyms.ts';

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ')} `;

/**
 * The words by which a text is found beside its own.
 * @param text everything that the record says
 * @param synonyms groups of words that mean the same
 */
export function furtherWords(text: string, synonyms: Synonyms): string[] {
  const haystack = plain(text);
  return synonyms.flatMap((group) => {
    const missing = group.filter((member) => !haystack.includes(plain(member)));
    return missing.length < group.length ? missing : [];
  });
}

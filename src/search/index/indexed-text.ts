import type { IndexedText } from './pagefind.ts';
import { pageTitleOf, type SearchRecord } from './record.ts';

/** How many aliases of a record count in full; writers put the most important first. */
const leadingAliases = 10;

/**
 * What is indexed of a record, field by field.
 * @param record what the search can find
 * @param synonymsOf gives the words that a text is found by beside its own
 */
export function indexedTextOf(
  record: SearchRecord,
  synonymsOf: (text: string) => readonly string[],
): IndexedText {
  const { url, type, title, question, text, aliases, code } = record;
  // A reference only leads to what answers, and must not be found by words that it does not have.
  const synonyms = type === 'reference' ? [] : synonymsOf([title, ...aliases].join(' '));
  return {
    url,
    text,
    fields: {
      title,
      question,
      page: pageTitleOf(record) ?? '',
      aliases: aliases.slice(0, leadingAliases).join(' '),
      moreAliases: aliases.slice(leadingAliases).join(' '),
      code: code.join(' '),
      synonyms: synonyms.join(' '),
    },
  };
}

import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { pageTitleOf } from '../../src/search/index/record.ts';
import { facetNamesOf, recordsOf } from '../../src/search/index/records.ts';
import { synonymFinder } from '../../src/search/index/synonyms.ts';

/** A record of the search as another engine takes it: the same fields as Pagefind gets. */
export interface Document {
  readonly id: string;
  readonly type: string;
  readonly pageUrl: string;
  readonly title: string;
  readonly question: string;
  readonly page: string;
  readonly aliases: string;
  readonly code: string;
  readonly synonyms: string;
  readonly text: string;
}

/** What the index of the site is made of. */
export function indexInput() {
  const content = join(import.meta.dirname, '../../content');
  const { corpus } = loadCorpus({ content, today: '9999-12-31' });
  return { records: recordsOf(corpus), synonyms: corpus.synonyms, names: facetNamesOf(corpus) };
}

/**
 * The documents for other engines.
 * @param withSynonyms whether they get the words that `content/synonyms.yaml` adds
 */
export function documents(withSynonyms: boolean): Document[] {
  const { records, synonyms } = indexInput();
  const synonymsOf = synonymFinder(synonyms);
  return records.map((record) => {
    const { url, type, title, question, page, aliases, code, text } = record;
    return {
      id: url,
      type,
      pageUrl: page?.url ?? url,
      title,
      question,
      page: pageTitleOf(record) ?? '',
      aliases: aliases.join(' '),
      code: code.join(' '),
      synonyms:
        withSynonyms && type !== 'reference' ? synonymsOf([title, ...aliases].join(' ')).join(' ') : '',
      text,
    };
  });
}

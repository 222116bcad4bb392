import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';
import { facetNamesOf, recordsOf } from '../../src/search/index/records.ts';
import { furtherWords } from '../../src/search/index/synonyms.ts';

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
  readonly also: string;
  readonly text: string;
}

/** What the index of the site is made of. */
export function material() {
  const content = join(import.meta.dirname, '../../content');
  const { corpus } = loadCorpus({ content, today: '9999-12-31' });
  const synonyms = synonymsSchema.parse(
    load(readFileSync(join(content, 'synonyms.yaml'), 'utf8'), { schema: CORE_SCHEMA }),
  );
  return { records: recordsOf(corpus), synonyms, names: facetNamesOf(corpus) };
}

/**
 * The documents for other engines.
 * @param withSynonyms whether they get the words that `content/synonyms.yaml` adds
 */
export function documents(withSynonyms: boolean): Document[] {
  const { records, synonyms } = material();
  const further = furtherWords(synonyms);
  return records.map(({ url, type, title, question, page, aliases, code, text }) => ({
    id: url,
    type,
    pageUrl: page?.url ?? url,
    title,
    question,
    page: page === undefined || page.url === url ? '' : page.title,
    aliases: aliases.join(' '),
    code: code.join(' '),
    also: withSynonyms && type !== 'reference' ? further([title, ...aliases].join(' ')).join(' ') : '',
    text,
  }));
}

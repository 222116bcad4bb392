import { create, insertMultiple, search } from '@orama/orama';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/*
 * Other search engines, in the browser. Each gets the same documents, the weights of fields that ours has, stop words and
 * stems where it has them, prefixes and slips, and asks for any of the words.
 */

const weights = { title: 4, aliases: 4, question: 3, synonyms: 1.5, page: 1, code: 1.5, text: 1 };
const fields = Object.keys(weights);

/** @returns {Record<string, (documents: any[], questions: string[]) => Promise<string[][]> | string[][]>} */
const engines = {
  'MiniSearch (fuzzy, prefix)': (documents, questions) => {
    const engine = new MiniSearch({ fields, storeFields: [] });
    engine.addAll(documents);
    return questions.map((words) =>
      engine.search(words, { boost: weights, prefix: true, fuzzy: 0.2 }).map(({ id }) => id),
    );
  },
  Lunr: (documents, questions) => {
    const engine = lunr(function () {
      this.ref('id');
      for (const [field, boost] of Object.entries(weights)) this.field(field, { boost });
      for (const document of documents) this.add(document);
    });
    return questions.map((words) =>
      engine
        .query((query) => {
          const tokens = lunr.tokenizer(words).map(String);
          query.term(tokens, { boost: 10 });
          query.term(tokens, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
          query.term(
            tokens.filter((token) => token.length > 4),
            { boost: 1, editDistance: 1 },
          );
        })
        .map(({ ref }) => ref),
    );
  },
  Orama: async (documents, questions) => {
    const schema = Object.fromEntries(fields.map((field) => [field, 'string']));
    const engine = create({ schema: { id: 'string', ...schema } });
    await insertMultiple(engine, documents);
    const answers = [];
    for (const term of questions) {
      const { hits } = await search(engine, {
        term,
        properties: fields,
        boost: weights,
        tolerance: 1,
        threshold: 1,
        limit: 200,
      });
      answers.push(hits.map(({ document }) => document.id));
    }
    return answers;
  },
};

/** Asks every engine all questions: addresses of the records, best first. */
globalThis.askRivals = async (documents, questions) => {
  const answers = {};
  for (const [name, ask] of Object.entries(engines)) answers[name] = await ask(documents, questions);
  return answers;
};

/** Words that say nothing about the subject of a question. */
export const idle: ReadonlySet<string> = new Set(
  `a about after all already also am an and any anyone are as at be because been before being best both but by can cannot cant could did do
  does doesnt doing dont else even ever every exactly for from get gets getting give given go goes going good got had has
  have having help here how i idea if im in into is isn isnt it its ive just know let like lot make makes making many may
  me mean means might more most much must my need needs never no nor not now nowadays of off on once one only or other our
  out per please properly question really same shall should since so some someone something still such than that thats the
  their them then there these they thing things think this those though to too trying up us vs versus very want wants was
  way ways we well were what whats when where whether which while who whole whom whose why will with within without wont
  work working works would wrong yes yet you your between difference name issue problem error
  correctly possible instead`
    .trim()
    .split(/\s+/),
);

/** Names that nearly every text has: they choose nothing by themselves. */
const faint = new Set(['django', 'flask', 'python', 'framework', 'frameworks', 'web']);

/** Whether nearly every text has the word. */
export const isFaint = (word: string): boolean => faint.has(word);

/** Words that say a little. */
const weak = new Set([
  'use',
  'used',
  'uses',
  'using',
  'site',
  'sites',
  'app',
  'apps',
  'application',
  'project',
  'number',
  'page',
  'code',
  'file',
  'set',
  'add',
]);

/** A word of the question, and how much it counts. */
export interface Term {
  readonly word: string;
  readonly weight: number;
  /** What a name is made of: searched for where nothing has the whole name. */
  readonly parts: readonly string[];
  /** Whether the word may still be growing under the reader's fingers. */
  readonly open: boolean;
}

const wordPattern = /[\p{L}\p{N}_]+/gu;

/** `ModelAdmin` → model, admin; `select_related` → select, related. */
export function piecesOf(word: string): string[] {
  const parts = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts : [];
}

const weightOf = (word: string): number => (isFaint(word) ? 0.1 : weak.has(word) ? 0.4 : 1);

/** A question without what the index leaves out as well: apostrophes and accents. */
const plainOf = (text: string): string => text.normalize('NFKD').replace(/[’'\p{M}]/gu, '');

/**
 * All words of a text in their order, in lower case.
 * @param text a question, a title, a name
 */
export const sequenceOf = (text: string): string[] => plainOf(text).toLowerCase().match(wordPattern) ?? [];

/**
 * A word as the other side of the Atlantic spells it, where it may be one of those that differ: serialise, serialize.
 * @param word in lower case
 */
export function spelledOtherwise(word: string): string[] {
  const other = word
    .replace(
      /([iy])([sz])(e[drs]?|ers|ing|able|ations?)$/,
      (_, vowel: string, letter: string, ending: string) => vowel + (letter === 's' ? 'z' : 's') + ending,
    )
    .replace(
      /(behavi|col|fav)(ou?)r/,
      (_, start: string, vowel: string) => `${start}${vowel === 'o' ? 'ou' : 'o'}r`,
    );
  return other === word ? [] : [other];
}

/**
 * The words of a question that are searched for. Names from code stay whole and are known by their parts as well
 * (`select_related`, `flask-login`, `@app.route`). What is left when nothing but idle words was asked are those.
 * @param question what the reader typed
 */
export function termsOf(question: string): Term[] {
  const terms = new Map<string, Term>();
  const idleTerms = new Map<string, Term>();
  const put = (word: string, weight: number, parts: readonly string[], open: boolean): void => {
    const into = idle.has(word) ? idleTerms : terms;
    if (!into.has(word)) into.set(word, { word, weight, parts, open });
  };
  const chunks = plainOf(question).split(/\s+/).filter(Boolean);
  chunks.forEach((chunk, place) => {
    const open = place === chunks.length - 1 && !/\s$/.test(question);
    const words = chunk.match(wordPattern) ?? [];
    // `flask-login` is in the index as `flasklogin` too.
    if (words.length > 1 && words.length < 5) {
      const joined = words.join('').toLowerCase();
      if (joined.length < 40) put(joined, 0.8, ['-'], false);
    }
    for (const word of words) {
      if (word.length > 1 || /\p{N}/u.test(word)) {
        const lower = word.toLowerCase();
        put(lower, weightOf(lower), piecesOf(word), open);
      }
    }
  });
  const chosen = terms.size > 0 ? terms : idleTerms;
  return [...chosen.values()].slice(0, 12);
}

/** Words that say nothing about the subject of a question. */
export const stopWords: ReadonlySet<string> = new Set(
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

/** Words that nearly every text has: they say nothing about which text is meant. */
const commonWords = new Set(['django', 'flask', 'python', 'framework', 'frameworks', 'web']);

/** Whether nearly every text has the word. */
export const isCommon = (word: string): boolean => commonWords.has(word);

/** Words that say a little. */
const weakWords = new Set(
  'use used uses using site sites app apps application project number page code file set add'.split(' '),
);

/** A word of the question. */
export interface Term {
  readonly word: string;
  /** How much it counts. */
  readonly weight: number;
  /** What a name from code is made of: searched for where no text has the whole name. */
  readonly parts: readonly string[];
  /** Whether it was joined from several words (`flask-login`), which are terms of their own as well. */
  readonly joined: boolean;
  /** Whether the reader may still be typing it. */
  readonly unfinished: boolean;
}

const wordPattern = /[\p{L}\p{N}_]+/gu;

/** How many terms of a question are searched for. */
const maxTerms = 12;

/** `ModelAdmin` → model, admin; `select_related` → select, related. */
export function partsOfName(word: string): string[] {
  const parts = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts : [];
}

const weightOf = (word: string): number => (isCommon(word) ? 0.1 : weakWords.has(word) ? 0.4 : 1);

/** A text without what the index leaves out as well: apostrophes and accents. */
const normalise = (text: string): string => text.normalize('NFKD').replace(/[’'\p{M}]/gu, '');

/**
 * All words of a text in their order, in lower case.
 * @param text a question, a title, a name
 */
export const tokenise = (text: string): string[] => normalise(text).toLowerCase().match(wordPattern) ?? [];

/**
 * A word in British spelling where it was American, and the other way round: serialise, serialize.
 * @param word in lower case
 */
export function otherSpellings(word: string): string[] {
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

/** The terms in a piece of a question between two spaces. */
function termsIn(chunk: string, unfinished: boolean): Term[] {
  const words = chunk.match(wordPattern) ?? [];
  const joined = words.join('').toLowerCase();
  // `flask-login` is in the index as `flasklogin` too.
  const isCompound = words.length > 1 && words.length < 5 && joined.length < 40;
  return [
    ...(isCompound ? [{ word: joined, weight: 0.8, parts: [], joined: true, unfinished: false }] : []),
    ...words
      .filter((word) => word.length > 1 || /\p{N}/u.test(word))
      .map((word) => {
        const lower = word.toLowerCase();
        return { word: lower, weight: weightOf(lower), parts: partsOfName(word), joined: false, unfinished };
      }),
  ];
}

/**
 * The terms of a question that are searched for. Names from code stay whole and are known by their parts as well
 * (`select_related`, `flask-login`, `@app.route`). Where a question has nothing but stop words, they are its terms.
 * @param question what the reader typed
 */
export function termsOf(question: string): Term[] {
  const chunks = normalise(question).split(/\s+/).filter(Boolean);
  const terms = chunks.flatMap((chunk, position) =>
    termsIn(chunk, position === chunks.length - 1 && !/\s$/.test(question)),
  );
  const different = terms.filter(
    ({ word }, position) => terms.findIndex((other) => other.word === word) === position,
  );
  const telling = different.filter(({ word }) => !stopWords.has(word));
  return (telling.length > 0 ? telling : different).slice(0, maxTerms);
}

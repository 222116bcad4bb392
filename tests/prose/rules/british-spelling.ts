import type { Rule } from '../block.ts';

/** Verbs that end in -ize in every English, and words that only look like one. */
const always = /^(?:re|over)?siz|^(?:prize|seiz|capsiz|citizen|horizon|maize)|^serializ/i;

/** American forms that the dictionaries of programming bring along. */
const american =
  /\b(?:(?:colo|behavio|favo|flavo|hono|labo|neighbo)r(?:s|ed|ing|al|ite|able)?|centers?|centered|defense|offense|catalogs?|cancel(?:ed|ing)|model(?:ed|ing)|label(?:ed|ing)|travel(?:ed|ing)|fulfills?|gray)\b/gi;

/** The dictionary knows -ise and -ize; the Sourcebook writes -ise, save in the serializers of Django REST framework. */
export const britishSpelling: Rule = ({ text }) => [
  ...[...text.matchAll(american)].map(({ 0: word, index }) => ({
    at: index,
    message: `“${word}” is the American form.`,
  })),
  ...[...text.matchAll(/\b[a-z]+(?:iz(?:e|ed|es|er|ers|ing|ation|ations)|yz(?:e|ed|es|ing))\b/gi)].flatMap(
    ({ 0: word, index }) =>
      always.test(word) ? [] : [{ at: index, message: `“${word}”: British spelling has -ise, -yse.` }],
  ),
];

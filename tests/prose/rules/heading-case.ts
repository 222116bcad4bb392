import type { Rule } from '../block.ts';
import { names } from '../names.ts';

/** Headings are written as sentences: capitals for the first word and for names. */
export const headingCase: Rule = ({ kind, text }) => {
  if (kind !== 'heading') return [];
  const prose = text.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length));
  const first = prose.trim().charAt(0);
  const faults = [...prose.matchAll(/[\p{L}\d][\p{L}\d'’+./_-]*/gu)].flatMap(({ 0: word, index }) => {
    const before = prose.slice(0, index).trimEnd();
    const begins = before === '' || /[:?!.]$/.test(before);
    const plain = word.replace(/['’]s$/, '');
    const capital = /^\p{Lu}\p{Ll}+$/u.test(plain);
    return capital && !begins && !names.has(plain)
      ? [
          {
            at: index,
            message: `“${word}” has a capital inside a heading, and is no name in prose/names.ts.`,
          },
        ]
      : [];
  });
  const lower = /\p{Ll}/u.test(first) && !/^\s*pytest\b/.test(text);
  return lower ? [{ at: 0, message: 'A heading begins with a capital.' }, ...faults] : faults;
};

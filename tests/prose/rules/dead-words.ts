import type { Rule } from '../block.ts';

/** Words that say nothing anywhere, with what to write instead. */
const filler: readonly (readonly [RegExp, string])[] = [
  [/\b(?:simply|basically|actually|obviously|clearly|essentially|literally)\b/gi, 'leave it out'],
  [/\bof course\b/gi, 'leave it out'],
  [/\b(?:please )?note that\b/gi, 'say it'],
  [/\bit is (?:important|worth) (?:to note|noting)\b/gi, 'say it'],
  [/\bin order to\b/gi, 'to'],
  [/\bdue to the fact that\b/gi, 'because'],
  [/\bat this point in time\b/gi, 'now'],
  [/\bin terms of\b/gi, 'name the thing'],
  [/\bwhen it comes to\b/gi, 'for, in'],
  [/\bat the end of the day\b/gi, 'leave it out'],
  [/\b(?:a wide (?:range|variety) of|a plethora of|a myriad of)\b/gi, 'many, or how many'],
  [/\butili[sz]e[sd]?\b/gi, 'use'],
  [/\bleverag(?:e|es|ed|ing)\b/gi, 'use'],
  [/\bdelv(?:e|es|ing)\b/gi, 'look at'],
  [/\bvery\b/gi, 'leave it out, or give the number'],
  [/\betc\b/gi, 'name them, or stop'],
];

/** Praise without a measure: a claim may report it, the Sourcebook does not say it. */
const hype: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:powerful|robust|seamless(?:ly)?|effortless(?:ly)?|rich(?! in)|elegant|modern)\b/gi,
    'say what it does',
  ],
  [/\b(?:blazing(?:ly)?|lightning)[- ]fast\b/gi, 'give the number'],
  [
    /\b(?:cutting[- ]edge|state[- ]of[- ]the[- ]art|world[- ]class|game[- ]chang(?:er|ing))\b/gi,
    'say what it does',
  ],
  [/\b(?:amazing|awesome|great|fantastic|incredibl[ey]|perfectly)\b/gi, 'say what it does'],
  [/\b(?:easy|easily)\b/gi, 'say how many steps'],
];

/** Words that can be cut without a loss. */
export const deadWords: Rule = ({ text, voice }) =>
  [...filler, ...(voice === 'own' ? hype : [])].flatMap(([pattern, advice]) =>
    [...withoutQuotations(text).matchAll(pattern)].map(({ 0: word, index }) => ({
      at: index,
      message: `“${word}” is a dead word: ${advice}.`,
    })),
  );

/** What is quoted is somebody's own word: blanked out, so that places stay where they are. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length));
}

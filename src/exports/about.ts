import type { Verdict } from '../schemas/claim.ts';

export { siteName } from '../schemas/site-url.ts';

/** What it is, in one sentence. */
export const siteDescription =
  'What articles say about Django and Flask, statement by statement, with the passage that says it and the official page or the program that settles it.';

/** The terms of the text and the data; the code of the samples is under MIT. */
export const contentLicence = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What the verdicts mean. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  confirmed: 'Every witness that we found supports it.',
  conditional: 'It is true only under a condition, which a witness names.',
  outdated: 'It was true once; a later release changed that.',
  wrong: 'A witness contradicts it.',
  unverifiable: 'It can be true or false, but we found no witness that settles it.',
  opinion: 'It is a judgement. Nothing settles it; we show who holds it.',
};

/** The verdicts a claim can have. Apart from the schema of claims, so that scripts in the browser can name them without zod. */
export const verdicts = ['confirmed', 'conditional', 'outdated', 'wrong', 'unverifiable', 'opinion'] as const;

export type Verdict = (typeof verdicts)[number];

/** How a claim may stand today. Apart from the schema of a claim, so that a page in the browser can name them as well. */
export const verdicts = ['confirmed', 'conditional', 'outdated', 'wrong', 'unverifiable', 'opinion'] as const;

export type Verdict = (typeof verdicts)[number];

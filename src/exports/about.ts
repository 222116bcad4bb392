/** What the site calls itself. */
export const siteName = 'The Django & Flask Sourcebook';

/** What it is, in one sentence. */
export const siteDescription =
  'What articles say about Django and Flask, statement by statement, with the passage that says it and the official page or the program that settles it.';

/** The terms of the text and the data; the code of the samples is under MIT. */
export const contentLicence = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

import type { GuideView } from './view.ts';

/** The headings of the sections that every guide ends with, in their order. */
export function guideHeadings(guide: GuideView): { depth: number; slug: string; text: string }[] {
  return [
    ...(guide.claimCount > 0
      ? [{ depth: 2, slug: 'all-statements', text: 'Statements of the articles' }]
      : []),
    ...(guide.references.length > 0 ? [{ depth: 2, slug: 'all-sources', text: 'Sources cited' }] : []),
  ];
}

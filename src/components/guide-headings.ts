import type { GuideView } from './view.ts';

/** The headings of the sections that every guide ends with, in their order. */
export function guideHeadings(guide: GuideView): { depth: number; slug: string; text: string }[] {
  return [
    ...(guide.claims.length > 0
      ? [{ depth: 2, slug: 'what-the-articles-say', text: 'What the articles say' }]
      : []),
    ...(guide.references.length > 0 ? [{ depth: 2, slug: 'read-on', text: 'Read on' }] : []),
  ];
}

/** What axe checks: WCAG 2.2 to level AA, and what it counts as best practice. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

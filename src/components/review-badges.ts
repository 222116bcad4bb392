/**
 * Turns the review badges whose day has passed, so that a page that nobody rebuilt says itself that it is due. Without
 * JavaScript the date of the review stands there alone.
 * @param root where the badges are
 * @param today the reader's day, `YYYY-MM-DD`
 */
export function turnReviewBadges(root: ParentNode, today: string): void {
  for (const badge of root.querySelectorAll<HTMLElement>('[data-review-due]')) {
    const { reviewDue } = badge.dataset;
    if (reviewDue === undefined || today <= reviewDue) continue;
    badge.classList.add('is-overdue');
    badge.querySelector('.overdue')?.removeAttribute('hidden');
  }
}

const year = { year: 'numeric', timeZone: 'UTC' } as const;

/** One for each precision, made once: making one costs more than most of what else a page does. */
const formats = [year, { ...year, month: 'long' }, { ...year, month: 'long', day: 'numeric' }].map(
  (options) => new Intl.DateTimeFormat('en-GB', options as Intl.DateTimeFormatOptions),
);

/** The dates of a site are few, and stand on all its pages. */
const known = new Map<string, string>();

/**
 * A date as a reader writes it.
 * @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function writtenOut(date: string): string {
  const written = known.get(date) ?? write(date);
  known.set(date, written);
  return written;
}

function write(date: string): string {
  const parts = date.split('-').length;
  return formats[parts - 1]?.format(new Date(`${date}${'-01'.repeat(3 - parts)}T00:00:00Z`)) ?? date;
}

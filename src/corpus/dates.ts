/**
 * The last day of a date that may name only a month or a year. An article of "2024" may have appeared in December:
 * nothing must be held against it that came out before that.
 * @param partial `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`
 */
export function lastDayOf(partial: string): string {
  const [year = '', month = '12', day] = partial.split('-');
  if (day !== undefined) return partial;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/**
 * The day a number of days after another.
 * @param date `YYYY-MM-DD`
 * @param days how many days later
 */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

import { strict } from 'chrono-node/en';

/** Fixed, so that the same text gives the same date on every day; a text that needs today is refused. */
const reference = { instant: new Date('2000-01-01T12:00:00Z'), timezone: 'UTC' };
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * The day, month or year that a piece of metadata names, in any usual form, also glued to other words
 * (`2 min readAug 25, 2021`).
 * @param text a short text, not prose
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, or undefined where the text names none or needs today's date to mean one
 */
export function parseDate(text: string): string | undefined {
  const value = text.trim().slice(0, 200);
  const iso = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/.exec(value);
  if (iso !== null) return real(iso[1], iso[2], iso[3]);
  const slashed = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(value);
  if (slashed !== null) return real(slashed[1], slashed[2], slashed[3]);
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(value);
  if (dotted !== null) return real(dotted[3], dotted[2], dotted[1]);
  const abroad = foreignDay(value);
  if (abroad !== undefined) return abroad;
  if (!/\d{4}/.test(value) || !months.test(unglue(value))) {
    return /^\d{4}$/.test(value) ? value : undefined;
  }
  const monthly = /^(?:\D*\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4})$/i.exec(
    unglue(value),
  );
  if (monthly !== null) {
    const month = monthNames.indexOf((monthly[1] ?? '').toLowerCase()) + 1;
    return real(monthly[2], String(month), undefined);
  }
  // Free text only from here on: chrono knows the many ways in which English writes a day.
  const found = strict.parse(unglue(value), reference)[0]?.start;
  if (found?.isCertain('year') === true && found.isCertain('month')) {
    return real(
      String(found.get('year')),
      String(found.get('month')),
      found.isCertain('day') ? String(found.get('day')) : undefined,
    );
  }
  return undefined;
}

/** Beginnings of the names of the months where they differ from the English ones: German, French, Spanish, Italian, Portuguese, Dutch. */
const foreignMonths: readonly RegExp[] = [
  /^(?:jan|ener|genn)/,
  /^(?:feb|fév|fev)/,
  /^(?:mär|mar|maart|març)/,
  /^(?:apr|avr|abr)/,
  /^(?:mai|may|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:okt|oct|ott|out)/,
  /^nov/,
  /^(?:dez|déc|dec|dic)/,
];

/** `3 mars 2024`, `3. März 2024`, `3 de marzo de 2024`: the day comes first, the month is a word. */
function foreignDay(text: string): string | undefined {
  const [, day, month, year] =
    /(?<!\d)(\d{1,2})(?:er|\.|º)? (?:de )?(\p{L}{3,10})\.? (?:de )?(\d{4})(?!\d)/iu.exec(text) ?? [];
  const name = month?.toLowerCase();
  const index = name === undefined ? -1 : foreignMonths.findIndex((one) => one.test(name));
  return index < 0 ? undefined : real(year, String(index + 1), day);
}

/** Puts the spaces back that a page had only as layout. */
function unglue(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L}{3,})(\d)/gu, '$1 $2');
}

function real(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const padded = [
    year.padStart(4, '0'),
    month.padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ];
  const text = padded.join('-');
  const date = new Date(day === undefined ? `${text}-01` : text);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists && Number(year) >= 1990 && Number(year) < 2100 ? text : undefined;
}

/** Words that say nothing about the subject of a question. */
const idle = new Set(
  `a about all am an and any are as at be been being but by can could did do does doing even for from had has have how i if
  in into is isn it its me more most my no not of on one or our should so some than that the their them then there these
  they this to up vs was we what when where which who why will with without would you your good idea
  between difference nowadays name make get getting like really just`.split(/\s+/),
);

/** Names that nearly every text has: they choose nothing by themselves. */
const faint = new Set(['django', 'flask', 'python', 'framework', 'frameworks', 'web']);

/** Words that say a little. */
const weak = new Set(['use', 'used', 'uses', 'using', 'site', 'app', 'project', 'number']);

/** A word of the question, and how much it counts. */
export interface Term {
  readonly word: string;
  readonly weight: number;
}

/**
 * The words of a question that are searched for. Identifiers stay whole (`select_related`); what is left when nothing
 * but idle words was asked are those.
 * @param question what the reader typed
 */
export function termsOf(question: string): Term[] {
  const words = (question.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).filter(
    (word) => word.length > 1 || /\p{N}/u.test(word),
  );
  const distinct = [...new Set(words)].slice(0, 8);
  const telling = distinct.filter((word) => !idle.has(word));
  return (telling.length > 0 ? telling : distinct).map((word) => ({
    word,
    weight: faint.has(word) ? 0.12 : weak.has(word) ? 0.6 : 1,
  }));
}

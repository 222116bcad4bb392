/**
 * Repairs UTF-8 that was read as windows-1252, once or twice over: `â€™` becomes `’`.
 *
 * A run of suspicious characters is re-encoded as windows-1252 and decoded as strict UTF-8; the result is taken only
 * if that succeeds. Right text hardly ever passes: `é` alone is no valid byte sequence. What does pass is a capital
 * before a closing quotation mark (`«CAFÉ»`), so a pair that ends in punctuation counts only where it gives a Latin letter
 * and the document holds an unambiguous case as well.
 */

/** What the bytes 0x80 to 0x9f mean in windows-1252 (WHATWG encoding standard); five stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map<string, number>([...windows1252].map((letter, index) => [letter, 0x80 + index]));
for (let byte = 0xa0; byte <= 0xff; byte += 1) byteOf.set(String.fromCharCode(byte), byte);

const continuation = `${windows1252}\\u00a0-\\u00bf`;
/** A lead byte of UTF-8 in windows-1252 clothes and its continuation bytes. */
const lead = new RegExp(
  `[\\u00c2-\\u00df][${continuation}]|[\\u00e0-\\u00ef][${continuation}]{2}|[\\u00f0-\\u00f4][${continuation}]{3}`,
  'g',
);
/** Twice over, lead and continuation bytes became pairs themselves. */
const twice = new RegExp(
  `[\\u00c2\\u00c3][${continuation}](?:[\\u00c2-\\u00cb\\u00e2${continuation}]{1,12})`,
  'g',
);
const ambiguous = /^[\u00c2-\u00df][«»‹›‘’“”„‚…–—•·°´¨¸]$/;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @param text a whole document: its unambiguous cases settle the others
 * @returns the text, repaired where it was mojibake and otherwise the same
 */
export function repairMojibake(text: string): string {
  const found = text.match(lead);
  if (found === null) return text;
  const evidence = found.some((run) => !ambiguous.test(run) && decodeRun(run) !== undefined);
  const once = text.replace(twice, (run) => (evidence ? decodeTwice(run) : run));
  return once.replace(lead, (run) =>
    ambiguous.test(run) && !(evidence && /^[\u00c2-\u00c5]/.test(run)) ? run : (decodeRun(run) ?? run),
  );
}

/** The longest beginning of the run that decodes twice; what follows it is left to the single repair. */
function decodeTwice(run: string): string {
  for (let length = run.length; length >= 4; length -= 1) {
    const first = decodeRun(run.slice(0, length));
    const second = first === undefined ? undefined : decodeRun(first);
    if (second !== undefined && [...second].length === 1) return second + run.slice(length);
  }
  return run;
}

function decodeRun(run: string): string | undefined {
  const bytes: number[] = [];
  for (const letter of run) {
    const byte = byteOf.get(letter);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const decoded = strictUtf8.decode(Uint8Array.from(bytes));
    return decoded.length < run.length ? decoded : undefined;
  } catch {
    return undefined;
  }
}

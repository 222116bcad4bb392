import { stringify } from 'yaml';

/*
 * The head of a document is a few short texts, of which most have a form that YAML takes as it stands or between quotation
 * marks. These are written here as the library would write them; a test compares the two. Of other texts there are few that
 * differ, and each is given to the library once.
 */

/** A text on one line, of signs that need no thought of their own beyond {@link quoted}. */
const plain = /^[A-Za-z][\w .,:;#/()%&?=+~*!'’“”–—-]*$/;

/** What must stand between quotation marks: signs that end a text, begin a comment or part a name from its value. */
const quoted = /: | #|[ :]$/;

/** Words that YAML takes for something else. */
const word = /^(?:true|false|null)$/i;

const known = new Map<string, string>();

/** A text of one line as the library writes it behind a name. */
function byLibrary(text: string): string {
  const written = known.get(text) ?? stringify({ a: text }, { lineWidth: 0 }).slice('a: '.length, -1);
  known.set(text, written);
  return written;
}

/** Writes a text of one line as the value of a name. */
function scalar(text: string): string {
  if (!plain.test(text) || word.test(text)) return byLibrary(text);
  return quoted.test(text) ? `"${text}"` : text;
}

/** What stands between the rules at the head of a document: texts, or texts by names. */
export type FrontMatter = Readonly<
  Record<string, string | Readonly<Record<string, string | undefined>> | undefined>
>;

/**
 * Writes front matter as YAML.
 * @param fields its fields; what is undefined is left out
 */
export function frontMatter(fields: FrontMatter): string {
  let text = '';
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (typeof value === 'string') {
      text += `${name}: ${scalar(value)}\n`;
      continue;
    }
    const inner = Object.entries(value).flatMap(([key, one]) =>
      one === undefined ? [] : [`  ${key}: ${scalar(one)}\n`],
    );
    text += inner.length === 0 ? `${name}: {}\n` : `${name}:\n${inner.join('')}`;
  }
  // What has lines of its own is written by its depth.
  const isLined = Object.values(fields).some((value) =>
    (typeof value === 'object' ? Object.values(value) : [value]).some((one) => one?.includes('\n')),
  );
  return isLined ? stringify(fields, { lineWidth: 0 }) : text;
}

import type { Note } from './note.ts';

/*
 * Formats that are text and that the importer does not read. As plain text they would become drafts full of marks; to say
 * so helps more.
 */

const byEnding: readonly (readonly [ending: RegExp, name: string])[] = [
  [/\.(?:rst|rest)(?:\.txt)?$/i, 'reStructuredText'],
  [/\.(?:adoc|asciidoc)$/i, 'AsciiDoc'],
  [/\.(?:tex|latex)$/i, 'LaTeX'],
  [/\.ipynb$/i, 'a notebook of Jupyter'],
  [/\.org$/i, 'Org mode'],
  [/\.textile$/i, 'Textile'],
];

const byBeginning: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^\{\s*"cells"\s*:/, 'a notebook of Jupyter'],
  [/^[[{]\s*(?:["{[][\s\S]{0,200}?["\d}\]]\s*[:,]|[\]}]\s*$)/, 'data in JSON'],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i,
    'a feed or the export of a blog in XML',
  ],
  [/^(?:%[^\n]*\n\s*)*\\documentclass\b/, 'LaTeX'],
];

/**
 * The name of the format of a file that the importer does not read, by the ending of its name or the first look; or
 * undefined where it reads it.
 * @param file name of the file
 * @param text its decoded text
 */
export function otherFormat(file: string, text: string): string | undefined {
  const start = text.slice(0, 4000).trimStart();
  const named = byEnding.find(([ending]) => ending.test(file));
  if (named !== undefined) return named[1];
  const found = byBeginning.find(([beginning]) => beginning.test(start));
  if (found === undefined) return undefined;
  // An article may begin with a bracket or a brace: data is data to its end.
  return found[1] === 'data in JSON' && !isJson(text) ? undefined : found[1];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const restructured = [
  /^\.\. [\w-]+::/m,
  /(?<!:)::\n\n[ \t]+\S/,
  /``[^`\n]+``/,
  /:(?:ref|doc|class|func|mod|setting):`/,
];
const asciidoc = [/^= \S/, /^={2,5} \S/m, /^\[source(?:,|\])/m, /^:[a-z][\w-]*:(?: |$)/m, /^----$/m];

/**
 * A question to the editor where a plain text looks like another kind of markup, which stays in the text as it is. It is
 * not refused: the article may be about that markup.
 */
export function looksLikeOther(text: string): readonly Note[] {
  const count = (signs: readonly RegExp[]): number => signs.filter((sign) => sign.test(text)).length;
  const name = count(restructured) >= 2 ? 'reStructuredText' : count(asciidoc) >= 3 ? 'AsciiDoc' : undefined;
  if (name === undefined) return [];
  return [
    {
      kind: 'ask',
      step: 'kind',
      from: 1,
      to: 1,
      reason: `the text looks like ${name}, whose marks the importer does not read: convert it to Markdown or HTML first, and import that`,
      text: '',
    },
  ];
}

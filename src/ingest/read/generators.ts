import type { Note } from '../note.ts';

/*
 * What generators of sites add to Markdown and only they understand. Each is replaced in its line, so that every line
 * keeps its number. What Django and Jinja write in the same signs (`{% include %}`, `{{ name }}`) is left alone: it may
 * be what the article is about.
 */

interface Change {
  readonly pattern: RegExp;
  readonly reason: string;
}

const language = /^[a-z][\w+#.-]{0,24}$/i;
const opensListing =
  /^\s*(?:\{\{[<%]\s*highlight\s+"?([\w+#.-]+)"?[^}]*[%>]\}\}|\{%\s*highlight\s+([\w+#.-]+)[^%]*%\})\s*$/;
const closesListing = /^\s*(?:\{\{[<%]\s*\/\s*highlight\s*[%>]\}\}|\{%\s*endhighlight\s*%\})\s*$/;

const changes: readonly Change[] = [
  {
    pattern: /\s+\{#[\w-]+(?:\s[^{}]*)?\}\s*$/,
    reason: 'name of a heading for links',
  },
  { pattern: /\s*\{:[^{}]*\}\s*$/, reason: 'attributes for the generator of the site' },
  {
    pattern: /^\s*\{\{[<%][^{}]*[%>]\}\}\s*$/,
    reason: 'shortcode of the generator of the site',
  },
  { pattern: /^%\[[^\]\s]+\]\s*$/, reason: 'page embedded by the host' },
  { pattern: /^\s*:{3,}(?:\s*[a-z][\w-]*(?:[ \t[{].*)?)?\s*$/i, reason: 'edge of a box of the generator' },
  {
    pattern: /^\s{0,3}(?:!!!|\?\?\?\+?)\s+[a-z][\w-]*(?:\s+"[^"]*")?\s*$/i,
    reason: 'edge of a box of the generator',
  },
  {
    pattern: /(?<=^\s{0,3}>\s?)\[!(?:note|tip|important|warning|caution)\]\s*$/i,
    reason: 'kind of a box of the host',
  },
];
/** MkDocs sets what belongs to a box in by four blanks, which everybody else takes for code. */
const opensIndented = /^\s{0,3}(?:!!!|\?\?\?\+?)\s+[a-z][\w-]*(?:\s+"[^"]*")?\s*$/i;

/**
 * Turns listings of generators into fences and takes out what only a generator understands, outside of fences.
 * @param body Markdown without its front matter
 * @param offset lines before it
 */
export function withoutGenerators(
  body: string,
  offset: number,
): { readonly body: string; readonly notes: readonly Note[] } {
  if (!/\{[#:{%]|^%\[|^\s*:::|^\s*(?:!!!|\?\?\?)|\[!\w+\]/m.test(body)) return { body, notes: [] };
  const notes: Note[] = [];
  let fence: string | undefined;
  let listing = false;
  let indented = false;
  const all = body.split('\n');
  const lastEnd = all.findLastIndex((line) => closesListing.test(line));
  const lines = all.map((written, index) => {
    if (indented && /^\S/.test(written)) indented = false;
    const line = indented ? written.replace(/^(?: {4}|\t)/, '') : written;
    const note = (kind: Note['kind'], reason: string, text: string): void => {
      notes.push({
        kind,
        step: 'generators',
        from: index + offset + 1,
        to: index + offset + 1,
        reason,
        text,
      });
    };
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (!listing && mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
      return line;
    }
    if (fence !== undefined) return line;
    if (listing) {
      if (!closesListing.test(line)) return line;
      listing = false;
      return '~~~~~~';
    }
    const opened = opensListing.exec(line);
    if (opened !== null && index < lastEnd) {
      listing = true;
      note('repaired', 'listing of a generator, made a fence', line);
      const named = opened[1] ?? opened[2] ?? '';
      return `~~~~~~${language.test(named) ? named : ''}`;
    }
    for (const { pattern, reason } of changes) {
      const found = pattern.exec(line)?.[0];
      if (found === undefined) continue;
      note('removed', reason, found.trim());
      if (opensIndented.test(line)) indented = true;
      return line.replace(pattern, '');
    }
    return line;
  });
  return { body: lines.join('\n'), notes };
}

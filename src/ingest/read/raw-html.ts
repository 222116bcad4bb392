import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { textOf } from './hast.ts';

const known = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img
  input ins isindex kbd keygen label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes
  noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script
  search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea
  tfoot th thead time title tr track tt u ul var video wbr xmp`.split(/\s+/),
);

/** What is never text: it runs, styles, or is meant for programs. */
const silent =
  /<(script|style|template|iframe|object|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;

/** Whether a piece of raw HTML is a tag, a comment or a declaration, and not a placeholder such as `<username>`. */
export function isKnownTag(html: string): boolean {
  if (/^<[!?]/.test(html)) return true;
  const name = /^<\/?\s*([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase();
  return name !== undefined && known.has(name);
}

/**
 * The text of a block of raw HTML, and what of it is no text (scripts, styles, comments).
 */
export function htmlText(html: string): { readonly text: readonly string[]; readonly dropped: string } {
  // A placeholder such as `<username>` is text, and so is what stands around it.
  if (!isKnownTag(html.trim())) return { text: paragraphs(html), dropped: '' };
  const dropped = html.match(silent)?.join('\n') ?? '';
  const rest = html.replace(silent, '');
  return { text: paragraphs(textOf(unified().use(rehypeParse, { fragment: true }).parse(rest))), dropped };
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

const known = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img
  input ins isindex kbd keygen label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes
  noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script
  search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea
  tfoot th thead time title tr track tt u ul var video wbr xmp`.split(/\s+/),
);

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
  if (/^\s*<(?!\/?\s*[a-z!?])/i.test(html) || (!/^\s*<[!?]/.test(html) && !isKnownTag(html.trim()))) {
    return { text: paragraphs(html), dropped: '' };
  }
  const dropped = (
    html.match(
      /<(script|style|template|iframe|object|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?/gi,
    ) ?? []
  ).join('\n');
  const rest = html.replace(
    /<(script|style|template|iframe|object|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi,
    '',
  );
  const text = toText(fromHtml(rest, { fragment: true }), { whitespace: 'pre-wrap' });
  return { text: paragraphs(text), dropped };
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

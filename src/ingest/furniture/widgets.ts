import { removeWhere, type Article, type Step } from '../document.ts';
import { inlineText, type Inline } from '../tree.ts';
import { countWords } from '../words.ts';

/** Things that stand on a page beside the text, each with the reason that the report gives. */
const widgets: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^#[\w-]+$/, 'anchor of a heading that was left behind'],
  [/^[\w-]+[-_](?:icon|logo|svg|img)$|^icon[-_][\w-]+$/i, 'name of an icon'],
  [
    /^(?:listen to (?:this|the) (?:content|article|story|post)|play audio|audio player|text to speech)\b.{0,20}$/i,
    'audio widget',
  ],
  [
    /^share (?:this|the)? ?(?:article|post|page|story|on)?\b.{0,24}$|^(?:tweet|pin it|copy link|share)$/i,
    'share widget',
  ],
  [
    /^(?:\d+(?:\.\d+)?[km]?\s*)?(?:views?|claps?|likes?|shares?|reactions?|followers?|reads)\s*(?:\d+[km]?)?$/i,
    'counter',
  ],
  [/^\d+(?:\.\d+)?k?$/i, 'counter'],
  [/^(?:\p{Extended_Pictographic}\ufe0f?\s*\d*(?:\.\d+)?k?\s*)+$/iu, 'reactions'],
  [/^\d+ min(?:ute)?s? read$/i, 'reading time'],
  [
    /^(?:skip to (?:main )?content|menu|home|search|log ?in|sign (?:in|up)|follow|subscribe|advertisement|sponsored|close|back to top|next|previous|read more|see more|open in app|write|cookie settings|accept (?:all )?cookies)$/i,
    'navigation',
  ],
  [/^(?:home|blog)(?:\s*[/>»›]\s*[^/>»›]{1,60}){1,5}$/i, 'trail of navigation'],
  [/^[\s\p{P}\p{S}]+$/u, 'separator without text'],
];

/** Share bars, audio players, icon names, counters, navigation: single lines that are never prose. */
export const widgetLines: Step = {
  name: 'widgets',
  run: (article) =>
    removeWhere(article, 'widgets', (item, index) => {
      if (item.node.type !== 'paragraph' && item.node.type !== 'heading') return undefined;
      const text = item.text.trim();
      if (item.node.type === 'paragraph' && isRowOfLinks(item.node.children)) return 'row of links';
      if (text.length > 120) return undefined;
      // Emoji and arrows may be the whole text of a sentence's end; without letters there is nothing to read.
      const reason = widgets.find(([pattern]) => pattern.test(text))?.[1];
      return reason !== undefined && headsProse(article, index) ? undefined : reason;
    }),
};

/** Words of widgets that are subjects as well. */
const subject = /^(?:views?|search|menu|home|reads|write|log ?in|sign (?:in|up))$/i;
const prose = 12;

/**
 * Whether a line that a widget could consist of is the heading of what follows: `Views` is a counter beside numbers, and
 * in Django the subject of a chapter. Above prose it is a heading where the file says so, or where it is `Views`.
 */
function headsProse(article: Article, index: number): boolean {
  const item = article.blocks[index];
  // The line may be underlined.
  const next = article.blocks.slice(index + 1, index + 3).find((one) => /[\p{L}\p{N}]/u.test(one.text));
  if (item === undefined || next === undefined || !subject.test(item.text.trim())) return false;
  if (item.node.type !== 'heading') {
    const before = article.blocks[index - 1]?.text.trim() ?? '';
    if (!/^views?$/i.test(item.text.trim()) || /^[\d.,]+[km]?$/i.test(before)) return false;
  }
  return next.node.type !== 'paragraph' ? next.node.type !== 'heading' : countWords(next.text) >= prose;
}

/** Three links or more and nothing between them that could be read. */
function isRowOfLinks(children: readonly Inline[]): boolean {
  const links = children.filter((child) => child.type === 'link');
  const others = children.filter((child) => child.type !== 'link' && child.type !== 'break');
  return (
    links.length >= 3 &&
    inlineText(links).length <= links.length * 40 &&
    !/[\p{L}\p{N}]/u.test(inlineText(others))
  );
}

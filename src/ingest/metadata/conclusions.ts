import type { Article, Step } from '../document.ts';
import { inferred, merge, stated, type SourcedValue } from './metadata.ts';

const licences: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bCC0\b|creativecommons\.org\/publicdomain\/zero/i, 'CC0-1.0'],
  [/\bCC[ -]BY[ -]SA[ -]4\.0|creativecommons\.org\/licenses\/by-sa\/4\.0/i, 'CC-BY-SA-4.0'],
  [/\bCC[ -]BY[ -]SA[ -]3\.0|creativecommons\.org\/licenses\/by-sa\/3\.0/i, 'CC-BY-SA-3.0'],
  [/\bCC[ -]BY[ -]4\.0|creativecommons\.org\/licenses\/by\/4\.0/i, 'CC-BY-4.0'],
  [/\bCC[ -]BY[ -]3\.0|creativecommons\.org\/licenses\/by\/3\.0/i, 'CC-BY-3.0'],
  [/\ball rights reserved\b/i, 'all rights reserved'],
];

/** The commonest small words of the languages that articles about web frameworks are written in. */
const languages: readonly (readonly [code: string, words: ReadonlySet<string>])[] = [
  ['en', new Set('the and of to is in that for with it are as on this be'.split(' '))],
  ['de', new Set('der die und das ist nicht mit ein eine für auf dem sich den zu'.split(' '))],
  ['fr', new Set('le la les des est et une pour dans que qui pas sur avec du'.split(' '))],
  ['es', new Set('el la los las de que y en un una por con para es del'.split(' '))],
  ['it', new Set('il di che la per un una non sono con del della è le nel'.split(' '))],
  ['pt', new Set('o os as de que e em um uma para com não do da é'.split(' '))],
  ['nl', new Set('de het een en van is dat niet met voor op zijn te aan ook'.split(' '))],
];
const common = new Set(languages.flatMap(([, words]) => [...words]));

/**
 * Draws the few conclusions that a text allows on itself, each marked as inferred with its reason: the year, the
 * language, the publisher. Runs after all removals, because adverts and comments would mislead it.
 */
export const conclusions: Step = {
  name: 'conclusions',
  run: (article) => {
    const year = article.metadata.published === undefined ? yearOf(article) : undefined;
    const publisher = article.metadata.publisher === undefined ? publisherOf(article) : undefined;
    const licence =
      article.metadata.licence === undefined ? licenceOf(article) : named(article.metadata.licence);
    const language = article.metadata.language === undefined ? languageOf(article) : undefined;
    const found = {
      ...(year === undefined ? {} : { published: year }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(licence === undefined ? {} : { licence }),
      ...(language === undefined ? {} : { language }),
    };
    const { licence: given, ...others } = article.metadata;
    const earlier = given === undefined || licence !== undefined ? others : { ...others, licence: given };
    return { ...article, metadata: merge(earlier, found) };
  },
};

/** No earlier than the latest year that the title, or else the text, speaks of. */
function yearOf(article: Article): SourcedValue | undefined {
  const title = article.metadata.title;
  const inTitle = latestYear(title?.value ?? '');
  if (title !== undefined && inTitle !== undefined)
    return inferred(String(inTitle), 'the title names the year', title.line);
  let best: SourcedValue | undefined;
  for (const item of article.blocks) {
    const year = latestYear(item.node.type === 'code' ? '' : item.text);
    if (year !== undefined && year >= 2012 && (best === undefined || year > Number(best.value))) {
      best = inferred(String(year), 'the latest year that the text names: it is not older', item.node.from);
    }
  }
  return best;
}

function latestYear(text: string): number | undefined {
  const years = (text.match(/(?<![\d./-])20[0-4]\d(?![\d-])/g) ?? []).map(Number);
  return years.length === 0 ? undefined : Math.max(...years);
}

function publisherOf(article: Article): SourcedValue | undefined {
  for (const item of article.blocks) {
    const credited = /\bcredit to (\p{Lu}[\p{L}\p{N} ]{1,40}?)['’]s (?:blog|site|website)/u.exec(
      item.text,
    )?.[1];
    if (credited !== undefined) return stated(credited, 'a picture credits its blog', item.node.from);
  }
  return undefined;
}

/** The licence by its short name, where the file gives the address of its text. */
function named(known: SourcedValue): SourcedValue | undefined {
  const found = licences.find(([pattern]) => pattern.test(known.value));
  return found === undefined ? undefined : { ...known, value: found[1] };
}

function licenceOf(article: Article): SourcedValue | undefined {
  for (const item of [...article.blocks].reverse()) {
    const found = item.text.length > 600 ? undefined : licences.find(([pattern]) => pattern.test(item.text));
    if (found !== undefined) return stated(found[1], 'the text', item.node.from);
  }
  return undefined;
}

function languageOf(article: Article): SourcedValue | undefined {
  const text = article.blocks
    .map((item) => (item.node.type === 'code' ? '' : item.text))
    .join(' ')
    .slice(0, 20_000)
    .toLowerCase();
  const words = text.match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) if (common.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = languages
    .map(([code, its]) => ({ code, hits: [...its].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (first === undefined || first.hits < 10 || first.hits < words.length * 0.08) return undefined;
  if (second !== undefined && second.hits > first.hits * 0.8) return undefined;
  return inferred(first.code, 'the commonest words of the text', 1);
}

import type { SearchRecord } from '../../src/search/index/record.ts';

/** Numbers that look random and are the same each time. */
function* dice(): Generator<number> {
  let seed = 20_261_121;
  for (;;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield seed / 2_147_483_648;
  }
}

/**
 * More pages of the kinds that there are: each is a record of the site whose words were shuffled among all, with some words
 * that no other page has, since the words of a site grow with its pages.
 * @param records those of the site
 * @param pages how many pages there shall be
 */
export function manyRecords(records: readonly SearchRecord[], pages: number): SearchRecord[] {
  const numbers = dice();
  const next = (): number => numbers.next().value as number;
  const words = records.flatMap(({ text }) => text.split(' '));
  const pick = (): string => words[Math.floor(next() * words.length)] ?? '';
  const text = (length: number, own: string): string =>
    Array.from({ length }, (_, place) => (place % 60 === 7 ? own : pick())).join(' ');
  const all = [...records];
  const counted = new Set(records.map(({ page, url }) => page?.url ?? url));
  for (let number = 0; counted.size < pages; number += 1) {
    const like = records[number % records.length];
    if (like === undefined) break;
    const url = `${like.url.replace(/[#/]+[^/#]*$/, '')}/more-${number}/`;
    counted.add(url);
    const own = `word${number.toString(36)}`;
    all.push({
      ...like,
      url,
      title: text(like.title.split(' ').length, own),
      page: like.page === undefined ? undefined : { url, title: own },
      text: text(like.text.split(' ').length, own),
      aliases: like.aliases.length === 0 ? [] : [text(12, own)],
    });
  }
  return all;
}

import { block, revise, type Block, type Step } from '../document.ts';
import { flowText, type Heading } from '../tree.ts';
import { contentWords, sameWords } from '../words.ts';

type Depth = Heading['depth'];
const frameworks = new Set(['django', 'flask', 'fastapi']);

/**
 * Sets the levels of headings. A scraped text has lost them: numbered headings, questions with numbers, sections that a
 * list or a picture announces and variants of the heading above go one level down. Markdown and HTML have levels:
 * they are moved so that the highest is 2, since the title of the page is the only heading of level 1.
 */
export const levels: Step = {
  name: 'levels',
  run: (article) => {
    const depths = article.kind === 'scrap' ? scrapDepths(article.blocks) : shifted(article.blocks);
    return revise(
      article,
      article.blocks.map((item, index) => {
        const depth = depths.get(index);
        return item.node.type !== 'heading' || depth === undefined || depth === item.node.depth
          ? item
          : block({ ...item.node, depth }, item.gap);
      }),
      [],
    );
  },
};

/** The highest level becomes 2; a heading is at most one level below the one before it. */
function shifted(blocks: readonly Block[]): ReadonlyMap<number, Depth> {
  const found = blocks.flatMap((item, index) =>
    item.node.type === 'heading' ? [{ index, depth: item.node.depth }] : [],
  );
  const highest = Math.min(...found.map((heading) => heading.depth), 6);
  let before = 1;
  return new Map(
    found.map(({ index, depth }) => {
      const wanted = Math.min(6, Math.max(2, depth - highest + 2), before + 1);
      before = wanted;
      return [index, asDepth(wanted)];
    }),
  );
}

function asDepth(value: number): Depth {
  const depths: readonly Depth[] = [1, 2, 3, 4, 5, 6];
  return depths[value - 1] ?? 2;
}

function scrapDepths(blocks: readonly Block[]): ReadonlyMap<number, Depth> {
  const found = blocks.flatMap((item, index) =>
    item.node.type === 'heading' ? [{ index, name: item.text, depth: item.node.depth }] : [],
  );
  const announced = new Set(blocks.flatMap((item, index) => announcedBy(item, index, found)));
  const depths = new Map<number, Depth>();
  let above: string | undefined;
  /** A heading without a number, of which the numbered ones may be parts. */
  let unnumbered = false;
  for (const [position, { index, name, depth }] of found.entries()) {
    const numbered = /^(?:Q?\d{1,3}[.):]|(?:step|question) \d)/i.test(name);
    const next = found[position + 1];
    const last = found[position - 1];
    const variant =
      above !== undefined &&
      ((next !== undefined && isVariant(name, next.name, above)) ||
        (last !== undefined && isVariant(name, last.name, above) && depths.get(last.index) === 3));
    const sub = /^\d{1,2}(?:\.\d{1,2})+\.?\s/.test(name);
    if (sub) {
      depths.set(index, unnumbered ? 4 : 3);
      continue;
    }
    const below =
      above !== undefined && ((numbered && unnumbered) || announced.has(index) || variant || depth === 3);
    depths.set(index, below ? 3 : 2);
    if (!below) above = name;
    if (!below && !numbered) unnumbered = true;
  }
  return depths;
}

/** Headings that a list or a picture above them enumerates, when a heading stands between a list and the first of them. */
function announcedBy(
  item: Block,
  index: number,
  found: readonly { index: number; name: string }[],
): readonly number[] {
  const figure = item.node.type === 'paragraph' && item.node.figure === true;
  if (item.node.type !== 'list' && !figure) return [];
  const names =
    item.node.type === 'list'
      ? item.node.children.map((one) => one.children.map(flowText).join(' ').trim())
      : [];
  const later = found.filter((heading) => heading.index > index);
  if (figure) {
    // A picture announces the sections right below it, up to the first heading that it does not name.
    const words = item.text;
    const end = later.findIndex((heading) => !words.includes(heading.name));
    return later.slice(0, end < 0 ? later.length : end).map((heading) => heading.index);
  }
  const matched = later.filter((heading) => names.some((name) => sameWords(name, heading.name)));
  const parent = later[0];
  if (matched.length < 2 || parent === undefined || matched[0] === parent) return [];
  return matched.map((heading) => heading.index);
}

/** Two headings that differ only in the framework, under a heading with which they share a word of substance. */
function isVariant(a: string, b: string, above: string): boolean {
  const stem = (name: string): string =>
    contentWords(name)
      .filter((word) => !frameworks.has(word))
      .join(' ');
  const names = (name: string): string =>
    contentWords(name)
      .filter((word) => frameworks.has(word))
      .join(' ');
  if (stem(a) === '' || stem(a) !== stem(b) || names(a) === names(b) || names(a) === '' || names(b) === '')
    return false;
  const shared = new Set(contentWords(above));
  return (
    !sameWords(a, above) &&
    !sameWords(b, above) &&
    stem(a)
      .split(' ')
      .some((word) => shared.has(word))
  );
}

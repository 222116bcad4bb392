import { block, revise, type Block, type Step } from '../document.ts';
import { suggestTopics } from '../help/topics.ts';
import type { Note } from '../note.ts';
import { flowText, text, type Heading } from '../tree.ts';
import { contentWords, sameStem, sameWords } from '../words.ts';

interface Name {
  readonly name: string;
  readonly trace: string;
}

/** A place where the raw file shows that a heading is missing: two blank lines where one divides paragraphs. */
interface Gap {
  readonly at: number;
  /** Text from the gap to the next gap or heading. */
  readonly text: string;
}

const closing =
  /\b(?:in conclusion|to sum up|in summary|finally|if you.{1,8}learned anything|enjoy yourself|at the end of the day|personal preference|that said)\b/i;

/**
 * Puts headings back that scraping lost altogether. Their trace is a double blank line; their names stand in a list
 * that announces the sections, in the description of a picture that enumerates them, or can be told from the subject
 * of the text. Where no name is found the gap stays, named as such, for the editor.
 */
export const lostHeadings: Step = {
  name: 'lost-headings',
  run: (article) => {
    const gaps = findGaps(article.blocks);
    if (gaps.length === 0) return article;
    const names = nameGaps(article.blocks, gaps);
    const notes: Note[] = [];
    const blocks = article.blocks.flatMap((item, index) => {
      if (!gaps.some((gap) => gap.at === index)) return [item];
      const found = names.get(index);
      const line = Math.max(1, item.node.from - 1);
      const name = found?.name ?? `Section without a heading (line ${line})`;
      const node: Heading = {
        type: 'heading',
        depth: 2,
        children: [text(name)],
        from: line,
        to: line,
        restored: found === undefined ? 'gap' : 'named',
      };
      notes.push({
        kind: found === undefined ? 'ask' : 'restored',
        step: 'lost-headings',
        from: line,
        to: line,
        reason:
          found === undefined
            ? 'two blank lines show that a heading was lost, and nothing shows its name: name it'
            : `two blank lines show that a heading was lost; named from ${found.trace}`,
        text: name,
      });
      return [block(node, item.gap), { ...item, gap: 1 }];
    });
    return revise(article, blocks, notes);
  },
};

function findGaps(blocks: readonly Block[]): readonly Gap[] {
  const wide = blocks.filter((item) => item.gap >= 2).length;
  // Where most paragraphs stand two blank lines apart, the distance means nothing.
  if (wide > blocks.length * 0.35) return [];
  const places = blocks.flatMap((item, index) =>
    index > 0 && item.gap >= 2 && item.node.type !== 'heading' && blocks[index - 1]?.node.type !== 'heading'
      ? [index]
      : [],
  );
  return places.map((at) => {
    let end = at + 1;
    while (end < blocks.length && !places.includes(end) && blocks[end]?.node.type !== 'heading') end += 1;
    return {
      at,
      text: blocks
        .slice(at, end)
        .map((item) => item.text)
        .join(' '),
    };
  });
}

function nameGaps(blocks: readonly Block[], gaps: readonly Gap[]): ReadonlyMap<number, Name> {
  const named = new Map<number, Name>();
  for (const announced of announcements(blocks)) {
    const free = gaps.filter((gap) => gap.at > announced.from && gap.at < announced.to && !named.has(gap.at));
    for (const [at, name] of assign(free, announced.names)) named.set(at, { name, trace: announced.trace });
  }
  const last = gaps.at(-1);
  if (last !== undefined && !named.has(last.at) && isConclusion(blocks, last)) {
    named.set(last.at, { name: 'Conclusion', trace: 'its place at the end and its words' });
  }
  for (const gap of gaps) {
    if (named.has(gap.at)) continue;
    const subject = suggestTopics(gap.text)[0];
    if (subject !== undefined && subject.score >= 3) {
      named.set(gap.at, {
        name: subject.heading,
        trace: `the words of the section (${subject.words.join(', ')})`,
      });
    }
  }
  return named;
}

interface Announcement {
  readonly names: readonly string[];
  readonly trace: string;
  /** Index of the first and the last block that the announced sections can reach. */
  readonly from: number;
  readonly to: number;
}

/** Lists and pictures that enumerate sections, with the names for which no heading is left. */
function announcements(blocks: readonly Block[]): readonly Announcement[] {
  const headings = blocks.flatMap((item, index) =>
    item.node.type === 'heading' ? [{ index, name: item.text }] : [],
  );
  const present = (name: string): { index: number } | undefined =>
    headings.find((heading) => sameWords(heading.name.replace(/^\d+[.)]\s*/, ''), name));
  return blocks.flatMap((item, index): readonly Announcement[] => {
    const names =
      item.node.type === 'list'
        ? listed(item)
        : item.node.type === 'paragraph' && item.node.figure === true
          ? enumerated(item.text)
          : [];
    if (names.length < 2) return [];
    const missing = names.filter((name) => present(name) === undefined);
    const kept = names.flatMap((name) => present(name) ?? []).filter((heading) => heading.index > index);
    // A list announces sections only where some of them are still there; a picture stands right above its sections.
    if (item.node.type === 'list' && kept.length < 2) return [];
    const other = headings.find(
      (heading) =>
        heading.index > Math.max(index, ...(item.node.type === 'list' ? kept.map((one) => one.index) : [])) &&
        !names.some((name) => sameWords(name, heading.name)),
    );
    const trace = `the ${item.node.type === 'list' ? 'list' : 'picture'} in line ${item.node.from}`;
    return missing.length === 0
      ? []
      : [{ names: missing, trace, from: index, to: other?.index ?? blocks.length }];
  });
}

function listed(item: Block): readonly string[] {
  if (item.node.type !== 'list') return [];
  const names = item.node.children.map((one) => one.children.map(flowText).join(' ').trim());
  return names.every((name) => name.split(/\s+/).length <= 6) ? names : [];
}

/** `… including Scalable, Popular, Secure, and Comprehensive, with …` */
function enumerated(description: string): readonly string[] {
  const found =
    /\b(?:including|like|such as|listing)\s+((?:\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*)*(?:,\s*and\s+|,\s*|\s+and\s+)?){2,})/u.exec(
      description,
    )?.[1] ?? '';
  return found
    .split(/,\s*and\s+|,\s*|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const mostPermuted = 7;

/**
 * Gives names to gaps: the assignment in which most names occur in the text below them; of equals, the one that keeps
 * the order of the enumeration. Where there are more gaps than names, a name needs evidence.
 */
function assign(gaps: readonly Gap[], names: readonly string[]): ReadonlyMap<number, string> {
  const score = gaps.map((gap) => names.map((name) => evidence(name, gap.text)));
  if (gaps.length <= mostPermuted && names.length <= mostPermuted) {
    const best = bestAssignment(score, gaps.length, names.length);
    const complete = gaps.length === names.length;
    const pairs = best.flatMap((name, gap): [number, string][] => {
      const place = gaps[gap];
      const chosen = name < 0 ? undefined : names[name];
      const proof = score[gap]?.[name] ?? 0;
      return place === undefined || chosen === undefined || (!complete && proof === 0)
        ? []
        : [[place.at, chosen]];
    });
    return new Map(pairs);
  }
  return new Map(
    gaps.flatMap((gap, index): [number, string][] => {
      const best = (score[index] ?? []).reduce(
        (top, value, at, all) => (value > (all[top] ?? 0) ? at : top),
        0,
      );
      const name = names[best];
      return name === undefined || (score[index]?.[best] ?? 0) === 0 ? [] : [[gap.at, name]];
    }),
  );
}

function evidence(name: string, below: string): number {
  const words = contentWords(below);
  const parts = contentWords(name);
  if (parts.length === 0) return 0;
  const opening = words.slice(0, 8);
  const hits = parts.filter((part) => words.some((word) => word === part || sameStem(word, part))).length;
  const early = parts.filter((part) => opening.some((word) => word === part || sameStem(word, part))).length;
  return (hits + early) / parts.length;
}

function bestAssignment(
  score: readonly (readonly number[])[],
  gaps: number,
  names: number,
): readonly number[] {
  let best: readonly number[] = [];
  let bestTotal = -1;
  const used = new Set<number>();
  const chosen: number[] = [];
  const visit = (gap: number, total: number): void => {
    if (gap === gaps) {
      // Names come in ascending order, so that of equal totals the enumeration's own order is met first.
      if (total > bestTotal) {
        bestTotal = total;
        best = [...chosen];
      }
      return;
    }
    for (let name = 0; name < names; name += 1) {
      if (used.has(name)) continue;
      used.add(name);
      chosen.push(name);
      visit(gap + 1, total + 1e-6 + (score[gap]?.[name] ?? 0));
      chosen.pop();
      used.delete(name);
    }
    if (gaps - gap > names - used.size) {
      chosen.push(-1);
      visit(gap + 1, total);
      chosen.pop();
    }
  };
  visit(0, 0);
  return best;
}

function isConclusion(blocks: readonly Block[], gap: Gap): boolean {
  const after = blocks.slice(gap.at);
  const last = after.every((item) => item.node.type !== 'heading');
  return last && after.length <= 5 && (closing.test(gap.text) || gap.at / blocks.length > 0.9);
}

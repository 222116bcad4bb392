import { block, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { text, type Heading } from '../tree.ts';

const points =
  /^(?:(?:main |key )?(?:dis)?advantages|pros|cons|benefits|drawbacks|strengths|weaknesses|limitations) of (.{2,30})$|^(.{2,30}?) (?:dis)?advantages$/i;

/**
 * Closes sections that are a list of points about one subject (`Advantages of X`). A paragraph after such a list speaks
 * of something else: of the next subject, or it concludes. And where a paragraph about X stands before the first such
 * list, the lists are parts of a section about X.
 */
export const subjects: Step = {
  name: 'subjects',
  run: (article) => {
    const known = new Set(article.blocks.flatMap((item) => subjectOf(item)));
    if (known.size < 2) return article;
    const notes: Note[] = [];
    let opened = false;
    const blocks: Block[] = article.blocks.flatMap((item, index): Block[] => {
      if (item.node.type === 'heading') {
        const subject = subjectOf(item)[0];
        return [subject !== undefined && opened ? block({ ...item.node, depth: 3 }, item.gap) : item];
      }
      const before = article.blocks[index - 1];
      if (item.node.type !== 'paragraph' || before === undefined || before.node.type === 'heading')
        return [item];
      const name = nameFor(item, before, article.blocks, index, known);
      if (name === undefined) return [item];
      opened = true;
      notes.push({
        kind: 'restored',
        step: 'subjects',
        from: item.node.from,
        to: item.node.from,
        reason: 'the section above is complete with its list; named from the words of this paragraph',
        text: name,
      });
      const node: Heading = {
        type: 'heading',
        depth: 2,
        children: [text(name)],
        from: item.node.from,
        to: item.node.from,
        restored: 'named',
      };
      return [block(node, item.gap), item];
    });
    return notes.length === 0 ? article : revise(article, blocks, notes);
  },
};

function subjectOf(item: Block): readonly string[] {
  if (item.node.type !== 'heading') return [];
  const found = points.exec(item.text);
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? [] : [name.trim()];
}

function nameFor(
  item: Block,
  before: Block,
  blocks: readonly Block[],
  index: number,
  known: ReadonlySet<string>,
): string | undefined {
  const above = blocks.slice(0, index).findLast((one) => one.node.type === 'heading');
  const inPoints = above !== undefined && subjectOf(above).length > 0;
  if (inPoints && before.node.type !== 'list') return undefined;
  if (!inPoints && above !== undefined) return undefined;
  const opening = [...known].find((name) => item.text.startsWith(`${name} is `));
  const next = blocks.slice(index).find((one) => one.node.type === 'heading');
  if (opening !== undefined && next !== undefined && subjectOf(next)[0] === opening) return opening;
  const last = blocks.slice(index).every((one) => one.node.type !== 'heading');
  return inPoints && last && /^(?:both|overall|in the end|to sum up|finally|in conclusion)\b/i.test(item.text)
    ? 'Conclusion'
    : undefined;
}

import { block, noteOn, revise, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { countWords } from '../words.ts';

const description =
  /^(?:an?|the|this)?\s*(?:\p{L}+\s){0,3}?(?:infographic|collage|screenshot|illustration|photo(?:graph)?|image|picture|diagram|chart|graph|graphic|comparison table|logo|banner|cartoon|drawing)\b.{0,80}?\b(?:listing|showing|shows|showcasing|displaying|featuring|illustrating|depicting|comparing|representing|with|of)\b/iu;

/** Descriptions of pictures that stand as paragraphs: they are kept as figures, so that nobody takes them for prose. */
export const figures: Step = {
  name: 'figures',
  run: (article) => {
    const notes: Note[] = [];
    const blocks = article.blocks.map((item) => {
      if (item.node.type !== 'paragraph' || item.node.figure === true || item.marker !== undefined)
        return item;
      const words = countWords(item.text);
      const sentences = item.text.match(/[.!?](?:\s|$)/g)?.length ?? 0;
      if (words < 6 || words > 70 || sentences > 1 || !description.test(item.text)) return item;
      notes.push(noteOn(item, 'repaired', 'figures', 'description of a picture, kept as a figure'));
      return block({ ...item.node, figure: true }, item.gap);
    });
    return notes.length === 0 ? article : revise(article, blocks, notes);
  },
};

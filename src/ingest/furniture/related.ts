import { removeWhere, type Step } from '../document.ts';
import { countWords } from '../words.ts';

const opens =
  /^(?:related (?:reading|articles?|posts?|content)|(?:also|further|recommended) read(?:ing)?s?|read (?:also|next)|you (?:may|might) also like|see also|more from)\s*[:：–-]/i;

/** Pointers to other articles of the same house: one line each. */
export const related: Step = {
  name: 'related',
  run: (article) =>
    removeWhere(article, 'related', (item) =>
      item.node.type === 'paragraph' && opens.test(item.text) && countWords(item.text) <= 24
        ? 'pointer to another article'
        : undefined,
    ),
};

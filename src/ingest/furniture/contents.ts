import { removeWhere, type Step } from '../document.ts';
import { flowText } from '../tree.ts';
import { sameWords } from '../words.ts';

const headline =
  /^(?:table of contents?|contents|in this (?:article|post|guide)|on this page|what's inside|toc)\s*:?$/i;

/** A table of contents that is empty, or repeats the headings: the site makes its own. */
export const contents: Step = {
  name: 'contents',
  run: (article) => {
    const at = article.blocks.findIndex((item) => headline.test(item.text.trim()));
    if (at < 0) return article;
    const after = article.blocks[at + 1];
    const others = article.blocks.slice(at + 2).map((item) => item.text.replace(/^\d+[.)]\s*/, ''));
    const listed = after?.node.type === 'list' ? after.node.children : [];
    const repeats = listed.filter((item) =>
      others.some((other) =>
        sameWords(other, item.children[0] === undefined ? '' : flowText(item.children[0])),
      ),
    ).length;
    const listGoes = listed.length > 0 && repeats >= listed.length * 0.6;
    return removeWhere(article, 'contents', (_, index) =>
      index === at
        ? 'headline of a table of contents'
        : index === at + 1 && listGoes
          ? 'table of contents that repeats the headings'
          : undefined,
    );
  },
};

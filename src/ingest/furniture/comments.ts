import { removeWhere, type Step } from '../document.ts';

const opens =
  /^(?:top )?(?:comments?|responses?|replies|discussion)\s*\(\d+\)$|^\d+ (?:comments?|responses?|replies)$|^(?:leave|add|post|write) (?:a|your) (?:comment|reply)\b.{0,30}$|^(?:join|start) the (?:discussion|conversation)\.?$/i;

/** Everything from the headline of the readers' comments to the end: other people's words, never part of the article. */
export const comments: Step = {
  name: 'comments',
  run: (article) => {
    const start = article.blocks.findIndex(
      (item, index) => opens.test(item.text.trim()) && index > article.blocks.length / 4,
    );
    if (start < 0) return article;
    return removeWhere(article, 'comments', (_, index) =>
      index < start
        ? undefined
        : index === start
          ? "headline of the readers' comments"
          : "readers' comment, not by the author",
    );
  },
};

import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** Every citation of a claim leads to a passage that the outline of the article holds. */
export const claimsCitePassages: Check = {
  name: 'claims-cite-passages',
  *run({ sources }) {
    const passages = new Map(
      sources.articles.map((article) => [
        article.id,
        new Set(
          article.data.sections.flatMap((section) => section.passages.map((passage) => passage.fingerprint)),
        ),
      ]),
    );
    for (const claim of sources.claims) {
      const seen = new Set<string>();
      for (const [index, { article, passage }] of claim.data.citations.entries()) {
        const at = (key: string) => claim.locate(['citations', index, key]);
        const known = passages.get(article);
        if (!sources.names.article.has(article)) {
          const near = nearest(article, sources.names.article.keys());
          yield diagnose('unknown-article', at('article'), { id: article, nearest: near });
        } else if (known !== undefined && !known.has(passage)) {
          yield diagnose('unknown-passage', at('passage'), {
            id: passage,
            article,
            nearest: nearest(passage, known),
          });
        } else if (seen.has(`${article} ${passage}`)) {
          yield diagnose('citation-repeated', at('passage'), { claim: claim.id, passage });
        }
        seen.add(`${article} ${passage}`);
      }
    }
  },
};

import type { Corpus } from '../corpus/entries.ts';
import type { MarkdownPage } from '../exports/markdown/pages.ts';
import { pictured } from '../exports/page-edition.ts';
import { addresses } from '../schemas/addresses.ts';
import type { SocialCard } from '../social/card.ts';

const kinds = [
  ['/guides/', 'Guide'],
  ['/claims/', 'Claim'],
  ['/articles/', 'Article'],
  ['/samples/', 'Code that was run'],
] as const;

/**
 * What the social cards of the site say.
 * @param corpus the content
 * @param pages all pages
 * @returns a card for each page that has one of its own, by the page's address
 */
export function cardsOf(
  corpus: Corpus,
  pages: readonly MarkdownPage[],
): readonly { readonly address: string; readonly card: SocialCard }[] {
  const claims = new Map(corpus.claims.map((claim) => [addresses.claim(claim.id), claim]));
  return pages
    .filter(({ address }) => pictured(address) === address)
    .map(({ address, title }) => {
      const claim = claims.get(address);
      return {
        address,
        card: {
          kind: kinds.find(([start]) => address.startsWith(start) && address !== start)?.[1] ?? '',
          title:
            address === addresses.home()
              ? 'Django or Flask? What people say, and what holds.'
              : (claim?.statement ?? title),
          verdict: claim?.verdict,
        },
      };
    });
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../../collections/corpus.ts';
import { publication } from '../../collections/publication.ts';
import { pictured } from '../../exports/page-edition.ts';
import { markdownPages } from '../../exports/markdown/pages.ts';
import { addresses } from '../../schemas/addresses.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { cardPicture, type SocialCard } from '../../social/card.ts';

const kinds = [
  ['/guides/', 'Guide'],
  ['/claims/', 'Claim'],
  ['/articles/', 'Article'],
  ['/samples/', 'Code that was run'],
] as const;

export const getStaticPaths = (() => {
  const corpus = siteCorpus();
  const claims = new Map(corpus.claims.map((claim) => [addresses.claim(claim.id), claim]));
  const own = markdownPages(corpus, publication).filter(({ address }) => pictured(address) === address);
  return own.map(({ address, title }) => {
    const claim = claims.get(address);
    const card: SocialCard = {
      kind: kinds.find(([start]) => address.startsWith(start) && address !== start)?.[1] ?? '',
      title:
        address === addresses.home()
          ? 'Django or Flask? What people say, and what holds.'
          : (claim?.statement ?? title),
      verdict: claim?.verdict,
    };
    return {
      params: { card: machineAddresses.socialCard(address).replace(/^\/cards\/|\.png$/g, '') },
      props: { card },
      cacheKey: JSON.stringify(card),
    };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: SocialCard }> = async ({ props }) =>
  new Response(await cardPicture(props.card), { headers: { 'Content-Type': 'image/png' } });

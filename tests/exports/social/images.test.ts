import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { markdownPages } from '../../../src/exports/markdown/pages.ts';
import { socialImageOf, socialImages } from '../../../src/exports/social/images.ts';
import { verdicts } from '../../../src/schemas/verdicts.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const pages = markdownPages(corpus, { site: 'https://sourcebook.example', base: '/book' });
const images = socialImages(pages);

describe('social images', () => {
  it('are there for every page', () => {
    const missing = pages.filter(({ address }) => !images.has(socialImageOf(corpus, address)));
    expect(missing.map(({ address }) => address)).toEqual([]);
  });

  it('stand for a page each, and none is left over', () => {
    const wanted = new Set(pages.map(({ address }) => socialImageOf(corpus, address)));
    const unused = [...images.keys()].filter((address) => !wanted.has(address));
    // A verdict that no claim has today still has its image.
    expect(unused.filter((address) => !address.startsWith('/cards/claims/'))).toEqual([]);
  });

  it('are shared by all claims of a verdict', () => {
    for (const claim of corpus.claims)
      expect(socialImageOf(corpus, `/claims/${claim.id}/`)).toBe(`/cards/claims/${claim.verdict}.png`);
    const ofClaims = [...images.keys()].filter((address) => address.startsWith('/cards/claims/'));
    expect(ofClaims).toEqual(verdicts.map((verdict) => `/cards/claims/${verdict}.png`));
  });

  it('say the title of their page, and what kind of page it is', () => {
    expect(images.get('/cards/guides/orm.png')).toEqual({ kind: 'Guide', title: 'ORM and databases' });
    expect(images.get('/cards/claims.png')).toMatchObject({ kind: '' });
  });
});

import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { scriptText, structuredData } from '../../../src/exports/structured-data/structured-data.ts';
import { addresses } from '../../../src/schemas/addresses.ts';

// The vocabulary is checked by the types of schema-dts: `npm run typecheck` refuses what schema.org does not have.

const siteUrl = { site: 'https://example.org', base: '/repo' };
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });

type Thing = Readonly<Record<string, unknown>>;
function thingsOf(address: string): readonly Thing[] {
  const document = structuredData(corpus, siteUrl, address);
  return document === undefined
    ? []
    : (JSON.parse(JSON.stringify(document)) as { '@graph': readonly Thing[] })['@graph'];
}

describe('structured data', () => {
  test('a judged fact is a review of a claim, with the verdict as rating', () => {
    const expected = { wrong: 1, outdated: 2, conditional: 3, confirmed: 5 } as const;
    for (const claim of corpus.claims) {
      if (claim.verdict === 'opinion' || claim.verdict === 'unverifiable') continue;
      const [review] = thingsOf(addresses.claim(claim.id));
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        url: `https://example.org/repo/claims/${claim.id}/`,
        claimReviewed: claim.statement,
        datePublished: claim.reviewed,
        reviewRating: { ratingValue: expected[claim.verdict], alternateName: claim.verdict },
      });
    }
  });

  test('an opinion, and what nobody can verify, is a claim without a rating', () => {
    for (const claim of corpus.claims) {
      if (claim.verdict !== 'opinion' && claim.verdict !== 'unverifiable') continue;
      const [thing] = thingsOf(addresses.claim(claim.id));
      expect(thing).toMatchObject({ '@type': 'Claim', text: claim.statement });
      expect(JSON.stringify(thing)).not.toContain('Rating');
    }
  });

  test('a guide says what its page says', () => {
    for (const guide of corpus.guides) {
      const [article] = thingsOf(addresses.guide(guide.id));
      expect(article).toMatchObject({
        '@type': 'TechArticle',
        headline: guide.title,
        description: guide.description,
        dateModified: guide.reviewed,
      });
    }
  });

  test('nothing that was only inferred about an article is given as a fact', () => {
    for (const article of corpus.articles) {
      const text = JSON.stringify(thingsOf(addresses.article(article.id)));
      if (article.published?.basis === 'inferred') expect(text).not.toContain('datePublished');
      if (article.url?.basis === 'inferred') expect(text).not.toContain(article.url.value);
    }
  });

  test('every page below another has its way from the home page', () => {
    const places = [
      ...corpus.guides.map(({ id }) => addresses.guide(id)),
      ...corpus.claims.map(({ id }) => addresses.claim(id)),
      ...corpus.articles.map(({ id }) => addresses.article(id)),
      ...corpus.references.map(({ id }) => addresses.reference(id)),
      ...corpus.samples.map(({ id }) => addresses.sample(id)),
    ];
    for (const place of places) {
      const way = thingsOf(place).find((thing) => thing['@type'] === 'BreadcrumbList');
      expect(way?.['itemListElement'], place).toHaveLength(3);
    }
  });

  test('text cannot end the script element that holds it', () => {
    const text = scriptText({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'WebPage', name: '</script><b>' }],
    });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><b>' }] });
  });
});

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPicture, cardSize, drawFrame, type SocialCard } from '../../src/social/card.ts';
import { broken, widthOf } from '../../src/social/lay-out.ts';

describe('a social card', () => {
  it('is drawn of shapes alone, so that it needs no font', () => {
    expect(drawFrame({ kind: 'Claim', verdict: 'wrong' })).not.toMatch(/<text|font/);
  });

  it('has room for the longest title, and cuts one that is longer than any', async () => {
    const lines = broken('serif', 46, 1040, 'word '.repeat(60).trim());
    expect(lines.every((line) => widthOf('serif', 46, line) <= 1040)).toBe(true);
    const cut = await sharp(await cardPicture({ kind: '', title: 'word '.repeat(300) }))
      .raw()
      .toBuffer();
    const row = (at: number): string =>
      cut.subarray(at * cardSize.width * 3, (at + 1) * cardSize.width * 3).toString('hex');
    // Nothing stands in the lowest rows, as at the left edge.
    for (const low of [600, 629]) expect(row(low)).toBe('fdfcf8'.repeat(cardSize.width));
  });

  it('is a PNG of the size that networks ask for, and the same each time', async () => {
    const card = { kind: 'Claim', title: 'Django ships an admin.', verdict: 'confirmed' } as const;
    const picture = await cardPicture(card);
    const view = new DataView(picture.buffer);
    expect([...picture.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(await cardPicture(card)).toEqual(picture);
  });

  it('shows the title in ink and the verdict in its colour', async () => {
    const colours = async (card: SocialCard): Promise<Set<string>> => {
      const pixels = await sharp(await cardPicture(card))
        .raw()
        .toBuffer();
      const met = new Set<string>();
      for (let at = 0; at < pixels.length; at += 3) met.add(pixels.subarray(at, at + 3).toString('hex'));
      return met;
    };
    const wrong = await colours({ kind: 'Claim', title: 'Flask ships an admin.', verdict: 'wrong' });
    expect([...wrong]).toEqual(expect.arrayContaining(['fdfcf8', '1c2026', 'ab1d34']));
    expect([...(await colours({ kind: 'Guide', title: 'ORM' }))]).not.toContain('ab1d34');
  });

  it('holds at most sixteen colours, so that it is small', async () => {
    const picture = await cardPicture({
      kind: 'Claim',
      title: 'Django ships an admin. '.repeat(6),
      verdict: 'wrong',
    });
    expect(picture.length).toBeLessThan(24_000);
  });
});

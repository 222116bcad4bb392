import { describe, expect, it } from 'vitest';
import { cardPicture, cardSize, drawCard } from '../../src/social/card.ts';
import { broken, widthOf } from '../../src/social/lay-out.ts';

describe('a social card', () => {
  it('is drawn of shapes alone, so that it needs no font', () => {
    expect(drawCard({ kind: 'Guide', title: 'ORM & databases' })).not.toMatch(/<text|font/);
  });

  it('has room for the longest title, and cuts one that is longer than any', () => {
    const lines = broken('serif', 46, 1040, 'word '.repeat(60).trim());
    expect(lines.every((line) => widthOf('serif', 46, line) <= 1040)).toBe(true);
    expect(drawCard({ kind: '', title: 'word '.repeat(300) }).length).toBeLessThan(120_000);
  });

  it('is a PNG of the size that networks ask for, and the same each time', async () => {
    const card = { kind: 'Claim', title: 'Django ships an admin.', verdict: 'confirmed' } as const;
    const picture = await cardPicture(card);
    const view = new DataView(picture.buffer);
    expect([...picture.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(await cardPicture(card)).toEqual(picture);
  });
});

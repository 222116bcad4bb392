import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { glyphPath, unitsPerEm } from '../../src/social/lay-out.ts';
import { inkSteps, printLine, reachOf, typeOf } from '../../src/social/letters.ts';
import { bytesOfRow } from '../../src/social/png.ts';

const width = 120;
const stride = bytesOfRow(width);

/** The pixels of rows, and the bytes before them. */
function read(rows: Uint8Array): { readonly pixels: number[]; readonly filters: number[] } {
  const bytes = [...rows];
  return {
    pixels: bytes.flatMap((pair, at) => (at % stride === 0 ? [] : [pair >> 4, pair & 15])),
    filters: bytes.filter((_, at) => at % stride === 0),
  };
}

describe('a line of letters', () => {
  it.each([
    ['M', 76, 10],
    ['g', 54, 11],
    ['Q', 46, 30],
    ['%', 64, 31],
  ])('shows %s in %i pixels as it looks when it is drawn alone at column %i', async (letter, size, x) => {
    const { above, below } = reachOf(size);
    const scale = size / unitsPerEm;
    const alone = await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${above + below}"><rect width="100%" height="100%"/><path fill="#fff" transform="translate(${x} ${above}) scale(${scale} ${-scale})" d="${glyphPath('serif', letter)}"/></svg>`,
      ),
    )
      .extractChannel('red')
      .raw()
      .toBuffer();
    const rows = new Uint8Array((above + below) * stride);
    printLine(rows, width, await typeOf('serif', size), x, above, letter);
    expect(read(rows).pixels).toEqual([...alone].map((cover) => Math.round((cover / 255) * inkSteps)));
  });

  it('is cut off where the row ends', async () => {
    const { above, below } = reachOf(46);
    const rows = new Uint8Array((above + below) * stride);
    printLine(rows, width, await typeOf('serif', 46), 70, above, 'WWWW');
    const { pixels, filters } = read(rows);
    expect(new Set(filters)).toEqual(new Set([0]));
    expect(pixels.filter((colour, at) => at % width < 60 && colour !== 0)).toEqual([]);
  });

  it('leaves the darker colour where letters touch', async () => {
    const { above, below } = reachOf(46);
    const type = await typeOf('serif', 46);
    const printed = (...letters: string[]): number[] => {
      const rows = new Uint8Array((above + below) * stride);
      for (const letter of letters) printLine(rows, width, type, 20, above, letter);
      return read(rows).pixels;
    };
    const [first, second] = [printed('A'), printed('V')];
    expect(printed('A', 'V')).toEqual(first.map((step, at) => Math.max(step, second[at] ?? 0)));
  });
});

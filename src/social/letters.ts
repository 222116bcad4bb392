import sharp from 'sharp';
import { advanceOf, type Face, glyphPath, inked, standIn, unitsPerEm } from './lay-out.ts';
import { bytesOfRow } from './png.ts';

/** The pairs of pixels that a letter covers, as they lie about the byte in which its base line begins. */
interface Mask {
  readonly bytes: Int16Array;
  readonly rows: Int16Array;
  /** Two pixels each, with the step of the ink from none to all. */
  readonly pairs: Uint8Array;
}

/** A letter, for base lines that begin with the left pixel of a byte and with the right one. */
type Letter = readonly [left: Mask, right: Mask];

/** The letters of a face at one size. */
export interface Type {
  readonly face: Face;
  /** In pixels. */
  readonly size: number;
  readonly letters: ReadonlyMap<string, Letter>;
}

/** How many steps lead from the paper to the ink. */
export const inkSteps = 7;

/** How many rows letters of a size may take above their base line, and below it. */
export const reachOf = (size: number): { readonly above: number; readonly below: number } => ({
  above: Math.ceil(size * 1.1),
  below: Math.ceil(size / 3),
});

/** What a letter may cover before its base line begins: an even number of pixels. */
const overhang = (size: number): number => 2 * Math.ceil(size / 8);

/**
 * The letters are drawn on one sheet, in squares that hold the largest: a drawing of its own for each would cost eight
 * times as much. Powers of two, so that no edge is rounded otherwise than at the corner of the sheet.
 */
const square = 128;
const squaresInRow = 8;

const types = new Map<string, Promise<Type>>();

/**
 * The letters of a face at a size, drawn once.
 * @param face the face
 * @param size in pixels, 76 at most
 */
export function typeOf(face: Face, size: number): Promise<Type> {
  const name = `${face} ${size}`;
  const type = types.get(name) ?? drawn(face, size);
  types.set(name, type);
  return type;
}

async function drawn(face: Face, size: number): Promise<Type> {
  const scale = size / unitsPerEm;
  const left = overhang(size);
  const { above, below } = reachOf(size);
  const places = inked(face).map((character, number) => ({
    character,
    x: (number % squaresInRow) * square,
    y: Math.floor(number / squaresInRow) * square,
  }));
  const width = squaresInRow * square;
  const height = Math.ceil(places.length / squaresInRow) * square;
  const outlines = places.map(
    ({ character, x, y }) =>
      `<path transform="translate(${x + left} ${y + above}) scale(${scale} ${-scale})" d="${glyphPath(face, character)}"/>`,
  );
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><g fill="#fff">${outlines.join('')}</g></svg>`;
  const cover = await sharp(new TextEncoder().encode(drawing)).extractChannel('red').raw().toBuffer();
  const letters = places.map(({ character, x, y }): [string, Letter] => {
    const square: Square = {
      rows: above + below,
      columns: Math.ceil(advanceOf(face, character) * scale) + 2 * left,
      step: (column, row) => stepOf[cover[(y + row) * width + x + column] ?? 0] ?? 0,
    };
    return [character, [maskOf(square, size, 0), maskOf(square, size, 1)]];
  });
  return { face, size, letters: new Map(letters) };
}

/** The step of the ink for each share of a pixel that a letter covers. */
const stepOf = Uint8Array.from({ length: 256 }, (_, cover) => Math.round((cover / 255) * inkSteps));

/** A letter as it was drawn. */
interface Square {
  readonly rows: number;
  readonly columns: number;
  readonly step: (column: number, row: number) => number;
}

/** A letter as pairs of pixels, moved to the right by so many. */
function maskOf({ rows, columns, step }: Square, size: number, moved: 0 | 1): Mask {
  const mask = { bytes: [] as number[], rows: [] as number[], pairs: [] as number[] };
  const first = overhang(size) / 2;
  const { above } = reachOf(size);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 2) {
      const left = moved === 0 ? step(column, row) : column === 0 ? 0 : step(column - 1, row);
      const pair = (left << 4) | step(column + 1 - moved, row);
      if (pair === 0) continue;
      mask.bytes.push(column / 2 - first);
      mask.rows.push(row - above);
      mask.pairs.push(pair);
    }
  }
  return {
    bytes: Int16Array.from(mask.bytes),
    rows: Int16Array.from(mask.rows),
    pairs: Uint8Array.from(mask.pairs),
  };
}

/**
 * Prints a line of text upon the rows of a picture. Where something is drawn already, the colour with the higher number
 * shows; what has no room at the right is cut off.
 * @param rows the rows, as a PNG has them
 * @param width how many pixels a row has
 * @param type the letters
 * @param x where it begins
 * @param y its base line
 * @param text what it says
 */
export function printLine(
  rows: Uint8Array,
  width: number,
  { face, size, letters }: Type,
  x: number,
  y: number,
  text: string,
): void {
  const stride = bytesOfRow(width);
  let advanced = 0;
  for (const character of text) {
    const column = Math.round(x + advanced);
    const mask = letters.get(standIn(face, character))?.[column % 2 === 0 ? 0 : 1];
    if (mask) print(rows, stride, mask, column >> 1, y);
    advanced += (advanceOf(face, character) * size) / unitsPerEm;
  }
}

function print(rows: Uint8Array, stride: number, mask: Mask, left: number, base: number): void {
  const { pairs } = mask;
  for (let place = 0; place < pairs.length; place += 1) {
    // The first byte of a row is its filter.
    const byte = 1 + left + (mask.bytes[place] ?? 0);
    if (byte >= stride) continue;
    const at = (base + (mask.rows[place] ?? 0)) * stride + byte;
    const pair = pairs[place] ?? 0;
    const there = rows[at] ?? 0;
    rows[at] = there === 0 ? pair : Math.max(pair & 240, there & 240) | Math.max(pair & 15, there & 15);
  }
}

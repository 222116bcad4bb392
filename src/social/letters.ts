import sharp from 'sharp';
import { advanceOf, type Face, glyphPath, unitsPerEm } from './lay-out.ts';

/** The pixels that a letter covers, as they lie about the beginning of its base line. */
interface Mask {
  readonly columns: Int16Array;
  readonly rows: Int16Array;
  /** How much of each it covers, from 1 to 255. */
  readonly covers: Uint8Array;
}

const drawn = new Map<string, Mask>();

/** A letter at a size, drawn once: the same few letters stand in all titles. */
async function maskOf(face: Face, size: number, character: string): Promise<Mask | undefined> {
  const path = glyphPath(face, character);
  if (path === '') return undefined;
  const name = `${face} ${size} ${character}`;
  const known = drawn.get(name);
  if (known) return known;
  const scale = size / unitsPerEm;
  const left = Math.ceil(size / 4);
  const top = Math.ceil(size * 1.1);
  const width = Math.ceil(advanceOf(face, character) * scale) + 2 * left;
  const height = top + Math.ceil(size / 3);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><path fill="#fff" transform="translate(${left} ${top}) scale(${scale} ${-scale})" d="${path}"/></svg>`;
  const cover = await sharp(new TextEncoder().encode(drawing)).extractChannel('red').raw().toBuffer();
  const places = cover
    .keys()
    .filter((place) => (cover[place] ?? 0) > 0)
    .toArray();
  const mask: Mask = {
    columns: Int16Array.from(places, (place) => (place % width) - left),
    rows: Int16Array.from(places, (place) => Math.floor(place / width) - top),
    covers: Uint8Array.from(places, (place) => cover[place] ?? 0),
  };
  drawn.set(name, mask);
  return mask;
}

/**
 * Prints a line of text upon a picture.
 * @param face the face
 * @param size the size in pixels
 * @param x where it begins
 * @param y its base line
 * @param text what it says
 * @param paint takes a pixel and how much of it a letter covers, from 1 to 255
 */
export async function printLine(
  face: Face,
  size: number,
  x: number,
  y: number,
  text: string,
  paint: (column: number, row: number, cover: number) => void,
): Promise<void> {
  const base = Math.round(y);
  let at = 0;
  for (const character of text) {
    const mask = await maskOf(face, size, character);
    if (mask) {
      const column = Math.round(x + at);
      const { columns, rows, covers } = mask;
      for (let pixel = 0; pixel < covers.length; pixel += 1)
        paint(column + (columns[pixel] ?? 0), base + (rows[pixel] ?? 0), covers[pixel] ?? 0);
    }
    at += (advanceOf(face, character) * size) / unitsPerEm;
  }
}

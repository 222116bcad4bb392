import { crc32 } from 'node:zlib';

/** A colour: red, green, blue. */
export type Rgb = readonly [number, number, number];

/**
 * How many bytes a row of a picture with sixteen colours has: the number of its filter, which is none, then two pixels a
 * byte.
 * @param width an even number of pixels
 */
export const bytesOfRow = (width: number): number => 1 + width / 2;

/**
 * Puts the pixels of a picture into rows.
 * @param width an even number of pixels
 * @param pixels for each the number of its colour, row by row
 */
export function rowsOf(width: number, pixels: Uint8Array): Uint8Array {
  const stride = bytesOfRow(width);
  const rows = new Uint8Array((pixels.length / width) * stride);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 2) {
    if (pixel % width === 0) at += 1;
    rows[at++] = ((pixels[pixel] ?? 0) << 4) | (pixels[pixel + 1] ?? 0);
  }
  return rows;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** What a chunk has beside its data: size, name, checksum. */
const chunkFrame = 12;

/**
 * Writes a picture of at most sixteen colours as PNG.
 * @param size its pixels; the width is even
 * @param palette its colours
 * @param stream its rows as a zlib stream
 * @see https://www.w3.org/TR/png-3/#11Chunks
 */
export function writePng(
  { width, height }: { readonly width: number; readonly height: number },
  palette: readonly Rgb[],
  stream: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const sizes = new DataView(header.buffer);
  sizes.setUint32(0, width);
  sizes.setUint32(4, height);
  header.set([4, 3, 0, 0, 0], 8);
  const chunks: readonly (readonly [name: string, data: Uint8Array])[] = [
    ['IHDR', header],
    ['PLTE', Uint8Array.from(palette.flat())],
    ['IDAT', stream],
    ['IEND', new Uint8Array()],
  ];
  const length = chunks.reduce((sum, [, data]) => sum + chunkFrame + data.length, signature.length);
  const file = new Uint8Array(length);
  const numbers = new DataView(file.buffer);
  file.set(signature);
  let at = signature.length;
  for (const [name, data] of chunks) {
    const named = at + 4;
    const end = named + 4 + data.length;
    numbers.setUint32(at, data.length);
    file.set(new TextEncoder().encode(name), named);
    file.set(data, named + 4);
    numbers.setUint32(end, crc32(file.subarray(named, end)));
    at = end + 4;
  }
  return file;
}

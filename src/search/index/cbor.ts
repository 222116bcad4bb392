import type { Cbor } from '../query/cbor.ts';

/** How many bytes the beginning of a value takes. */
const headSize = (size: number): number => (size < 24 ? 1 : size < 0x100 ? 2 : size < 0x10000 ? 3 : 5);

/** How many bytes a value takes. */
function sizeOf(part: Cbor): number {
  if (typeof part === 'number') return headSize(part < 0 ? -1 - part : part);
  if (typeof part === 'string') {
    const length = Buffer.byteLength(part);
    return headSize(length) + length;
  }
  let size = headSize(part.length);
  for (const item of part) size += sizeOf(item);
  return size;
}

/** Writes the beginning of a value, its kind and how large it is, and gives the place behind it. */
function writeHead(bytes: Buffer, at: number, kind: number, size: number): number {
  const first = kind << 5;
  if (size < 24) return bytes.writeUInt8(first | size, at);
  if (size < 0x100) return bytes.writeUInt8(size, bytes.writeUInt8(first | 24, at));
  if (size < 0x10000) return bytes.writeUInt16BE(size, bytes.writeUInt8(first | 25, at));
  return bytes.writeUInt32BE(size, bytes.writeUInt8(first | 26, at));
}

/** Writes a value, and gives the place behind it. */
function write(bytes: Buffer, at: number, part: Cbor): number {
  if (typeof part === 'number') return writeHead(bytes, at, part < 0 ? 1 : 0, part < 0 ? -1 - part : part);
  if (typeof part === 'string') {
    const begin = writeHead(bytes, at, 3, Buffer.byteLength(part));
    return begin + bytes.write(part, begin);
  }
  let end = writeHead(bytes, at, 4, part.length);
  for (const item of part) end = write(bytes, end, item);
  return end;
}

/**
 * Writes numbers, texts and lists as CBOR, in the shortest form.
 * @param value what to write
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-3
 */
export function encodeCbor(value: Cbor): Uint8Array {
  const bytes = Buffer.allocUnsafe(sizeOf(value));
  write(bytes, 0, value);
  return bytes;
}

/**
 * Writes a list of values that are written already.
 * @param items the values as CBOR
 */
export function encodedList(items: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.allocUnsafe(headSize(items.length));
  writeHead(head, 0, 4, items.length);
  return Buffer.concat([head, ...items]);
}

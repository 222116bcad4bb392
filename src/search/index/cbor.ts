import type { Cbor } from '../query/cbor.ts';

const encoder = new TextEncoder();

/** The beginning of a value: its kind and how large it is. */
function head(bytes: number[], kind: number, size: number): void {
  if (size < 24) bytes.push((kind << 5) | size);
  else if (size < 0x100) bytes.push((kind << 5) | 24, size);
  else if (size < 0x10000) bytes.push((kind << 5) | 25, size >> 8, size & 255);
  else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
}

function write(bytes: number[], part: Cbor): void {
  if (typeof part === 'number') head(bytes, part < 0 ? 1 : 0, part < 0 ? -1 - part : part);
  else if (typeof part === 'string') {
    const text = encoder.encode(part);
    head(bytes, 3, text.length);
    for (const byte of text) bytes.push(byte);
  } else {
    head(bytes, 4, part.length);
    for (const item of part) write(bytes, item);
  }
}

/**
 * Writes numbers, texts and lists as CBOR, in the shortest form.
 * @param value what to write
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-3
 */
export function encodeCbor(value: Cbor): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  write(bytes, value);
  return new Uint8Array(bytes);
}

/**
 * Writes a list of values that are written already.
 * @param items the values as CBOR
 */
export function encodedList(items: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  head(bytes, 4, items.length);
  return new Uint8Array(Buffer.concat([new Uint8Array(bytes), ...items]));
}

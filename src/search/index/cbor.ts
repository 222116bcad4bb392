import type { Cbor } from '../query/cbor.ts';

/**
 * Writes numbers, texts and lists as CBOR, in the shortest form.
 * @param value what to write
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-3
 */
export function encodeCbor(value: Cbor): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const head = (kind: number, size: number): void => {
    if (size < 24) bytes.push((kind << 5) | size);
    else if (size < 0x100) bytes.push((kind << 5) | 24, size);
    else if (size < 0x10000) bytes.push((kind << 5) | 25, size >> 8, size & 255);
    else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
  };
  const write = (part: Cbor): void => {
    if (typeof part === 'number') head(part < 0 ? 1 : 0, part < 0 ? -1 - part : part);
    else if (typeof part === 'string') {
      const text = new TextEncoder().encode(part);
      head(3, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      head(4, part.length);
      for (const item of part) write(item);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

import { constants, deflateRawSync } from 'node:zlib';

/*
 * A zlib stream of parts that were compressed one by one: what many streams share is compressed once. A part ends at a
 * whole byte (RFC 1951, 3.2.4: an empty block that is stored), and refers to nothing before it.
 */

/** A part of a stream. */
export interface Part {
  /** How many bytes it has before compression. */
  readonly length: number;
  readonly packed: Uint8Array;
  /** Its own checksum. */
  readonly sum: number;
}

const modulus = 65_521;

/**
 * The checksum of a zlib stream.
 * @param bytes what is summed up
 * @see https://www.rfc-editor.org/rfc/rfc1950#section-8.2
 */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  // So many bytes can be added up before the sums must be reduced to stay below 2³¹.
  const stretch = 3_800;
  for (let from = 0; from < bytes.length; from += stretch) {
    const to = Math.min(from + stretch, bytes.length);
    for (let at = from; at < to; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return high * 0x1_00_00 + low;
}

/**
 * The checksum of two texts, one behind the other.
 * @param first the sum of the first
 * @param second the sum of the second
 * @param length how many bytes the second has
 */
export function joinedSum(first: number, second: number, length: number): number {
  const low = first % 0x1_00_00;
  const high = Math.floor(first / 0x1_00_00);
  // The second began its sum at one; behind the first each of its bytes counts upon what the first left.
  const joinedLow = (low + (second % 0x1_00_00) + modulus - 1) % modulus;
  const joinedHigh =
    (high + Math.floor(second / 0x1_00_00) + (low + modulus - 1) * (length % modulus)) % modulus;
  return joinedHigh * 0x1_00_00 + joinedLow;
}

/**
 * Compresses a part.
 * @param bytes what it holds
 * @param level from 1, fast, to 9, small
 */
export function packedPart(bytes: Uint8Array, level: number): Part {
  const packed = deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH });
  return { length: bytes.length, packed, sum: adler32(bytes) };
}

/** Deflate with a window of 32 KiB, then the second byte that makes both a multiple of 31. */
const head = [0x78, 0x01];

/** An empty block that says that it is the last. */
const end = [0x03, 0x00];

/**
 * Joins parts.
 * @param parts in their order
 * @returns a zlib stream of what they hold together
 * @see https://www.rfc-editor.org/rfc/rfc1950#section-2.2
 */
export function joinedStream(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, { packed }) => sum + packed.length, head.length + end.length + 4);
  const stream = new Uint8Array(size);
  stream.set(head);
  let at = head.length;
  let sum = 1;
  for (const part of parts) {
    stream.set(part.packed, at);
    at += part.packed.length;
    sum = joinedSum(sum, part.sum, part.length);
  }
  stream.set(end, at);
  new DataView(stream.buffer).setUint32(at + end.length, sum);
  return stream;
}

import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adler32, joinedStream, joinedSum, packedPart } from '../../src/social/zlib-stream.ts';

/** Bytes as pictures have them: runs of one number, and others between. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.tuple(fc.nat(255), fc.nat(9_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
    ),
    { maxLength: 4 },
  )
  .map((runs) => Uint8Array.from(Buffer.concat(runs)));

/** The checksum as the library writes it behind its stream. */
const sumOfLibrary = (text: Uint8Array): number =>
  deflateSync(text).readUInt32BE(deflateSync(text).length - 4);

describe('a zlib stream of parts', () => {
  it('has the checksum that the library gives', () => {
    fc.assert(
      fc.property(bytes, (text) => {
        expect(adler32(text)).toBe(sumOfLibrary(text));
      }),
    );
    const largest = new Uint8Array(100_000).fill(255);
    expect(adler32(largest)).toBe(sumOfLibrary(largest));
  });

  it('adds the checksums of two texts up to that of both', () => {
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const both = sumOfLibrary(Buffer.concat([first, second]));
        expect(joinedSum(adler32(first), adler32(second), second.length)).toBe(both);
      }),
    );
  });

  it('unpacks to what the parts held, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, fc.integer({ min: 1, max: 9 })), { maxLength: 4 }), (texts) => {
        const stream = joinedStream(texts.map(([text, level]) => packedPart(text, level)));
        expect(inflateSync(stream).equals(Buffer.concat(texts.map(([text]) => text)))).toBe(true);
      }),
    );
  });
});

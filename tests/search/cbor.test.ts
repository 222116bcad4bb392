import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCbor, encodedList } from '../../src/search/index/cbor.ts';
import { type Cbor, decodeCbor } from '../../src/search/query/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}));

describe('CBOR of the index', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeCbor(encodeCbor(given))).toEqual(given);
      }),
    );
  });

  it('is the same for a list, whether its values were written before or with it', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), (list) => {
        expect(encodedList(list.map(encodeCbor))).toEqual(encodeCbor(list));
      }),
    );
  });
});

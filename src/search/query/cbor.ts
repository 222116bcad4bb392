/** A value as Pagefind writes it: numbers, texts and lists of them. */
export type Cbor = number | string | readonly Cbor[];

const decoder = new TextDecoder();

/**
 * Reads the part of CBOR that Pagefind's files use.
 * @param bytes one value
 * @throws on any other kind of value
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-3
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const number = (size: number): number => {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  const read = (): Cbor => {
    const head = bytes[at++] ?? 0;
    const short = head & 31;
    const value = short < 24 ? short : number(1 << (short - 24));
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        return decoder.decode(bytes.subarray(at, (at += value)));
      case 4: {
        const list: Cbor[] = [];
        for (let index = 0; index < value; index += 1) list.push(read());
        return list;
      }
      default:
        throw new Error(`CBOR of the kind ${head >> 5} is not expected here.`);
    }
  };
  return read();
}

import chardet from 'chardet';
import { RefusalError } from '../refusal.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** True where the encoding was guessed from the letters alone, so that a person should look at the accents. */
  readonly guessed: boolean;
}

/** First bytes of files that people take for text. */
const magic: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, an office document or an e-book'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a document in RTF'],
];

/**
 * Turns the bytes of a file into text. Order: byte-order mark, strict UTF-8, the declared character set, a guess.
 * A guess comes last because chardet takes short Shift_JIS for windows-1252, so it is only a hint and is reported.
 * @throws RefusalError where the bytes are no text
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = magic.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw new RefusalError('binary', `it is ${known[1]}`);
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: read(bytes, marked), encoding: marked, guessed: false };
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return { text: read(bytes, wide), encoding: wide, guessed: true };
  const utf8 = tryRead(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: checked(utf8), encoding: 'utf-8', guessed: false };
  const declared = declaredCharset(bytes);
  if (declared !== undefined) {
    const text = tryRead(bytes, declared);
    if (text !== undefined) return { text: checked(text), encoding: declared, guessed: false };
  }
  const guess = chardet.detect(bytes);
  const text = guess === null ? undefined : tryRead(bytes, guess);
  if (guess === null || text === undefined) throw new RefusalError('encoding');
  return { text: checked(text), encoding: guess.toLowerCase(), guessed: true };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: in European text every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.4;
  if (bytes.length % 2 !== 0 || sample.length < 20) return undefined;
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : undefined;
}

function read(bytes: Uint8Array, encoding: string): string {
  return checked(new TextDecoder(encoding).decode(bytes));
}

function tryRead(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The character set that an HTML or XML file declares in its first kilobyte (HTML standard, prescan). */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
}

/** Text holds next to no control characters; a file that does is something else with a readable beginning. */
function checked(text: string): string {
  if (
    /^From: <Saved by |^MIME-Version:[^\n]*\r?\n(?:[\s\S]{0,400}\n)?Content-Type:\s*multipart\/related/im.test(
      text.slice(0, 1500),
    )
  )
    throw new RefusalError('binary', 'it is a web archive (MHTML)');
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > 8 && controls > sample.length / 50)
    throw new RefusalError('binary', 'it holds control characters');
  return text;
}

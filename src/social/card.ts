import sharp from 'sharp';
import type { Verdict } from '../schemas/claim.ts';
import { siteName } from '../schemas/publication.ts';
import { broken, line, widthOf } from './lay-out.ts';
import { inkSteps, printLine, reachOf, typeOf } from './letters.ts';
import { bytesOfRow, type Rgb, rowsOf, writePng } from './png.ts';
import { joinedStream, type Part, packedPart } from './zlib-stream.ts';

/** What a card says. */
export interface SocialCard {
  /** What the page is: "Guide", "Claim". */
  readonly kind: string;
  readonly title: string;
  /** How a claim stands. */
  readonly verdict?: Verdict | undefined;
}

/** The size that networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The colours of the light scheme in `src/styles/tokens.css`. */
const colour = {
  paper: '#fdfcf8',
  ink: '#1c2026',
  quiet: '#4d5561',
  django: '#0b654a',
  flask: '#75398f',
} as const;

/** The signs of the verdicts as in `src/styles/signs.css`, on a square of 16. */
const signs: Readonly<Record<Verdict, readonly [colour: string, drawing: string]>> = {
  confirmed: ['#175a9f', '<path d="M2 8.6 6.2 13 14 3.6" fill="none" stroke-width="2.6"/>'],
  conditional: [
    '#755800',
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke-width="1.8"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" stroke="none"/>',
  ],
  outdated: ['#98440e', '<path d="M3 1h10v2.2L9.6 8l3.4 4.8V15H3v-2.2L6.4 8 3 3.2z" stroke="none"/>'],
  wrong: ['#ab1d34', '<path d="m2.5 2.5 11 11m0-11-11 11" fill="none" stroke-width="2.8"/>'],
  unverifiable: [
    '#565d68',
    '<path d="M4.2 5.4C4.2 3 6 1.6 8 1.6s3.8 1.4 3.8 3.6C11.8 8 8.2 7.8 8.2 10.6" fill="none" stroke-width="2.2"/><circle cx="8.2" cy="13.6" r="1.5" stroke="none"/>',
  ],
  opinion: ['#30666f', '<path d="M1 2h14v9H8l-4 4v-4H1z" stroke="none"/>'],
};

const margin = 80;
const lineWidth = cardSize.width - 2 * margin;

/**
 * Draws all of a card but its title: few frames serve all cards.
 * @param kind what the page is
 * @param verdict how its claim stands, where it is one
 * @returns SVG without text elements: letters are outlines
 */
export function drawFrame({ kind, verdict }: Omit<SocialCard, 'title'>): string {
  const parts = [
    `<rect width="100%" height="100%" fill="${colour.paper}"/>`,
    `<rect width="600" height="16" fill="${colour.django}"/><rect x="600" width="600" height="16" fill="${colour.flask}"/>`,
    `<g transform="translate(${margin - 4} 70) scale(2)"><path fill="${colour.django}" d="M2 6h12.5v21H2z"/><path fill="${colour.flask}" d="M17.5 6H24a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-6.5z"/><path fill="none" stroke="${colour.paper}" stroke-width="1.75" d="M5 11.5h6.5M5 16h6.5M5 20.5h4M20.5 11.5h4M20.5 16H27M20.5 20.5H26"/></g>`,
    line('serif', 32, margin + 80, 114, colour.ink, siteName),
    line('sans', 26, cardSize.width - margin - widthOf('sans', 26, kind), 113, colour.quiet, kind),
  ];
  if (verdict !== undefined) {
    const [tint, drawing] = signs[verdict];
    parts.push(
      `<g transform="translate(${margin} 530) scale(2.6)" fill="${tint}" stroke="${tint}">${drawing}</g>`,
      line('serif', 38, margin + 60, 564, tint, verdict),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">${parts.join('')}</svg>`;
}

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Steps from the paper to a colour, without the paper. */
const steps = (count: number, hex: string): Rgb[] =>
  Array.from({ length: count }, (_, step) => {
    const share = (step + 1) / count;
    const [paper, full] = [rgb(colour.paper), rgb(hex)];
    return paper.map((from, part) => Math.round(from + ((full[part] ?? 0) - from) * share)) as unknown as Rgb;
  });

/** The sixteen colours of a card: what is printed is smooth at its edges, and the file small. */
const paletteOf = (verdict: Verdict | undefined): readonly Rgb[] => [
  rgb(colour.paper),
  ...steps(inkSteps, colour.ink),
  rgb(colour.django),
  rgb(colour.flask),
  ...steps(3, colour.quiet),
  ...(verdict === undefined ? [] : steps(3, signs[verdict][0])),
];

interface Frame {
  readonly palette: readonly Rgb[];
  readonly rows: Uint8Array;
  /** What lies above and below a title, compressed, by the rows of the title. */
  readonly around: Map<string, readonly [above: Part, below: Part]>;
}

async function frameOf(card: Omit<SocialCard, 'title'>): Promise<Frame> {
  const palette = paletteOf(card.verdict);
  const drawing = await sharp(new TextEncoder().encode(drawFrame(card)))
    .raw()
    .toBuffer();
  const colours = new Uint32Array(drawing.buffer, drawing.byteOffset, cardSize.width * cardSize.height);
  /** The number in the palette of each colour that was met. */
  const near = new Map<number, number>();
  const pixels = new Uint8Array(colours.length);
  let last: number | undefined;
  let number = 0;
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const met = colours[pixel] ?? 0;
    if (met !== last) {
      const [red = 0, green = 0, blue = 0] = drawing.subarray(pixel * 4, pixel * 4 + 3);
      number = near.get(met) ?? nearest([red, green, blue], palette);
      near.set(met, number);
      last = met;
    }
    pixels[pixel] = number;
  }
  return { palette, rows: rowsOf(cardSize.width, pixels), around: new Map() };
}

function nearest(wanted: Rgb, palette: readonly Rgb[]): number {
  const distances = palette.map((own) =>
    own.reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

const frames = new Map<string, Promise<Frame>>();

/** The largest type in which a title has room; one that has none is cut. */
function fitted(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of [76, 64, 54, 46]) {
    const lines = broken('serif', size, lineWidth, title);
    if (lines.length * size * 1.22 <= 300) return { size, lines };
  }
  const lines = broken('serif', 46, lineWidth - 60, title);
  return { size: 46, lines: [...lines.slice(0, 4), `${lines[4] ?? ''} …`] };
}

/** Where a title is printed, before it is compressed: in one place, as a new one for each would have to be cleared first. */
const sheet = new Uint8Array(cardSize.height * bytesOfRow(cardSize.width));

/** The rows of a frame that no letter of a title touches; few titles differ in the rows that they take. */
function aroundTitle({ rows, around }: Frame, from: number, to: number): readonly [above: Part, below: Part] {
  const name = `${from} ${to}`;
  const known = around.get(name);
  if (known) return known;
  const made = [packedPart(rows.subarray(0, from), 6), packedPart(rows.subarray(to), 6)] as const;
  around.set(name, made);
  return made;
}

/**
 * Draws a card as PNG. The frame is drawn and compressed once for all cards of a kind, and each letter drawn once at each
 * size; what is left to do for a card is to lay the letters out and to compress their rows.
 * @param card what the page is, what it says, how a claim stands
 */
export async function cardPicture({ kind, title, verdict }: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${kind} ${verdict}`;
  const drawing = frames.get(name) ?? frameOf({ kind, verdict });
  frames.set(name, drawing);
  const { size, lines } = fitted(title);
  const type = await typeOf('serif', size);
  const frame = await drawing;
  const bases = lines.map((_, index) => Math.round(250 + size * 0.35 + index * size * 1.22));
  const { above, below } = reachOf(size);
  const top = (bases[0] ?? 0) - above;
  const stride = bytesOfRow(cardSize.width);
  const [from, to] = [top * stride, ((bases.at(-1) ?? 0) + below) * stride];
  const rows = sheet.subarray(0, to - from);
  rows.set(frame.rows.subarray(from, to));
  for (const [index, text] of lines.entries())
    printLine(rows, cardSize.width, type, margin, (bases[index] ?? 0) - top, text);
  const [before, behind] = aroundTitle(frame, from, to);
  // A level higher costs a third more for a twentieth of the bytes.
  return writePng(cardSize, frame.palette, joinedStream([before, packedPart(rows, 2), behind]));
}

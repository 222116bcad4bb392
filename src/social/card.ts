import sharp from 'sharp';
import type { Verdict } from '../schemas/claim.ts';
import { siteName } from '../schemas/publication.ts';
import { broken, line, widthOf } from './lay-out.ts';
import { printLine } from './letters.ts';
import { Indexed, type Rgb, writePng } from './png.ts';

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

/** How many steps lead from the paper to the ink; they are the second to the eighth colour. */
const inkSteps = 7;

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
  readonly picture: Indexed;
}

async function frameOf(card: Omit<SocialCard, 'title'>): Promise<Frame> {
  const palette = paletteOf(card.verdict);
  const { data, info } = await sharp(new TextEncoder().encode(drawFrame(card)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  /** The number in the palette of each colour that was met. */
  const near = new Map<number, number>();
  const picture = new Indexed(cardSize.width, cardSize.height);
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    const met = data.readUIntBE(pixel * 3, 3);
    const known = near.get(met) ?? nearest([met >> 16, (met >> 8) & 255, met & 255], palette);
    near.set(met, known);
    picture.set(pixel % info.width, Math.floor(pixel / info.width), known);
  }
  return { palette, picture };
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

/**
 * Draws a card as PNG. The frame is drawn once for all cards of a kind, and each letter once at each size; what is left
 * to do for a card is to lay the letters out.
 * @param card what the page is, what it says, how a claim stands
 */
export async function cardPicture({ kind, title, verdict }: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${kind} ${verdict}`;
  const drawing = frames.get(name) ?? frameOf({ kind, verdict });
  frames.set(name, drawing);
  const { palette, picture } = await drawing;
  const card = picture.copy();
  const { size, lines } = fitted(title);
  const first = 250 + size * 0.35;
  for (const [index, text] of lines.entries()) {
    await printLine('serif', size, margin, first + index * size * 1.22, text, (column, row, cover) => {
      const step = Math.round((cover / 255) * inkSteps);
      // Where letters touch, the darker one shows.
      if (column < card.width && step > card.at(column, row)) card.set(column, row, step);
    });
  }
  return writePng(card, palette);
}

import type { Font, PathCommand } from 'opentype.js';
import { siteName } from '../../schemas/site-url.ts';
import type { Verdict } from '../../schemas/verdicts.ts';
import type { SocialImage } from './images.ts';

/** The typefaces of a social image. */
export interface Typefaces {
  readonly regular: Font;
  readonly bold: Font;
}

/** The size that networks ask for. */
export const imageSize = { width: 1200, height: 630 } as const;

/** The colours of the light scheme in `src/styles/tokens.css`. */
const colour = {
  paper: '#fdfcf8',
  ink: '#1c2026',
  quiet: '#4d5561',
  django: '#0b654a',
  flask: '#75398f',
} as const;

/** The signs of the verdicts as in `src/styles/badges.css`, on a square of 16. */
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
const lineWidth = imageSize.width - 2 * margin;
const lineHeight = 1.2;
/** What a title has room for between the head and the lower margin. */
const titleHeight = 320;

/**
 * Draws a social image.
 * @param image what it says
 * @param typefaces what its text is set in
 * @returns SVG in which letters are outlines, so that no machine's own fonts can change the picture
 */
export function drawSocialImage(image: SocialImage, typefaces: Typefaces): string {
  const { regular, bold } = typefaces;
  const kindWidth = regular.getAdvanceWidth(image.kind, 28);
  const parts = [
    `<rect width="100%" height="100%" fill="${colour.paper}"/>`,
    `<rect width="600" height="16" fill="${colour.django}"/><rect x="600" width="600" height="16" fill="${colour.flask}"/>`,
    `<g transform="translate(${margin - 4} 70) scale(2)"><path fill="${colour.django}" d="M2 6h12.5v21H2z"/><path fill="${colour.flask}" d="M17.5 6H24a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-6.5z"/><path fill="none" stroke="${colour.paper}" stroke-width="1.75" d="M5 11.5h6.5M5 16h6.5M5 20.5h4M20.5 11.5h4M20.5 16H27M20.5 20.5H26"/></g>`,
    text(bold, 34, margin + 80, 115, colour.ink, siteName),
    text(regular, 28, imageSize.width - margin - kindWidth, 114, colour.quiet, image.kind),
    ...('verdict' in image ? verdict(image, typefaces) : title(image.title, bold)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${imageSize.width}" height="${imageSize.height}">${parts.join('')}</svg>`;
}

/** A title in the largest size that has room; one that has none in the smallest is cut. */
function title(words: string, font: Font): string[] {
  const sizes = [84, 72, 60, 50] as const;
  const fits = (size: number): boolean =>
    broken(font, size, lineWidth, words).length * size * lineHeight <= titleHeight;
  const size = sizes.find(fits) ?? sizes[3];
  const lines = broken(font, size, lineWidth, words);
  const room = Math.floor(titleHeight / (size * lineHeight));
  const shown = lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1]} …`];
  return paragraph(font, size, 250 + size * 0.35, colour.ink, shown);
}

function verdict(
  { verdict, meaning }: Extract<SocialImage, { verdict: Verdict }>,
  { regular, bold }: Typefaces,
): string[] {
  const [tint, drawing] = signs[verdict];
  return [
    `<g transform="translate(${margin} 232) scale(7)" fill="${tint}" stroke="${tint}">${drawing}</g>`,
    text(bold, 120, margin + 150, 326, tint, verdict),
    ...paragraph(regular, 48, 446, colour.ink, broken(regular, 48, lineWidth, meaning)),
  ];
}

const paragraph = (font: Font, size: number, y: number, fill: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => text(font, size, margin, y + index * size * lineHeight, fill, line));

/** A line of text, its base line at `y`: outlines in the units of the typeface, which need no rounding, scaled to a size. */
function text(font: Font, size: number, x: number, y: number, fill: string, words: string): string {
  const { commands } = font.getPath(printable(font, words), 0, 0, font.unitsPerEm);
  return `<path fill="${fill}" transform="translate(${x} ${y}) scale(${size / font.unitsPerEm})" d="${commands.map(pathData).join('')}"/>`;
}

/** Written here, because the library's own writer makes "NaN" of some numbers and joins others. */
function pathData(command: PathCommand): string {
  switch (command.type) {
    case 'Z':
      return 'Z';
    case 'Q':
      return `Q${command.x1} ${command.y1} ${command.x} ${command.y}`;
    case 'C':
      return `C${command.x1} ${command.y1} ${command.x2} ${command.y2} ${command.x} ${command.y}`;
    default:
      return `${command.type}${command.x} ${command.y}`;
  }
}

/** Breaks a text into lines of a width. */
function broken(font: Font, size: number, width: number, words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && font.getAdvanceWidth(printable(font, longer), size) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text as far as a typeface has its characters: a letter without its accent stands in for one that is missing. */
const printable = (font: Font, words: string): string =>
  Array.from(
    words.normalize('NFC'),
    (character) =>
      [character, character.normalize('NFKD').charAt(0)].find(
        // The library can't place marks that stand alone.
        (candidate) => font.hasChar(candidate) && !/\p{M}/u.test(candidate),
      ) ?? '',
  ).join('');

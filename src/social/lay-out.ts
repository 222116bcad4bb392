import outlines from './outlines.json' with { type: 'json' };

/** The faces of the cards: one for titles, one for the rest. */
export type Face = keyof typeof outlines;

/** The outlines are drawn on a square of so many units. */
export const unitsPerEm = 2048;

type Glyph = readonly [advance: number, path: string];

const glyphsOf = (face: Face): Readonly<Record<string, Glyph>> =>
  outlines[face] as unknown as Readonly<Record<string, Glyph>>;

/** All characters of a face that leave ink. */
export const inked = (face: Face): string[] =>
  Object.entries(glyphsOf(face)).flatMap(([character, [, path]]) => (path === '' ? [] : [character]));

/** The character of a face that stands for one: itself, or what is left of it without accents. */
export const standIn = (face: Face, character: string): string =>
  character in outlines[face] ? character : character.normalize('NFKD').charAt(0);

const glyphOf = (face: Face, character: string): Glyph => glyphsOf(face)[standIn(face, character)] ?? [0, ''];

/** How far the next letter stands from this one, in units of the square. */
export const advanceOf = (face: Face, character: string): number => glyphOf(face, character)[0];

/** The outline of a letter; empty where it has none. */
export const glyphPath = (face: Face, character: string): string => glyphOf(face, character)[1];

/**
 * How wide a text is.
 * @param face the face
 * @param size the size in pixels
 */
export function widthOf(face: Face, size: number, text: string): number {
  const units = Array.from(text).reduce((sum, character) => sum + glyphOf(face, character)[0], 0);
  return (units * size) / unitsPerEm;
}

/**
 * A line of text as an SVG element.
 * @param face the face
 * @param size the size in pixels
 * @param x where it begins
 * @param y its base line
 * @param fill its colour
 */
export function line(face: Face, size: number, x: number, y: number, fill: string, text: string): string {
  const scale = size / unitsPerEm;
  let at = 0;
  const letters = Array.from(text).map((character) => {
    const [advance, path] = glyphOf(face, character);
    const letter = path === '' ? '' : `<path transform="translate(${at})" d="${path}"/>`;
    at += advance;
    return letter;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
}

/**
 * Breaks a text into lines.
 * @param face the face
 * @param size the size in pixels
 * @param width how wide a line may be
 */
export function broken(face: Face, size: number, width: number, text: string): string[] {
  const lines: string[] = [];
  const space = widthOf(face, size, ' ');
  let filled = 0;
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(face, size, word);
    const last = lines.at(-1);
    if (last !== undefined && filled + space + wide <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      filled += space + wide;
    } else {
      lines.push(word);
      filled = wide;
    }
  }
  return lines;
}

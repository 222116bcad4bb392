import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';
import sharp from 'sharp';
import { drawSocialImage, type Typefaces } from '../../exports/social/draw.ts';
import type { SocialImage } from '../../exports/social/images.ts';

const { resolve } = createRequire(import.meta.url);

function typeface(weight: 400 | 700): Font {
  const file = resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`);
  return opentype.parse(Uint8Array.from(readFileSync(file)).buffer);
}

let loaded: Typefaces | undefined;

/** The typefaces of social images, from a package: the same on every machine, whatever fonts it has. */
export const typefaces = (): Typefaces => (loaded ??= { regular: typeface(400), bold: typeface(700) });

/**
 * Renders a social image as PNG.
 * @param image what it says
 */
export async function socialPicture(image: SocialImage): Promise<Uint8Array> {
  const svg = drawSocialImage(image, typefaces());
  // Sixteen colours are enough for smooth edges, at a third of the bytes.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 10 }).toBuffer();
}

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { markdownPages } from '../../src/exports/markdown/pages.ts';
import { drawSocialImage, imageSize } from '../../src/exports/social/draw.ts';
import { type SocialImage, socialImages } from '../../src/exports/social/images.ts';
import { socialPicture, typefaces } from '../../src/integrations/assets/social-images.ts';
import { verdicts } from '../../src/schemas/verdicts.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const images = [
  ...socialImages(markdownPages(corpus, { site: 'https://sourcebook.example', base: '/' })).values(),
];

const verdictImage = (verdict: (typeof verdicts)[number]): SocialImage => ({
  kind: 'Claim',
  verdict,
  meaning: 'Every witness that we found supports it.',
});

/** The pixels of a picture, each as six hexadecimal digits, row by row. */
async function rows(image: SocialImage): Promise<readonly (readonly string[])[]> {
  const { data, info } = await sharp(await socialPicture(image))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (_, x) => {
      const at = (y * info.width + x) * 3;
      return data.subarray(at, at + 3).toString('hex');
    }),
  );
}

const paper = 'fdfcf8';

describe('a social image', () => {
  it('is drawn of shapes alone, so that it needs no font', () => {
    for (const image of images) expect(drawSocialImage(image, typefaces())).not.toMatch(/<text|font/);
  });

  it('has whole outlines: a renderer stops at the first fault in one', () => {
    const pair = '-?[0-9.]+ -?[0-9.]+';
    const outline = new RegExp(`^(?:[ML]${pair}|Q${pair} ${pair}|C${pair} ${pair} ${pair}|Z)*$`);
    const texts = images.flatMap((image) =>
      [...drawSocialImage(image, typefaces()).matchAll(/scale\(0\.[0-9]+\)" d="([^"]*)"/g)].map(([, d]) => d),
    );
    expect(texts.length).toBeGreaterThan(2 * images.length);
    expect(texts.filter((d) => !outline.test(d ?? ''))).toEqual([]);
  });

  it('leaves out no character of any title', () => {
    const missing = images
      .flatMap((image) => [...('title' in image ? image.title : image.meaning)])
      .filter((character) => !typefaces().bold.hasChar(character));
    expect(missing).toEqual([]);
  });

  it.each([
    [
      'the longest title',
      images
        .flatMap((image) => ('title' in image ? [image.title] : []))
        .toSorted((a, b) => b.length - a.length)[0] ?? '',
    ],
    ['one that is longer than any, which is cut', 'word '.repeat(300).trim()],
    ['one that fills the last line', 'word '.repeat(60).trim()],
  ])('has room for %s', async (_, title) => {
    const picture = await rows({ kind: 'Guide', title });
    const empty = Array<string>(imageSize.width).fill(paper);
    expect(picture.slice(-30)).toEqual(Array(30).fill(empty));
    // The margins at both sides, below the stripe at the top.
    const sides = picture.slice(16).flatMap((row) => [...row.slice(0, 70), ...row.slice(-70)]);
    expect(new Set(sides)).toEqual(new Set([paper]));
  });

  it('is a PNG of the size that networks ask for, and the same each time', async () => {
    const image = { kind: 'Guide', title: 'Django ships an admin.' };
    const picture = await socialPicture(image);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', ...imageSize });
    expect(await socialPicture(image)).toEqual(picture);
  });

  it('shows a title in ink and a verdict in its colour', async () => {
    const colours = async (image: SocialImage): Promise<Set<string>> => new Set((await rows(image)).flat());
    const wrong = await colours(verdictImage('wrong'));
    expect([...wrong]).toEqual(expect.arrayContaining([paper, 'ab1d34']));
    const guide = await colours({ kind: 'Guide', title: 'ORM' });
    expect([...guide]).toEqual(expect.arrayContaining([paper, '1c2026']));
    expect([...guide]).not.toContain('ab1d34');
  });

  it.each(verdicts)('is another one for the verdict %s', async (verdict) => {
    const others = verdicts.filter((other) => other !== verdict);
    const picture = await socialPicture(verdictImage(verdict));
    for (const other of others) expect(await socialPicture(verdictImage(other))).not.toEqual(picture);
  });

  it('is small', async () => {
    const picture = await socialPicture({ kind: 'Guide', title: 'Django ships an admin. '.repeat(6) });
    expect(picture.length).toBeLessThan(24_000);
  });
});

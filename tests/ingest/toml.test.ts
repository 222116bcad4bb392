import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../src/ingest/read/front-matter.ts';
import { parseToml } from '../../src/ingest/read/toml.ts';

describe('front matter in TOML', () => {
  it('is read with its tables, lists and values of every kind', () => {
    const { data, fault } = parseToml(
      'title = "A \\"shop\\""\ntags = [\n  "django",\n  \'flask\',\n]\ndraft = false\n[author]\nname = "Ann" # who\n',
    );
    expect(fault).toBeUndefined();
    expect(data).toEqual({
      title: 'A "shop"',
      tags: ['django', 'flask'],
      draft: false,
      author: { name: 'Ann' },
    });
  });

  it.each([
    ['2024-01-05', '2024-01-05'],
    ['2024-01-05T23:30:00', '2024-01-05'],
    ['2024-01-05T23:30:00+02:00', '2024-01-05'],
    ['2024-01-05 23:30:00Z', '2024-01-05'],
  ])('gives the day of %s', (date, day) => {
    const { metadata } = metadataOf(parseToml(`date = ${date}`).data, () => 1);
    expect(metadata.published?.value).toBe(day);
  });

  it('names the first line that cannot be read, and uses the rest', () => {
    expect(parseToml('title = "A"\nauthor = Ann\nlang = "en"\nlang = "de"\n')).toEqual({
      data: { title: 'A', lang: 'en' },
      fault: 'author = Ann',
    });
  });

  it('is given up where next to nothing can be read', () => {
    const prose = 'Neither keys nor values.\n'.repeat(100);
    expect(parseToml(prose)).toEqual({ data: {}, fault: 'Neither keys nor values.' });
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import type { SampleEntry } from '../../src/corpus/entries.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const guide = readFileSync('content/guides/development-speed.mdx', 'utf8');

/** The lines of a marked part, without empty ones. */
function linesOf(sample: SampleEntry, side: 'django' | 'flask', region: string): number {
  return sample[side].files
    .flatMap(({ regions }) => regions)
    .filter(({ name }) => name === region)
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.trim() !== '').length;
}

const parts = corpus.samples.flatMap((sample) =>
  sample.regions.map((region) => ({
    django: linesOf(sample, 'django', region),
    flask: linesOf(sample, 'flask', region),
    name: `${sample.id} ${region}`,
  })),
);

test('the guide on development speed tells how many lines the samples take', () => {
  const sum = (side: 'django' | 'flask'): number => parts.reduce((total, part) => total + part[side], 0);
  const shorter = parts.filter(({ django, flask }) => django < flask).length;
  const longer = parts.filter(({ django, flask }) => django > flask).length;
  expect(guide).toContain(
    `${parts.length} marked parts in ${corpus.samples.length} pairs of programs: ${sum('django')} lines in Django, ${sum('flask')} in Flask`,
  );
  expect(guide).toContain(
    `Django is shorter in ${shorter} of the parts, Flask in ${longer}, and ${parts.length - shorter - longer} are equal`,
  );
});

test.each([
  ['auth/protect-a-view protect', 'a protected view takes 8 lines against 16'],
  ['rest-api/list-and-create api', 'a validated list for an API 8 against 17'],
  ['learning-curve/hello-world hello', 'the first page takes 5 lines against 12'],
  ['architecture/two-parts assemble', 'two parts are joined in 7 against 17'],
])('%s: %s', (name, sentence) => {
  const part = parts.find((candidate) => candidate.name === name);
  const [first, second] = [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  expect(guide).toContain(sentence);
  expect([part?.django, part?.flask]).toEqual(expect.arrayContaining([first, second]));
});

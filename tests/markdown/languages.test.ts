import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Languages whose grammar brings along all that it needs. That of MDX or Markdown takes up others only where they happen to
 * be loaded before: the same text would come out in other colours when documents are made in another order.
 */
const steady = ['html', 'js', 'python', 'sh', 'text', 'yaml'];

test('listings in texts look alike in every build, whatever was highlighted before', () => {
  const languages = globSync('content/{articles,guides,pages}/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ *(?:```|~~~)([^\n`]+)$/gm)].map(
      ([, language]) => `${file}: ${language ?? ''}`,
    ),
  );
  expect(languages.length).toBeGreaterThan(5);
  expect(languages.filter((place) => !steady.includes(place.split(': ')[1] ?? ''))).toEqual([]);
});

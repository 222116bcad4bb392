import { expect, it } from 'vitest';
import { alarmsIn } from './log.ts';

it.each([
  '14:00:00 [WARN] [content] an entry was left out',
  '14:00:00 [ERROR] [vite] no such file',
  '(!) Deprecated option: use another',
  'npm warning: old',
])('the log of a build may not say: %s', (line) => {
  expect(alarmsIn(`14:00:00 [build] 722 page(s) built\n${line}\n`)).toEqual([line]);
});

it('the log of a build may say what was built', () => {
  expect(alarmsIn('14:00:00 [build] 722 page(s) built in 26.00s\n14:00:00 [build] Complete!\n')).toEqual([]);
});

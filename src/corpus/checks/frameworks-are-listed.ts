import { diagnose } from '../../diagnostics/diagnostic.ts';
import { frameworkIds } from '../../schemas/framework-ids.ts';
import type { Check } from './check.ts';

/** The files of frameworks are those that the code knows by id, and put them in the same order. */
export const frameworksAreListed: Check = {
  name: 'frameworks-are-listed',
  *run({ sources: { frameworks, names } }) {
    // An empty folder is an empty corpus, not an error.
    if (Object.values(names).every(({ size }) => size === 0)) return;
    const listed: readonly string[] = frameworkIds;
    for (const [id, [place]] of names.framework) {
      if (place !== undefined && !listed.includes(id)) yield diagnose('framework-unlisted', place(), { id });
    }
    const folder = frameworks[0]?.file.replace(/[^/]+$/, '') ?? 'content/frameworks/';
    for (const id of frameworkIds) {
      if (names.framework.has(id)) continue;
      yield diagnose('framework-missing', { file: `${folder}${id}.yaml`, line: 1, column: 1 }, { id });
    }
    const ordered = frameworks
      .filter(({ id }) => listed.includes(id))
      .toSorted((a, b) => a.data.order - b.data.order);
    const expected = listed.filter((id) => ordered.some((framework) => framework.id === id));
    const misplaced = ordered.findIndex(({ id }, index) => id !== expected[index]);
    const framework = ordered[misplaced];
    if (framework !== undefined) {
      const values = { id: framework.id, expected: expected[misplaced] ?? '' };
      yield diagnose('framework-out-of-order', framework.locate(['order']), values);
    }
  },
};

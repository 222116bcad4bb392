import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** Every question of readers is asked once and leads to a section that its guide has. */
export const questionsHavePlaces: Check = {
  name: 'questions-have-places',
  *run({ sources }) {
    const asked = new Map<string, string>();
    for (const { id, data, body, locate } of sources.guides) {
      const sections = body.headings.map(({ slug }) => slug);
      for (const [index, { ask, at }] of data.questions.entries()) {
        const guide = asked.get(ask.toLowerCase());
        if (guide === undefined) asked.set(ask.toLowerCase(), id);
        else yield diagnose('question-twice', locate(['questions', index, 'ask']), { ask, guide });
        if (at !== undefined && !sections.includes(at)) {
          yield diagnose('question-without-place', locate(['questions', index, 'at']), {
            ask,
            at,
            nearest: nearest(at, sections),
          });
        }
      }
    }
  },
};

import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** A topic belongs to one guide. */
export const topicsHaveOneGuide: Check = {
  name: 'topics-have-one-guide',
  *run({ sources }) {
    const covering = new Map<string, string>();
    for (const guide of sources.guides) {
      for (const [index, topic] of guide.data.topics.entries()) {
        const other = covering.get(topic);
        if (other === undefined) covering.set(topic, guide.id);
        else yield diagnose('topic-on-two-guides', guide.locate(['topics', index]), { topic, other });
      }
    }
  },
};

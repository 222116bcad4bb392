import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/**
 * The headings of a digest are the sections of its outline: same anchors, same levels, same order. The first difference
 * is reported, for one missing heading shifts all that follow.
 */
export const digestsFollowOutlines: Check = {
  name: 'digests-follow-outlines',
  *run({ sources }) {
    for (const article of sources.articles) {
      const { sections } = article.data;
      const { headings } = article.body;
      const count = Math.max(sections.length, headings.length);
      for (let index = 0; index < count; index += 1) {
        const section = sections[index];
        const heading = headings[index];
        if (section && heading && section.id === heading.slug && section.level === heading.depth) continue;
        yield diagnose('headings-differ', heading ?? article.locate(['sections', index, 'id']), {
          expected: section === undefined ? 'no further heading' : describe(section.id, section.level),
          found: heading === undefined ? 'no heading' : describe(heading.slug, heading.depth),
        });
        break;
      }
    }
  },
};

function describe(id: string, level: number): string {
  return `"${id}" on level ${level}`;
}

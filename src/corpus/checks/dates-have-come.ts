import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../read/sources.ts';
import type { Path } from '../read/yaml-source.ts';
import type { Check } from './check.ts';

/**
 * Dates that record something done are not after today. Ends of support lie in the future by nature and are not among
 * them. A year or a month counts from its first day.
 */
export const datesHaveCome: Check = {
  name: 'dates-have-come',
  *run({ sources, today }) {
    function* past(entry: Entry<unknown>, path: Path, date: string | undefined): Iterable<Diagnostic> {
      if (date === undefined || date <= today.slice(0, date.length)) return;
      yield diagnose('date-in-future', entry.locate(path), { key: path.map(String).join('.'), date, today });
    }
    for (const article of sources.articles) {
      const { published, updated, imported, rights } = article.data;
      yield* past(article, ['published', 'value'], published?.value);
      yield* past(article, ['updated', 'value'], updated?.value);
      yield* past(article, ['imported'], imported);
      const permission = rights.publish === 'full' ? rights.permission : undefined;
      yield* past(article, ['rights', 'permission', 'date'], permission?.date);
    }
    for (const entry of [...sources.claims, ...sources.guides, ...sources.pages]) {
      yield* past(entry, ['reviewed'], entry.data.reviewed);
    }
    for (const reference of sources.references) yield* past(reference, ['checked'], reference.data.checked);
    for (const framework of sources.frameworks) {
      for (const [index, release] of framework.data.releases.entries()) {
        yield* past(framework, ['releases', index, 'released'], release.released);
      }
    }
  },
};

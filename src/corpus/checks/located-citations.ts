import type { Place } from '../../diagnostics/diagnostic.ts';
import { frameworkIds } from '../../schemas/framework-ids.ts';
import type { Entry, Prose, Sources } from '../read/sources.ts';

/** A citation key where somebody wrote it. */
export interface LocatedCitation {
  readonly key: string;
  readonly place: () => Place;
}

const scheme = /^(?:claim|ref|run):/;

/**
 * Every citation key in front matter and prose, with its place. Evidence and citations of claims are not among them:
 * they have fields of their own.
 * @param sources everything that was read
 */
export function locatedCitations(sources: Sources): readonly LocatedCitation[] {
  const prose: readonly Prose<unknown>[] = [...sources.guides, ...sources.pages, ...sources.articles];
  return [
    ...sources.guides.flatMap((guide) => [
      ...guide.data.bottomLine.flatMap((statement, index) =>
        keysAt(guide, ['bottomLine', index], statement.cites),
      ),
      ...guide.data.facts.flatMap((fact, index) => [
        ...frameworkIds.flatMap((id) => keysAt(guide, ['facts', index, id], fact[id]?.cites ?? [])),
      ]),
    ]),
    ...sources.needs.flatMap((need) => [
      ...keysAt(need, ['why'], need.data.why.cites),
      ...(need.data.level === undefined ? [] : keysAt(need, ['level'], need.data.level.cites)),
    ]),
    ...sources.frameworks.flatMap((framework) =>
      framework.data.releases.flatMap((release, index) =>
        keysAt(framework, ['releases', index], release.cites),
      ),
    ),
    ...sources.terms.flatMap((term) => keysAt(term, [], term.data.cites)),
    ...prose.flatMap(({ body }) =>
      body.links
        .filter((link) => scheme.test(link.url))
        .map((link) => ({ key: link.url, place: () => link })),
    ),
  ];
}

function keysAt(
  entry: Entry<unknown>,
  path: readonly PropertyKey[],
  keys: readonly string[],
): readonly LocatedCitation[] {
  return keys.map((key, index) => ({ key, place: () => entry.locate([...path, 'cites', index]) }));
}

import type { Corpus } from '../corpus/entries.ts';
import type { FrameworkView } from '../components/view.ts';
import { markersOf } from './markers.ts';

/** Django and Flask with their releases, newest first. */
export function frameworkViews(corpus: Corpus): FrameworkView[] {
  return corpus.frameworks.map((framework) => {
    const { id, name, steward, website, documentation, repository, licence, releases } = framework;
    return {
      id,
      name,
      steward,
      website,
      documentation,
      repository,
      licence,
      supported: releases.some(({ securityUntil, mainstreamUntil }) => securityUntil ?? mainstreamUntil),
      releases: releases.map(
        ({ version, released, lts, mainstreamUntil, securityUntil, pythons, pythonFrom, cites }) => ({
          version,
          released,
          lts: lts === true,
          mainstreamUntil,
          securityUntil,
          pythons: pythons?.join(', ') ?? (pythonFrom === undefined ? '' : `${pythonFrom} and later`),
          markers: markersOf(corpus, cites, []),
        }),
      ),
    };
  });
}

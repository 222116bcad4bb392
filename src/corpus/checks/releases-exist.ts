import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { frameworkIds } from '../../schemas/framework-ids.ts';
import type { Entry } from '../read/sources.ts';
import type { Path } from '../read/yaml-source.ts';
import { compareVersions } from '../versions.ts';
import type { Check } from './check.ts';

/**
 * A release that a claim or a guide names is one that the framework lists: a typo such as 6.11 for 6.1 would never go
 * stale. Releases of other products are not listed and not checked.
 */
export const releasesExist: Check = {
  name: 'releases-exist',
  *run({ sources }) {
    const listed = new Map(
      sources.frameworks.map(({ id, data }) => [id, data.releases.map((release) => release.version)]),
    );
    function* named(
      entry: Entry<unknown>,
      path: Path,
      framework: string,
      version: string | undefined,
    ): Iterable<Diagnostic> {
      const versions = listed.get(framework);
      if (version === undefined || versions === undefined) return;
      if (versions.some((known) => compareVersions(known, version) === 0)) return;
      const near = nearest(version, versions);
      yield diagnose('unknown-release', entry.locate(path), { id: version, framework, nearest: near });
    }
    for (const guide of sources.guides) {
      for (const id of frameworkIds) yield* named(guide, ['appliesTo', id], id, guide.data.appliesTo[id]);
    }
    for (const claim of sources.claims) {
      for (const id of frameworkIds) yield* named(claim, ['versions', id], id, claim.data.versions[id]);
      for (const [index, { since }] of claim.data.evidence.entries()) {
        const [framework = '', version] = since?.split(' ') ?? [];
        yield* named(claim, ['evidence', index, 'since'], framework, version);
      }
    }
  },
};

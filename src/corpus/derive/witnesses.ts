import { parseCitationKey } from '../../schemas/citation.ts';
import type { Framework, Release } from '../../schemas/framework.ts';
import { frameworkIds, type SideId, sideIds } from '../../schemas/framework-ids.ts';
import { recordOf } from '../../schemas/record.ts';
import type {
  ClaimEntry,
  FrameworkEntry,
  ReferenceEntry,
  SampleEntry,
  SampleSide,
  SideEntry,
} from '../entries.ts';
import type { SampleFile, Sources } from '../read/sources.ts';
import { compareVersions } from '../versions.ts';
import { guidesCiting, targetsOf } from './guides.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import { termsCiting } from './terms.ts';

/**
 * The frameworks, each with the newest release of the day.
 * @param sources everything that was read
 * @param today the day
 */
export function frameworkEntries(sources: Sources, today: string): readonly FrameworkEntry[] {
  return sources.frameworks
    .toSorted((a, b) => a.data.order - b.data.order || byCodeUnit(a.id, b.id))
    .flatMap(({ id: name, file, data }) => {
      const id = frameworkIds.find((known) => known === name);
      const latest = newestOf(data, today);
      return id === undefined || latest === undefined ? [] : [{ ...data, id, file, latest }];
    });
}

/**
 * Those of the frameworks that are sides.
 * @param frameworks all frameworks, in their order
 */
export function sidesOf(frameworks: readonly FrameworkEntry[]): readonly SideEntry[] {
  return frameworks.flatMap((framework) => {
    const id = sideIds.find((side) => side === framework.id);
    return id === undefined ? [] : [{ ...framework, id }];
  });
}

function newestOf(framework: Framework, today: string): Release | undefined {
  return framework.releases
    .filter((release) => release.released <= today)
    .toSorted((a, b) => compareVersions(b.version, a.version))[0];
}

/**
 * Joins references with everything that rests on them.
 * @param sources everything that was read
 * @param claims the claims in the order of the ledger
 */
export function referenceEntries(sources: Sources, claims: readonly ClaimEntry[]): readonly ReferenceEntry[] {
  const byReference = groupBy(claims, (claim) =>
    unique(claim.evidence.flatMap((piece) => (piece.witness === 'reference' ? [piece.reference] : []))),
  );
  const guides = guidesCiting(sources.guides, 'reference');
  const frameworks = groupBy(sources.frameworks, (framework) =>
    unique(releaseTargets(framework.data).map((target) => target.id)),
  );
  const terms = termsCiting(sources);
  const anchors = new Map<string, Set<string>>();
  const note = (id: string, anchor: string | undefined): void => {
    if (anchor === undefined) return;
    anchors.set(id, (anchors.get(id) ?? new Set()).add(anchor));
  };
  for (const claim of claims) {
    for (const piece of claim.evidence)
      if (piece.witness === 'reference') note(piece.reference, piece.anchor);
  }
  const cited = [
    ...sources.guides.flatMap(targetsOf),
    ...sources.frameworks.flatMap((framework) => releaseTargets(framework.data)),
    ...sources.terms.flatMap(({ data }) => data.cites.flatMap((key) => parseCitationKey(key) ?? [])),
  ];
  for (const target of cited) if (target.to === 'reference') note(target.id, target.anchor);

  return sources.references
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map((reference) => ({
      ...reference.data,
      id: reference.id,
      file: reference.file,
      claims: (byReference.get(reference.id) ?? []).map((claim) => claim.id),
      guides: guides.get(reference.id) ?? [],
      frameworks: (frameworks.get(reference.id) ?? []).map((framework) => framework.id),
      terms: terms.get(reference.id) ?? [],
      anchors: [...(anchors.get(reference.id) ?? [])].toSorted(byCodeUnit),
    }));
}

function releaseTargets(
  framework: Framework,
): { readonly to: 'reference'; readonly id: string; readonly anchor: string | undefined }[] {
  return framework.releases
    .flatMap((release) => release.cites.map(parseCitationKey))
    .flatMap((target) => (target?.to === 'reference' ? [target] : []));
}

/**
 * Joins samples with the guides that show them and the claims that they are evidence for.
 * @param sources everything that was read
 * @param claims the claims in the order of the ledger
 * @param placeOf the place of a topic in the order of topics
 */
export function sampleEntries(
  sources: Sources,
  claims: readonly ClaimEntry[],
  placeOf: (topic: string) => number,
): readonly SampleEntry[] {
  const guides = guidesCiting(sources.guides, 'run');
  const bySample = groupBy(claims, (claim) => claim.samples);
  return sources.samples
    .toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic) || byCodeUnit(a.id, b.id))
    .map((sample) => {
      const sideOf = (framework: SideId): SampleSide => {
        const { main, requires } = sample.data[framework];
        const files = sample.sides[framework];
        return { main, requires, files: textsOf(files, main), binaries: binariesOf(files) };
      };
      const sides = recordOf(sideIds, sideOf);
      const [first = [], ...others] = sideIds.map((id) => regionNames(sides[id]));
      return {
        ...sample.data,
        id: sample.id,
        file: sample.file,
        topic: sample.topic,
        topics: unique([sample.topic, ...(sample.data.also ?? [])]),
        ...sides,
        regions: unique(first).filter((name) => others.every((names) => names.includes(name))),
        run: sample.run,
        guides: guides.get(sample.id) ?? [],
        claims: (bySample.get(sample.id) ?? []).map((claim) => claim.id),
      };
    });
}

function textsOf(files: readonly SampleFile[], main: string): SampleSide['files'] {
  return files
    .filter(({ binary }) => binary === undefined)
    .map(({ path, text, regions }) => ({ path, text, regions }))
    .toSorted((a, b) => Number(b.path === main) - Number(a.path === main) || byCodeUnit(a.path, b.path));
}

function binariesOf(files: readonly SampleFile[]): SampleSide['binaries'] {
  return files
    .flatMap(({ path, binary }) => (binary === undefined ? [] : [{ path, base64: binary }]))
    .toSorted((a, b) => byCodeUnit(a.path, b.path));
}

function regionNames(side: SampleSide): readonly string[] {
  return side.files.flatMap((file) => file.regions.map((region) => region.name));
}

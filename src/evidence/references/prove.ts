import type { CitedPage } from '../../corpus/checks/cited-pages.ts';
import { compareDiagnostics, diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { ProofRecord } from '../../schemas/proof.ts';
import { addressesOf } from './addresses.ts';
import { nameOf, type PinnedDistribution } from './pinned.ts';
import type { Finding, Witness } from './witness.ts';

const writtenBy = 'npm run check -- --references';

/**
 * Proves references: every page exists in its pinned distribution, stands at the address that the reader is sent to,
 * and has every anchor that is cited on it.
 * @param pages the references with their cited anchors
 * @param pinned the distributions that are pinned
 * @param witness who opens them
 * @returns the record of all that was proved, and everything that is wrong
 */
export async function proveReferences(
  pages: readonly CitedPage[],
  pinned: readonly PinnedDistribution[],
  witness: Witness,
): Promise<{ readonly record: ProofRecord; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const record: ProofRecord = { writtenBy, distributions: {}, pages: {} };
  const known = new Map(pinned.map((distribution) => [nameOf(distribution), distribution]));
  const groups = Map.groupBy(pages, ({ source }) => nameOf(source));
  for (const [name, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const distribution = known.get(name);
    if (distribution === undefined) {
      for (const { reference } of group) {
        const place = reference.locate(['source', 'package']);
        diagnostics.push(
          diagnose('proof-not-pinned', place, { id: name, nearest: nearest(name, known.keys()) }),
        );
      }
      continue;
    }
    const documents = [...new Set(group.map(({ source }) => source.document))].toSorted();
    const found = await witness.open(distribution, documents);
    if ('failure' in found) {
      const place = group[0]?.reference.locate(['source']) ?? { file: '', line: 1, column: 1 };
      diagnostics.push(diagnose('proof-unavailable', place, { message: `${name}: ${found.failure}` }));
      continue;
    }
    record.distributions[name] = { file: distribution.file, sha256: distribution.sha256 };
    const proved: Record<string, string[]> = {};
    for (const page of group) {
      const finding = found.get(page.source.document);
      if (finding === undefined) continue;
      const { anchors, wrong } = judge(page, finding, distribution);
      diagnostics.push(...wrong);
      if (anchors === undefined) continue;
      const all = new Set([...(proved[page.source.document] ?? []), ...anchors]);
      proved[page.source.document] = [...all].toSorted();
    }
    record.pages[name] = Object.fromEntries(Object.entries(proved).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
  return { record, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

function judge(
  { reference, source, anchors }: CitedPage,
  finding: Finding,
  distribution: PinnedDistribution,
): { readonly anchors: readonly string[] | undefined; readonly wrong: readonly Diagnostic[] } {
  if (!finding.found) {
    const missing = diagnose('proof-page-missing', reference.locate(['source', 'document']), {
      id: source.document,
      distribution: nameOf(distribution),
      nearest: nearest(source.document, finding.documents),
    });
    return { anchors: undefined, wrong: [missing] };
  }
  const wrong: Diagnostic[] = [];
  if (finding.as === 'page' && distribution.documentation !== undefined) {
    const addresses = addressesOf(distribution.documentation, source.document);
    const { url } = reference.data;
    if (!addresses.includes(url)) {
      wrong.push(
        diagnose('proof-address-differs', reference.locate(['url']), { url, expected: addresses[0] }),
      );
    }
  }
  for (const { anchor, place } of anchors) {
    if (finding.anchors.has(anchor)) continue;
    const near = nearest(anchor, finding.anchors);
    wrong.push(
      diagnose('proof-anchor-missing', place(), { id: anchor, page: source.document, nearest: near }),
    );
  }
  return {
    anchors: anchors.map(({ anchor }) => anchor).filter((anchor) => finding.anchors.has(anchor)),
    wrong,
  };
}

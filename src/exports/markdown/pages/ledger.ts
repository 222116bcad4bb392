import type { RootContent } from 'mdast';
import { entryOf } from '../../../corpus/entries.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { tallyLine } from '../lists.ts';
import { heading, link, list, paragraph, table } from '../tree.ts';

/** What the site knows and what it does not, counted. */
export function ledgerPage(context: ExportContext): PageSource {
  const { coverage } = context.corpus;
  const { all, withReference, withRun, byVerdict } = coverage.claims;
  return {
    address: addresses.page('ledger'),
    title: 'Honesty ledger',
    description: 'What the Sourcebook knows and what it does not. Counted, not written.',
    content: () => [
      heading(2, 'Verdicts'),
      paragraph(
        `${all} claims from ${coverage.articles} articles: ${withReference} rest on official pages, ${withRun} on code that was run, ${coverage.unsettled.length} statements of fact on nothing yet. ${tallyLine(byVerdict)}.`,
      ),
      heading(2, 'What nothing settles'),
      unsettled(context),
      heading(2, 'Passages'),
      passages(context),
      heading(2, 'Gone stale'),
      stale(context),
    ],
  };
}

function unsettled({ corpus, url }: ExportContext): RootContent {
  if (corpus.coverage.unsettled.length === 0) return paragraph('Nothing.');
  return list(
    corpus.coverage.unsettled.map(({ claim, wouldSettle }) => [
      link(url(addresses.claim(claim)), entryOf(corpus.lookup.claims, claim).statement),
      ` Would settle it: ${wouldSettle}`,
    ]),
  );
}

function passages({ corpus, url }: ExportContext): RootContent {
  return table([
    [['Article'], ['Passages'], ['Cited'], ['Set aside']],
    ...corpus.articles.map(({ id, short, passages: counts }) => [
      [link(url(addresses.article(id)), short)],
      [String(counts.all)],
      [String(counts.cited)],
      [String(counts.unused)],
    ]),
  ]);
}

function stale({ corpus }: ExportContext): RootContent {
  return corpus.stale.length === 0
    ? paragraph('Every guide and claim was judged against the newest release that the Sourcebook knows of.')
    : list(corpus.stale.map(({ kind, id }) => [`${kind} ${id}`]));
}

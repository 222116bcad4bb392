import type { ComparedClaim, ComparedRow } from '../components/view.ts';
import { entryOf, type ClaimEntry, type ComparisonEntry, type Corpus } from '../corpus/entries.ts';
import { versionList } from '../corpus/labels.ts';
import { addresses } from '../schemas/addresses.ts';
import { frameworkIds } from '../schemas/framework-ids.ts';
import { topics } from '../schemas/topic.ts';

/** The rows of the table of comparison. */
export function comparedRows(corpus: Corpus): ComparedRow[] {
  return corpus.comparison.map((row) => comparedRow(corpus, row));
}

function comparedRow(corpus: Corpus, row: ComparisonEntry): ComparedRow {
  const { id, topic, name, articles, claims } = row;
  const cell = (claim: string | undefined): ComparedClaim | undefined =>
    claim === undefined ? undefined : comparedClaim(corpus, claim);
  const { guide } = entryOf(corpus.lookup.topics, topic);
  const first = claims[0];
  return {
    id,
    topic,
    guide: {
      href: guide === undefined ? `${addresses.claims()}#${topic}` : addresses.guide(guide),
      label: topics[topic],
    },
    name,
    django: cell(row.django),
    flask: cell(row.flask),
    both: cell(row.both),
    articles,
    claims: {
      href: `${addresses.claims()}#${first === undefined ? topic : `claim-${first}`}`,
      count: claims.length,
    },
  };
}

function comparedClaim(corpus: Corpus, id: string): ComparedClaim {
  const claim = entryOf(corpus.lookup.claims, id);
  return {
    href: addresses.claim(id),
    short: claim.short,
    statement: claim.statement,
    verdict: claim.verdict,
    versions: versionList(ownVersions(claim), corpus.frameworks).join(', '),
    articles: claim.articles.length,
    stance: claim.framework === 'both' ? claim.stance : 'neutral',
  };
}

/** In the column of a framework only its own version says something. */
function ownVersions({ framework, versions }: ClaimEntry): ClaimEntry['versions'] {
  const id = frameworkIds.find((known) => known === framework);
  return id === undefined ? versions : { [id]: versions[id] };
}

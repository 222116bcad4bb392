import { diagnose } from '../../diagnostics/diagnostic.ts';
import { articleSchema } from '../../schemas/article.ts';
import { needSchema } from '../../schemas/decision.ts';
import { frameworkSchema } from '../../schemas/framework.ts';
import { guideSchema } from '../../schemas/guide.ts';
import { type Moved, movedSchema } from '../../schemas/moved.ts';
import { pageSchema } from '../../schemas/page.ts';
import { type ProofRecord, proofRecordSchema } from '../../schemas/proof.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { termSchema } from '../../schemas/term.ts';
import { type VerdictHistory, verdictHistorySchema } from '../../schemas/verdict-history.ts';
import { type ContentFile, readContentFiles, startOf } from './content-files.ts';
import { Findings } from './findings.ts';
import { benchmarkLayout, readBenchmark } from './read-benchmark.ts';
import { readClaims } from './read-claims.ts';
import { readData, readProse } from './read-entry.ts';
import { readRecord } from './read-record.ts';
import { readSample, sampleLayout } from './read-sample.ts';
import type { Reading, Sources } from './sources.ts';

/** What each flat folder holds: the ending of its files, and the words of the error about one that does not belong. */
const flatFolders = {
  articles: { ending: '.mdx', expected: 'articles as <slug>.mdx' },
  claims: { ending: '.yaml', expected: 'claims as <topic>.yaml' },
  decisions: { ending: '.yaml', expected: 'needs as <id>.yaml' },
  frameworks: { ending: '.yaml', expected: 'frameworks as <id>.yaml' },
  glossary: { ending: '.yaml', expected: 'terms as <id>.yaml' },
  guides: { ending: '.mdx', expected: 'guides as <id>.mdx' },
  pages: { ending: '.mdx', expected: 'pages as <id>.mdx' },
  references: { ending: '.yaml', expected: 'references as <id>.yaml' },
} as const;

type FlatFolder = keyof typeof flatFolders;

const isFlatFolder = (name: string): name is FlatFolder => Object.hasOwn(flatFolders, name);

/** The entries while they are collected: the lists of {@link Sources}, still growing. */
type Entries = {
  [
    Key in Exclude<keyof Sources, 'proofs' | 'moved' | 'history' | 'names' | 'broken'>
  ]: Sources[Key][number][];
};

/**
 * Reads all content. Nothing stops at the first error: what is valid is returned, what is not becomes diagnostics.
 * @param root the content folder on disk
 * @param shown its name in diagnostics
 */
export function readContent(root: string, shown: string): Reading {
  const findings = new Findings();
  const entries: Entries = {
    articles: [],
    claims: [],
    references: [],
    guides: [],
    samples: [],
    benchmarks: [],
    frameworks: [],
    needs: [],
    pages: [],
    terms: [],
  };
  let proofs: ProofRecord | undefined;
  let moved: Moved = {};
  let history: VerdictHistory = {};
  const samples = new Map<string, ContentFile[]>();
  const benchmarks = new Map<string, ContentFile[]>();
  const unexpected = (file: ContentFile, expected: string): void =>
    findings.report(diagnose('file-unexpected', startOf(file), { path: file.path, expected }));

  for (const file of readContentFiles(root, shown)) {
    // Words that mean the same: the search reads them when it makes its index.
    if (file.path === 'synonyms.yaml') continue;
    const [folder = '', name = '', ...deeper] = file.path.split('/');
    if (file.path === 'references.lock.json') {
      proofs = readRecord(file, proofRecordSchema, findings);
    } else if (file.path === 'verdicts.json') {
      history = readRecord(file, verdictHistorySchema, findings) ?? history;
    } else if (file.path === 'moved.yaml') {
      moved = readRecord(file, movedSchema, findings) ?? moved;
    } else if (folder === 'samples') {
      const id = `${name}/${deeper[0] ?? ''}`;
      const files = samples.get(id);
      if (deeper.length < 2) unexpected(file, sampleLayout);
      else if (files === undefined) samples.set(id, [file]);
      else files.push(file);
    } else if (folder === 'benchmarks') {
      if (deeper.length === 0) unexpected(file, benchmarkLayout);
      else benchmarks.set(name, [...(benchmarks.get(name) ?? []), file]);
    } else if (!isFlatFolder(folder)) {
      unexpected(
        file,
        `only the folders ${[...Object.keys(flatFolders), 'benchmarks', 'samples'].join(', ')}`,
      );
    } else {
      const { ending, expected } = flatFolders[folder];
      if (deeper.length > 0 || !name.endsWith(ending)) unexpected(file, expected);
      else readFlat(folder, file, name.slice(0, -ending.length), entries, findings);
    }
  }
  for (const [id, files] of benchmarks) keep(entries.benchmarks, readBenchmark(id, files, findings));
  for (const [id, files] of samples) keep(entries.samples, readSample(id, files, findings));

  const { diagnostics, names, broken } = findings;
  return { sources: { ...entries, proofs, moved, history, names, broken }, diagnostics };
}

function readFlat(
  folder: FlatFolder,
  file: ContentFile,
  id: string,
  entries: Entries,
  findings: Findings,
): void {
  findings.kebabCased(id, flatFolders[folder].ending, startOf(file));
  switch (folder) {
    case 'articles':
      return keep(
        entries.articles,
        readProse({ kind: 'article', schema: articleSchema, file, id }, findings),
      );
    case 'guides':
      return keep(entries.guides, readProse({ kind: 'guide', schema: guideSchema, file, id }, findings));
    case 'pages':
      return keep(entries.pages, readProse({ kind: 'page', schema: pageSchema, file, id }, findings));
    case 'references':
      return keep(
        entries.references,
        readData({ kind: 'reference', schema: referenceSchema, file, id }, findings),
      );
    case 'frameworks':
      return keep(
        entries.frameworks,
        readData({ kind: 'framework', schema: frameworkSchema, file, id }, findings),
      );
    case 'glossary':
      return keep(entries.terms, readData({ kind: 'term', schema: termSchema, file, id }, findings));
    case 'decisions':
      return keep(entries.needs, readData({ kind: 'need', schema: needSchema, file, id }, findings));
    case 'claims':
      return void entries.claims.push(...readClaims(file, id, findings));
  }
}

function keep<Item>(list: Item[], item: Item | undefined): void {
  if (item !== undefined) list.push(item);
}

import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { articleSchema } from '../../schemas/article.ts';
import { needSchema } from '../../schemas/decision.ts';
import { frameworkSchema } from '../../schemas/framework.ts';
import { guideSchema } from '../../schemas/guide.ts';
import { movedSchema } from '../../schemas/moved.ts';
import { pageSchema } from '../../schemas/page.ts';
import { proofRecordSchema } from '../../schemas/proof.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { termSchema } from '../../schemas/term.ts';
import { verdictHistorySchema } from '../../schemas/verdict-history.ts';
import { groupBy } from '../derive/order.ts';
import { type ContentFile, readContentFiles, startOf } from './content-files.ts';
import { Findings } from './findings.ts';
import { benchmarkLayout, readBenchmark } from './read-benchmark.ts';
import { readClaims } from './read-claims.ts';
import { readDocument } from './read-document.ts';
import { readData, readProse } from './read-entry.ts';
import { readSample, sampleLayout } from './read-sample.ts';
import type { Kind, Reading } from './sources.ts';

/** Folders whose files are one entry each, with the ending of the files and what the error about any other says. */
const fileFolders = {
  articles: { ending: '.mdx', layout: 'articles as <slug>.mdx' },
  claims: { ending: '.yaml', layout: 'claims as <topic>.yaml' },
  decisions: { ending: '.yaml', layout: 'needs as <id>.yaml' },
  frameworks: { ending: '.yaml', layout: 'frameworks as <id>.yaml' },
  glossary: { ending: '.yaml', layout: 'terms as <id>.yaml' },
  guides: { ending: '.mdx', layout: 'guides as <id>.mdx' },
  pages: { ending: '.mdx', layout: 'pages as <id>.mdx' },
  references: { ending: '.yaml', layout: 'references as <id>.yaml' },
} as const;

/** Folders whose folders are one entry each, with how deep these lie. */
const nestedFolders = {
  benchmarks: { depth: 1, layout: benchmarkLayout },
  samples: { depth: 2, layout: sampleLayout },
} as const;

type FileFolder = keyof typeof fileFolders;
type NestedFolder = keyof typeof nestedFolders;

/** Files of the content folder itself. */
const documents = ['moved.yaml', 'references.lock.json', 'synonyms.yaml', 'verdicts.json'] as const;

/**
 * Reads all content. Nothing stops at the first error: what is valid is returned, what is not becomes diagnostics.
 * @param root the content folder on disk
 * @param shown its name in diagnostics
 */
export function readContent(root: string, shown: string): Reading {
  const findings = new Findings();
  const reader = new FolderReader(readContentFiles(root, shown), findings);
  const sources = {
    articles: reader.prose('articles', 'article', articleSchema),
    claims: reader.filesIn('claims').flatMap(({ file, id }) => readClaims(file, id, findings)),
    references: reader.data('references', 'reference', referenceSchema),
    guides: reader.prose('guides', 'guide', guideSchema),
    samples: reader.foldersIn('samples').flatMap(([id, files]) => readSample(id, files, findings) ?? []),
    benchmarks: reader
      .foldersIn('benchmarks')
      .flatMap(([id, files]) => readBenchmark(id, files, findings) ?? []),
    frameworks: reader.data('frameworks', 'framework', frameworkSchema),
    needs: reader.data('decisions', 'need', needSchema),
    pages: reader.prose('pages', 'page', pageSchema),
    terms: reader.data('glossary', 'term', termSchema),
    proofs: reader.document('references.lock.json', proofRecordSchema),
    moved: reader.document('moved.yaml', movedSchema) ?? {},
    synonyms: reader.document('synonyms.yaml', synonymsSchema) ?? [],
    history: reader.document('verdicts.json', verdictHistorySchema) ?? {},
  };
  reader.reportOthers();
  const { diagnostics, names, broken } = findings;
  return { sources: { ...sources, names, broken }, diagnostics };
}

/** A file that is one entry. */
interface EntryFile {
  readonly file: ContentFile;
  /** Its name without the ending. */
  readonly id: string;
}

/** Reads the files of a content folder, collection by collection. */
class FolderReader {
  readonly #byFolder: ReadonlyMap<string, readonly ContentFile[]>;
  readonly #findings: Findings;

  constructor(files: readonly ContentFile[], findings: Findings) {
    this.#byFolder = groupBy(files, ({ path }) => [path.includes('/') ? (path.split('/')[0] ?? '') : '']);
    this.#findings = findings;
  }

  prose<Schema extends z.ZodType>(folder: FileFolder, kind: Kind, schema: Schema) {
    return this.filesIn(folder).flatMap(
      (entry) => readProse({ kind, schema, ...entry }, this.#findings) ?? [],
    );
  }

  data<Schema extends z.ZodType>(folder: FileFolder, kind: Kind, schema: Schema) {
    return this.filesIn(folder).flatMap(
      (entry) => readData({ kind, schema, ...entry }, this.#findings) ?? [],
    );
  }

  /** The entries of a folder of files; a file that is none is reported. */
  filesIn(folder: FileFolder): readonly EntryFile[] {
    const { ending, layout } = fileFolders[folder];
    return this.#filesOf(folder).flatMap((file): readonly EntryFile[] => {
      const name = file.path.slice(folder.length + 1);
      if (name.includes('/') || !name.endsWith(ending)) return this.#reportUnexpected(file, layout);
      const id = name.slice(0, -ending.length);
      this.#findings.kebabCased(id, ending, startOf(file));
      return [{ file, id }];
    });
  }

  /** The entries of a folder of folders, by id; a file outside them is reported. */
  foldersIn(folder: NestedFolder): readonly (readonly [id: string, files: readonly ContentFile[]])[] {
    const { depth, layout } = nestedFolders[folder];
    const inside = this.#filesOf(folder).flatMap((file): readonly ContentFile[] =>
      file.path.split('/').length > depth + 1 ? [file] : this.#reportUnexpected(file, layout),
    );
    return [
      ...groupBy(inside, ({ path }) => [
        path
          .split('/')
          .slice(1, depth + 1)
          .join('/'),
      ]),
    ];
  }

  /** A file of the content folder itself. */
  document<Schema extends z.ZodType>(
    name: (typeof documents)[number],
    schema: Schema,
  ): z.infer<Schema> | undefined {
    const file = this.#filesOf('').find(({ path }) => path === name);
    return file && readDocument(file, schema, this.#findings);
  }

  /** Reports the files that no collection holds. */
  reportOthers(): void {
    const folders = [...Object.keys(fileFolders), ...Object.keys(nestedFolders)].toSorted();
    for (const [folder, files] of this.#byFolder) {
      if (folders.includes(folder)) continue;
      for (const file of files) {
        if (!documents.some((name) => name === file.path))
          this.#reportUnexpected(file, `only the folders ${folders.join(', ')}`);
      }
    }
  }

  #filesOf(folder: string): readonly ContentFile[] {
    return this.#byFolder.get(folder) ?? [];
  }

  #reportUnexpected(file: ContentFile, expected: string): readonly never[] {
    this.#findings.report(diagnose('file-unexpected', startOf(file), { path: file.path, expected }));
    return [];
  }
}

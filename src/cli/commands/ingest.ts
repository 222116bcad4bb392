import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadCorpus } from '../../corpus/corpus.ts';
import { findInputs } from '../../ingest/inputs.ts';
import { type ExistingContent, noContent } from '../../ingest/existing-content.ts';
import { RefusalError } from '../../ingest/refusal.ts';
import { driftLines, plainReport, summaryTable, type FileReport } from '../../ingest/report.ts';
import { ingest } from '../../ingest/run.ts';
import type { CliContext } from '../context.ts';

interface Options {
  readonly out: string;
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly report?: string;
}

/**
 * Adds the command `ingest`: turns saved articles into drafts.
 * Exit codes: 0 all files were imported, 1 some were not, 2 the command is wrong.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addIngest(program: Command, context: CliContext): void {
  program
    .command('ingest')
    .description(
      'Turn saved articles (.txt, .md, .html) into clean, safe drafts, and report all that was changed.',
    )
    .argument('<files...>', 'files, folders or globs')
    .option('--out <folder>', 'folder of the drafts', 'content/drafts')
    .option('--content <folder>', 'folder of the content that is compared with', 'content')
    .option('--dry-run', 'write nothing, only report, with a diff of what would be written')
    .option('--json', 'print the whole report as JSON')
    .option('--report <file>', 'write the whole report as JSON to a file')
    .action(async (words: readonly string[], options: Options) => {
      const { files, missing } = findInputs(words);
      for (const word of missing)
        context.printError(
          `error: nothing to import at "${word}". Name a file, a folder with .txt, .md or .html files, or a glob in quotes.\n`,
        );
      if (files.length === 0 || missing.length > 0) {
        context.exit(2);
        return;
      }
      await importAll(files, options, context);
    });
}

async function importAll(files: readonly string[], options: Options, context: CliContext): Promise<void> {
  const rows: FileReport[] = [];
  const whole: string[] = [];
  const wanted = options.json === true || options.report !== undefined;
  const progress = process.stderr.isTTY && files.length > 1;
  try {
    await ingest({
      files,
      out: options.out,
      dryRun: options.dryRun === true,
      known: knownFrom(options.content, context.today()),
      onReport: (report, done, all) => {
        if (progress)
          context.printError(`\r\u001b[K${done}/${all} ${report.file}${done === all ? '\n' : ''}`);
        if (wanted) whole.push(JSON.stringify(plainReport(report)));
        if (options.json !== true) context.print(news(report));
        rows.push(short(report));
      },
    });
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    context.printError(`error: ${error.message}. ${error.refusal.remedy}\n`);
    context.exit(1);
    return;
  }
  const json = `{"files":[${whole.join(',\n')}]}\n`;
  if (options.report !== undefined) writeFileSync(options.report, json);
  context.print(options.json === true ? json : summaryTable(rows));
  context.exit(rows.some((report) => report.status === 'refused') ? 1 : 0);
}

/** What an editor must see at once: in a dry run the diff; else the drift from the version that is there. */
function news(report: FileReport): string {
  if (report.status === 'refused') return '';
  const drift = report.drift === undefined ? [] : driftLines(report.drift);
  return `${report.diff ?? ''}${drift.length <= 1 ? '' : `${drift.join('\n')}\n\n`}`;
}

/** What the table needs, without the text of the passages: memory must not grow with the length of the articles. */
function short(report: FileReport): FileReport {
  if (report.status === 'refused') return report;
  return {
    ...report,
    diff: '',
    sections: report.sections.map((section) => ({
      ...section,
      passages: section.passages.map((one) => ({ ...one, text: '' })),
    })),
    notes: report.notes.map((note) => ({ ...note, text: '' })),
  };
}

/** What the corpus holds, in the words of the importer. Content that is wrong is left out: `check` speaks of it. */
function knownFrom(content: string, today: string): ExistingContent {
  try {
    const { corpus } = loadCorpus({ content, today });
    return {
      claims: corpus.claims.map((claim) => ({
        id: claim.id,
        statement: claim.statement,
        citations: claim.citations.map(({ article, passage }) => ({ article, passage })),
      })),
      articles: corpus.articles.map((article) => ({
        slug: article.id,
        title: article.title,
        file: article.source.file,
        ...(article.url === undefined ? {} : { url: article.url.value }),
        passages: article.sections.flatMap((section) =>
          section.passages.map(({ fingerprint, kind, opening }) => ({
            fingerprint,
            kind,
            ...(opening === undefined ? {} : { opening }),
          })),
        ),
      })),
    };
  } catch (error) {
    // A folder without content, as in a trial run: there is nothing to compare with.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return noContent;
    throw error;
  }
}

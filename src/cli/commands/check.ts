import { type Command, Option } from 'commander';
import { loadCorpus } from '../../corpus/corpus.ts';
import { inspect } from '../../corpus/inspect.ts';
import { compareDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { report, reportFormats, type ReportFormat } from '../../diagnostics/report.ts';
import { checkReferences } from '../../evidence/references/check-references.ts';
import { contentOption } from '../content-option.ts';
import type { CliContext } from '../context.ts';

interface Options {
  readonly content: string;
  readonly references?: true;
  readonly format: ReportFormat;
}

/**
 * Adds the command `check`: reads all content and prints everything that is wrong with it.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addCheck(program: Command, context: CliContext): void {
  program
    .command('check')
    .description('check all content and print every error with file, line, reason and remedy')
    .addOption(contentOption())
    .option(
      '--references',
      'first open the pinned documentation, prove every reference and record it (needs Python 3.12+ and PyPI)',
    )
    .addOption(new Option('--format <format>', 'how to print').choices([...reportFormats]).default('text'))
    .action(async ({ content, references, format }: Options) => {
      const { errors, report: words } = references
        ? await inspectWithProof(content, format, context)
        : inspect({ content, today: context.today() }, format, context.colour);
      context.print(words);
      context.exit(errors === 0 ? 0 : 1);
    });
}

async function inspectWithProof(
  content: string,
  format: ReportFormat,
  context: CliContext,
): Promise<{ readonly errors: number; readonly report: string }> {
  // Progress goes where complaints go, so that the report can be piped.
  const proof = await checkReferences(content, (line) => context.printError(`${line}\n`));
  const { diagnostics } = loadCorpus({ content, today: context.today() });
  // What a proof says about a place, it says better than the check of its record.
  const told = new Set(proof.diagnostics.map(placeOf));
  const others = diagnostics.filter(
    (diagnostic) => diagnostic.id !== 'reference-unproved' || !told.has(placeOf(diagnostic)),
  );
  const all = [...proof.diagnostics, ...others].toSorted(compareDiagnostics);
  return { errors: all.length, report: report(all, format, context.colour) };
}

const placeOf = ({ file, line, column }: Diagnostic): string => `${file}:${line}:${column}`;

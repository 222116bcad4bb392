import { type Command, Option } from 'commander';
import { loadCorpus } from '../../corpus/corpus.ts';
import { report, reportFormats, type ReportFormat } from '../../diagnostics/report.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Adds the verb `check`: reads all content and prints everything that is wrong with it.
 * @param program the command line
 * @param surroundings clock, output and exit code
 */
export function addCheck(program: Command, surroundings: Surroundings): void {
  program
    .command('check')
    .description('Check all content and print every error with file, line, reason and remedy.')
    .option('--content <folder>', 'folder of the content', 'content')
    .addOption(new Option('--format <format>', 'how to print').choices([...reportFormats]).default('text'))
    .action((options: { readonly content: string; readonly format: ReportFormat }) => {
      const { diagnostics } = loadCorpus({ content: options.content, today: surroundings.today() });
      surroundings.print(report(diagnostics, options.format, surroundings.colour));
      surroundings.exit(diagnostics.length === 0 ? 0 : 1);
    });
}

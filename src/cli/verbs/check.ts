import { type Command, Option } from 'commander';
import { inspect } from '../../corpus/inspect.ts';
import { reportFormats, type ReportFormat } from '../../diagnostics/report.ts';
import { contentOption } from '../content-option.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Adds the verb `check`: reads all content and prints everything that is wrong with it.
 * @param program the command line
 * @param surroundings clock, output and exit code
 */
export function addCheck(program: Command, surroundings: Surroundings): void {
  program
    .command('check')
    .description('check all content and print every error with file, line, reason and remedy')
    .addOption(contentOption())
    .addOption(new Option('--format <format>', 'how to print').choices([...reportFormats]).default('text'))
    .action(({ content, format }: { readonly content: string; readonly format: ReportFormat }) => {
      const { errors, report } = inspect(
        { content, today: surroundings.today() },
        format,
        surroundings.colour,
      );
      surroundings.print(report);
      surroundings.exit(errors === 0 ? 0 : 1);
    });
}

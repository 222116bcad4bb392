import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadCorpus } from '../../corpus/corpus.ts';
import { recordVerdicts } from '../../exports/changes.ts';
import { contentOption } from '../content-option.ts';
import type { CliContext } from '../context.ts';

/**
 * Adds the command `record`: remembers the verdicts of today, so that the feeds can tell when one changes. Run it when an
 * edition is published.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addRecord(program: Command, context: CliContext): void {
  program
    .command('record')
    .description('remember the verdicts of today, so that the feeds tell when one changes')
    .addOption(contentOption())
    .action((options: { readonly content: string }) => {
      const { corpus, diagnostics } = loadCorpus({ content: options.content, today: context.today() });
      if (diagnostics.length > 0) {
        context.printError('The content has errors: run "npm run check" first. Nothing was recorded.\n');
        context.exit(1);
        return;
      }
      const file = join(options.content, 'verdicts.json');
      const history = recordVerdicts(corpus, corpus.history);
      const count = Object.entries(history).filter(
        ([claim, steps]) => steps.length !== (corpus.history[claim]?.length ?? 0),
      ).length;
      writeFileSync(file, `${JSON.stringify(history, undefined, 1)}\n`);
      context.print(`${count} new verdicts recorded in ${file}.\n`);
    });
}

import { Command, CommanderError } from 'commander';
import type { CliContext } from './context.ts';
import { addCheck } from './commands/check.ts';
import { addEditions } from './commands/editions.ts';
import { addIngest } from './commands/ingest.ts';
import { addPackage } from './commands/package.ts';
import { addRecord } from './commands/record.ts';
import { addSamples } from './commands/samples.ts';
import { addSchemas } from './commands/schemas.ts';
import { addStale } from './commands/stale.ts';

/** The commands, one file each in `commands/`; a new one is added here. */
const commands = [
  addCheck,
  addEditions,
  addIngest,
  addPackage,
  addRecord,
  addSamples,
  addSchemas,
  addStale,
] as const;

/**
 * Runs the command line. Exit codes: 0 nothing wrong, 1 the content is wrong, 2 the command is wrong.
 * @param args the words after `sourcebook`
 * @param context clock, output and exit code
 */
export async function run(args: readonly string[], context: CliContext): Promise<void> {
  const program = new Command('sourcebook')
    .description('The tools of The Django & Flask Sourcebook.')
    .exitOverride()
    .showHelpAfterError('(sourcebook --help lists the commands)')
    .configureOutput({ writeOut: context.print, writeErr: context.printError });
  for (const add of commands) add(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    context.exit(error.exitCode === 0 ? 0 : 2);
  }
}

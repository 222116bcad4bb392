import { Command, CommanderError } from 'commander';
import type { CliContext } from './context.ts';
import { addCheck } from './verbs/check.ts';
import { addEditions } from './verbs/editions.ts';
import { addIngest } from './verbs/ingest.ts';
import { addPackage } from './verbs/package.ts';
import { addRecord } from './verbs/record.ts';
import { addSamples } from './verbs/samples.ts';
import { addSchemas } from './verbs/schemas.ts';
import { addStale } from './verbs/stale.ts';

/** The verbs, one file each in `verbs/`; a new verb is added here. */
const verbs = [
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
 * Runs the command line.
 * @param args the words after `sourcebook`
 * @param context clock, output and exit code
 * Exit codes: 0 nothing wrong, 1 the content is wrong, 2 the command is wrong.
 */
export async function run(args: readonly string[], context: CliContext): Promise<void> {
  const program = new Command('sourcebook')
    .description('The tools of The Django & Flask Sourcebook.')
    .exitOverride()
    .showHelpAfterError('(sourcebook --help lists the verbs)')
    .configureOutput({ writeOut: context.print, writeErr: context.printError });
  for (const add of verbs) add(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    context.exit(error.exitCode === 0 ? 0 : 2);
  }
}

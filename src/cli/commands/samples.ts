import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { report, reportFormats, type ReportFormat } from '../../diagnostics/report.ts';
import { lockWheels } from '../../evidence/samples/lock-wheels.ts';
import { runBenchmarks } from '../../evidence/benchmarks/run-benchmarks.ts';
import { runAtHome } from '../../evidence/samples/run-at-home.ts';
import { runSamples } from '../../evidence/samples/run-samples.ts';
import { lockFile, readLock } from '../../evidence/samples/wheels.ts';
import {
  cacheFolder,
  pythonForSamples,
  pythonWithPip,
  localToolchain,
} from '../../evidence/samples/toolchain.ts';
import { contentOption } from '../content-option.ts';
import type { CliContext } from '../context.ts';

interface Options {
  readonly content: string;
  readonly lock?: true;
  readonly fetch?: true;
  readonly atHome?: true;
  readonly benchmark?: true;
  readonly format: ReportFormat;
}

/**
 * Adds the command `samples`: runs samples on the real frameworks and records what came of it.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addSamples(program: Command, context: CliContext): void {
  const log = (line: string): void => context.printError(`${line}\n`);
  program
    .command('samples')
    .description('run samples on the real frameworks and record what came of it (needs Python and PyPI)')
    .argument('[ids...]', 'only these: <topic>/<name>, or whole topics')
    .addOption(contentOption())
    .option('--lock', 'pin the files of src/evidence/samples/requirements.txt again, and run nothing')
    .option('--benchmark', 'time the frameworks and record the measurements, and run nothing else')
    .option('--at-home', 'run the named samples by the commands that their pages print, and record nothing')
    .option('--fetch', 'fetch the packages that samples need, and run nothing')
    .addOption(new Option('--format <format>', 'how to print').choices([...reportFormats]).default('text'))
    .action(async (ids: readonly string[], { content, lock, fetch, benchmark, atHome, format }: Options) => {
      if (lock) {
        const python = await pythonWithPip();
        const wheels = 'failure' in python ? python : await lockWheels(python.program, cacheFolder);
        if ('failure' in wheels) {
          log(wheels.failure);
          context.exit(1);
          return;
        }
        writeFileSync(lockFile, `${JSON.stringify(wheels, null, 2)}\n`);
        log(`${wheels.length} packages pinned.`);
        return;
      }
      if (atHome) {
        if (ids.length === 0) log('Name the samples: <topic>/<name>.');
        const python = await pythonForSamples();
        const faults = 'failure' in python ? [python.failure] : await runAtHome(content, ids, python, log);
        for (const fault of faults) log(fault);
        context.exit(faults.length === 0 && ids.length > 0 ? 0 : 1);
        return;
      }
      if (benchmark) {
        const outcome = await runBenchmarks(content, localToolchain(context.today(), log));
        log('failure' in outcome ? outcome.failure : `${outcome.recorded} recorded.`);
        context.exit('failure' in outcome ? 1 : 0);
        return;
      }
      if (fetch) {
        const wheels = readLock();
        const fetched = await localToolchain(context.today(), log).fetchWheels(wheels);
        log('failure' in fetched ? fetched.failure : `${wheels.length} packages are in ${cacheFolder}.`);
        context.exit('failure' in fetched ? 1 : 0);
        return;
      }
      const { passed, diagnostics } = await runSamples(content, ids, localToolchain(context.today(), log));
      log(`${passed} ${passed === 1 ? 'sample' : 'samples'} passed.`);
      context.print(report(diagnostics, format, context.colour));
      context.exit(diagnostics.length === 0 ? 0 : 1);
    });
}

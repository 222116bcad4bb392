import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { report, reportFormats, type ReportFormat } from '../../diagnostics/report.ts';
import { lockWheels } from '../../samples/lock-wheels.ts';
import { runBenchmarks } from '../../samples/run-benchmarks.ts';
import { runAtHome } from '../../samples/run-at-home.ts';
import { runSamples } from '../../samples/run-samples.ts';
import { lockFile, readLock } from '../../samples/wheels.ts';
import { cacheFolder, pythonForSamples, pythonWithPip, workshopHere } from '../../samples/workshop.ts';
import { contentOption } from '../content-option.ts';
import type { Surroundings } from '../surroundings.ts';

interface Options {
  readonly content: string;
  readonly lock?: true;
  readonly fetch?: true;
  readonly atHome?: true;
  readonly benchmark?: true;
  readonly format: ReportFormat;
}

/**
 * Adds the verb `samples`: runs samples on the real frameworks and records what came of it.
 * @param program the command line
 * @param surroundings clock, output and exit code
 */
export function addSamples(program: Command, surroundings: Surroundings): void {
  const tell = (line: string): void => surroundings.complain(`${line}\n`);
  program
    .command('samples')
    .description('run samples on the real frameworks and record what came of it (needs Python and PyPI)')
    .argument('[ids...]', 'only these: <topic>/<name>, or whole topics')
    .addOption(contentOption())
    .option('--lock', 'pin the files of src/samples/requirements.txt anew, and run nothing')
    .option('--benchmark', 'time the frameworks and record the measurements, and run nothing else')
    .option('--at-home', 'run the named samples by the commands that their pages print, and record nothing')
    .option('--fetch', 'fetch the packages that samples need, and run nothing')
    .addOption(new Option('--format <format>', 'how to print').choices([...reportFormats]).default('text'))
    .action(async (ids: readonly string[], { content, lock, fetch, benchmark, atHome, format }: Options) => {
      if (lock) {
        const python = await pythonWithPip();
        const wheels = 'trouble' in python ? python : await lockWheels(python.program, cacheFolder);
        if ('trouble' in wheels) {
          tell(wheels.trouble);
          surroundings.exit(1);
          return;
        }
        writeFileSync(lockFile, `${JSON.stringify(wheels, null, 2)}\n`);
        tell(`${wheels.length} packages pinned.`);
        return;
      }
      if (atHome) {
        if (ids.length === 0) tell('Name the samples: <topic>/<name>.');
        const python = await pythonForSamples();
        const faults = 'trouble' in python ? [python.trouble] : await runAtHome(content, ids, python, tell);
        for (const fault of faults) tell(fault);
        surroundings.exit(faults.length === 0 && ids.length > 0 ? 0 : 1);
        return;
      }
      if (benchmark) {
        const outcome = await runBenchmarks(content, workshopHere(surroundings.today(), tell));
        tell('trouble' in outcome ? outcome.trouble : `${outcome.recorded} recorded.`);
        surroundings.exit('trouble' in outcome ? 1 : 0);
        return;
      }
      if (fetch) {
        const wheels = readLock();
        const fetched = await workshopHere(surroundings.today(), tell).bring(wheels);
        tell('trouble' in fetched ? fetched.trouble : `${wheels.length} packages are in ${cacheFolder}.`);
        surroundings.exit('trouble' in fetched ? 1 : 0);
        return;
      }
      const { passed, diagnostics } = await runSamples(
        content,
        ids,
        workshopHere(surroundings.today(), tell),
      );
      tell(`${passed} ${passed === 1 ? 'sample' : 'samples'} passed.`);
      surroundings.print(report(diagnostics, format, surroundings.colour));
      surroundings.exit(diagnostics.length === 0 ? 0 : 1);
    });
}

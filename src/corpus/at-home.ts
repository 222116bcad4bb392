import type { FrameworkId } from './entries.ts';
import type { RunRecord } from '../schemas/sample.ts';

/** What brings one side of a sample to life on the reader's own machine, in the folder that holds its files. */
export interface AtHome {
  /** Installs exactly the packages that the recorded run had. */
  readonly install: string;
  readonly start: string;
}

/**
 * The commands that run one side of a sample as it was run for its record.
 * @param run the record
 * @param framework the side
 * @param main the file that is run
 */
export function atHome(
  run: { readonly [Side in FrameworkId]: Pick<RunRecord[FrameworkId], 'packages'> },
  framework: FrameworkId,
  main: string,
): AtHome {
  const pins = Object.entries(run[framework].packages).map(([name, version]) => `${name}==${version}`);
  return { install: `python -m pip install ${pins.join(' ')}`, start: `python ${main}` };
}

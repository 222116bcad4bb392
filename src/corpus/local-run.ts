import type { SideId } from '../schemas/framework-ids.ts';
import type { RunRecord } from '../schemas/sample.ts';

/** The commands that run one side of a sample on the reader's own machine, in the folder that holds its files. */
export interface LocalRun {
  /** Installs exactly the packages that the recorded run had. */
  readonly install: string;
  readonly start: string;
}

/**
 * The commands that run one side of a sample as it was run for its record.
 * @param run the record
 * @param side the side
 * @param main the file that is run
 */
export function localRunOf(
  run: Readonly<Record<SideId, { readonly packages: Readonly<RunRecord[SideId]['packages']> }>>,
  side: SideId,
  main: string,
): LocalRun {
  const pins = Object.entries(run[side].packages).map(([name, version]) => `${name}==${version}`);
  return { install: `python -m pip install ${pins.join(' ')}`, start: `python ${main}` };
}

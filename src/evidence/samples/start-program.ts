/** The folder of a sample on the file system of Pyodide. */
export const home = '/home/sample';

/** The environment of a sample on Pyodide. */
export const environment = {
  HOME: home,
  PYTHONHASHSEED: '0',
  PYTHONDONTWRITEBYTECODE: '1',
  TZ: 'UTC',
} as const;

/** Where Pyodide looks for packages. */
export const sitePackages = '/lib/python3.14/site-packages';

/** An assertion of a sample, and what became of it. */
export interface Assertion {
  /** The file below the sample's folder. */
  readonly file: string;
  /** Its first line, counted from one. */
  readonly line: number;
  readonly text: string;
  /** `missed`: the program did not come to it. */
  readonly state: 'held' | 'failed' | 'missed';
}

/** What a program came to. */
export interface Ending {
  /** As the exit code of a process. */
  readonly code: number;
  readonly assertions: readonly Assertion[];
}

/**
 * Python that runs the program of a sample as `python <main>` would, and evaluates to an {@link Ending} as JSON.
 * @param definition the text of `start-program.py`, which Node reads from the disk and the browser gets in its bundle
 * @param main the file that is run
 */
export const startProgram = (definition: string, main: string): string =>
  `${definition}\nstart(${JSON.stringify(home)}, ${JSON.stringify(main)})\n`;

/** A file that the site serves for the runner: immutable, and proved by its hash before it is used. */
export interface Supply {
  /** Its name below the runner's folder of files. */
  readonly name: string;
  /** Bytes as served. */
  readonly bytes: number;
  /** SHA-256 as served, in hexadecimal. */
  readonly sha256: string;
  /** True where it is served compressed by gzip, whatever its host makes of other files. */
  readonly packed: boolean;
}

/** One side of a sample, as the browser runs it. */
export interface ParcelSide {
  readonly main: string;
  /** The very files that were run. */
  readonly files: readonly ({ readonly path: string } & (
    { readonly text: string } | { readonly base64: string }
  ))[];
  readonly wheels: readonly Supply[];
  /** What the recorded run printed. */
  readonly output: string;
}

/** What the browser needs to run a sample. */
export interface Parcel {
  /** The day of the recorded run. */
  readonly recorded: string;
  /** Names the set of all supplies of this edition. */
  readonly edition: string;
  readonly pyodide: {
    readonly version: string;
    readonly python: string;
    /** What its table of packages says about itself; the table is empty, since the wheels are our own. */
    readonly info: Readonly<Record<string, string>>;
    readonly loader: Supply;
    readonly program: Supply;
    readonly machine: Supply;
    readonly library: Supply;
  };
  readonly django: ParcelSide;
  readonly flask: ParcelSide;
}

/**
 * Everything that a side needs before it runs.
 * @param parcel the parcel
 * @param side the side
 */
export function suppliesOf({ pyodide, django, flask }: Parcel, side: 'django' | 'flask'): readonly Supply[] {
  const { loader, program, machine, library } = pyodide;
  return [loader, program, machine, library, ...(side === 'django' ? django : flask).wheels];
}

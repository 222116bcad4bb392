/** A file that the site serves for the playground: immutable, and checked against its hash before it is used. */
export interface PlaygroundFile {
  /** Its name below the folder of the playground's files. */
  readonly name: string;
  /** Bytes as served. */
  readonly bytes: number;
  /** SHA-256 as served, in hexadecimal. */
  readonly sha256: string;
  /** Whether it is a gzip file, whatever its host does with other files. */
  readonly gzipped: boolean;
}

/** Pyodide, with what its files are for. */
export interface PyodideFiles<File> {
  readonly version: string;
  readonly python: string;
  /** What its table of packages says about itself; the table is empty, since the wheels are our own. */
  readonly info: Readonly<Record<string, string>>;
  /** `pyodide.mjs`, which starts everything. */
  readonly loader: File;
  /** `pyodide.asm.mjs`, the JavaScript around the interpreter. */
  readonly module: File;
  /** `pyodide.asm.wasm`, the interpreter. */
  readonly wasm: File;
  /** Python's standard library. */
  readonly library: File;
}

/** One side of a sample, as the browser runs it. */
export interface ManifestSide {
  readonly main: string;
  /** The very files that were run. */
  readonly files: readonly ({ readonly path: string } & (
    { readonly text: string } | { readonly base64: string }
  ))[];
  readonly wheels: readonly PlaygroundFile[];
  /** What the recorded run printed. */
  readonly output: string;
}

/** What the browser needs to run a sample. */
export interface Manifest {
  /** The day of the recorded run. */
  readonly recorded: string;
  /** Names the set of all files of the playground. */
  readonly edition: string;
  readonly pyodide: PyodideFiles<PlaygroundFile>;
  /** By the id of the framework. */
  readonly sides: Readonly<Record<string, ManifestSide>>;
}

/** All files of Pyodide. */
export const filesOf = <File>({ loader, module, wasm, library }: PyodideFiles<File>): readonly File[] => [
  loader,
  module,
  wasm,
  library,
];

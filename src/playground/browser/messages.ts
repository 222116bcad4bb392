import type { Assertion } from '../../evidence/samples/start-program.ts';
import type { Manifest, PlaygroundFile } from '../manifest.ts';

/** The name of a cache of the browser. All sites of one host share its caches, hence the URL of the site in the name. */
export interface CacheName {
  /** The beginning of the names of the caches of all editions of this site. */
  readonly site: string;
  readonly edition: string;
}

/** What a worker is asked to run: always the same side of the same sample, with the files as they are by then. */
export interface RunRequest {
  readonly pyodide: Manifest['pyodide'];
  readonly wheels: readonly PlaygroundFile[];
  readonly main: string;
  /** The files by path, as the reader left them. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** The URL of the folder of the playground's files, with a slash at its end. */
  readonly folder: string;
  /** The cache for them, where this page has to keep them itself. */
  readonly cache: CacheName | undefined;
}

/** How far a run is. */
export type Progress =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' };

/** What a worker tells the page. */
export type WorkerMessage =
  | Progress
  | { readonly kind: 'printed'; readonly text: string; readonly stream: 'stdout' | 'stderr' }
  | { readonly kind: 'ended'; readonly code: number; readonly assertions: readonly Assertion[] }
  | { readonly kind: 'failed'; readonly message: string };

import type { Assertion } from '../../evidence/samples/start-program.ts';
import type { Parcel, Supply } from '../parcel.ts';

/** A cache of the browser, which all sites of one host share: hence the address of the site in its name. */
export interface CacheName {
  /** The beginning of the names of the caches of all editions of this site. */
  readonly site: string;
  readonly edition: string;
}

/** What the page gives a worker to do: always the same side of the same sample, with the files as they are by then. */
export interface Task {
  readonly pyodide: Parcel['pyodide'];
  readonly wheels: readonly Supply[];
  readonly main: string;
  /** The files by path, as the reader left them. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** The address of the folder of files, with a slash at its end. */
  readonly folder: string;
  /** The cache that keeps them, where this page has to do that itself. */
  readonly cache: CacheName | undefined;
}

/** What a worker says to the page. */
export type News =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'printed'; readonly text: string; readonly complaint: boolean }
  | { readonly kind: 'ended'; readonly code: number; readonly assertions: readonly Assertion[] }
  | { readonly kind: 'broken'; readonly message: string };

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { pathsIn } from '../../src/offline/files.ts';

/** A page of the built site. */
export interface Page {
  /** The address below the base path: `/guides/orm/`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
  readonly ids: readonly string[];
}

/** The built site as files. */
export interface Site {
  readonly base: string;
  readonly pages: readonly Page[];
  /** Addresses below the base path of all files, pages included: `/_astro/style.css`, `/guides/orm/`. */
  readonly addresses: ReadonlySet<string>;
  /** The text of a file that is no page. */
  readonly read: (file: string) => string;
}

/** Makes a page of HTML. */
export function pageOf(address: string, html: string): Page {
  const { document } = parseHTML(html);
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return { address, html, document, ids };
}

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * The addresses that a built site answers, below its base path.
 * @param folder where it stands
 */
export const addressesIn = (folder: string): ReadonlySet<string> => new Set(pathsIn(folder).map(addressOf));

/**
 * Reads a built site.
 * @param folder where it stands
 * @param base the base path that it was built for
 */
export function readSite(folder: string, base: string): Site {
  const files = pathsIn(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    base,
    pages: files.filter((file) => file.endsWith('.html')).map((file) => pageOf(addressOf(file), read(file))),
    addresses: new Set(files.map(addressOf)),
    read,
  };
}

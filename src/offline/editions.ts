import { archiveOf } from './archive.ts';
import { bookOf } from './book/book.ts';
import { editionOf } from './edition.ts';
import type { Files } from './files.ts';
import { folderFrom } from './folder/folder.ts';
import { zimOf } from './zim.ts';

/** The editions that readers take along as one file. */
export const editionKinds = ['folder', 'epub', 'zim'] as const;

export type EditionKind = (typeof editionKinds)[number];

/** What readers do with the file of an edition, by its extension. */
export const uses: Readonly<Record<string, string>> = {
  zip: 'the whole site as a folder: unpack it, open index.html',
  epub: 'the guides for e-readers',
  zim: 'the whole site for Kiwix',
};

/** An edition as a file. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes an edition of a built site. The folder and the book have the same bytes whenever they are made of the same site.
 * @param kind which one
 * @param site the files of the built site
 * @throws where the site was not built whole, or a program that is needed is not there
 */
export async function makeEdition(kind: EditionKind, site: Files): Promise<EditionFile> {
  const edition = editionOf(site);
  const name = `sourcebook-${edition.edition}`;
  switch (kind) {
    case 'folder':
      return { name: `${name}.zip`, bytes: archiveOf(await folderFrom(site, edition.base), name) };
    case 'epub':
      return { name: `${name}.epub`, bytes: bookOf(site, edition) };
    case 'zim':
      return { name: `${name}.zim`, bytes: await zimOf(await folderFrom(site, edition.base), edition) };
  }
}

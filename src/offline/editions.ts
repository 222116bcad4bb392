import { archiveOf } from './archive.ts';
import { editionOf } from './edition.ts';
import type { Files } from './files.ts';
import { folderFrom } from './folder/folder.ts';

/** The editions that readers take along as one file. */
export const editionKinds = ['folder'] as const;

export type EditionKind = (typeof editionKinds)[number];

/** An edition as a file. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes an edition of a built site.
 * @param kind which one
 * @param site the files of the built site
 * @throws where the site was not built whole
 */
export async function makeEdition(kind: EditionKind, site: Files): Promise<EditionFile> {
  const { edition, base } = editionOf(site);
  const name = `sourcebook-${edition}`;
  switch (kind) {
    case 'folder':
      return { name: `${name}.zip`, bytes: archiveOf(await folderFrom(site, base), name) };
  }
}

import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { readAllClaims } from '../corpus/read/read-claims.ts';

/*
 * How the folders of `content/` become collections: by Astro's `glob()` wherever a file is an entry.
 */

/** Where the entries of a collection are. */
interface EntryFiles {
  /** The folder, below the project. */
  readonly base: string;
  /** The files in it. */
  readonly pattern: string;
  /** Makes the id of an entry from the path of its file below `base`; without it, the path without its ending. */
  readonly idOf?: (path: string) => string;
}

/**
 * Loader of the files of a folder, each an entry.
 * @param files where they are
 */
export function entryFiles({ base, pattern, idOf }: EntryFiles): Loader {
  const loader = glob({ base, pattern, ...(idOf && { generateId: ({ entry }) => idOf(entry) }) });
  return {
    ...loader,
    load: async (context) =>
      loader.load({
        ...context,
        parseData: async (entry) => {
          writeDatesAsText(entry.data);
          return context.parseData(entry);
        },
      }),
  };
}

/**
 * Loader of files that the development server shows and no build has.
 * @param files where they are
 */
export function unpublishedFiles(files: EntryFiles): Loader {
  const loader = entryFiles(files);
  return {
    ...loader,
    load: async (context) => {
      // Astro gives a watcher in the development server alone.
      if (context.watcher === undefined) context.store.clear();
      else await loader.load(context);
    },
  };
}

/**
 * Loader of the claims: a file holds those of a topic, and for `glob()` a file is one entry.
 * @param folder the folder of the files, below the project
 */
export function claimFiles(folder: string): Loader {
  return {
    name: 'claims',
    load: async ({ store, parseData, watcher, config }) => {
      const load = async (): Promise<void> => {
        store.clear();
        for (const { id, file, data } of readAllClaims(folder))
          store.set({ id, data: await parseData({ id, data, filePath: file }), filePath: file });
      };
      await load();
      const path = fileURLToPath(new URL(`${folder}/`, config.root));
      watcher?.on('all', (_event, changed) => {
        if (changed.startsWith(path)) void load();
      });
    },
  };
}

/** Astro's YAML reader makes a `Date` of an unquoted day; the schemas of the content know days as text. */
function writeDatesAsText(holder: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(holder)) {
    if (value instanceof Date) holder[key] = value.toISOString().slice(0, 10);
    else if (isRecord(value)) writeDatesAsText(value);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

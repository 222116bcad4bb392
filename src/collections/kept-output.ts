import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOf } from '../files/digest.ts';
import { settle, tidy } from '../files/folder.ts';
import { type Known, type KnownFiles, readKnown, textOfKnown } from '../files/known.ts';
import { digestOfCode } from './code-digest.ts';

/*
 * Astro empties the folder of the site before each build and copies the pages that are still good into it, one by one, from
 * a second folder where it keeps a copy of each: most of the time of a small change, and much of that of a build from
 * nothing. Here the folder stays, as long as it is known to be what the last build made, and is itself what Astro keeps.
 */

/** What a finished build leaves beside Astro's own list of pages. */
interface Stamp {
  readonly folder: string;
  /** The digest of the code that made it. */
  readonly code: string;
  /** The hash of Astro's list of pages: of the build that made the folder, and of no later one. */
  readonly pages: string;
  /** When the build ended, in milliseconds. */
  readonly ended: number;
}

/** Clocks of files tick coarsely. */
const tick = 20;

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

/**
 * Takes away all that an earlier build or somebody else has left; a folder of git stays, as with Astro. What can be moved is
 * deleted later: a file system such as ext4 passes over what was freed in the last half minute when it looks for room, and
 * every new file would have to wait for that.
 */
function empty(folder: string, aside: string): void {
  if (!existsSync(folder)) return;
  mkdirSync(aside, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each !== '.git')) {
    try {
      renameSync(join(folder, name), join(aside, name));
    } catch {
      // On another disk, or a mounted folder.
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Has Astro find the folder of the site where it would keep its copies. */
function keepIn(copies: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(copies), { recursive: true });
  rmSync(copies, { recursive: true, force: true });
  symlinkSync(folder, copies, 'junction');
}

/** What a build finds when it begins. */
export interface Kept {
  /** The folder of the site. */
  readonly folder: string;
  /** A folder for what others remember of the last build: it is emptied when the folder of the site is. */
  readonly memory: string;
  /** The file that says what the last build left in the folder of the site. */
  readonly list: string;
  /** What of this no longer stands there. */
  readonly lost: readonly string[];
}

/** What somebody has done who writes many files, in a build, below the folder of the site. */
export interface Written {
  /** The files that were written, or are now known by another key. */
  readonly made: KnownFiles;
  /** The files that stood there before, and are none of its own. */
  readonly others: readonly string[];
}

/** The folder of the site, from one build to the next. */
export interface KeptOutput {
  /** Makes the folder ready; stands before all that ask it. */
  readonly begin: AstroIntegration;
  /** Makes the folder known to the next build; stands behind all that write. */
  readonly end: AstroIntegration;
  /** What stands in the folder, for those that are configured after it. */
  readonly kept: () => Kept;
  /** All files of the folder, for those that finish the site. */
  readonly files: () => KnownFiles;
  /** Adds files to a site that is being finished. */
  readonly add: (files: ReadonlyMap<string, Uint8Array>) => void;
}

/**
 * Keeps the folder of the site from one build to the next, and takes away what the new build no longer has. Astro must not
 * empty the folder itself (`vite.build.emptyOutDir`). Whatever was changed in the folder since is made anew; where the last
 * build did not end, everything is.
 * @param others gives what others than Astro have written, when it is written
 */
export function keptOutput(others: () => Promise<Written>): KeptOutput {
  let folder = '';
  let cache = '';
  let building = false;
  let began = 0;
  let standing = new Map<string, Known>();
  let lost: readonly string[] = [];
  let files = new Map<string, Known>();
  const stampFile = (): string => join(cache, 'kept-output.json');
  const aside = (): string => join(cache, 'earlier');
  const memory = (): string => join(cache, 'kept');
  const list = (): string => join(memory(), 'files.txt');
  const listOfPages = (): string => join(cache, 'incremental-build.json');
  const pagesOf = (): string =>
    existsSync(listOfPages()) ? hash('sha256', readFileSync(listOfPages())) : '';
  return {
    kept: () => ({ folder, memory: memory(), list: list(), lost }),
    files: () => files,
    add: (added) => {
      for (const [path, bytes] of added) {
        const digest = digestOf(bytes);
        if (files.get(path)?.digest[0] === digest[0]) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
        files.set(path, { digest });
      }
    },
    begin: {
      name: 'kept-output',
      hooks: {
        'astro:config:setup': ({ command }) => {
          building = command === 'build';
        },
        'astro:config:done': ({ config }) => {
          folder = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
          cache = fileURLToPath(config.cacheDir);
          if (!building) return;
          rmSync(aside(), { recursive: true, force: true });
          const stamp = readStamp(stampFile());
          rmSync(stampFile(), { force: true });
          if (
            stamp?.folder !== folder ||
            stamp.code !== digestOfCode() ||
            stamp.pages !== pagesOf() ||
            !existsSync(folder)
          ) {
            empty(folder, aside());
            rmSync(memory(), { recursive: true, force: true });
            // Or Astro would take away what it made last time and others make now.
            rmSync(listOfPages(), { force: true });
          } else {
            standing = readKnown(list());
            lost = tidy(folder, standing, stamp.ended);
            for (const path of lost) standing.delete(path);
          }
          keepIn(join(cache, 'dist'), folder);
          began = Date.now() - tick;
        },
        'astro:build:done': async ({ assets }) => {
          const pages = new Set([...assets.values()].flat().map((file) => fileURLToPath(file)));
          const stays = (path: string): boolean => pages.has(join(folder, path));
          const written = await others();
          files = settle(folder, { standing, others: written.others, stays, written: written.made }, began);
        },
      },
    },
    end: {
      name: 'kept-output-end',
      hooks: {
        'astro:build:done': () => {
          mkdirSync(memory(), { recursive: true });
          writeFileSync(list(), textOfKnown(files));
          const stamp: Stamp = { folder, code: digestOfCode(), pages: pagesOf(), ended: Date.now() + tick };
          writeFileSync(stampFile(), JSON.stringify(stamp));
          rmSync(aside(), { recursive: true, force: true });
        },
      },
    },
  };
}

import { createHash, hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathsIn } from '../files/paths.ts';

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

/** The name of the folder in the cache for what others remember of the last build: it goes with the site. */
export const keptFolder = 'kept';

/** Clocks of files tick coarsely. */
const tick = 20;

const changedAt = (file: string): number => statSync(file).mtimeMs;

/** What decides beside the content how pages look. */
function digestOfCode(): string {
  const files = ['astro.config.mjs', 'package-lock.json', ...pathsIn('src').map((path) => join('src', path))];
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(file));
  return digest.digest('base64url');
}

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

/** Removes a file and the folders that it leaves empty. */
function remove(file: string, root: string): void {
  rmSync(file);
  for (
    let folder = dirname(file);
    folder !== root && readdirSync(folder).length === 0;
    folder = dirname(folder)
  )
    rmdirSync(folder);
}

/** Has Astro find the folder of the site where it would keep its copies. */
function keepIn(copies: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(copies), { recursive: true });
  rmSync(copies, { recursive: true, force: true });
  symlinkSync(folder, copies, 'junction');
}

/**
 * Astro integration: keeps the folder of the site from one build to the next, and takes away what the new build no longer
 * has. It stands behind all that write into the folder but the list of its files, and Astro must not empty the folder itself
 * (`vite.build.emptyOutDir`). Whatever was changed in the folder since is made anew; where the last build did not end,
 * everything is.
 * @param others gives the files that somebody else writes, by their paths below the folder, when they are written
 */
export function keptOutput(others: () => Promise<ReadonlyMap<string, unknown>>): AstroIntegration {
  let folder = '';
  let cache = '';
  let building = false;
  let began = 0;
  let code = '';
  const stampFile = (): string => join(cache, 'kept-output.json');
  const aside = (): string => join(cache, 'earlier');
  const listOfPages = (): string => join(cache, 'incremental-build.json');
  const pagesOf = (): string =>
    existsSync(listOfPages()) ? hash('sha256', readFileSync(listOfPages())) : '';
  return {
    name: 'kept-output',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        if (!building) return;
        folder = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        cache = fileURLToPath(config.cacheDir);
        rmSync(aside(), { recursive: true, force: true });
        const stamp = readStamp(stampFile());
        rmSync(stampFile(), { force: true });
        code = digestOfCode();
        if (
          stamp?.folder !== folder ||
          stamp.code !== code ||
          stamp.pages !== pagesOf() ||
          !existsSync(folder)
        ) {
          empty(folder, aside());
          rmSync(join(cache, keptFolder), { recursive: true, force: true });
          // Or Astro would take away what it made last time and others make now.
          rmSync(listOfPages(), { force: true });
        } else {
          for (const file of pathsIn(folder).map((path) => join(folder, path))) {
            if (changedAt(file) > stamp.ended) rmSync(file);
          }
        }
        keepIn(join(cache, 'dist'), folder);
        began = Date.now() - tick;
      },
      'astro:build:done': async ({ assets }) => {
        const pages = new Set([...assets.values()].flat().map((file) => fileURLToPath(file)));
        const beside = await others();
        for (const path of pathsIn(folder)) {
          const file = join(folder, path);
          if (path.startsWith('.git/') || beside.has(path) || pages.has(file)) continue;
          if (changedAt(file) < began) remove(file, folder);
        }
        const stamp: Stamp = { folder, code, pages: pagesOf(), ended: Date.now() + tick };
        mkdirSync(cache, { recursive: true });
        writeFileSync(stampFile(), JSON.stringify(stamp));
        rmSync(aside(), { recursive: true, force: true });
      },
    },
  };
}

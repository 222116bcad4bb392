import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathsIn } from '../files/paths.ts';

/*
 * Astro empties the folder of the site before each build and copies the pages that are still good into it, one by one: most
 * of the time of a small change. Here the folder stays, as long as it is known to be what the last build made.
 */

/** What a finished build leaves beside Astro's own list of pages. */
interface Stamp {
  readonly folder: string;
  /** The hash of Astro's list of pages: of the build that made the folder, and of no later one. */
  readonly pages: string;
  /** When the build ended, in milliseconds. */
  readonly ended: number;
}

/** Clocks of files tick coarsely. */
const tick = 20;

const changedAt = (file: string): number => statSync(file).mtimeMs;

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

/** Takes away all that an earlier build or somebody else has left; a folder of git stays, as with Astro. */
function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== '.git') rmSync(join(folder, name), { recursive: true, force: true });
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

/**
 * Astro integration: keeps the folder of the site from one build to the next, and takes away what the new build no longer
 * has. It stands behind all that write into the folder but the list of its files, and Astro must not empty the folder itself
 * (`vite.build.emptyOutDir`). Whatever was changed in the folder since is made anew; where the last build did not end,
 * everything is.
 * @param elsewhere folders of the site whose files somebody else keeps in order
 */
export function keptOutput(elsewhere: readonly string[]): AstroIntegration {
  let folder = '';
  let cache = '';
  let began = 0;
  const stampFile = (): string => join(cache, 'kept-output.json');
  const pagesOf = (): string => {
    const list = join(cache, 'incremental-build.json');
    return existsSync(list) ? hash('sha256', readFileSync(list)) : '';
  };
  return {
    name: 'kept-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': () => {
        const stamp = readStamp(stampFile());
        rmSync(stampFile(), { force: true });
        if (stamp?.folder !== folder || stamp.pages !== pagesOf() || !existsSync(folder)) empty(folder);
        else {
          for (const file of pathsIn(folder).map((path) => join(folder, path))) {
            if (changedAt(file) > stamp.ended) rmSync(file);
          }
        }
        began = Date.now() - tick;
      },
      'astro:build:done': ({ assets }) => {
        const pages = new Set([...assets.values()].flat().map((file) => fileURLToPath(file)));
        for (const path of pathsIn(folder)) {
          const file = join(folder, path);
          const [top = ''] = path.split('/');
          if (top === '.git' || elsewhere.includes(top) || pages.has(file)) continue;
          if (changedAt(file) < began) remove(file, folder);
        }
        const stamp: Stamp = { folder, pages: pagesOf(), ended: Date.now() + tick };
        mkdirSync(cache, { recursive: true });
        writeFileSync(stampFile(), JSON.stringify(stamp));
      },
    },
  };
}

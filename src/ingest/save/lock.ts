import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock of a folder of drafts: two imports at once would each find the other's half of the work.
 * @param folder the folder
 * @returns a function that gives the lock back, or the id of the process that holds it
 */
export function takeLock(folder: string): { readonly release: () => void } | { readonly heldBy: number } {
  const path = join(folder, '.ingest.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return {
        release: () => {
          unlinkSync(path);
        },
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) return { heldBy: holder };
    // Its process was killed and could not give it back.
    unlinkSync(path);
  }
  return { heldBy: 0 };
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

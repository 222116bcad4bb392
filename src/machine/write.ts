import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shelves, type Source } from './shelves.ts';

/**
 * Writes all files of the site that are no pages.
 * @param source what they are made from
 * @param folder the folder of the site
 * @returns their paths below it
 * @throws where two shelves make one file, or a file cannot be written
 */
export async function writeMachineFiles(source: Source, folder: string): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const { files } of shelves) {
    for (const { path, content } of await files(source)) {
      if (written.has(path)) throw new Error(`Two files of the site have the path ${path}.`);
      written.add(path);
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await content());
    }
  }
  return written;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assetGroups, type AssetSource } from './groups.ts';

/**
 * Writes all files of the site that are no pages.
 * @param source what they are made from
 * @param folder the folder of the site
 * @returns their paths below it
 * @throws where two groups make one file, or a file cannot be written
 */
export async function writeAssets(source: AssetSource, folder: string): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const { assets } of assetGroups) {
    for (const { path, content } of await assets(source)) {
      if (written.has(path)) throw new Error(`Two files of the site have the path ${path}.`);
      written.add(path);
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await content());
    }
  }
  return written;
}

import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { plantDraft } from './draft-canary.ts';
import type { TestProject } from 'vitest/node';
import { editions, folderOf, inputState } from './editions.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The state of everything that the site was built from. */
    inputState: string;
  }
}

/**
 * Builds both editions, unless the same state was built before. The log of each build stands beside its folder.
 * @throws with the log where a build fails
 */
export default async function build(project: TestProject): Promise<void> {
  const inputs = inputState();
  project.provide('inputState', inputs);
  for (const edition of editions) {
    const folder = folderOf(edition, inputs);
    if (existsSync(folder)) continue;
    const state = dirname(folder);
    for (const old of globSync(join(root, '.cache/built/*'))) {
      if (old !== state) rmSync(old, { recursive: true, force: true });
    }
    mkdirSync(state, { recursive: true });
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    // Every build of the tests has a draft lying about, which must leave no trace.
    const uproot = plantDraft();
    const { stdout, stderr } = await run('npm', ['run', 'build', '--', '--outDir', unfinished], {
      cwd: root,
      env: {
        ...process.env,
        SITE_URL: edition.site,
        BASE_PATH: edition.base,
        NODE_ENV: 'production',
        VITEST: undefined,
      },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: unknown) => {
      uproot();
      const log =
        error instanceof Error && 'stdout' in error
          ? `${error.stdout}\n${'stderr' in error ? error.stderr : ''}`
          : '';
      throw new Error(`The build of the edition ${edition.name} failed.\n${log}`, { cause: error });
    });
    uproot();
    writeFileSync(`${folder}.log`, `${stdout}\n${stderr}`);
    renameSync(unfinished, folder);
  }
}

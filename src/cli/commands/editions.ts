import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { withDownloads } from '../../offline/downloads.ts';
import { editionKinds, makeEdition, type EditionFile, type EditionKind } from '../../offline/editions.ts';
import { readFiles, writeFiles } from '../../offline/files.ts';
import type { CliContext } from '../context.ts';

interface Options {
  readonly site: string;
  readonly to: string;
  readonly publish: boolean;
}

/**
 * Adds the command `editions`: makes what readers can take along from a built site.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addEditions(program: Command, context: CliContext): void {
  program
    .command('editions')
    .description('make the editions that readers take along, from the built site')
    .addArgument(new Argument('<kind...>', 'which ones').choices(editionKinds))
    .addOption(new Option('--site <folder>', 'the built site').default('dist'))
    .addOption(new Option('--to <folder>', 'where they go').default('editions'))
    .addOption(new Option('--publish', 'offer them on the built site as well').default(false))
    .action(async (kinds: EditionKind[], { site: folder, to, publish }: Options) => {
      try {
        const site = readFiles(folder);
        const files: EditionFile[] = [];
        mkdirSync(to, { recursive: true });
        for (const kind of kinds) {
          const file = await makeEdition(kind, site);
          files.push(file);
          writeFileSync(join(to, file.name), file.bytes);
          context.print(`${join(to, file.name)}: ${file.bytes.length} bytes\n`);
        }
        if (!publish) return;
        const published = await withDownloads(site, files);
        rmSync(join(folder, '_offline'), { recursive: true, force: true });
        writeFiles(folder, published);
        context.print(`${folder} offers ${files.length} files to download\n`);
      } catch (error) {
        context.printError(`${error instanceof Error ? error.message : String(error)}\n`);
        context.exit(1);
      }
    });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { makeEdition, editionKinds, type EditionKind } from '../../offline/editions.ts';
import { readFiles } from '../../offline/files.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Adds the verb `editions`: makes what readers can take along from a built site.
 * @param program the command line
 * @param surroundings clock, output and exit code
 */
export function addEditions(program: Command, surroundings: Surroundings): void {
  program
    .command('editions')
    .description('make the editions that readers take along, from the built site')
    .addArgument(new Argument('<kind...>', 'which ones').choices(editionKinds))
    .addOption(new Option('--site <folder>', 'the built site').default('dist'))
    .addOption(new Option('--to <folder>', 'where they go').default('editions'))
    .action(async (kinds: EditionKind[], options: { readonly site: string; readonly to: string }) => {
      const site = readFiles(options.site);
      mkdirSync(options.to, { recursive: true });
      for (const kind of kinds) {
        const { name, bytes } = await makeEdition(kind, site);
        writeFileSync(join(options.to, name), bytes);
        surroundings.print(`${join(options.to, name)}: ${bytes.length} bytes\n`);
      }
    });
}

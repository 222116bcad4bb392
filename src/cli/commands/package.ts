import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { loadCorpus } from '../../corpus/corpus.ts';
import { packageFiles } from '../../exports/package.ts';
import { contentOption } from '../content-option.ts';
import type { CliContext } from '../context.ts';

/**
 * Adds the command `package`: writes the data as the folder of an npm package.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addPackage(program: Command, context: CliContext): void {
  program
    .command('package')
    .description('write the data with its types as the folder of an npm package')
    .addOption(contentOption())
    .requiredOption('--out <folder>', 'where to write it')
    .option('--site <address>', 'where the site is published', 'http://localhost:4321')
    .option('--base <path>', 'its base path', '/')
    .action(
      (options: {
        readonly content: string;
        readonly out: string;
        readonly site: string;
        readonly base: string;
      }) => {
        const { corpus } = loadCorpus({ content: options.content, today: context.today() });
        const files = packageFiles(corpus, { site: options.site, base: options.base });
        for (const [path, text] of files) {
          const file = join(options.out, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        context.print(`${files.size} files in ${options.out}; "npm pack" there makes the archive.\n`);
      },
    );
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { contentSchemas } from '../../exports/json-schemas.ts';
import type { CliContext } from '../context.ts';

/**
 * Adds the command `schemas`: writes the JSON Schemas of what an author writes, for completion in editors.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addSchemas(program: Command, context: CliContext): void {
  program
    .command('schemas')
    .description('write the JSON Schemas of the content, with which editors complete and check it')
    .option('--out <folder>', 'where to write them', '.vscode/schemas')
    .action((options: { readonly out: string }) => {
      mkdirSync(options.out, { recursive: true });
      const schemas = contentSchemas();
      for (const [name, schema] of schemas) {
        writeFileSync(join(options.out, `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
      }
      context.print(`${schemas.size} schemas in ${options.out}.\n`);
    });
}

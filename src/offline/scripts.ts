import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { build, type Plugin } from 'vite';
import { bytesOf, textOf, type Files } from './files.ts';

const start = '\0start';

/** Lets the bundler read the files of a site, and one that imports the given modules in their order. */
function fromFiles(files: Files, modules: readonly string[]): Plugin {
  return {
    name: 'from-files',
    enforce: 'pre',
    resolveId: (id, importer) => {
      if (id === start) return id;
      if (importer === undefined) return undefined;
      const path = id.startsWith('.') ? posix.join(posix.dirname(importer), id) : id;
      return files.has(path) ? path : undefined;
    },
    load: (id) => {
      if (id === start) return modules.map((path) => `import ${JSON.stringify(path)};`).join('\n');
      const bytes = files.get(id);
      return bytes === undefined ? undefined : textOf(bytes);
    },
  };
}

/** Runs the bundler for one classic script. */
async function classic(
  input: string,
  plugins: Plugin[],
  define: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    define,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Modules of the site act when they are loaded: none may be dropped because nothing is taken from it.
      rolldownOptions: {
        input,
        treeshake: { moduleSideEffects: true },
        output: { format: 'iife', codeSplitting: false, entryFileNames: 'script.js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`${input}: the bundler made ${outputs.length} files instead of one script.`);
  return bytesOf(script.code);
}

/** A classic script and its name, which tells its content. */
export interface Script {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Names a script by its content, so that another content is another file. */
export const named = (name: string, bytes: Uint8Array): Script => ({
  path: `_astro/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.js`,
  bytes,
});

/**
 * Makes one classic script of the modules of a page: each runs once, in their order.
 * @param files the site
 * @param modules paths of the modules
 * @throws where the bundler finds an error
 */
export async function scriptOfModules(files: Files, modules: readonly string[]): Promise<Script> {
  return named('page', await classic(start, [fromFiles(files, modules)]));
}

/**
 * Makes one classic script of a source file of this project.
 * @param source the path of the file
 * @param define names in the source that stand for a text
 * @throws where the bundler finds an error
 */
export function scriptOfSource(
  source: string,
  define: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const texts = Object.fromEntries(
    Object.entries(define).map(([name, text]) => [name, JSON.stringify(text)]),
  );
  return classic(source, [], texts);
}

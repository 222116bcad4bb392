import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the program of the worker as one classic script.
 * @throws where the bundler finds an error
 */
export async function workerProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [script, ...others] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error('The worker of the search did not become one script.');
  return script.code;
}

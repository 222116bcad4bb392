/*
 * Runs one side of a sample on Pyodide: a process of its own, so that a sample that runs away or breaks the interpreter
 * harms nothing else. The job is a JSON file named on the command line; the exit code is that of the program.
 */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { z } from 'zod';
import { environment, home, sitePackages, startProgram } from './start-program.ts';

const job = z
  .strictObject({
    wheels: z.array(z.string()),
    /** In base64: they need not be text. */
    files: z.record(z.string(), z.string()),
    main: z.string(),
  })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));

const definition = readFileSync(new URL('start-program.py', import.meta.url), 'utf8');
const pyodide = await loadPyodide({
  env: { ...environment },
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
});
for (const wheel of job.wheels) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), 'zip', { extractDir: sitePackages });
}
for (const [path, bytes] of Object.entries(job.files)) {
  const full = `${home}/${path}`;
  pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')));
  pyodide.FS.writeFile(full, Buffer.from(bytes, 'base64'));
}
const ending = z
  .object({ code: z.number() })
  .parse(JSON.parse(z.string().parse(pyodide.runPython(startProgram(definition, job.main)))));
process.exitCode = ending.code;

/*
 * Runs one side of a sample on Pyodide: a process of its own, so that a sample that runs away or breaks the interpreter
 * harms nothing else. The job is a JSON file named on the command line; the exit code is that of the program.
 */
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { z } from 'zod';

const job = z
  .strictObject({
    wheels: z.array(z.string()),
    /** In base64: they need not be text. */
    files: z.record(z.string(), z.string()),
    main: z.string(),
  })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));

const home = '/home/sample';
const pyodide = await loadPyodide({
  env: { HOME: home, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', TZ: 'UTC' },
  stdout: (line) => process.stdout.write(`${line}\n`),
  stderr: (line) => process.stderr.write(`${line}\n`),
});
for (const wheel of job.wheels) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), 'zip', {
    extractDir: '/lib/python3.14/site-packages',
  });
}
for (const [path, bytes] of Object.entries(job.files)) {
  const full = `${home}/${path}`;
  pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')));
  pyodide.FS.writeFile(full, Buffer.from(bytes, 'base64'));
}
const code: unknown = pyodide.runPython(`
import asyncio, importlib, os, runpy, sys, traceback
# Pyodide always has a running event loop; a program that is started with "python" has none, and Django tells the two apart.
asyncio._set_running_loop(None)
importlib.invalidate_caches()
os.chdir(${JSON.stringify(home)})
sys.path.insert(0, ${JSON.stringify(home)})
sys.argv = [${JSON.stringify(job.main)}]
try:
    runpy.run_path(os.path.join(${JSON.stringify(home)}, ${JSON.stringify(job.main)}), run_name="__main__")
    code = 0
except SystemExit as leaving:
    code = 0 if leaving.code is None else leaving.code if isinstance(leaving.code, int) else 1
except BaseException:
    traceback.print_exc()
    code = 1
sys.stdout.flush()
sys.stderr.flush()
code
`);
process.exitCode = typeof code === 'number' ? code : 1;

/*
 * Runs a side of a sample on Pyodide, each time on a new one. It is a worker so that the page stays alive whatever the
 * program does, and can end it. Nothing reaches the network but the supplies that the task lists.
 */
import type { loadPyodide as LoadPyodide } from 'pyodide';
import {
  type Ending,
  environment,
  home,
  sitePackages,
  startProgram,
} from '../../evidence/samples/start-program.ts';
import definition from '../../evidence/samples/start-program.py?raw';
import type { Supply } from '../parcel.ts';
import { fetchSupplies } from './fetch-supplies.ts';
import type { News, Task } from './messages.ts';

const fetchFromSite = globalThis.fetch;

/** What was loaded for the first run, for those that follow: the task of one worker is always the same side. */
const contents = new Map<string, Uint8Array<ArrayBuffer>>();
const contentOf = ({ name }: Supply): Uint8Array<ArrayBuffer> => contents.get(name) ?? new Uint8Array();

const tell = (news: News): void => {
  postMessage(news);
};

/** More than anybody reads; a program that prints without end must not fill the page. */
const mostOutput = 200_000;

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  work(data).catch((error: unknown) => {
    tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});

async function work({ pyodide: parts, wheels, main, files, folder, cache }: Task): Promise<void> {
  const { loader, program, machine, library } = parts;
  const supplies = [loader, program, machine, library, ...wheels];
  const total = supplies.reduce((sum, { bytes }) => sum + bytes, 0);
  if (contents.size === 0) {
    globalThis.fetch = fetchFromSite;
    const fetched = await fetchSupplies(supplies, folder, cache, (loaded) => {
      tell({ kind: 'loading', loaded, total });
    });
    for (const [name, content] of fetched) contents.set(name, content);
  }
  tell({ kind: 'starting' });

  // Pyodide asks for two of its parts by address. It gets what was fetched and proved; no other request is let through.
  const root = new URL('pyodide/', folder).href;
  const answers = new Map([
    [`${root}pyodide.asm.wasm`, { content: contentOf(machine), type: 'application/wasm' }],
    [`${root}python_stdlib.zip`, { content: contentOf(library), type: 'application/zip' }],
  ]);
  globalThis.fetch = (input) => {
    const address = new Request(input).url;
    const answer = answers.get(address);
    return answer === undefined
      ? Promise.reject(new TypeError(`Samples send no requests; this one was for ${address}`))
      : Promise.resolve(new Response(answer.content, { headers: { 'content-type': answer.type } }));
  };

  const { loadPyodide } = (await importText(contentOf(loader))) as { loadPyodide: typeof LoadPyodide };
  const { default: createPyodideModule } = (await importText(contentOf(program))) as {
    default: NonNullable<NonNullable<Parameters<typeof LoadPyodide>[0]>['createPyodideModule']>;
  };
  const print = printer();
  const pyodide = await loadPyodide({
    indexURL: root,
    packageBaseUrl: root,
    createPyodideModule,
    lockFileContents: JSON.stringify({ info: parts.info, packages: {} }),
    env: { ...environment },
    stdout: (line) => print(line, false),
    stderr: (line) => print(line, true),
  });
  for (const wheel of wheels) pyodide.unpackArchive(contentOf(wheel), 'zip', { extractDir: sitePackages });
  for (const { path, bytes } of files) {
    const full = `${home}/${path}`;
    pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')));
    pyodide.FS.writeFile(full, bytes);
  }
  tell({ kind: 'running' });
  const ending = JSON.parse(String(pyodide.runPython(startProgram(definition, main)))) as Ending;
  tell({ kind: 'ended', ...ending });
}

/** Imports a module from memory: the copy that was proved, with or without a network. */
async function importText(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands lines to the page, up to a limit. */
function printer(): (line: string, complaint: boolean) => void {
  let printed = 0;
  return (line, complaint) => {
    if (printed > mostOutput) return;
    printed += line.length + 1;
    tell({
      kind: 'printed',
      text: printed > mostOutput ? 'The rest of the output is not shown.' : line,
      complaint,
    });
  };
}

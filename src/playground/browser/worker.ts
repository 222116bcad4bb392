/*
 * Runs a side of a sample on Pyodide, each time on a new one. It is a worker so that the page stays responsive whatever
 * the program does, and can stop it. Nothing reaches the network but the files that the request lists.
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
import { filesOf, type PlaygroundFile } from '../manifest.ts';
import { fetchFiles } from './fetch-files.ts';
import type { RunRequest, WorkerMessage } from './messages.ts';

type LoadOptions = NonNullable<Parameters<typeof LoadPyodide>[0]>;
type Pyodide = Awaited<ReturnType<typeof LoadPyodide>>;

/** More than anybody reads, in characters: a program that prints without end must not fill the page. */
const maxOutput = 200_000;

const fetchFromSite = globalThis.fetch;

/** What was loaded for the first run, for those that follow: a worker always runs the same side. */
const contents = new Map<string, Uint8Array<ArrayBuffer>>();
const contentOf = ({ name }: PlaygroundFile): Uint8Array<ArrayBuffer> =>
  contents.get(name) ?? new Uint8Array();

const tell = (message: WorkerMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  run(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function run(request: RunRequest): Promise<void> {
  if (contents.size === 0) await loadContents(request);
  tell({ kind: 'starting' });
  const pyodide = await startPyodide(request);
  for (const wheel of request.wheels)
    pyodide.unpackArchive(contentOf(wheel), 'zip', { extractDir: sitePackages });
  for (const { path, bytes } of request.files) {
    const full = `${home}/${path}`;
    pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')));
    pyodide.FS.writeFile(full, bytes);
  }
  tell({ kind: 'running' });
  const ending = JSON.parse(String(pyodide.runPython(startProgram(definition, request.main)))) as Ending;
  tell({ kind: 'ended', ...ending });
}

async function loadContents({ pyodide, wheels, folder, cache }: RunRequest): Promise<void> {
  const files = [...filesOf(pyodide), ...wheels];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  globalThis.fetch = fetchFromSite;
  const fetched = await fetchFiles(files, folder, cache, (loaded) => {
    tell({ kind: 'loading', loaded, total });
  });
  for (const [name, content] of fetched) contents.set(name, content);
}

async function startPyodide({
  pyodide: { loader, module, wasm, library, info },
  folder,
}: RunRequest): Promise<Pyodide> {
  const root = new URL('pyodide/', folder).href;
  // Pyodide asks for two of its parts by URL. It gets what was loaded and checked; no other request is let through.
  answerRequests(
    new Map([
      [`${root}pyodide.asm.wasm`, { content: contentOf(wasm), type: 'application/wasm' }],
      [`${root}python_stdlib.zip`, { content: contentOf(library), type: 'application/zip' }],
    ]),
  );
  const { loadPyodide } = (await importModule(contentOf(loader))) as { loadPyodide: typeof LoadPyodide };
  const { default: createPyodideModule } = (await importModule(contentOf(module))) as {
    default: NonNullable<LoadOptions['createPyodideModule']>;
  };
  const print = printer();
  return loadPyodide({
    indexURL: root,
    packageBaseUrl: root,
    createPyodideModule,
    lockFileContents: JSON.stringify({ info, packages: {} }),
    env: { ...environment },
    stdout: (line) => print(line, 'stdout'),
    stderr: (line) => print(line, 'stderr'),
  });
}

/** Makes `fetch` answer from memory, and refuse everything else. */
function answerRequests(
  answers: ReadonlyMap<string, { readonly content: Uint8Array<ArrayBuffer>; readonly type: string }>,
): void {
  globalThis.fetch = (input) => {
    const { url } = new Request(input);
    const answer = answers.get(url);
    return answer === undefined
      ? Promise.reject(new TypeError(`Samples send no requests; this one was for ${url}`))
      : Promise.resolve(new Response(answer.content, { headers: { 'content-type': answer.type } }));
  };
}

/** Imports a module from memory: the copy that was checked, with or without a network. */
async function importModule(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Sends printed lines to the page, up to a limit. */
function printer(): (line: string, stream: 'stdout' | 'stderr') => void {
  let printed = 0;
  return (line, stream) => {
    if (printed > maxOutput) return;
    printed += line.length + 1;
    const text = printed > maxOutput ? 'The rest of the output is not shown.' : line;
    tell({ kind: 'printed', text, stream });
  };
}

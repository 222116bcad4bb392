import type { Parcel } from '../parcel.ts';
import { openEditor } from './editor.ts';
import type { CacheName, News, Task } from './messages.ts';
import { openReport, type Result } from './report.ts';
import styles from './bench.css?url';

/** A program that runs longer is ended: by then it runs in circles. Loading does not count. */
const longestRun = 120;

/**
 * Opens the workbench of one side of a sample and runs it as it stands.
 * @param place the element that holds the button; it says in `data-run-here` where the parcel of the sample is
 * @param side the element that holds the listings of the side
 * @throws never; what goes wrong is shown
 */
export async function openBench(place: HTMLElement, side: HTMLElement): Promise<void> {
  const framework = side.dataset['of'] === 'flask' ? 'flask' : 'django';
  const start = place.querySelector('button');
  const address = new URL(place.dataset['runHere'] ?? '', location.href).href;
  const folder = new URL('../../files/', address).href;
  if (start === null) return;
  await loadStyles();
  const report = openReport(place);
  let parcel: Parcel;
  try {
    parcel = await fetchParcel(address, folder);
  } catch (error) {
    report.end({ outcome: 'unloadable', reason: reasonOf(error) });
    start.disabled = false;
    start.addEventListener(
      'click',
      () => {
        report.close();
        start.disabled = true;
        void openBench(place, side);
      },
      { once: true },
    );
    return;
  }
  const { main, files, wheels, output } = parcel[framework];
  const editor = openEditor(side, files);
  const stop = buttonNamed('Stop');
  const reset = buttonNamed('Reset');
  start.after(stop, reset);
  let hand = hire();
  let halt: (() => void) | undefined;

  const run = (): void => {
    start.disabled = true;
    stop.disabled = false;
    report.begin();
    if (hand.dead) hand = hire();
    const { worker } = hand;
    const listening = new AbortController();
    const changed = editor.changed();
    let began = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (result: Result): void => {
      listening.abort();
      clearTimeout(timer);
      // A worker that came to its end can run again; any other is thrown away with whatever it was doing.
      if (!('assertions' in result)) {
        worker.terminate();
        hand = hire();
      }
      halt = undefined;
      stop.disabled = true;
      start.disabled = false;
      start.textContent = 'Run again';
      report.end(result);
    };
    const hear = (news: News): void => {
      switch (news.kind) {
        case 'loading':
        case 'starting':
          report.progress(news);
          return;
        case 'running':
          began = performance.now();
          timer = setTimeout(() => end({ outcome: 'timeout', seconds: longestRun }), longestRun * 1000);
          report.progress(news);
          return;
        case 'printed':
          report.print(news.text, news.complaint);
          return;
        case 'broken':
          end({ outcome: 'unloadable', reason: news.message });
          return;
        case 'ended':
          end({
            outcome: news.code === 0 ? 'passed' : 'failed',
            assertions: news.assertions,
            seconds: (performance.now() - began) / 1000,
            changed,
            recorded: { day: parcel.recorded, output },
            goTo: editor.goTo,
          });
      }
    };
    halt = () => end({ outcome: 'stopped' });
    const { signal } = listening;
    worker.addEventListener('error', () => end({ outcome: 'unloadable', reason: 'its worker failed' }), {
      signal,
    });
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data), { signal });
    const task: Task = {
      pyodide: parcel.pyodide,
      wheels,
      main,
      files: editor.files(),
      folder,
      cache: cacheFor(folder, parcel.edition),
    };
    worker.postMessage(task);
  };

  start.addEventListener('click', run);
  stop.addEventListener('click', () => {
    halt?.();
    start.focus();
  });
  reset.addEventListener('click', () => {
    halt?.();
    editor.reset();
    report.clear();
  });
  run();
}

/** A worker that waits for tasks, or could not be started. */
interface Hand {
  readonly worker: Worker;
  dead: boolean;
}

function hire(): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const hand: Hand = { worker, dead: false };
  worker.addEventListener('error', () => (hand.dead = true));
  return hand;
}

/** The cache for what is loaded: none where the site is installed, since its own worker keeps what is used. */
function cacheFor(folder: string, edition: string): CacheName | undefined {
  const installed = (navigator.serviceWorker?.controller ?? null) !== null;
  return isSecureContext && !installed
    ? { site: `sourcebook runner ${new URL(folder).pathname} `, edition }
    : undefined;
}

async function fetchParcel(address: string, folder: string): Promise<Parcel> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const copy = response.clone();
    const parcel = (await response.json()) as Parcel;
    const name = cacheFor(folder, parcel.edition);
    const cache = name && (await caches.open(name.site + name.edition));
    await cache?.put(address, copy);
    return parcel;
  } catch (error) {
    const kept = isSecureContext ? await caches.match(address) : undefined;
    if (kept === undefined) throw error;
    return (await kept.json()) as Parcel;
  }
}

/** The styles of the workbench come with it: a reader who never presses the button does not load them. */
async function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${styles}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

function buttonNamed(name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  button.textContent = name;
  return button;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

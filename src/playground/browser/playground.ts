import type { Manifest, ManifestSide } from '../manifest.ts';
import { openEditor } from './editor.ts';
import { cacheFor, fetchManifest } from './fetch-files.ts';
import styles from './playground.css?url';
import { openReport, type Report } from './report.ts';
import { SampleWorker } from './run.ts';

/** What a side of a sample runs with. */
interface Sample {
  readonly manifest: Manifest;
  readonly side: ManifestSide;
  /** The URL of the playground's files. */
  readonly folder: string;
}

/**
 * Opens the playground of one side of a sample and runs it as it stands.
 * @param place the element that holds the button; it says in `data-run-here` where the manifest of the sample is
 * @param listings the element that holds the listings of the side, and says in `data-of` which one it is
 * @throws never; what goes wrong is shown
 */
export async function openPlayground(place: HTMLElement, listings: HTMLElement): Promise<void> {
  const button = place.querySelector('button');
  if (button === null) return;
  await loadStyles();
  const report = openReport(place);
  const url = new URL(place.dataset['runHere'] ?? '', location.href).href;
  const folder = new URL('../../files/', url).href;
  try {
    const manifest = await fetchManifest(url, folder);
    const side = manifest.sides[listings.dataset['of'] ?? ''];
    if (side === undefined) throw new Error('the sample has no such side');
    startPlayground(button, listings, report, { manifest, side, folder });
  } catch (error) {
    report.end({ outcome: 'unloadable', reason: error instanceof Error ? error.message : String(error) });
    button.disabled = false;
    const retry = (): void => {
      report.close();
      button.disabled = true;
      void openPlayground(place, listings);
    };
    button.addEventListener('click', retry, { once: true });
  }
}

/** Makes the buttons of a playground work, and runs the sample. */
function startPlayground(
  start: HTMLButtonElement,
  listings: HTMLElement,
  report: Report,
  { manifest, side, folder }: Sample,
): void {
  const editor = openEditor(listings, side.files);
  const worker = new SampleWorker();
  const stop = button('Stop');
  const reset = button('Reset');
  let stopRun: (() => void) | undefined;

  const run = (): void => {
    const changed = editor.changed();
    start.disabled = true;
    stop.disabled = false;
    report.begin();
    const request = {
      pyodide: manifest.pyodide,
      wheels: side.wheels,
      main: side.main,
      files: editor.files(),
      folder,
      cache: cacheFor(folder, manifest.edition),
    };
    stopRun = worker.run(request, {
      onProgress: report.progress,
      onPrint: report.print,
      onEnd: (end) => {
        stopRun = undefined;
        stop.disabled = true;
        start.disabled = false;
        start.textContent = 'Run again';
        const recorded = { day: manifest.recorded, output: side.output };
        report.end('assertions' in end ? { ...end, changed, recorded, goTo: editor.goTo } : end);
      },
    });
  };

  start.addEventListener('click', run);
  stop.addEventListener('click', () => {
    stopRun?.();
    start.focus();
  });
  reset.addEventListener('click', () => {
    stopRun?.();
    editor.reset();
    report.clear();
  });
  start.after(stop, reset);
  run();
}

/** The styles come with the playground: a reader who never presses the button does not load them. */
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

function button(label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'tool';
  made.textContent = label;
  return made;
}

import type { Assertion } from '../../evidence/samples/start-program.ts';
import type { Progress } from './messages.ts';
import type { RunEnd } from './run.ts';

/** What a run came to, beside the record of the sample. */
type Result =
  | Exclude<RunEnd, { readonly assertions: unknown }>
  | (Extract<RunEnd, { readonly assertions: unknown }> & {
      /** Whether the reader changed a file before the run. */
      readonly changed: boolean;
      readonly recorded: { readonly day: string; readonly output: string };
      readonly goTo: (file: string, line: number) => void;
    });

/** What a run shows: how far it is, what it printed, and what became of its assertions. */
export interface Report {
  readonly begin: () => void;
  readonly progress: (progress: Progress) => void;
  readonly print: (line: string, stream: 'stdout' | 'stderr') => void;
  readonly end: (result: Result) => void;
  /** Removes what an earlier run showed. */
  readonly clear: () => void;
  readonly close: () => void;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const states = {
  held: { sign: '✓', word: 'held' },
  failed: { sign: '✗', word: 'failed' },
  missed: { sign: '–', word: 'not reached' },
} as const;

/**
 * Opens the report of a side.
 * @param place the element that it is put into
 */
export function openReport(place: HTMLElement): Report {
  const { box, status, bar, assertions, output } = reportElements();
  place.append(box);
  let printed: string[] = [];
  const clear = (): void => {
    printed = [];
    delete box.dataset['outcome'];
    status.textContent = '';
    assertions.replaceChildren();
    output.replaceChildren();
    bar.hidden = assertions.hidden = output.hidden = true;
  };
  const say = (text: string): void => {
    if (status.textContent !== text) status.textContent = text;
  };
  clear();
  return {
    clear,
    close: () => box.remove(),
    begin: () => {
      clear();
      say('Loading Python and the packages.');
      bar.hidden = false;
      bar.removeAttribute('value');
    },
    progress: (progress) => {
      if (progress.kind === 'loading') {
        bar.max = progress.total;
        bar.value = progress.loaded;
      } else {
        bar.removeAttribute('value');
      }
      say(progressText(progress));
    },
    print: (line, stream) => {
      if (stream === 'stdout') printed.push(`${line}\n`);
      output.append(element('span', stream === 'stderr' ? 'playground-stderr' : '', `${line}\n`));
      output.hidden = false;
    },
    end: (result) => {
      bar.hidden = true;
      box.dataset['outcome'] = result.outcome;
      status.textContent = resultText(result, printed.join(''));
      if (!('assertions' in result)) return;
      assertions.hidden = result.assertions.length === 0;
      assertions.replaceChildren(...result.assertions.map((one) => assertionItem(one, result.goTo)));
    },
  };
}

function reportElements() {
  const box = element('div', 'playground');
  const status = element('p', 'playground-status');
  status.setAttribute('role', 'status');
  const bar = element('progress', 'playground-progress');
  bar.setAttribute('aria-label', 'Loading');
  const assertions = element('ul', 'plain playground-assertions');
  const output = element('pre', 'code playground-output');
  output.tabIndex = 0;
  output.setAttribute('aria-label', 'Output in this browser');
  output.setAttribute('role', 'region');
  box.append(status, bar, assertions, output);
  return { box, status, bar, assertions, output };
}

/** What the status says of a run that goes on. A screen reader reads it at every quarter, not for every piece that is loaded. */
function progressText(progress: Progress): string {
  if (progress.kind === 'starting') return 'Starting Python.';
  if (progress.kind === 'running') return 'Running.';
  const { loaded, total } = progress;
  const quarter = Math.floor((4 * loaded) / total) / 4;
  return `Loading: ${megabytes(total * quarter)} of ${megabytes(total)} MB.`;
}

/** What the status says of a run that ended. */
function resultText(result: Result, printed: string): string {
  switch (result.outcome) {
    case 'stopped':
      return 'Stopped.';
    case 'timeout':
      return `Stopped: it ran for more than ${result.seconds} seconds.`;
    case 'unloadable':
      return navigator.onLine
        ? `It could not be started: ${result.reason}.`
        : 'It could not be loaded: this browser is offline, and has not kept the files from an earlier run.';
    default: {
      const verdict = result.outcome === 'passed' ? 'Passed' : 'Failed';
      const whose = result.changed ? 'with your changes' : 'as printed';
      const same = printed === result.recorded.output ? 'the same as' : 'different from';
      return `${verdict}, ${whose}: ${tally(result.assertions)}, in ${result.seconds.toFixed(1)} s. The output is ${same} that of the record of ${dayOf(result.recorded.day)}.`;
    }
  }
}

/** How many assertions hold. */
function tally(assertions: readonly Assertion[]): string {
  const all = assertions.length;
  const held = assertions.filter(({ state }) => state === 'held').length;
  if (held < all) return `${held} of ${all} assertions hold`;
  return all === 1 ? 'its assertion holds' : `all ${all} assertions hold`;
}

const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function assertionItem(
  { file, line, text, state }: Assertion,
  goTo: (file: string, line: number) => void,
): HTMLLIElement {
  const { sign, word } = states[state];
  const visible = element('span', 'playground-sign', sign);
  visible.setAttribute('aria-hidden', 'true');
  const place = element('button', 'playground-line', `${file}:${line}`);
  place.type = 'button';
  place.addEventListener('click', () => goTo(file, line));
  const item = element('li', state);
  item.append(visible, element('span', 'sr-only', `${word}: `), place, element('code', '', text));
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

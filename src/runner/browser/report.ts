import type { Assertion } from '../../evidence/samples/start-program.ts';
import type { News } from './messages.ts';

/** How a run came out. */
export type Result =
  | {
      readonly outcome: 'passed' | 'failed';
      readonly assertions: readonly Assertion[];
      readonly seconds: number;
      /** True where the reader changed a file before the run. */
      readonly changed: boolean;
      readonly recorded: { readonly day: string; readonly output: string };
      readonly goTo: (file: string, line: number) => void;
    }
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'timeout'; readonly seconds: number }
  | { readonly outcome: 'unloadable'; readonly reason: string };

/** What a run shows: how far it is, what it printed, and what became of its assertions. */
export interface Report {
  readonly begin: () => void;
  readonly progress: (news: Extract<News, { kind: 'loading' | 'starting' | 'running' }>) => void;
  readonly print: (line: string, complaint: boolean) => void;
  readonly end: (result: Result) => void;
  /** Takes away what an earlier run showed. */
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
  const box = element('div', 'bench');
  const status = element('p', 'bench-status');
  status.setAttribute('role', 'status');
  const bar = element('progress', 'bench-progress');
  bar.setAttribute('aria-label', 'Loading');
  const assertions = element('ul', 'plain bench-assertions');
  const output = element('pre', 'code bench-output');
  output.tabIndex = 0;
  output.setAttribute('aria-label', 'Output in this browser');
  output.setAttribute('role', 'region');
  box.append(status, bar, assertions, output);
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
    progress: (news) => {
      if (news.kind === 'loading') {
        bar.max = news.total;
        bar.value = news.loaded;
        // Spoken at every quarter, not at every piece.
        const quarter = Math.floor((4 * news.loaded) / news.total) / 4;
        say(`Loading: ${megabytes(news.total * quarter)} of ${megabytes(news.total)} MB.`);
      } else {
        bar.removeAttribute('value');
        say(news.kind === 'starting' ? 'Starting Python.' : 'Running.');
      }
    },
    print: (line, complaint) => {
      if (!complaint) printed.push(`${line}\n`);
      const shown = element('span', complaint ? 'bench-complaint' : '');
      shown.textContent = `${line}\n`;
      output.append(shown);
      output.hidden = false;
    },
    end: (result) => {
      bar.hidden = true;
      box.dataset['outcome'] = result.outcome;
      status.textContent = sentence(result, printed.join(''));
      if (!('assertions' in result)) return;
      assertions.hidden = result.assertions.length === 0;
      assertions.replaceChildren(...result.assertions.map((one) => row(one, result.goTo)));
    },
  };
}

function sentence(result: Result, printed: string): string {
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
      const count = (state: Assertion['state']): number =>
        result.assertions.filter((one) => one.state === state).length;
      const all = result.assertions.length;
      const verdict = result.outcome === 'passed' ? 'Passed' : 'Failed';
      const held =
        count('held') === all
          ? all === 1
            ? 'its assertion holds'
            : `all ${all} assertions hold`
          : `${count('held')} of ${all} assertions hold`;
      const time = `${result.seconds.toFixed(1)} s`;
      const same = printed === result.recorded.output ? 'the same as' : 'different from';
      const compared = `The output is ${same} that of the record of ${dayOf(result.recorded.day)}`;
      const whose = result.changed ? ', with your changes' : ', as printed';
      return `${verdict}${whose}: ${held}, in ${time}. ${compared}.`;
    }
  }
}

const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function row(
  { file, line, text, state }: Assertion,
  goTo: (file: string, line: number) => void,
): HTMLLIElement {
  const { sign, word } = states[state];
  const item = element('li', state);
  const mark = element('span', 'bench-sign');
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = sign;
  const spoken = element('span', 'sr-only');
  spoken.textContent = `${word}: `;
  const place = element('button', 'bench-line');
  place.type = 'button';
  place.textContent = `${file}:${line}`;
  place.addEventListener('click', () => goTo(file, line));
  const code = element('code', '');
  code.textContent = text;
  item.append(mark, spoken, place, code);
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}

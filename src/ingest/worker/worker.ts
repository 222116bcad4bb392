import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Known } from '../known.ts';
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import type { Order, Outcome } from './messages.ts';

export interface WorkerLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Reading its program takes a worker half a second, and much longer on a machine that has too much to do. */
const longestStart = 120_000;

/**
 * How the memory of a worker is kept. The young generation holds most of what a file needs and is emptied between two files,
 * when nothing in it is wanted any more (`child.ts`), so that hardly anything grows old and the whole heap is rarely
 * tidied up. That matters twice: tidying up the whole heap also throws away the compiled code that spoke of objects which
 * are gone, and compiling it again took longer than the tidying. For the same reason nothing is made old from the
 * beginning, as V8 does where objects used to live long: here all of them live as long as a file. Nobody waits for a
 * worker between two letters, so that it tidies up in one go and not step by step; and there is one worker for each
 * processor, where threads that tidy up beside it would only take the time of the others.
 * Together half of the processor's time, measured with `bench/ingest.ts`.
 */
const memory = [
  '--min-semi-space-size=24',
  '--max-semi-space-size=24',
  '--expose-gc',
  '--no-allocation-site-pretenuring',
  '--no-incremental-marking',
  '--single-threaded-gc',
];

/** What a process that does not start has to say is in its first lines. */
const longestComplaint = 4000;

/** Where the compiled program of the workers is kept for the next run: reading it again takes half as long. */
const compiled = fileURLToPath(new URL('../../../.cache/ingest-worker', import.meta.url));

/**
 * Imports files in a process of its own, which is killed where a file takes too long or too much memory. A process and
 * not a thread: native code (the Markdown parser) cannot be stopped inside a thread.
 */
export class Worker {
  readonly #known: Known;
  readonly #limits: WorkerLimits;
  #child: ChildProcess | undefined;

  constructor(known: Known, bounds: WorkerLimits = limits) {
    this.#known = known;
    this.#limits = bounds;
  }

  /** Imports one file. */
  async import(file: string, bytes: Uint8Array): Promise<Outcome> {
    return await this.carryOut({ type: 'import', file, bytes });
  }

  /** Has an order carried out that is answered; the caller waits for the answer before it gives the next. */
  async carryOut(order: Exclude<Order, { type: 'known' }>): Promise<Outcome> {
    const child = this.#child ?? (await this.#start());
    if (typeof child === 'string') return { type: 'refused', refusal: refusal('no-worker', child) };
    return await new Promise<Outcome>((resolve) => {
      const done = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        child.removeAllListeners('error');
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        this.#kill();
        done({ type: 'refused', refusal: refusal('timeout') });
      }, this.#limits.milliseconds);
      child.once('message', (outcome) => {
        done(outcome as Outcome);
      });
      child.once('exit', (code, signal) => {
        this.#child = undefined;
        done({
          type: 'refused',
          refusal: refusal('crash', `the worker ended with ${signal ?? `code ${code ?? 0}`}`),
        });
      });
      child.once('error', (error) => {
        this.#kill();
        done({ type: 'refused', refusal: refusal('crash', error.message) });
      });
      child.send(order);
    });
  }

  /** Ends the process. An order that it is at is refused. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  /** @returns the process, or why there is none */
  async #start(): Promise<ChildProcess | string> {
    const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`, ...memory, '--no-warnings'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      if (complaint.length < longestComplaint) complaint += words;
    });
    const fault = await new Promise<string | undefined>((resolve) => {
      const answer = (reason?: string): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(reason);
      };
      const timer = setTimeout(answer, longestStart, `it is not ready after ${longestStart / 1000} seconds`);
      child.once('message', () => {
        answer();
      });
      // When all that it wrote has been read as well.
      child.once('close', (code, signal) => {
        answer(`it ended with ${signal ?? `code ${code ?? 0}`}${firstError(complaint)}`);
      });
      child.once('error', (error) => {
        answer(error.message);
      });
    });
    // A later crash for want of memory prints pages, which are read and dropped; the report says what is needed.
    child.stderr?.removeAllListeners('data').resume();
    if (fault !== undefined) {
      this.#kill();
      return fault;
    }
    child.send({ type: 'known', known: this.#known } satisfies Order);
    return child;
  }

  #kill(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** The line that names the fault among what Node and V8 print around it. */
function firstError(complaint: string): string {
  const line = complaint
    .split('\n')
    .find((one) => /Error\b[: ]|fatal|bad option|not allowed/i.test(one))
    ?.replace(/^[#\s]+/, '');
  return line === undefined ? '' : `: ${line.trim().slice(0, 200)}`;
}

import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ExistingContent } from '../existing-content.ts';
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';
import type { Message, Task, TaskResult } from './messages.ts';

export interface WorkerLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Reading its program takes a worker half a second, and much longer on a machine that has too much to do. */
const longestStart = 120_000;

/** Why a process does not start is in the first lines that it prints. */
const longestOutput = 4000;

/**
 * Imports files in a process of its own, which is killed where a file takes too long or too much memory. A process and
 * not a thread: native code (the Markdown parser) cannot be stopped inside a thread.
 */
export class Worker {
  readonly #known: ExistingContent;
  readonly #limits: WorkerLimits;
  #child: ChildProcess | undefined;

  constructor(known: ExistingContent, bounds: WorkerLimits = limits) {
    this.#known = known;
    this.#limits = bounds;
  }

  /** Imports one file. */
  async import(file: string, bytes: Uint8Array): Promise<TaskResult> {
    return await this.run({ type: 'import', file, bytes });
  }

  /** Runs a task. The caller waits for the result before it gives the next. */
  async run(task: Task): Promise<TaskResult> {
    const child = this.#child ?? (await this.#start());
    if (typeof child === 'string') return { type: 'refused', refusal: refusal('no-worker', child) };
    return await new Promise<TaskResult>((resolve) => {
      const done = (result: TaskResult): void => {
        clearTimeout(timer);
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        child.removeAllListeners('error');
        resolve(result);
      };
      const timer = setTimeout(() => {
        this.#kill();
        done({ type: 'refused', refusal: refusal('timeout') });
      }, this.#limits.milliseconds);
      child.once('message', (result) => {
        done(result as TaskResult);
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
      child.send(task satisfies Message);
    });
  }

  /** Ends the process. A task that is running is refused. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  /** @returns the process, or why there is none */
  async #start(): Promise<ChildProcess | string> {
    const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`, '--no-warnings'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      if (errors.length < longestOutput) errors += words;
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
        answer(`it ended with ${signal ?? `code ${code ?? 0}`}${firstError(errors)}`);
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
    child.send({ type: 'known', known: this.#known } satisfies Message);
    return child;
  }

  #kill(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** The line that names the fault among what Node and V8 print around it. */
function firstError(output: string): string {
  const line = output
    .split('\n')
    .find((one) => /Error\b[: ]|fatal|bad option|not allowed/i.test(one))
    ?.replace(/^[#\s]+/, '');
  return line === undefined ? '' : `: ${line.trim().slice(0, 200)}`;
}

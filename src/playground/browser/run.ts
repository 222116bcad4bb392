import type { Assertion } from '../../evidence/samples/start-program.ts';
import type { Progress, RunRequest, WorkerMessage } from './messages.ts';

/** A program that runs longer, in seconds, is stopped: by then it runs in circles. Loading does not count. */
const timeLimit = 120;

/** How a run came to its end. */
export type RunEnd =
  | {
      readonly outcome: 'passed' | 'failed';
      readonly assertions: readonly Assertion[];
      readonly seconds: number;
    }
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'timeout'; readonly seconds: number }
  | { readonly outcome: 'unloadable'; readonly reason: string };

/** Who hears of a run. */
export interface RunListener {
  readonly onProgress: (progress: Progress) => void;
  readonly onPrint: (line: string, stream: 'stdout' | 'stderr') => void;
  readonly onEnd: (end: RunEnd) => void;
}

/** A worker that runs samples. It is replaced when it failed, and when it is stopped in the middle of a run. */
export class SampleWorker {
  #worker = this.#start();
  #failed = false;

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#failed = true;
    });
    return worker;
  }

  #replace(): void {
    this.#worker.terminate();
    this.#failed = false;
    this.#worker = this.#start();
  }

  /**
   * Runs a side of a sample.
   * @returns stops the run
   */
  run(request: RunRequest, { onProgress, onPrint, onEnd }: RunListener): () => void {
    if (this.#failed) this.#replace();
    const worker = this.#worker;
    const listening = new AbortController();
    const { signal } = listening;
    let began = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (how: RunEnd): void => {
      listening.abort();
      clearTimeout(timer);
      // A worker that came to its end can run again; any other is busy or broken.
      if (!('assertions' in how)) this.#replace();
      onEnd(how);
    };
    const hear = (message: WorkerMessage): void => {
      switch (message.kind) {
        case 'loading':
        case 'starting':
          onProgress(message);
          return;
        case 'running':
          began = performance.now();
          timer = setTimeout(() => end({ outcome: 'timeout', seconds: timeLimit }), timeLimit * 1000);
          onProgress(message);
          return;
        case 'printed':
          onPrint(message.text, message.stream);
          return;
        case 'failed':
          end({ outcome: 'unloadable', reason: message.message });
          return;
        case 'ended':
          end({
            outcome: message.code === 0 ? 'passed' : 'failed',
            assertions: message.assertions,
            seconds: (performance.now() - began) / 1000,
          });
      }
    };
    worker.addEventListener('error', () => end({ outcome: 'unloadable', reason: 'its worker failed' }), {
      signal,
    });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => hear(data), { signal });
    worker.postMessage(request);
    return () => end({ outcome: 'stopped' });
  }
}

import { availableParallelism } from 'node:os';
import type { ExistingContent } from '../existing-content.ts';
import { limits } from '../limits.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Task, TaskResult } from './messages.ts';
import { Worker, type WorkerLimits } from './worker.ts';

/**
 * Workers, one for each processor, that live as long as the import and are started when there is work for them. Only
 * one that overruns its time or memory is killed and replaced.
 *
 * Not a pool from a package: tinypool can't tell when a task starts, so that the time limit of a file would cover the start
 * of its process too, and it neither reports why a process doesn't start nor answers the tasks that wait for it.
 */
export class WorkerPool {
  /** How many tasks run at the same time. */
  readonly size: number;
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  /** Why no task runs any more. */
  #ended: Refusal | undefined;

  constructor(known: ExistingContent, bounds: WorkerLimits = limits, size: number = availableParallelism()) {
    this.size = Math.max(1, size);
    this.#workers = Array.from({ length: this.size }, () => new Worker(known, bounds));
    // The last is taken first: one worker does all where there is little to do.
    this.#idle = this.#workers.toReversed();
  }

  /**
   * Runs a task on the next worker that is free, in the order of the calls. Where one worker did not start, none is tried
   * again: every task from then on is refused for the same reason.
   */
  async run(task: Task): Promise<TaskResult> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    try {
      if (this.#ended !== undefined) return { type: 'refused', refusal: this.#ended };
      const result = await worker.run(task);
      if (result.type === 'refused' && result.refusal.id === 'no-worker') this.#ended ??= result.refusal;
      return result;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(worker);
      else next(worker);
    }
  }

  /** Ends all workers. Tasks that run or wait are refused. */
  close(): void {
    this.#ended ??= refusal('crash', 'the import has ended');
    for (const worker of this.#workers) worker.close();
  }
}

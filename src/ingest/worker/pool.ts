import { availableParallelism } from 'node:os';
import type { Known } from '../known.ts';
import { limits } from '../limits.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Order, Outcome } from './messages.ts';
import { Worker, type WorkerLimits } from './worker.ts';

/**
 * Workers, one for each processor, that live as long as the import and are started when there is work for them. Only
 * one that overruns its time or memory is killed and replaced.
 */
export class WorkerPool {
  /** How many orders are carried out at the same time. */
  readonly size: number;
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  /** Why nothing is carried out any more. */
  #ended: Refusal | undefined;

  constructor(known: Known, bounds: WorkerLimits = limits, size: number = availableParallelism()) {
    this.size = Math.max(1, size);
    this.#workers = Array.from({ length: this.size }, () => new Worker(known, bounds));
    // The last is taken first: one worker does all where there is little to do.
    this.#idle = this.#workers.toReversed();
  }

  /**
   * Has an order carried out by the next worker that is free, in the order of the calls. Where one worker did not start,
   * none is tried again: every order from then on is refused for the same reason.
   */
  async carryOut(order: Exclude<Order, { type: 'known' }>): Promise<Outcome> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    try {
      if (this.#ended !== undefined) return { type: 'refused', refusal: this.#ended };
      const outcome = await worker.carryOut(order);
      if (outcome.type === 'refused' && outcome.refusal.id === 'no-worker') this.#ended ??= outcome.refusal;
      return outcome;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(worker);
      else next(worker);
    }
  }

  /** Ends all workers. What they are at is refused, and so is what waits for them. */
  close(): void {
    this.#ended ??= refusal('crash', 'the import has ended');
    for (const worker of this.#workers) worker.close();
  }
}

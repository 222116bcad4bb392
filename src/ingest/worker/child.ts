import { flushCompileCache } from 'node:module';
import type { Order } from './messages.ts';
import { Treatment } from './treat.ts';

/** The process that imports: it may be killed at any time, since it writes nothing. */
const treatment = new Treatment();
let isFirst = true;

process.on('message', (order: Order) => {
  const outcome = treatment.carryOut(order);
  if (outcome === undefined) return;
  process.send?.(outcome);
  // The compiled program is kept for the next run now: a worker is ended before it could do so by itself.
  if (isFirst) flushCompileCache();
  isFirst = false;
  // Nothing of this file is wanted any more: its memory is free at once and need not be copied for the next (`worker.ts`).
  void globalThis.gc?.({ type: 'minor' });
});
// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());
// The time of a file is counted from here on, not from the start of a process on a busy machine.
process.send?.('ready');

import { Adviser } from '../help/advice.ts';
import { nothingKnown } from '../known.ts';
import type { Order } from './messages.ts';
import { treat } from './treat.ts';

/** The process that imports: it may be killed at any time, since it writes nothing. */
let known = nothingKnown;
let adviser = new Adviser(known);

process.on('message', (order: Order) => {
  if (order.type === 'known') {
    known = order.known;
    adviser = new Adviser(known);
  } else process.send?.(treat({ file: order.file, bytes: order.bytes }, known, adviser));
});
// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());

import type { Message } from './messages.ts';
import { TaskRunner } from './task-runner.ts';

/** The process that imports: it may be killed at any time, since it writes nothing. */
const runner = new TaskRunner();

process.on('message', (message: Message) => {
  const result = runner.handle(message);
  if (result !== undefined) process.send?.(result);
});
// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());
// The time of a file is counted from here on, not from the start of a process on a busy machine.
process.send?.('ready');

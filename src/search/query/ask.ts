import type { Answer, Ask, Question } from './question.ts';

/** What goes to the worker and what comes back. */
export interface Request {
  readonly id: number;
  readonly folder: string;
  readonly question: Question;
}
export interface Reply {
  readonly id: number;
  /** Nothing where the search failed. */
  readonly answer?: Answer;
}

/**
 * Has a worker answer, so that the page stays responsive. A worker that fails is started again for the next question.
 * @param start starts the worker
 * @param folder the URL of the index, with a slash at its end
 */
export function askWorker(start: () => Worker, folder: string): Ask {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let worker: Worker | undefined;
  const started = (): Worker => {
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    fresh.addEventListener('error', () => {
      worker = undefined;
      for (const [id, settle] of waiting) settle({ id });
      waiting.clear();
    });
    return fresh;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      worker ??= started();
      last += 1;
      waiting.set(last, ({ answer }) => {
        if (answer === undefined) reject(new Error('The search could not start.'));
        else resolve(answer);
      });
      worker.postMessage({ id: last, folder, question } satisfies Request);
    });
}

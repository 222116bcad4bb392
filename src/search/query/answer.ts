import type { Ask, Reply, Request } from './ask.ts';
import { filesFrom, type ReadFile } from './files.ts';
import { Search } from './search.ts';

/**
 * Answers in this very thread. For where there are no workers: a copy that opens from disk.
 * @param read gives the files of the index
 */
export function askHere(read: ReadFile): Ask {
  let search: Promise<Search> | undefined;
  return async (question) => {
    search ??= Search.start(read);
    try {
      return await (await search).answer(question);
    } catch (error) {
      search = undefined;
      throw error;
    }
  };
}

/**
 * Takes questions in a worker.
 * @param worker the global scope of the worker
 */
export function serveQuestions(worker: {
  addEventListener: (type: 'message', listener: (event: MessageEvent<Request>) => void) => void;
  postMessage: (reply: Reply) => void;
}): void {
  let ask: Ask | undefined;
  worker.addEventListener('message', ({ data: { id, folder, question } }) => {
    ask ??= askHere(filesFrom(folder));
    ask(question).then(
      (answer) => worker.postMessage({ id, answer }),
      () => worker.postMessage({ id }),
    );
  });
}

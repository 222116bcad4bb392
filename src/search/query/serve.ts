import type { Reply, Request } from './ask.ts';
import { filesFrom } from './files.ts';
import { Search } from './search.ts';

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<Request>) => void) => void;
  readonly postMessage: (reply: Reply) => void;
}

/**
 * Answers the questions that a worker is sent. The index is loaded with the first one, and again after a failure.
 * @param worker the global scope of the worker
 */
export function serveQuestions(worker: WorkerScope): void {
  let search: Promise<Search> | undefined;
  const reply = async ({ id, folder, question }: Request): Promise<Reply> => {
    search ??= Search.start(filesFrom(folder));
    try {
      return { id, answer: await (await search).answer(question) };
    } catch {
      search = undefined;
      return { id };
    }
  };
  worker.addEventListener('message', ({ data }) => {
    void reply(data).then((answer) => worker.postMessage(answer));
  });
}

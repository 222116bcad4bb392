import { serveQuestions } from './query/serve.ts';

/*
 * The program of the search's worker. It is bundled as a classic script that takes nothing but `self` and `fetch` from
 * around it, so that a copy of the site that opens from disk can run it in the page.
 */
serveQuestions(self as unknown as Parameters<typeof serveQuestions>[0]);

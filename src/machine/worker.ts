import { parentPort, workerData } from 'node:worker_threads';
import { verdictHistory } from '../collections/history.ts';
import type { Corpus } from '../corpus/entries.ts';
import type { Publication } from '../schemas/publication.ts';
import { type Place, writeMachineFiles } from './write.ts';

/** What the worker is given. */
export interface Order extends Place {
  /** The content, as the pages have it: to read and resolve it once more takes longer than to hand it over. */
  readonly corpus: Corpus;
  readonly publication: Publication;
}

const { corpus, publication, ...place } = workerData as Order;
// What is handed over loses this: no id may be taken for something that every object has.
for (const table of Object.values(corpus.lookup)) Object.setPrototypeOf(table, null);

const digests = await writeMachineFiles(
  { corpus, publication, history: verdictHistory(), content: 'content', kept: place.kept },
  place,
);
parentPort?.postMessage(digests);

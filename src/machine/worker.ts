import { parentPort, workerData } from 'node:worker_threads';
import { siteCorpus } from '../collections/corpus.ts';
import { verdictHistory } from '../collections/history.ts';
import type { Publication } from '../schemas/publication.ts';
import { type Place, writeMachineFiles } from './write.ts';

/** What the worker is given. */
export interface Order extends Place {
  readonly publication: Publication;
}

const { publication, ...place } = workerData as Order;

const paths = await writeMachineFiles(
  { corpus: siteCorpus(), publication, history: verdictHistory(), content: 'content' },
  place,
);
parentPort?.postMessage([...paths]);

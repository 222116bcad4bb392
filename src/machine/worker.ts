import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { verdictHistory } from '../collections/history.ts';
import type { Kept, Written } from '../collections/kept-output.ts';
import type { Corpus } from '../corpus/entries.ts';
import { readKnown, textOfKnown } from '../files/known.ts';
import type { Publication } from '../schemas/publication.ts';
import { writeMachineFiles } from './write.ts';

/** What the worker is given first. What stands in the folder of the site follows. */
export interface Material {
  /** The content, as the pages have it: to read and resolve it once more takes longer than to hand it over. */
  readonly corpus: Corpus;
  readonly publication: Publication;
}

/** What the worker answers. What is known of files goes over as one text, which is a tenth of the work. */
export interface Answer extends Omit<Written, 'made'> {
  readonly made: string;
}

if (parentPort === null) throw new Error('This runs in a worker.');
const messages = on(parentPort, 'message');
const next = async (): Promise<unknown> => ((await messages.next()).value as [unknown])[0];
const { corpus, publication } = (await next()) as Material;
// What is handed over loses this: no id may be taken for something that every object has.
for (const table of Object.values(corpus.lookup)) Object.setPrototypeOf(table, null);

const kept = (await next()) as Kept;
const standing = readKnown(kept.list);
for (const path of kept.lost) standing.delete(path);
const { made, others } = await writeMachineFiles(
  { corpus, publication, history: verdictHistory(), content: 'content', kept: kept.memory },
  { folder: kept.folder, standing },
);
await messages.return?.();
parentPort.postMessage({ made: textOfKnown(made), others } satisfies Answer);

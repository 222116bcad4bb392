import { join } from 'node:path';

/** The project itself. */
export const root = join(import.meta.dirname, '../..');

/** Where the benchmark has its temporary projects: ignored by git, on the disk of the project, so that packages can be linked. */
export const scratch = join(root, '.cache/bench');

import { join } from 'node:path';

/** The project itself. */
export const root = join(import.meta.dirname, '../..');

/** Where the benchmark keeps its copies: ignored by git, on the disk of the project, so that packages can be linked. */
export const workshop = join(root, '.cache/bench');

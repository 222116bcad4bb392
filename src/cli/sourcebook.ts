import { run } from './program.ts';
import { processSurroundings } from './surroundings.ts';

await run(process.argv.slice(2), processSurroundings());

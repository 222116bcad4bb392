import { run } from './program.ts';
import { processContext } from './context.ts';

await run(process.argv.slice(2), processContext());

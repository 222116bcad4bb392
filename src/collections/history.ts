import { existsSync, readFileSync } from 'node:fs';
import { verdictHistorySchema, type VerdictHistory } from '../schemas/verdict-history.ts';

/** The verdicts that claims had before; empty until they are recorded for the first time. */
export function verdictHistory(): VerdictHistory {
  const file = 'content/verdicts.json';
  return existsSync(file) ? verdictHistorySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/*
 * What must not be in the log of a build. Usage: node tests/built/log.ts <log>, which prints such lines and fails.
 */
import { readFileSync } from 'node:fs';

/** The lines of a log that warn of something or tell of an error. */
export const alarmsIn = (log: string): string[] =>
  log.split('\n').filter((line) => /\[(?:WARN|ERROR)\]|\bwarning\b|\bdeprecated\b/iu.test(line));

if (process.argv[1] === import.meta.filename) {
  const alarms = alarmsIn(readFileSync(process.argv[2] ?? '', 'utf8'));
  for (const line of alarms) console.error(line);
  process.exitCode = alarms.length === 0 ? 0 : 1;
}

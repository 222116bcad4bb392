import { report, type ReportFormat } from '../diagnostics/report.ts';
import { findingsOf, readFiles, type LoadOptions, type Reading } from './corpus.ts';

/** The outcome of looking at all content, in words. */
export interface Inspection {
  readonly errors: number;
  readonly report: string;
}

/**
 * Checks all content and words what is wrong: the gate that the command line and every build share.
 * @param options where the content is, and which day it is
 * @param format for people, for programs or for GitHub
 * @param colour whether the words go to a terminal that shows colours
 */
export function inspect(options: LoadOptions, format: ReportFormat, colour: boolean): Inspection {
  return inspectReading(readFiles(options), options.today, format, colour);
}

/** As {@link inspect}, of content that has been read. */
export function inspectReading(
  reading: Reading,
  today: string,
  format: ReportFormat,
  colour: boolean,
): Inspection {
  const findings = findingsOf(reading, today);
  return { errors: findings.length, report: report(findings, format, colour) };
}

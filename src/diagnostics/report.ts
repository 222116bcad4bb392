import type { Diagnostic } from './diagnostic.ts';
import { reportForGithub } from './reporters/github.ts';
import { reportAsJson } from './reporters/json.ts';
import { reportForTerminal } from './reporters/terminal.ts';

export const reportFormats = ['text', 'json', 'github'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/**
 * Writes diagnostics in one of the formats.
 * @param diagnostics the sorted diagnostics
 * @param format for people, for programs or for GitHub
 * @param colour whether the text goes to a terminal that shows colours
 */
export function report(diagnostics: readonly Diagnostic[], format: ReportFormat, colour: boolean): string {
  switch (format) {
    case 'json':
      return reportAsJson(diagnostics);
    case 'github':
      return reportForGithub(diagnostics);
    case 'text':
      return reportForTerminal(diagnostics, { colour });
  }
}

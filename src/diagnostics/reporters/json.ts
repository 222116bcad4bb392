import type { Diagnostic } from '../diagnostic.ts';

/**
 * Writes diagnostics for a program.
 * @param diagnostics the sorted diagnostics
 */
export function reportAsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ errors: diagnostics.length, diagnostics }, null, 2)}\n`;
}

import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * Words diagnostics for a person: grouped by file, each with what, why and what to do, and a closing line.
 * @param diagnostics the sorted diagnostics
 * @param options `colour`: whether the text goes to a terminal that shows colours
 */
export function reportForTerminal(
  diagnostics: readonly Diagnostic[],
  options: { readonly colour: boolean },
): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== file) {
      if (file !== undefined) lines.push('');
      file = diagnostic.file;
      lines.push(paint('bold', file));
    }
    const place = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
    lines.push(
      `  ${paint('cyan', place)}  ${paint('red', diagnostic.title)}  ${paint('dim', diagnostic.id)}`,
    );
    lines.push(`    ${diagnostic.what}`);
    lines.push(`    ${paint('dim', `Why: ${diagnostic.why}`)}`);
    lines.push(`    ${paint('green', 'Do:')} ${diagnostic.remedy}`);
  }
  if (lines.length > 0) lines.push('');
  lines.push(summaryOf(diagnostics));
  return `${lines.join('\n')}\n`;
}

/**
 * One sentence about a list of diagnostics.
 * @param diagnostics the list
 */
function summaryOf(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'No errors in the content.';
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  return `${count(diagnostics.length, 'error')} in ${count(files, 'file')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import type { Diagnostic } from '../diagnostic.ts';

/**
 * Writes diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param diagnostics the sorted diagnostics
 */
export function reportForGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ file, line, column, title, id, what, why, remedy }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(`${title} (${id})`)}`;
      return `::error ${place}::${data(`${what}\nWhy: ${why}\nDo: ${remedy}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

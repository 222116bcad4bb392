/** A part of a sample's file that pages print: the lines between `# region: name` and `# endregion`. */
export interface Region {
  readonly name: string;
  /** The lines without their common indentation. */
  readonly code: string;
  /** The line of the file on which the code begins. */
  readonly line: number;
}

const begin = /^\s*(?:#|\/\/|<!--|\{#|--)\s*region:\s*([a-z0-9-]+)\s*(?:-->|#\})?\s*$/;
const end = /^\s*(?:#|\/\/|<!--|\{#|--)\s*endregion\s*(?:-->|#\})?\s*$/;

/**
 * Finds the regions of a file. Regions do not nest.
 * @param text the file
 * @returns the regions in their order, and what is wrong with their marks
 */
export function regionsOf(text: string): {
  readonly regions: readonly Region[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
} {
  const regions: Region[] = [];
  const faults: { line: number; message: string }[] = [];
  let open: { readonly name: string; readonly line: number; readonly lines: string[] } | undefined;
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const name = begin.exec(line)?.[1];
    if (name !== undefined) {
      if (open !== undefined)
        faults.push({ line: open.line, message: `The region "${open.name}" does not end.` });
      if (regions.some((region) => region.name === name)) {
        faults.push({ line: index + 1, message: `The region "${name}" appears twice.` });
      }
      open = { name, line: index + 1, lines: [] };
    } else if (end.test(line)) {
      if (open === undefined) faults.push({ line: index + 1, message: 'This end belongs to no region.' });
      else regions.push({ name: open.name, code: dedent(open.lines), line: open.line + 1 });
      open = undefined;
    } else {
      open?.lines.push(line);
    }
  }
  if (open !== undefined)
    faults.push({ line: open.line, message: `The region "${open.name}" does not end.` });
  return { regions, faults };
}

/**
 * A file as pages print it: without the lines that mark regions, and with no more empty ones than they leave in
 * formatted code.
 * @param text the file
 * @returns what is printed, and which of its lines, counted from one, belong to a region
 */
export function printedFile(text: string): { readonly code: string; readonly marked: readonly number[] } {
  const code: string[] = [];
  const marked: number[] = [];
  let inside = false;
  for (const line of text.trimEnd().split(/\r?\n/)) {
    if (begin.test(line)) inside = true;
    else if (end.test(line)) inside = false;
    else if (line.trim() !== '' || code.slice(-2).some((before) => before.trim() !== '')) {
      code.push(line);
      if (inside && line.trim() !== '') marked.push(code.length);
    }
  }
  return { code: code.join('\n').trimEnd(), marked };
}

function dedent(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines
    .slice(Math.max(first, 0), last + 1)
    .map((line) => line.slice(indent))
    .join('\n');
}

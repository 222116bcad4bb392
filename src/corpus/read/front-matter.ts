/** A file taken apart at its fences. */
export interface FrontMatter {
  readonly yaml: string;
  /** The line of the file on which the YAML begins. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Splits a file at the line of three hyphens that opens it and the next such line. Deliberately small: libraries for
 * this also accept fences that name a language to evaluate.
 * @param text the whole file
 * @returns the parts, or `undefined` where the file does not begin with a fence or the fence never closes
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const rest = text.slice(start);
  const fence = closing.exec(rest);
  if (fence === null) return undefined;
  const yaml = rest.slice(0, fence.index);
  return {
    yaml,
    yamlLine: 2,
    body: rest.slice(fence.index + fence[0].length),
    bodyLine: 3 + countLines(yaml),
  };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

import type { ContentFile } from './content-files.ts';

/**
 * What was made of files that were read before and in which nothing was wrong. Whoever holds it answers that a file has the
 * same name and the same bytes, and that the code that reads is the same; what is given back went through JSON.
 */
export interface Memory {
  /** What was made of the file. */
  readonly recall: (file: ContentFile) => unknown;
  /** Takes what was made of the file, for another time. */
  readonly keep: (file: ContentFile, made: object) => void;
}

/** Reads every file anew. */
export const noMemory: Memory = { recall: () => undefined, keep: () => undefined };

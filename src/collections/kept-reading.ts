import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Memory } from '../corpus/corpus.ts';

/*
 * What a build makes of the files of content is kept for the next, as JSON: to read that costs a tenth of reading YAML and MDX
 * and of validating them. A file is known again by its name and the SHA-256 of its bytes, and only while no code changed.
 */

type Kept = Parameters<Memory['recall']>[0];

const nameOf = (file: Kept): string => `${file.sha256()} ${file.shown}`;

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The lines of a file by what stands before their first tab; none where the first line is another than expected. */
function linesOf(bytes: Buffer, header: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  if (!bytes.subarray(0, header.length).equals(Buffer.from(header))) return lines;
  for (let at = header.length; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    lines.set(bytes.toString('utf8', at, bytes.indexOf('\t', at)), bytes.subarray(at, end + 1));
    at = end + 1;
  }
  return lines;
}

/**
 * Opens what the last build made of the files of content.
 * @param file where it is kept
 * @param code the digest of the code that reads
 */
export function keptReading(
  file: string,
  code: string,
): {
  readonly memory: Memory;
  /** Keeps what this build made, and forgets the files that it has not met. */
  readonly save: () => void;
} {
  const header = `${code}\n`;
  const known = linesOf(bytesOf(file), header);
  const met: Buffer[] = [];
  const made: string[] = [];
  return {
    memory: {
      recall(read) {
        const line = known.get(nameOf(read));
        if (line === undefined) return undefined;
        met.push(line);
        return JSON.parse(line.toString('utf8', line.indexOf('\t') + 1));
      },
      keep: (read, value) => void made.push(`${nameOf(read)}\t${JSON.stringify(value)}\n`),
    },
    save() {
      if (made.length === 0 && met.length === known.size) return;
      mkdirSync(dirname(file), { recursive: true });
      // A build that is cut short leaves the old one whole.
      writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(header), ...met, Buffer.from(made.join(''))]));
      renameSync(`${file}.new`, file);
    },
  };
}

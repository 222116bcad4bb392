import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../diagnostics/diagnostic.ts';

/** A file of content. */
export interface ContentFile {
  /** Path below the content folder, with slashes. */
  readonly path: string;
  /** Name for diagnostics: the content folder as it was given, and the path. */
  readonly shown: string;
  readonly bytes: number;
  /** The text, or `undefined` where the file is too large to be read. */
  readonly text: string | undefined;
  /** Where the bytes are no text in UTF-8: they themselves, in base64. */
  readonly binary: string | undefined;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: () => string;
}

/** More than any file that people write here; a larger one is refused unread. */
export const sizeLimit = 1024 * 1024;

/** Made by running a sample or by a system, never content. */
const passedOver = new Set(['__pycache__', 'node_modules', '.DS_Store', 'drafts']);

/**
 * Reads all files below a folder of content, in code-unit order of their paths. A missing folder is an empty one.
 * @param root the folder on disk
 * @param shown its name in diagnostics
 */
export function readContentFiles(root: string, shown: string): readonly ContentFile[] {
  const paths = walk(root, '');
  paths.sort((a, b) => (a < b ? -1 : 1));
  return paths.map((path) => {
    const bytes = readFileSync(join(root, path));
    return {
      path,
      shown: shown === '' ? path : `${shown}/${path}`,
      bytes: bytes.length,
      text: bytes.length > sizeLimit ? undefined : bytes.toString('utf8'),
      binary: isUtf8(bytes) && !bytes.includes(0) ? undefined : bytes.toString('base64'),
      sha256: () => hash('sha256', bytes),
    };
  });
}

function walk(root: string, below: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === '' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    if (passedOver.has(entry.name) || entry.name.endsWith('.pyc')) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/**
 * The first place of a file, for what concerns all of it.
 * @param file the file
 */
export function startOf(file: ContentFile): Place {
  return { file: file.shown, line: 1, column: 1 };
}

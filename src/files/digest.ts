import { hash } from 'node:crypto';

/** What tells the content of a file from any other: its SHA-256 in base64, and its size in bytes. */
export type Digest = readonly [hash: string, size: number];

/** The digest of a file's content. */
export const digestOf = (bytes: Uint8Array): Digest => [hash('sha256', bytes, 'base64'), bytes.length];

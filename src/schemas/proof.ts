import { z } from 'zod';
import { anchor, sha256 } from './primitives.ts';

/** `Django 6.1.3`: a package and its exact version. */
const distributionName = z
  .string()
  .regex(/^[A-Za-z0-9._-]+ \d+(?:\.\d+)*$/, 'must be a package and its version, such as Django 6.1.3');

/**
 * `content/references.lock.json`: which pages of the pinned documentation exist, and which cited anchors exist on them.
 * Written by `npm run check -- --references`, never by hand; it lets a check without a network know what was proved.
 */
export const proofRecordSchema = z.strictObject({
  writtenBy: z.string(),
  /** The distributions that were opened, each with the hash of its file. */
  distributions: z.record(distributionName, z.strictObject({ file: z.string(), sha256 })),
  /** Distribution, page, and the cited anchors that the page has. */
  pages: z.record(distributionName, z.record(z.string(), z.array(anchor))),
});

export type ProofRecord = z.infer<typeof proofRecordSchema>;

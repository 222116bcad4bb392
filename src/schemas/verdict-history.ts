import { z } from 'zod';
import { isoDate, kebabId } from './primitives.ts';
import { verdicts } from './claim.ts';

/**
 * The verdicts that claims had, by claim, oldest first. Written by `sourcebook record`, never by hand: verdicts follow
 * from the evidence, and this file remembers what followed before.
 */
export const verdictHistorySchema = z.record(
  kebabId,
  z.array(z.strictObject({ verdict: z.enum(verdicts), since: isoDate })).min(1),
);

export type VerdictHistory = z.infer<typeof verdictHistorySchema>;

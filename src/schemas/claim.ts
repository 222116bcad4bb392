import { z } from 'zod';
import { anchor, isoDate, kebabId, plainText, reviewDays, version } from './primitives.ts';
import { fingerprint } from './passage.ts';
import { topicId } from './topic.ts';
import { verdicts, type Verdict } from './verdicts.ts';

/** An article makes the claim in this passage. */
export const citationSchema = z.strictObject({
  article: kebabId,
  passage: fingerprint,
});

/** A release from which on something holds: `flask 2.0`, `django 6.0`. */
export const sinceRelease = z
  .string()
  .regex(/^[a-z][a-z0-9-]* \d+(?:\.\d+){0,3}$/, 'must be a product and a version, such as "flask 2.0"');

const finding = {
  finding: z.enum(['supports', 'contradicts', 'qualifies']),
  /** The release since which the finding holds, where it did not hold before. */
  since: sinceRelease.optional(),
  /** Under which condition the claim is true. Required where the finding is `qualifies`. */
  condition: plainText.optional(),
  /** One sentence: what the witness says that leads to the finding. */
  reason: plainText,
};

/** What one witness says about a claim. */
export const evidenceSchema = z
  .discriminatedUnion('witness', [
    z.strictObject({
      witness: z.literal('reference'),
      reference: kebabId,
      anchor: anchor.optional(),
      ...finding,
    }),
    z.strictObject({
      witness: z.literal('run'),
      /** `<topic>/<name>` of the sample. */
      sample: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
      side: z.enum(['django', 'flask']),
      ...finding,
    }),
  ])
  .refine((evidence) => evidence.finding !== 'qualifies' || evidence.condition !== undefined, {
    path: ['condition'],
    message: 'is required where the finding is "qualifies": name the condition under which the claim is true',
  });

/** One atomic statement, in our own words, that at least one article makes. */
export const claimSchema = z
  .strictObject({
    id: kebabId,
    /** A complete sentence that can be true or false, in our own words. */
    statement: plainText.max(240),
    /** The statement in at most 60 characters, for the cells of tables. */
    short: plainText.max(60),
    kind: z.enum(['fact', 'opinion']),
    framework: z.enum(['django', 'flask', 'both', 'other']),
    /** The question of comparison that the claim answers: claims about the same thing share it. Kebab-case, e.g. `admin-built-in`. */
    point: kebabId,
    /** Which framework the claim speaks for on its point. */
    stance: z.enum(['django', 'flask', 'neutral']),
    /** Further topics on whose guides the claim belongs; the first is the file's. */
    also: z.array(topicId).optional(),
    citations: z.array(citationSchema).min(1),
    evidence: z.array(evidenceSchema).default([]),
    /** Ids of claims that cannot be true together with this one. Symmetric. */
    contradicts: z.array(kebabId).default([]),
    /** What evidence would settle a fact that has none. */
    wouldSettle: plainText.optional(),
    /** The framework versions that the evidence was judged against. */
    versions: z.strictObject({ django: version.optional(), flask: version.optional() }),
    /** The day a person last judged the evidence. */
    reviewed: isoDate,
    /** Days after which it is judged again; 180 where absent. */
    reviewAfterDays: reviewDays.optional(),
  })
  .refine(
    (claim) => claim.kind === 'opinion' || claim.evidence.length > 0 || claim.wouldSettle !== undefined,
    {
      path: ['wouldSettle'],
      message: 'is required for a fact without evidence: say what would settle it',
    },
  );

export const claimFileSchema = z.array(claimSchema);

export { verdicts };

export type Citation = z.infer<typeof citationSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type { Verdict };

import { z } from 'zod';
import { byFramework } from './framework.ts';
import { sideIds, stances, subjects } from './framework-ids.ts';
import type { Derived } from './inference.ts';
import {
  anchor,
  httpsUrl,
  isoDate,
  kebabId,
  plainText,
  reviewDays,
  sampleId,
  version,
} from './primitives.ts';
import { fingerprint } from './passage.ts';
import {
  articleIds,
  claimIds,
  evidenceId,
  guideIds,
  markdownUrl,
  pageUrl,
  passageId,
  verdict,
} from './published.ts';
import { topicId } from './topic.ts';
import { verdicts, type Verdict } from './verdicts.ts';

/** An article makes the claim in this passage. */
const citationSchema = z.strictObject({
  article: kebabId,
  passage: fingerprint,
});

/** A release from which on something holds: `flask 2.0`, `django 6.0`. */
const sinceRelease = z
  .string()
  .regex(/^[a-z][a-z0-9-]* \d+(?:\.\d+){0,3}$/, 'must be a product and a version, such as "flask 2.0"');

const finding = {
  finding: z.enum(['supports', 'contradicts', 'qualifies']),
  since: sinceRelease
    .optional()
    .describe('The release since which the finding holds, where it did not hold before.'),
  condition: plainText
    .optional()
    .describe('Under which condition the claim is true; required where the finding is "qualifies".'),
  reason: plainText.describe('What the witness says that leads to the finding, in one sentence.'),
};

const referenceEvidence = z.strictObject({
  witness: z.literal('reference'),
  reference: kebabId,
  anchor: anchor.optional(),
  ...finding,
});

const runEvidence = z.strictObject({
  witness: z.literal('run'),
  sample: sampleId.describe('Topic and name of the sample.'),
  side: z.enum(sideIds),
  ...finding,
});

/** What one witness says about a claim. */
const evidenceSchema = z
  .discriminatedUnion('witness', [referenceEvidence, runEvidence])
  .refine((evidence) => evidence.finding !== 'qualifies' || evidence.condition !== undefined, {
    path: ['condition'],
    message: 'is required where the finding is "qualifies": name the condition under which the claim is true',
  });

const claimFields = z.strictObject({
  id: kebabId,
  statement: plainText
    .max(240)
    .describe('A complete sentence in our own words; true or false unless it is an opinion.'),
  short: plainText.max(60).describe('The statement in at most 60 characters, for the cells of tables.'),
  kind: z.enum(['fact', 'opinion']),
  framework: z.enum(subjects),
  point: kebabId.describe(
    'The question of comparison that it answers, such as "admin-built-in"; claims about the same thing share it.',
  ),
  stance: z.enum(stances).describe('Which framework it speaks for on its point.'),
  also: z
    .array(topicId)
    .optional()
    .describe('Further topics on whose guides it belongs; the first is the topic of its file.'),
  citations: z.array(citationSchema).min(1).describe('Where the articles make it.'),
  evidence: z.array(evidenceSchema).default([]),
  contradicts: claimIds
    .default([])
    .describe('Claims that cannot be true together with it. Each of the two names the other.'),
  wouldSettle: plainText.optional().describe('What would settle a fact that has no evidence.'),
  versions: z
    .strictObject(byFramework(version.optional()))
    .describe('The framework versions that the evidence was judged against.'),
  reviewed: isoDate.describe('The day a person last judged the evidence.'),
  reviewAfterDays: reviewDays.optional().describe('Days after which it is judged again; 180 where absent.'),
});

/** One atomic statement, in our own words, that at least one article makes. */
export const claimSchema = claimFields.refine(
  (claim) => claim.kind === 'opinion' || claim.evidence.length > 0 || claim.wouldSettle !== undefined,
  {
    path: ['wouldSettle'],
    message: 'is required for a fact without evidence: say what would settle it',
  },
);

export const claimFileSchema = z.array(claimSchema);

/** What follows for a claim from all content together, as far as it is published. */
const claimDerivedSchema = z.object({
  topic: topicId.describe('The topic of its file.'),
  topics: z.array(topicId).describe('The topic of its file, then the further ones.'),
  verdict,
  since: sinceRelease
    .optional()
    .describe('For an outdated claim: the first release since which it no longer holds.'),
  articles: articleIds.describe('Ids of the articles that make it, oldest first; see articles.json.'),
  related: claimIds.describe('Other claims on the same point that do not contradict it.'),
  guides: guideIds.describe('Ids of the guides on which it appears, that of its own topic first.'),
  reviewDue: isoDate.describe('The day after which the evidence should be judged again.'),
});

export const publishedClaimSchema = z.object({
  id: kebabId,
  url: pageUrl,
  markdown: markdownUrl,
  ...claimFields.omit({ id: true, also: true, citations: true, evidence: true, reviewAfterDays: true }).shape,
  ...claimDerivedSchema.shape,
  passages: z.array(passageId).min(1).describe('Where the articles make it.'),
  evidence: z.array(evidenceId),
});

const publishedFinding = {
  id: evidenceId,
  claim: kebabId,
  decides: z.boolean().describe('Whether the verdict of the claim follows from this piece.'),
};

export const publishedEvidenceSchema = z.discriminatedUnion('witness', [
  z.object({
    ...publishedFinding,
    ...referenceEvidence.shape,
    url: httpsUrl.describe('The place on the official page.'),
  }),
  z.object({ ...publishedFinding, ...runEvidence.shape, url: pageUrl }),
]);

export const publishedVerdictSchema = z.object({
  claim: kebabId,
  url: pageUrl,
  verdict,
  since: claimDerivedSchema.shape.since,
  deciding: z.array(evidenceId).describe('The evidence from which the verdict follows.'),
  versions: claimFields.shape.versions,
  reviewed: claimFields.shape.reviewed,
});

export { verdicts };

export type Evidence = z.infer<typeof evidenceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimDerived = Derived<typeof claimDerivedSchema>;
export type { Verdict };

import { z } from 'zod';
import { kebabId, sampleId } from './primitives.ts';
import { verdicts } from './verdicts.ts';

/*
 * What published items share: the URLs of their pages, and the ids by which they name each other.
 */

export const pageUrl = z.url().describe('Full URL on this site.');
export const markdownUrl = z.url().describe('The page as Markdown.');

export const claimIds = z.array(kebabId).describe('Ids of claims, see claims.json.');
export const guideIds = z.array(kebabId).describe('Ids of guides, see guides.json.');
export const articleIds = z.array(kebabId).describe('Ids of articles, see articles.json.');
export const sampleIds = z.array(sampleId).describe('Ids of samples, see samples.json.');

export const passageId = z
  .string()
  .regex(/^[a-z0-9-]+:[0-9a-f]{10}(?:-[2-9])?$/)
  .describe('Article and fingerprint: the id of a passage, see passages.json.');

export const evidenceId = z
  .string()
  .regex(/^[a-z0-9-]+\.\d+$/)
  .describe('Claim and number of the piece: the id of a piece of evidence, see evidence.json.');

export const verdict = z
  .enum(verdicts)
  .describe('How the claim stands: computed from kind and evidence, never typed by hand.');

const count = z.int().min(0);

export const tally = z
  .strictObject({
    confirmed: count,
    conditional: count,
    outdated: count,
    wrong: count,
    unverifiable: count,
    opinion: count,
  })
  .describe('How many claims have each verdict.');

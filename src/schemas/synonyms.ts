import { z } from 'zod';

/**
 * `content/synonyms.yaml`: groups of words that mean the same to a reader. Where a text has one of a group, the search
 * finds it by the others too. Groups describe the subject; they never copy a question.
 */
export const synonymsSchema = z.array(z.array(z.string().min(2)).min(2));

export type Synonyms = z.infer<typeof synonymsSchema>;

import { addresses } from '../schemas/addresses.ts';

/** A page that the corpus fills and no text of its own stands behind. */
export interface Tool {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Words by which readers look for it. */
  readonly aliases: readonly string[];
}

/** Where readers decide. */
export const decide: Tool = {
  address: addresses.decide(),
  title: 'Decide: Django or Flask',
  description:
    'Django or Flask? Mark what matters to your project; the answer is a sum that shows every term: which way, how much, why, and on which statements.',
  aliases: [
    'which should I choose, which one should I use, which is better for me, help me choose',
    'decision, decide, decision helper, quiz, calculator, criteria, requirements, score',
    'Django or Flask for my project',
  ],
};

/** The pages that list and weigh, as search, lists and machine files name them. */
export const tools: readonly Tool[] = [decide];

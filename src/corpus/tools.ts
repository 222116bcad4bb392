import { addresses } from '../schemas/addresses.ts';

/** A page that is made from the corpus alone, without a text of its own. */
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

/** Where claims are compared side by side. */
export const compare: Tool = {
  address: addresses.compare(),
  title: 'Compare Django and Flask',
  description:
    'Django and Flask side by side, question by question: what articles say of each, in short, with the verdict, the versions and the number of articles.',
  aliases: [
    'compare, comparison table, comparison chart, side by side, matrix, overview',
    'Django vs Flask table, differences at a glance, feature comparison, feature list',
  ],
};

/** The pages that list and weigh, as search, lists and machine files name them. */
export const tools: readonly Tool[] = [decide, compare];

import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadCorpus, type StaleEntry, type StaleReason } from '../../corpus/corpus.ts';
import { isoDate } from '../../schemas/primitives.ts';
import { contentOption } from '../content-option.ts';
import type { CliContext } from '../context.ts';

/**
 * Adds the command `stale`: lists what a new release or a passed date puts in question. A list is no error: the exit code
 * is 0 whatever it holds.
 * @param program the command line
 * @param context clock, output and exit code
 */
export function addStale(program: Command, context: CliContext): void {
  program
    .command('stale')
    .description('list the guides, claims and samples that a new release or a passed date puts in question')
    .addOption(contentOption())
    .option('--on <date>', 'the day to judge by, YYYY-MM-DD (default: today)', parseDay)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(
      (options: { readonly content: string; readonly on?: string; readonly format: 'text' | 'json' }) => {
        const today = options.on ?? context.today();
        const { stale } = loadCorpus({ content: options.content, today }).corpus;
        context.print(
          options.format === 'json'
            ? `${JSON.stringify({ today, stale }, null, 2)}\n`
            : wordAll(stale, today),
        );
      },
    );
}

function parseDay(text: string): string {
  if (!isoDate.safeParse(text).success)
    throw new InvalidArgumentError('It must be a date that exists, as YYYY-MM-DD.');
  return text;
}

function wordAll(stale: readonly StaleEntry[], today: string): string {
  const lines = stale.flatMap(({ kind, id, file, reasons }) => [
    `${kind} ${id}  ${file}`,
    ...reasons.map((reason) => `  ${wordOne(reason)}`),
  ]);
  const end =
    stale.length === 0
      ? `Nothing is in question on ${today}.`
      : `${stale.length} ${stale.length === 1 ? 'entry is' : 'entries are'} in question on ${today}.`;
  return `${[...lines, end].join('\n')}\n`;
}

function wordOne(reason: StaleReason): string {
  switch (reason.reason) {
    case 'newer-release': {
      const { framework, judged, newest, released } = reason;
      return `judged against ${framework} ${judged}; ${framework} ${newest} came out on ${released}`;
    }
    case 'review-due':
      return `reviewed on ${reason.reviewed}; the review held until ${reason.due}`;
  }
}

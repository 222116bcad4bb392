import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noContent } from '../../src/ingest/existing-content.ts';
import { limits } from '../../src/ingest/limits.ts';
import { ingest } from '../../src/ingest/run.ts';
import { WorkerPool } from '../../src/ingest/worker/pool.ts';
import { Worker } from '../../src/ingest/worker/worker.ts';
import type { TaskResult } from '../../src/ingest/worker/messages.ts';
import { bySuite } from '../suite.ts';

/** Files that are built to be slow, deep or large: each is refused or done within the bounds, in a process that may die. */
const prose = `${'Django and Flask are two frameworks that are compared here at some length. '.repeat(6)}\n\n`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The worker enforces its bounds itself, so that an answer within them is any answer at all. */
const bounds = { milliseconds: bySuite(2000, limits.milliseconds), megabytes: 512 };

async function outcomeOf(file: string, content: Uint8Array): Promise<TaskResult> {
  const worker = new Worker(noContent, bounds);
  try {
    return await worker.import(file, content);
  } finally {
    worker.close();
  }
}

const monsters: readonly (readonly [name: string, file: string, content: () => string])[] = [
  ['2 MiB and one byte', 'a.txt', () => 'a'.repeat(limits.bytes + 1)],
  ['elements 501 deep', 'a.html', () => `<!doctype html>${'<div>'.repeat(501)}${prose}`],
  ['elements 5,000 deep', 'a.html', () => `<!doctype html>${'<div>'.repeat(5000)}${prose}`],
  ['elements 100,000 deep', 'a.html', () => `<!doctype html>${'<b>'.repeat(100_000)}${prose}`],
  ['60,000 elements', 'a.html', () => `<!doctype html>${prose}${'<p>x</p>'.repeat(60_000)}`],
  ['80 KB of emphasis marks', 'a.md', () => prose + '*a_ '.repeat(20_000)],
  ['80 KB of emphasis marks as text', 'a.txt', () => prose + '*a_ '.repeat(20_000)],
  ['100,000 brackets', 'a.md', () => prose + '['.repeat(100_000)],
  ['100,000 brackets that open links', 'a.md', () => prose + '[a]('.repeat(25_000)],
  ['quotations 5,000 deep', 'a.md', () => `${prose}${'> '.repeat(5000)}x`],
  ['lists 2,000 deep', 'a.md', () => `${prose}${'- '.repeat(2000)}x`],
  [
    'an alias bomb',
    'a.md',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? 'a'},`.repeat(9)}]`).join('\n')}\n---\n\n${prose}`,
  ],
  ['a line of a million columns', 'a.txt', () => prose + 'word '.repeat(200_000)],
  ['100,000 lines', 'a.txt', () => prose + 'A line of text.\n\n'.repeat(100_000)],
  ['100,000 back-ticks', 'a.md', () => `${prose}${'` '.repeat(50_000)}`],
  [
    'a table of 20,000 cells',
    'a.md',
    () => `${prose}|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${`|${'b|'.repeat(200)}\n`.repeat(100)}`,
  ],
  ['50,000 entities', 'a.md', () => prose + '&amp;'.repeat(50_000)],
  ['a comment that never ends', 'a.html', () => `<!doctype html><p>${prose}</p><!--${'-'.repeat(500_000)}`],
  ['a tag that never ends', 'a.html', () => `<!doctype html><p>${prose}</p><a ${'b="c" '.repeat(100_000)}`],
  ['mojibake without end', 'a.txt', () => prose + 'Ã¢â‚¬â„¢'.repeat(20_000)],
  ['capitals glued without end', 'a.txt', () => `${prose}${'AbCd'.repeat(10_000)}\n`.repeat(4)],
];

describe.each(monsters)('%s', (_, file, content) => {
  it('is refused or done within the bounds of the worker', { timeout: 240_000 }, async () => {
    const outcome = await outcomeOf(file, bytes(content()));
    if (outcome.type === 'refused') expect(outcome.refusal.id).not.toBe('crash');
  });
});

describe('the worker', () => {
  it(
    'is killed where a file takes too long, and the next file is imported',
    { timeout: 240_000 },
    async () => {
      const worker = new Worker(noContent, { milliseconds: 1, megabytes: 256 });
      const slow = await worker.import('a.txt', bytes(prose));
      worker.close();
      expect(slow).toMatchObject({ type: 'refused', refusal: { id: 'timeout' } });
      const patient = new Worker(noContent);
      const next = await patient.import('a.txt', bytes(`A title for it\n\n${prose}`));
      patient.close();
      expect(next.type).toBe('imported');
    },
  );

  it('survives a file that needs more memory than there may be', { timeout: 240_000 }, async () => {
    const worker = new Worker(noContent, { milliseconds: 20_000, megabytes: 64 });
    const big = await worker.import('a.md', bytes(prose + '*a* _b_ [c](https://d.e) '.repeat(60_000)));
    expect(big.type).toBe('refused');
    const next = await worker.import('a.txt', bytes(''));
    worker.close();
    expect(next).toMatchObject({ type: 'refused', refusal: { id: 'empty' } });
  });
});

describe('a worker that does not start', () => {
  // Too little memory for the program of the worker itself.
  const bounds = { milliseconds: 20_000, megabytes: 1 };

  it('is refused with what it said, and no other is tried', { timeout: 240_000 }, async () => {
    const pool = new WorkerPool(noContent, bounds, 1);
    const task = { type: 'import', file: 'a.txt', bytes: bytes(prose) } as const;
    const [first, second] = await Promise.all([pool.run(task), pool.run(task)]);
    pool.close();
    expect(first).toMatchObject({ type: 'refused', refusal: { id: 'no-worker' } });
    expect(first).toMatchObject({
      refusal: { detail: expect.stringMatching(/^it ended with .*out of memory/i) },
    });
    // The very same value: nobody tried again.
    expect(second.type === 'refused' && first.type === 'refused' && second.refusal === first.refusal).toBe(
      true,
    );
  });

  it('ends the import at the first file with one error', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-worker-'));
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, prose);
    const reported: string[] = [];
    const run = ingest({
      files,
      out: join(folder, 'drafts'),
      dryRun: false,
      known: noContent,
      bounds,
      onReport: (report) => reported.push(report.file),
    });
    await expect(run).rejects.toThrow(/no worker process starts/);
    expect(reported).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

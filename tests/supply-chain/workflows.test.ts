import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.string());
const workflowSchema = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions,
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** What is wrong with a workflow, one sentence each; empty where it is fine. */
function faultsOf(text: string): string[] {
  const parsed = workflowSchema.safeParse(parse(text));
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const faults: string[] = [];
  if (Object.keys(parsed.data.permissions).length > 0)
    faults.push('top level: grants permissions to every job');
  for (const [name, job] of Object.entries(parsed.data.jobs)) {
    const writes = Object.entries(job.permissions).filter(([, level]) => level === 'write');
    const runsOurCode = job.steps.some((step) => step.run !== undefined && /npm|node|\.ci\//.test(step.run));
    if (writes.length > 0 && runsOurCode) faults.push(`${name}: runs package code with write permission`);
    for (const { uses, with: inputs } of job.steps) {
      if (uses === undefined) continue;
      if (!/^[\w./-]+@[0-9a-f]{40}$/.test(uses)) faults.push(`${name}: ${uses} is not pinned to a commit`);
      if (uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false)
        faults.push(`${name}: checkout keeps its credentials`);
    }
  }
  return faults;
}

describe('workflows', () => {
  const files = globSync('.github/workflows/*.yml');

  test('there is one that publishes', () => {
    expect(files).toContain('.github/workflows/publish.yml');
  });

  test.each(files)('%s pins every action and grants as little as possible', (file) => {
    expect(faultsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('a floating action, a credential that stays and a wide permission are found', () => {
    const faults = faultsOf(`
permissions: { contents: write }
jobs:
  build:
    permissions: { pages: write }
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
`);
    expect(faults).toEqual([
      'top level: grants permissions to every job',
      'build: runs package code with write permission',
      'build: actions/checkout@v4 is not pinned to a commit',
      'build: checkout keeps its credentials',
    ]);
  });
});

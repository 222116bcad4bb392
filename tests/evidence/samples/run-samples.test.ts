import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { runSamples, type Toolchain } from '../../../src/evidence/samples/run-samples.ts';
import { type Job, pyodideRuntime, type Runtime } from '../../../src/evidence/samples/runtimes.ts';
import { closureOf, type Wheel } from '../../../src/evidence/samples/wheels.ts';
import { type Files, soundBut, today } from '../../corpus/tiny-corpus.ts';

const id = 'admin/register';
const djangoFile = `samples/${id}/django/app.py`;
const recordFile = `samples/${id}/run.json`;

const wheel = (name: string, ...needs: string[]): Wheel => ({
  package: name,
  version: '1.0',
  file: `${name}-1.0-py3-none-any.whl`,
  sha256: 'a'.repeat(64),
  needs,
});
const lock = [
  wheel('Django', 'asgiref'),
  wheel('Flask', 'Jinja2'),
  wheel('Jinja2', 'MarkupSafe'),
  wheel('MarkupSafe'),
  wheel('asgiref'),
  wheel('Flask-Babel', 'Flask'),
  wheel('tzdata'),
];

/** A runtime that runs nothing: a program fails where it says so, like a broken assertion. */
function stage(): { readonly runtime: Runtime; readonly jobs: Job[] } {
  const jobs: Job[] = [];
  const runtime: Runtime = {
    kind: 'cpython',
    version: '3.14.1',
    python: '3.14.1',
    run: (job) => {
      jobs.push(job);
      const text = job.files[job.main]?.toString() ?? '';
      const line = text.split('\n').findIndex((one) => one.startsWith('assert False')) + 1;
      const output =
        line > 0 ? `Traceback:\n  File "/x/app.py", line ${line}, in <module>\nAssertionError\n` : '';
      return Promise.resolve({ code: line > 0 ? 1 : 0, stdout: 'shown\n', output, seconds: 2 });
    },
  };
  return { runtime, jobs };
}

const toolchain = (runtime: Runtime, changes: Partial<Toolchain> = {}): Toolchain => ({
  lock,
  fetchWheels: (wheels) => Promise.resolve({ paths: new Map(wheels.map((one) => [one.package, one.file])) }),
  runtimeFor: () => Promise.resolve(runtime),
  today,
  log: () => undefined,
  ...changes,
});

async function inFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unrun = soundBut({ [recordFile]: null });
const idsOf = (content: string): readonly string[] =>
  loadCorpus({ content, today }).diagnostics.map((diagnostic) => diagnostic.id);

describe('sourcebook samples', () => {
  test('records a sample that passes, so that the check without Python accepts it', async () => {
    await inFolder(unrun, async (folder) => {
      expect(idsOf(folder)).toEqual(['sample-not-run']);
      const { passed, diagnostics } = await runSamples(folder, [], toolchain(stage().runtime));
      expect([passed, diagnostics]).toEqual([1, []]);
      expect(JSON.parse(readFileSync(join(folder, recordFile), 'utf8'))).toMatchObject({
        recorded: today,
        runtime: { kind: 'cpython', version: '3.14.1', python: '3.14.1' },
        django: { result: 'passed', packages: { Django: '1.0', asgiref: '1.0' }, output: 'shown\n' },
      });
      expect(idsOf(folder)).toEqual([]);
    });
  });

  test('turns red at the line of a broken assertion, and takes the record away', async () => {
    await inFolder(soundBut({ [djangoFile]: ['print(', 'assert False\nprint('] }), async (folder) => {
      const { passed, diagnostics } = await runSamples(folder, [id], toolchain(stage().runtime));
      expect(passed).toBe(0);
      expect(diagnostics).toMatchObject([
        {
          id: 'run-failed',
          file: join(folder, djangoFile),
          line: 3,
          what: `The django side of sample "${id}" does not run to its end: AssertionError`,
        },
      ]);
      expect(existsSync(join(folder, recordFile))).toBe(false);
      expect(idsOf(folder)).toContain('sample-not-run');
    });
  });

  test.each([
    ['a file that was changed', { [djangoFile]: ['VERSION)', 'VERSION) '] }],
    ['a file that was added', { [`samples/${id}/flask/templates/a.html`]: 'Hello' }],
    ['a package that was added', { [`samples/${id}/sample.yaml`]: ['[Django]', '[Django, Pillow]'] }],
    [
      'a runtime that was asked for',
      { [`samples/${id}/sample.yaml`]: ['title:', 'runtime: cpython\ntitle:'] },
    ],
    ['no record', { [recordFile]: null }],
  ] as const)('a record does not hold for %s', async (_, changes) => {
    await inFolder(soundBut(changes), (folder) => {
      expect(idsOf(folder)).toEqual(['sample-not-run']);
      return Promise.resolve();
    });
  });

  test('gives each side the packages that it requires, with what they need, and no others', async () => {
    const { runtime, jobs } = stage();
    await inFolder(unrun, (folder) => runSamples(folder, [], toolchain(runtime)));
    expect(jobs.map((job) => job.wheels.map((file) => file.split('-1.0')[0]))).toEqual([
      ['Django', 'asgiref'],
      ['Flask', 'Jinja2', 'MarkupSafe'],
    ]);
  });

  test('a run that shows nothing new leaves the record as it is', async () => {
    await inFolder(unrun, async (folder) => {
      await runSamples(folder, [], toolchain(stage().runtime));
      const first = readFileSync(join(folder, recordFile), 'utf8');
      await runSamples(folder, [], toolchain(stage().runtime, { today: '2027-01-01' }));
      expect(readFileSync(join(folder, recordFile), 'utf8')).toBe(first);
    });
  });

  test('names the nearest package where one is not pinned', async () => {
    const files = soundBut({ [`samples/${id}/sample.yaml`]: ['[Flask]', '[Flask, Flask-Bable]'] });
    const { diagnostics } = await inFolder(files, (folder) =>
      runSamples(folder, [], toolchain(stage().runtime)),
    );
    expect(diagnostics).toMatchObject([
      {
        id: 'run-package-unknown',
        line: 6,
        what: 'No package "Flask-Bable" is pinned for samples.',
        remedy: expect.stringMatching(/^Did you mean "Flask-Babel"/) as string,
      },
    ]);
  });

  test('leaves the record alone where nothing can run', async () => {
    await inFolder(soundBut({}), async (folder) => {
      const nowhere = toolchain(stage().runtime, {
        runtimeFor: () => Promise.resolve({ failure: 'No Python 3.12 or later was found.' }),
      });
      const { diagnostics } = await runSamples(folder, [], nowhere);
      expect(diagnostics).toMatchObject([
        { id: 'run-unavailable', what: 'No Python 3.12 or later was found.' },
      ]);
      expect(existsSync(join(folder, recordFile))).toBe(true);
    });
  });

  test('says which sample it does not know', async () => {
    const { diagnostics } = await inFolder(unrun, (folder) =>
      runSamples(folder, ['admin/registre'], toolchain(stage().runtime)),
    );
    expect(diagnostics).toMatchObject([
      { id: 'unknown-sample', remedy: expect.stringMatching(/^Did you mean "admin\/register"/) as string },
    ]);
  });
});

describe('the packages of a sample', () => {
  test('are found whatever their spelling', () => {
    expect(closureOf(['flask_babel'], lock)).toMatchObject({
      wheels: [
        { package: 'Flask' },
        { package: 'Flask-Babel' },
        { package: 'Jinja2' },
        { package: 'MarkupSafe' },
      ],
    });
  });
});

describe('Pyodide', () => {
  const job = (program: string): Job => ({
    main: 'app.py',
    files: { 'app.py': Buffer.from(program), 'data/greeting.txt': Buffer.from('Hello') },
    wheels: [],
  });

  test(
    'runs a program from its folder, under no event loop, and hands over what it printed',
    { timeout: 120_000 },
    async () => {
      const program = [
        'import asyncio, pathlib, sys',
        'print(pathlib.Path(__file__).with_name("data").joinpath("greeting.txt").read_text(), __name__)',
        'print("aside", file=sys.stderr)',
        'try:',
        '    asyncio.get_running_loop()',
        'except RuntimeError:',
        '    print("no loop")',
      ].join('\n');
      const runtime = pyodideRuntime();
      expect(runtime).toMatchObject({
        kind: 'pyodide',
        python: expect.stringMatching(/^3\.\d+\.\d+$/) as string,
      });
      expect(await runtime.run(job(program))).toMatchObject({ code: 0, stdout: 'Hello __main__\nno loop\n' });
    },
  );

  test('ends with 1 at a broken assertion, and shows where', { timeout: 120_000 }, async () => {
    const { code, output } = await pyodideRuntime().run(job('print("before")\nassert 1 == 2, "never"\n'));
    expect(code).toBe(1);
    expect(output).toContain('app.py", line 2');
    expect(output).toContain('AssertionError: never');
  });
});

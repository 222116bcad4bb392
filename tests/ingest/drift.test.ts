import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { fingerprintOf } from '../../src/schemas/passage.ts';
import { sound } from '../corpus/tiny-corpus.ts';

/** An article that changed after it had been imported, on the way through the command line. */
const kept =
  'Both frameworks are written in Python, and whoever knows one of them reads the code of the other without a dictionary, as this first paragraph says at some length.';
const admin = 'Django ships an admin, and nobody has to write one by hand for the first release.';
const adminNow = 'Django ships an admin, and nobody has to write one by hand for the first version.';
const speed =
  'Flask answers a request in less time than Django, since nothing stands between them and the handler.';
const fresh =
  'How fast Flask answers depends on the handler behind a request, and on the templates that it fills.';
const first = `A comparison of two frameworks\n\n${kept}\n\n${admin}\n\n${speed}\n`;
const second = `A comparison of two frameworks\n\n${kept}\n\n${adminNow}\n\n${fresh}\n`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drift-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The tiny corpus, whose one article has the passages of the first version; a claim cites two of them. */
function content(changed: (text: string) => string = (text) => text): string {
  const folder = join(root, 'content');
  const words = (text: string): string => text.split(' ').slice(0, 8).join(' ');
  for (const [path, text] of Object.entries(sound)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      changed(
        text
          .replace('opening: Django has an admin', `opening: '${words(admin)}'`)
          .replace('kind: paragraph, unused', `kind: paragraph, opening: '${words(kept)}', unused`)
          .replace('cccccccccc, kind: paragraph', `cccccccccc, kind: paragraph, opening: '${words(speed)}'`)
          .replaceAll('aaaaaaaaaa', fingerprintOf(admin))
          .replaceAll('bbbbbbbbbb', fingerprintOf(kept))
          .replaceAll('cccccccccc', fingerprintOf(speed)),
      ),
    );
  }
  return folder;
}

async function importText(text: string, corpus: string): Promise<string> {
  writeFileSync(join(root, 'smith.txt'), text);
  let said = '';
  await run(['ingest', join(root, 'smith.txt'), '--out', join(root, 'drafts'), '--content', corpus], {
    today: () => '2026-11-21',
    print: (words) => (said += words),
    printError: (words) => (said += words),
    exit: () => undefined,
    colour: false,
  });
  return said;
}

describe('a newer version of an article of the corpus', { timeout: 300_000 }, () => {
  it('raises no alarm where nothing changed', async () => {
    const said = await importText(first, content());
    expect(said).not.toContain('Drift');
    const report = readFileSync(join(root, 'drafts/smith-comparison.report.txt'), 'utf8');
    expect(report).toContain('Drift against smith-comparison: none, every passage is still there');
  });

  it('lists what is gone, changed and new, the claims that cited it and the nearest passage', async () => {
    const corpus = content();
    await importText(first, corpus);
    const said = await importText(second, corpus);
    const report = readFileSync(join(root, 'drafts/smith-comparison.report.txt'), 'utf8');
    for (const place of [said, report]) {
      expect(place).toContain('Drift against smith-comparison');
      expect(place).toMatch(
        new RegExp(
          `changed: ${fingerprintOf(admin)} "[^"]*" is now ${fingerprintOf(adminNow)} line 5 \\(0\\.\\d\\d\\), cited by django-has-admin`,
        ),
      );
      expect(place).toMatch(
        new RegExp(
          `gone: ${fingerprintOf(speed)} "Flask answers[^"]*", cited by flask-has-no-admin; nearest: [0-9a-f]{10} line \\d+ \\(0\\.\\d\\d\\)`,
        ),
      );
      expect(place).toContain(`new: ${fingerprintOf(fresh)} line 7`);
      expect(place).not.toContain(fingerprintOf(kept));
    }
  });

  it('says the same when it is imported once more, since the earlier wording is kept', async () => {
    const corpus = content();
    await importText(first, corpus);
    await importText(second, corpus);
    const once = readFileSync(join(root, 'drafts/smith-comparison.report.txt'), 'utf8');
    expect(readFileSync(join(root, 'drafts/smith-comparison.before.mdx'), 'utf8')).toContain(speed);
    await importText(second, corpus);
    expect(readFileSync(join(root, 'drafts/smith-comparison.report.txt'), 'utf8')).toBe(once);
  });

  it('says of a passage that the importer took out that it was removed, not that it is gone', async () => {
    const pointer = 'Related reading: Two other frameworks, side by side';
    const corpus = content((text) => text.replaceAll(fingerprintOf(kept), fingerprintOf(pointer)));
    const said = await importText(first.replace(kept, `${kept}\n\n${pointer}`), corpus);
    expect(said).toMatch(
      new RegExp(
        `removed by the importer: ${fingerprintOf(pointer)} "[^"]*" in line 5 \\(pointer to another article\\)`,
      ),
    );
    expect(said).not.toContain('gone:');
  });

  it('knows a changed passage by its first words where no earlier draft is left', async () => {
    const said = await importText(second, content());
    expect(said).toContain(`changed: ${fingerprintOf(admin)}`);
    expect(existsSync(join(root, 'drafts/smith-comparison.before.mdx'))).toBe(false);
  });
});

describe('a newer version of an article that is only a draft yet', { timeout: 300_000 }, () => {
  it('is compared with that draft', async () => {
    const nowhere = join(root, 'no-content');
    expect(await importText(first, nowhere)).not.toContain('Drift');
    const said = await importText(second, nowhere);
    expect(said).toContain('Drift against a-comparison-of-two-frameworks');
    expect(said).toContain(`changed: ${fingerprintOf(admin)}`);
    expect(said).toContain(`gone: ${fingerprintOf(speed)}`);
    expect(said).toContain(`new: ${fingerprintOf(fresh)}`);
    expect(readdirSync(join(root, 'drafts')).sort()).toEqual([
      'a-comparison-of-two-frameworks.before.mdx',
      'a-comparison-of-two-frameworks.mdx',
      'a-comparison-of-two-frameworks.report.txt',
    ]);
  });
});

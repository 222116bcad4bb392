import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/files/digest.ts';
import { settle, tidy } from '../../src/files/folder.ts';
import { knownOfText, readKnown, textOfKnown, type KnownFiles } from '../../src/files/known.ts';
import { pathsIn } from '../../src/files/paths.ts';

let root = '';

const write = (path: string, text = path): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const knownOf = (paths: readonly string[]): KnownFiles =>
  new Map(paths.map((path) => [path, { digest: digestOf(readFileSync(join(root, path))) }]));

/** Lets the clock of the file system go on. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const paths = ['data/claims.json', 'guides/orm/index.html', 'guides/routing/index.html', 'index.html'];
let left: KnownFiles;
let when = 0;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  for (const path of paths) write(path);
  left = knownOf(paths);
  await pause();
  when = Date.now();
  await pause();
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a folder that was left', () => {
  it('stands as it is where nobody touched it', () => {
    expect(tidy(root, left, when)).toEqual([]);
    expect(pathsIn(root)).toEqual(paths);
  });

  it('loses a file that was changed', () => {
    appendFileSync(join(root, 'index.html'), ' ');
    expect(tidy(root, left, when)).toEqual(['index.html']);
    expect(existsSync(join(root, 'index.html'))).toBe(false);
  });

  it('loses a file that was changed, whatever its time says', () => {
    const { atime, mtime } = statSync(join(root, 'index.html'));
    writeFileSync(join(root, 'index.html'), 'INDEX.HTML');
    utimesSync(join(root, 'index.html'), atime, mtime);
    expect(tidy(root, left, when)).toEqual(['index.html']);
  });

  it('misses a file that was removed', () => {
    rmSync(join(root, 'guides/orm'), { recursive: true });
    expect(tidy(root, left, when)).toEqual(['guides/orm/index.html']);
  });

  it('loses a file that a folder replaced', () => {
    rmSync(join(root, 'index.html'));
    write('index.html/index.html');
    expect(tidy(root, left, when)).toEqual(['index.html']);
    expect(pathsIn(root)).toEqual(paths.filter((path) => path !== 'index.html'));
  });

  it.each(['new.html', 'guides/orm/new.html', 'new/page/index.html', 'guides/new/index.html'])(
    'loses %s, which somebody added',
    (path) => {
      write(path);
      utimesSync(join(root, path), 0, 0);
      expect(tidy(root, left, when)).toEqual([]);
      expect(pathsIn(root)).toEqual(paths);
      expect(existsSync(join(root, 'new'))).toBe(false);
    },
  );

  it('keeps what git has in it', () => {
    write('.git/config');
    tidy(root, left, when);
    expect(existsSync(join(root, '.git/config'))).toBe(true);
  });
});

describe('a folder in which somebody worked', () => {
  const others = ['guides/orm/index.html', 'guides/routing/index.html', 'index.html'];
  const work = (stays: readonly string[], written: KnownFiles = new Map()): KnownFiles =>
    settle(root, { standing: left, others, stays: (path) => stays.includes(path), written }, when);

  it('is known without being read where nothing is new', () => {
    expect(work(others)).toEqual(left);
  });

  it('loses what is left over', () => {
    const files = work(['index.html', 'guides/orm/index.html']);
    expect([...files.keys()]).not.toContain('guides/routing/index.html');
    expect(existsSync(join(root, 'guides/routing'))).toBe(false);
  });

  it('has the new digest of what was written anew, and keeps it', () => {
    write('index.html', 'new');
    expect(work(['guides/orm/index.html', 'guides/routing/index.html'])).toEqual(
      new Map([...left, ...knownOf(['index.html'])]),
    );
  });

  it.each(['sitemap.xml', 'guides/orm/new.html', 'claims/new/index.html'])('has %s, which came', (path) => {
    write(path);
    expect(work(others).get(path)).toEqual(knownOf([path]).get(path));
  });

  it('is told what was written, and does not read it', () => {
    write('data/claims.json', 'new');
    write('data/verdicts.json');
    const written: KnownFiles = new Map([
      ['data/claims.json', { digest: ['told', 3], key: 'key' }],
      ['data/verdicts.json', { digest: ['told too', 3] }],
    ]);
    expect(work(others, written)).toEqual(new Map([...left, ...written]));
  });

  it('forgets what somebody removed', () => {
    rmSync(join(root, 'index.html'));
    expect(work(others).has('index.html')).toBe(false);
  });
});

describe('what is known of files', () => {
  const files: KnownFiles = new Map([
    ['a b/ä.html', { digest: ['hash', 12] }],
    ['c', { digest: ['other', 0], key: 'key' }],
    ['made from nothing.js', { digest: ['third', 345], key: '' }],
  ]);

  it('is the same when it was written down and read', () => {
    expect(knownOfText(textOfKnown(files))).toEqual(files);
  });

  it('cannot be written down where a name would part the lines', () => {
    expect(() => textOfKnown(new Map([['a\tb', { digest: ['', 0] }]]))).toThrow(/cannot be listed/);
  });

  it('is nothing where nothing was written down', () => {
    expect(readKnown(join(root, 'nowhere')).size).toBe(0);
  });
});

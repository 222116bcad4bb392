import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** What no page can set for itself, and what is sent with every file. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
const forever = 'public, max-age=31536000, immutable';

const text = (name: string): string => readFileSync(join('hosting', name), 'utf8');

/** Headers and values that an example sets, in the words of its server. */
const setBy: Readonly<Record<string, (header: string, value: string) => string>> = {
  _headers: (header, value) => `\n  ${header}: ${value}\n`,
  'nginx.conf': (header, value) => `add_header ${header} "${value}" always;`,
  Caddyfile: (header, value) => `${header} "${value}"`,
};

describe.each(Object.entries(setBy))('the example %s', (name, line) => {
  test.each(Object.entries(headers))('sets %s', (header, value) => {
    expect(text(name)).toContain(line(header, value));
  });

  test('keeps files whose name is a hash, and asks for all others again', () => {
    expect(text(name)).toContain(forever);
    expect(text(name)).toMatch(/no-cache/u);
    expect(text(name)).toContain('/_astro/');
  });
});

/** Whether a program can be run here. */
function isHere(program: string, ...question: string[]): boolean {
  try {
    execFileSync(program, question, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A small site in the folder `site` below `at`. */
function writeSite(at: string): void {
  // Started by root, nginx reads files as somebody else.
  chmodSync(at, 0o755);
  const files = {
    'index.html': '<title>home</title>',
    '404.html': '<title>nothing here</title>',
    'guides/orm/index.html': '<title>orm</title>',
    '_astro/style.abc.css': 'a{}',
    'sw.js': 'worker()',
    'guides/orm.md': '# ORM',
    'site.webmanifest': '{}',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(at, 'site', path, '..'), { recursive: true });
    writeFileSync(join(at, 'site', path), content);
  }
}

/** How a server is started on its example: its command, after its settings were written below `at`. */
const servers: Readonly<Record<string, (at: string, port: number) => readonly string[]>> = {
  nginx: (at, port) => {
    const example = text('nginx.conf')
      .replaceAll('/srv/sourcebook', join(at, 'site'))
      .replace('listen 8080', `listen 127.0.0.1:${port}`);
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(at, name)};`)
      .join('\n');
    writeFileSync(
      join(at, 'nginx.conf'),
      `daemon off; pid ${at}/pid; error_log ${at}/error.log; worker_processes 1;\nevents {}\nhttp {\naccess_log off;\n${scratch}\n${example}\n}\n`,
    );
    return ['-p', at, '-e', join(at, 'error.log'), '-c', join(at, 'nginx.conf')];
  },
  caddy: (at, port) => {
    const example = text('Caddyfile')
      .replaceAll('/srv/sourcebook', join(at, 'site'))
      .replace('\n:8080', `\nhttp://127.0.0.1:${port}`);
    writeFileSync(join(at, 'Caddyfile'), `{\n\tadmin off\n}\n${example}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(at, 'Caddyfile')];
  },
};

/* Machines without them have the tests above; CI installs both. */
const present = [
  ['nginx', '-v'],
  ['caddy', 'version'],
].flatMap(([program = '', question = '']) => (isHere(program, question) ? [program] : []));

describe.each(present)('%s with the example', (program) => {
  const port = 8000 + (process.pid % 20_000) + present.indexOf(program);
  const home = `http://127.0.0.1:${port}`;
  const at = mkdtempSync(join(tmpdir(), `sourcebook-${program}-`));
  let server: ChildProcess;

  beforeAll(async () => {
    writeSite(at);
    server = spawn(program, servers[program]?.(at, port) ?? [], {
      stdio: 'ignore',
      env: { ...process.env, HOME: at, XDG_DATA_HOME: at, XDG_CONFIG_HOME: at },
    });
    await vi.waitFor(() => fetch(home), { timeout: 20_000 });
  }, 30_000);

  afterAll(async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(at, { recursive: true });
  });

  const paths = ['/', '/guides/orm/', '/sw.js', '/none/', '/_astro/style.abc.css'];

  test.each(paths)('sends every header with %s', async (path) => {
    const answer = await fetch(home + path);
    const sent = Object.fromEntries(Object.keys(headers).map((name) => [name, answer.headers.get(name)]));
    expect(sent).toEqual(headers);
  });

  test.each([
    ['/', 'no-cache', 'text/html; charset=utf-8'],
    ['/sw.js', 'no-cache', 'text/javascript; charset=utf-8'],
    ['/guides/orm.md', 'no-cache', 'text/markdown; charset=utf-8'],
    ['/site.webmanifest', 'no-cache', 'application/manifest+json'],
    ['/_astro/style.abc.css', forever, 'text/css; charset=utf-8'],
  ])('serves %s to be kept as %s, of the type %s', async (path, kept, type) => {
    const answer = await fetch(home + path);
    expect([answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([kept, type]);
  });

  test('answers what is not there with the page for it and status 404', async () => {
    const answer = await fetch(`${home}/guides/none/`);
    expect([answer.status, await answer.text()]).toEqual([404, '<title>nothing here</title>']);
  });

  test('leads an address without its last slash to the one with it', async () => {
    const answer = await fetch(`${home}/guides/orm`, { redirect: 'manual' });
    expect(answer.status).toBeOneOf([301, 308]);
    expect(answer.headers.get('location')).toBe('/guides/orm/');
  });
});

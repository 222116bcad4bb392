import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/overrides/content-security-policy.ts';
import { safetyFaults } from './safety.ts';
import { pageOf } from './site.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;
const page = (head: string, body: string) =>
  pageOf(
    '/a/',
    `<!DOCTYPE html><html lang="en"><head>${head}<title>A</title></head><body>${body}</body></html>`,
  );

describe('the look for what a page must not have', () => {
  it('finds nothing on a good page', () => {
    const body =
      '<a href="/b/">b</a><a href="https://example.org/">c</a><img src="data:image/png;base64,AA" alt=""><script src="/s.js"></script><script type="application/ld+json">{}</script>';
    expect(safetyFaults(page(policy, body))).toEqual([]);
  });

  it.each([
    ['no policy', '', ''],
    ['a second policy', policy + policy, ''],
    ['a weaker policy', policy.replace("default-src 'none'", "default-src 'self'"), ''],
    ['a policy after a script', `<script src="/s.js"></script>${policy}`, ''],
    ['a policy after the title', `<title>first</title>${policy}`, ''],
  ])('finds %s', (_, head, body) => {
    expect(safetyFaults(page(head, body))).not.toEqual([]);
  });

  it.each([
    ['an inline script', '<script>alert(1)</script>'],
    ['an inline script in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
    ['an inline module', '<script type="module">alert(1)</script>'],
    ['an event handler', '<p onclick="alert(1)">a</p>'],
    ['an event handler in capitals', '<img src="/a.png" alt="" ONERROR=alert(1)>'],
    ['a script as address', '<a href="javascript:alert(1)">a</a>'],
    ['a script as address, with a tab in it', '<a href="java\tscript:alert(1)">a</a>'],
    ['a script as address, with a space before it', '<a href=" JavaScript:alert(1)">a</a>'],
    ['a page as address', '<a href="data:text/html,<script>alert(1)</script>">a</a>'],
    ['an address without encryption', '<a href="http://example.org/">a</a>'],
    ['a frame', '<iframe src="/b/"></iframe>'],
    ['a frame that holds its page', '<iframe srcdoc="a"></iframe>'],
    ['a plug-in', '<object data="/b.swf"></object>'],
    ['a form', '<form action="/b/"></form>'],
    ['a button that sends elsewhere', '<button formaction="/b/">b</button>'],
    ['another base', '<base href="/b/">'],
    ['a style element', '<style>a{}</style>'],
    ['a style attribute', '<p style="color:red">a</p>'],
    ['a link that reports its use', '<a href="/b/" ping="/c/">b</a>'],
    ['a script of another host', '<script src="https://example.org/s.js"></script>'],
    ['a picture of another host', '<img src="//example.org/a.png" alt="">'],
    ['a style sheet of another host', '<link rel="stylesheet" href="https://example.org/s.css">'],
  ])('finds %s', (_, body) => {
    expect(safetyFaults(page(policy, body))).not.toEqual([]);
  });
});

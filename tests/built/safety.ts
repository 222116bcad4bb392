import { createHash } from 'node:crypto';
import { contentSecurityPolicy, inlineScripts } from '../../src/overrides/content-security-policy.ts';
import type { Page } from './site.ts';

const pinned = new Set<string>(Object.values(inlineScripts));

/** The hashes of the scripts that stand in a page itself. */
export function inlineHashes({ html }: Page): string[] {
  // A data block is not run. Source: https://html.spec.whatwg.org/multipage/scripting.html#data-block
  const scripts = html.matchAll(
    /<script(?![^>]*\bsrc=)(?![^>]*type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/gi,
  );
  return [...scripts].map(
    ([, source = '']) => `sha256-${createHash('sha256').update(source).digest('base64')}`,
  );
}

const banned =
  'iframe, frame, object, embed, applet, form, base, style, [style], [srcdoc], [formaction], [ping]';
const withAddress = ['href', 'src', 'action', 'poster', 'data', 'xlink:href'] as const;

/** An address that runs or holds something instead of leading somewhere; a picture may be held in one. */
function isUnsafe(address: string): boolean {
  // Browsers drop spaces and control characters before they read the scheme.
  const bare = [...address]
    .filter((letter) => letter > ' ')
    .join('')
    .toLowerCase();
  return /^(?:javascript|vbscript|file|blob|http):/u.test(bare) || /^data:(?!image\/)/u.test(bare);
}

/**
 * What is on a page of the site that must not be, one sentence each.
 * @param page the page
 */
export function safetyFaults(page: Page): string[] {
  const { document, html } = page;
  const faults: string[] = [];
  const policies = [...document.querySelectorAll('meta')].filter(
    (meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (policies.length !== 1) faults.push(`${policies.length} policies`);
  if (policies[0]?.getAttribute('content') !== contentSecurityPolicy) faults.push('another policy');
  const at = html.indexOf('http-equiv="Content-Security-Policy"');
  if (at > html.indexOf('<title')) faults.push('the policy comes after the title');
  const firstScript = html.indexOf('<script');
  if (firstScript !== -1 && at > firstScript) faults.push('the policy comes after a script');
  for (const hash of inlineHashes(page)) if (!pinned.has(hash)) faults.push(`inline script ${hash}`);
  for (const element of document.querySelectorAll(banned)) faults.push(`${element.tagName} is banned`);
  if (/<[a-z][^>]*\son[a-z]+\s*=/i.test(html.replace(/"[^"]*"/g, '""'))) faults.push('event handler');
  for (const name of withAddress) {
    for (const element of document.querySelectorAll(`[${name.replace(':', '\\:')}]`)) {
      if (isUnsafe(element.getAttribute(name) ?? '')) faults.push(`unsafe ${name}`);
    }
  }
  for (const element of document.querySelectorAll('script[src], link[rel=stylesheet], img[src]')) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (/^(?:[a-z]+:)?\/\//i.test(address)) faults.push(`${element.tagName} of another host`);
  }
  return faults;
}

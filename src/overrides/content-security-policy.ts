/**
 * The policy of every page, and the inline scripts that it lets through. The hashes are written by hand after reading
 * the script, never taken from a build: a policy that blesses whatever a page contains protects nothing.
 */
export const inlineScripts = {
  /** `ThemeProvider.astro`: applies the reader's colour scheme and framework before the first paint. */
  choices: 'sha256-Ix6DVcwQ+7NCLqwPg86xj0yRe/RqvZW2bGW6aX9wAio=',
} as const;

const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': ["'self'", ...Object.values(inlineScripts).map((hash) => `'${hash}'`)].join(' '),
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

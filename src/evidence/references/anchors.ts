import GithubSlugger from 'github-slugger';

/**
 * The anchors of a built page: every id, and the names of old-fashioned anchors.
 * @param html the page as Sphinx wrote it
 */
export function anchorsOfHtml(html: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, id, name] of html.matchAll(/<[a-z][^>]*?\s(?:id="([^"]+)"|name="([^"]+)")/gi)) {
    anchors.add(unescapeHtml(id ?? name ?? ''));
  }
  return anchors;
}

/**
 * The anchors of a file in a repository or on a package page: those of a Markdown file's headings, as GitHub and PyPI
 * give them, and `L<number>` for each line.
 * @param text the file
 * @param path its path
 */
export function anchorsOfFile(text: string, path: string): ReadonlySet<string> {
  const lines = text.split('\n');
  const anchors = new Set(lines.map((_, index) => `L${index + 1}`));
  if (!/\.(?:md|markdown)$/i.test(path)) return anchors;
  const slugger = new GithubSlugger();
  let fenced = false;
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? undefined : /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (heading !== undefined) anchors.add(slugger.slug(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));
  }
  return anchors;
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, '&');
}

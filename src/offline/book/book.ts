import { archiveOf } from '../archive.ts';
import type { Edition } from '../edition.ts';
import { bytesOf, textOf, type Files } from '../files.ts';
import { parsePage } from '../folder/pages.ts';
import { chapterOf, find, type Chapter, type BookLinks } from './chapters.ts';

const title = 'The Django & Flask Sourcebook: the guides';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0};`);

const style = `body { line-height: 1.5 }
h1, h2, h3 { line-height: 1.25; page-break-after: avoid }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #888; padding: 0.3em; text-align: left; vertical-align: top }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; border: 1px solid #888; padding: 0.5em }
.sign { font-size: 0.7em; vertical-align: super }
.sr-only { display: none }
`;

const document = (heading: string, body: string, up = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-GB" xml:lang="en-GB">
<head><title>${escaped(heading)}</title><link rel="stylesheet" type="text/css" href="${up}style.css"/></head>
<body>${body}</body>
</html>
`;

/** The addresses of the guides below the base path, in the order of the site's menu. */
function guidesOf(site: Files, base: string): string[] {
  const home = parsePage(textOf(site.get('index.html') ?? new Uint8Array()));
  const menu = find(home, ({ tagName, properties }) => tagName === 'nav' && properties['id'] === 'menu');
  const found = new Set<string>();
  const walk = (node: NonNullable<typeof menu>): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const { href } = child.properties;
      const path = typeof href === 'string' && href.startsWith(base) ? `/${href.slice(base.length)}` : '';
      if (/^\/guides\/[^/]+\/$/u.test(path)) found.add(path);
      walk(child);
    }
  };
  if (menu !== undefined) walk(menu);
  return [...found];
}

/** The first page: what this is, of which day, and under which licence. */
function front(edition: string, home: string): string {
  return `<h1>${escaped(title)}</h1>
<p>Edition of ${edition}.</p>
<p>Each statement is followed by words that lead to what it rests on: a passage of an article, a claim with its verdict, an official page, or code that was run. Ways out of the guides lead to <a href="${escaped(home)}">the site</a>.</p>
<p>Text under CC BY 4.0, code under MIT. The articles belong to their authors and are cited, not reprinted. Not affiliated with the Django Software Foundation or Pallets.</p>`;
}

function packageOf({ edition, site, base }: Edition, chapters: readonly Chapter[], cover: boolean): string {
  const item = (id: string, href: string, type: string, more = ''): string =>
    `<item id="${id}" href="${href}" media-type="${type}"${more}/>`;
  const xhtml = 'application/xhtml+xml';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(`${site}${base}#guides-${edition}`)}</dc:identifier>
<dc:title>${escaped(title)}</dc:title>
<dc:language>en-GB</dc:language>
<dc:creator>The contributors of the Sourcebook</dc:creator>
<dc:date>${edition}</dc:date>
<dc:rights>CC BY 4.0</dc:rights>
<dc:source>${escaped(`${site}${base}`)}</dc:source>
<meta property="dcterms:modified">${edition}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text, tables and listings with headings in order; no pictures but the cover.</meta>
</metadata>
<manifest>
${[
  item('nav', 'nav.xhtml', xhtml, ' properties="nav"'),
  item('front', 'front.xhtml', xhtml),
  item('style', 'style.css', 'text/css'),
  ...(cover ? [item('cover', 'cover.png', 'image/png', ' properties="cover-image"')] : []),
  ...chapters.map(({ file }, place) => item(`chapter-${place + 1}`, file, xhtml)),
].join('\n')}
</manifest>
<spine>
${['front', 'nav', ...chapters.map((_, place) => `chapter-${place + 1}`)].map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

/**
 * Makes an EPUB 3 of the guides of a built site. The same site gives the same bytes.
 * @param site the files of the built site
 * @param edition what the site says of itself
 * @throws where the site has no guides
 */
export function bookOf(site: Files, edition: Edition): Uint8Array {
  const home = `${edition.site.replace(/\/+$/u, '')}${edition.base}`;
  const addresses = guidesOf(site, edition.base);
  if (addresses.length === 0) throw new Error('The menu of the site names no guides.');
  const fileOf = (address: string): string => `${address.slice(1, -1)}.xhtml`;
  const links: BookLinks = {
    base: edition.base,
    home,
    chapters: new Map(addresses.map((address) => [address, fileOf(address)])),
  };
  const chapters = addresses.map((address) => {
    const page = `${address.slice(1)}index.html`;
    return chapterOf(links, page, fileOf(address), textOf(site.get(page) ?? new Uint8Array()));
  });
  const contents = chapters
    .map(({ file, title: name }) => `<li><a href="${file}">${escaped(name)}</a></li>`)
    .join('\n');
  const cover = site.get('icons/512.png');
  const texts: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`,
    'EPUB/package.opf': packageOf(edition, chapters, cover !== undefined),
    'EPUB/style.css': style,
    'EPUB/front.xhtml': document(title, front(edition.edition, home)),
    'EPUB/nav.xhtml': document(
      'Contents',
      `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>\n${contents}\n</ol></nav>`,
    ),
    ...Object.fromEntries(
      chapters.map(({ file, title: name, body }) => [`EPUB/${file}`, document(name, body, '../')]),
    ),
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]));
  if (cover !== undefined) files.set('EPUB/cover.png', cover);
  return archiveOf(files, '', ['mimetype']);
}

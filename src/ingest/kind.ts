import type { DocumentKind } from './document.ts';

/**
 * Tells what a file is, from its name and its first look. People save Markdown as `.txt` and pages without any ending,
 * so the text decides where it can.
 * @param file name of the file
 * @param text its decoded text
 */
export function kindOf(file: string, text: string): DocumentKind {
  const start = text.slice(0, 4000).trimStart();
  if (/^---\n[\s\S]*?^importer:\n/m.test(text.slice(0, 8000)) && /\.mdx$/i.test(file)) return 'draft';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'html';
  if (/\.x?html?$/i.test(file)) return 'html';
  if (/\.(?:md|markdown|mdx)$/i.test(file)) return 'markdown';
  if (/^---\n[\s\S]{0,65536}?^---\s*$/m.test(start) && /^---\n\s*[\w-]+:/.test(start)) return 'markdown';
  if (/^\+\+\+\n[\s\S]{0,65536}?^\+\+\+\s*$/m.test(start) && /^\+\+\+\n\s*[\w-]+\s*=/.test(start))
    return 'markdown';
  const signs = text.match(/^#{1,6} \S|^\s*```|\]\([^()\s]+\)|\*\*[^*\n]+\*\*/gm)?.length ?? 0;
  return signs >= 3 ? 'markdown' : 'scrap';
}

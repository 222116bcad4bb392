import type { Documentation } from './pinned.ts';

/**
 * The addresses at which the official site has a document. More than one only for the front page of a site with files.
 * @param documentation how the site is built, and what its addresses begin with
 * @param document Sphinx name of the document, such as `ref/contrib/admin/index`
 */
export function addressesOf(documentation: Documentation, document: string): readonly [string, ...string[]] {
  const { address, builder } = documentation;
  if (builder === 'html') {
    const file = `${address}${document}.html`;
    return document === 'index' ? [address, file] : [file];
  }
  return [`${address}${document.replace(/(?:^|\/)index$/, '')}/`.replace(/\/\/$/, '/')];
}

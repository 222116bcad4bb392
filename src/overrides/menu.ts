import { navigation } from '../collections/site.ts';
import { withBase } from '../schemas/addresses.ts';

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

let written: string | undefined;

/** The menu, the same for all pages but for one mark: written once a build. */
function menu(): string {
  return (written ??= navigation()
    .map(({ label, items }) => {
      const links = items.map(
        (item) =>
          `<li><a href="${escaped(withBase(import.meta.env.BASE_URL, item.link))}">${escaped(item.label)}</a></li>`,
      );
      return `<h2>${escaped(label)}</h2><ul>${links.join('')}</ul>`;
    })
    .join(''));
}

/**
 * The menu on a page, in HTML.
 * @param path where the page is, with the base path: its own link says that it is the current one
 */
export function menuFor(path: string): string {
  const own = `<a href="${escaped(path)}"`;
  return menu().replace(own, () => `${own} aria-current="page"`);
}

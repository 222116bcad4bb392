import { withBase } from '../schemas/addresses.ts';
import type { MdastPlugin } from './plugin.ts';

/**
 * Markdown plugin: an address of the site (`/guides/orm/`) is put under the base path, in links and pictures.
 * @param base the base path of the site
 */
export function baseLinks(base: string): MdastPlugin {
  const rebase = (url: string): string => (/^\/(?!\/)/.test(url) ? withBase(base, url) : url);
  return {
    name: 'base-links',
    link(node, context) {
      if (rebase(node.url) !== node.url) context.setProperty(node, 'url', rebase(node.url));
    },
    image(node, context) {
      if (rebase(node.url) !== node.url) context.setProperty(node, 'url', rebase(node.url));
    },
  };
}

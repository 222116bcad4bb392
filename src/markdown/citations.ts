import { parseCitationKey } from '../schemas/citation.ts';
import type { Marker } from '../schemas/marker.ts';
import { jsonAttribute } from './json-attribute.ts';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';

/**
 * Turns a citation key into its marker.
 * @param key a citation key
 * @param file the path of the page that cites: numbers are counted per page
 * @returns the marker, or `undefined` where nothing has that key
 */
export type MarkerResolver = (key: string, file: string) => Marker | undefined;

const scheme = /^(?:claim|ref|run):/;

/**
 * Markdown plugin: a link without text to `claim:…`, `ref:…` or `run:…` becomes a citation marker, neighbours in one
 * group (`<Cite markers={…} />`, which the page provides); a link with text becomes a link to the place itself.
 * @param resolve finds the marker of a key
 * @throws where a key has not the form of one, or nothing has it
 */
export function citations(resolve: MarkerResolver): MdastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL === undefined ? '' : decodeURIComponent(fileURL.pathname);

    const markerOf = (key: string): Marker => {
      const marker = parseCitationKey(key) && resolve(key, file);
      if (!marker) throw new Error(`${file}: nothing has the citation key "${key}".`);
      return marker;
    };

    const plugin: MdastPlugin = {
      name: 'citations',
      link(node, context) {
        if (!scheme.test(node.url)) return undefined;
        if (node.children.length > 0) {
          context.setProperty(node, 'url', textLinkAddress(markerOf(node.url)));
          return undefined;
        }
        const siblings = context.parent(node).children;
        const at = context.indexOf(node) ?? 0;
        const isMarker = (index: number): boolean => {
          const sibling = siblings[index];
          return sibling?.type === 'link' && sibling.children.length === 0 && scheme.test(sibling.url);
        };
        if (isMarker(at - 1)) {
          context.removeNode(node);
          return undefined;
        }
        const group: Marker[] = [];
        for (let index = at; isMarker(index); index += 1) {
          const sibling = siblings[index];
          if (sibling?.type === 'link') group.push(markerOf(sibling.url));
        }
        return {
          type: 'mdxJsxTextElement',
          name: 'Cite',
          attributes: [jsonAttribute('markers', group)],
          children: [],
        };
      },
    };
    return plugin;
  };
}

/** Where a citation with a text of its own leads. */
function textLinkAddress(marker: Marker): string {
  switch (marker.to) {
    case 'claim':
      return marker.claim.href;
    case 'reference':
      return marker.official.href;
    case 'run':
      return marker.sample.href;
  }
}

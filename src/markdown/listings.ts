import type { Listing } from '../schemas/marker.ts';
import { jsonAttribute } from './json-attribute.ts';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';
import { textAttribute } from './text-attribute.ts';

/**
 * Finds the listing of a sample.
 * @param id `<topic>/<name>` of the sample
 * @param region the name of a region, or `undefined` for the whole files
 */
export type ListingResolver = (id: string, region: string | undefined) => Listing | undefined;

/**
 * Markdown plugin: `<Sample id="…" region="…" />` is given the files that it prints.
 * @param resolve finds the listing
 * @throws where there is no such sample or region
 */
export function listings(resolve: ListingResolver): MdastPluginEntry {
  return ({ fileURL }) => {
    const plugin: MdastPlugin = {
      name: 'listings',
      mdxJsxFlowElement(node) {
        if (node.name !== 'Sample') return undefined;
        const id = textAttribute(node, 'id') ?? '';
        const region = textAttribute(node, 'region');
        const listing = resolve(id, region);
        if (!listing) {
          const what =
            region === undefined ? `no sample "${id}"` : `no sample "${id}" with a region "${region}"`;
          throw new Error(`${fileURL?.pathname ?? ''}: there is ${what}.`);
        }
        return {
          type: 'mdxJsxFlowElement',
          name: 'Sample',
          attributes: [jsonAttribute('listing', listing)],
          children: [],
        };
      },
    };
    return plugin;
  };
}

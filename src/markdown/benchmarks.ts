import type { Measurements } from '../schemas/marker.ts';
import { jsonAttribute } from './json-attribute.ts';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';
import { textAttribute } from './text-attribute.ts';

/**
 * Markdown plugin: `<Benchmark id="…" />` is given the measurements that it shows.
 * @param resolve finds the measurements of a benchmark
 * @throws where there is no such benchmark, or it was not run
 */
export function benchmarks(resolve: (id: string) => Measurements | undefined): MdastPluginEntry {
  return ({ fileURL }) => {
    const plugin: MdastPlugin = {
      name: 'benchmarks',
      mdxJsxFlowElement(node) {
        if (node.name !== 'Benchmark') return undefined;
        const id = textAttribute(node, 'id') ?? '';
        const measurements = resolve(id);
        if (!measurements)
          throw new Error(`${fileURL?.pathname ?? ''}: there is no benchmark "${id}" with a record.`);
        return {
          type: 'mdxJsxFlowElement',
          name: 'Benchmark',
          attributes: [jsonAttribute('measurements', measurements)],
          children: [],
        };
      },
    };
    return plugin;
  };
}

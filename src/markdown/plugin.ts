import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

/** What the Markdown processor takes as a plugin: an object of visitors, or a function that makes one per document. */
export type MdastPluginEntry = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** An object of visitors. */
export type MdastPlugin = Extract<MdastPluginEntry, { name: string; before?: unknown }>;

import {
  satteriCreateHighlightFn,
  satteriHeadingIdsPlugin,
  satteriHighlightPlugin,
  type SatteriResolvedOptions,
} from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import type { Piece, Text } from '../schemas/text.ts';
import { pieces } from './pieces.ts';

/**
 * Reads a text.
 * @param body the text in MDX, without front matter
 * @param file the file that it stands in
 * @throws where the text is no MDX, cites what does not exist, or holds code
 */
export type TextReader = (body: string, file: URL) => Promise<Text>;

type Highlighter = Parameters<typeof satteriHighlightPlugin>[0];
type Shiki = Parameters<typeof satteriCreateHighlightFn>[1];

/**
 * Reads texts as Astro's integration for MDX does, with the same processor, but makes no module of them: what a module is for,
 * code in a text, no text here may have. Bundling thousands of them takes longer than all else in a rebuild.
 * @param processor the options of the one Markdown processor, with all plugins
 * @param shiki how listings are coloured
 */
export function textReader(processor: SatteriResolvedOptions, shiki: Shiki): TextReader {
  let highlighter: ReturnType<typeof satteriCreateHighlightFn> | undefined;
  // Loaded with the first listing: most texts have none.
  const highlight: Highlighter = async (...listing) => {
    const colour = await (highlighter ??= satteriCreateHighlightFn('shiki', shiki));
    if (colour === undefined) throw new Error('There is no highlighter for listings.');
    return colour(...listing);
  };
  const { features } = processor;
  const settings = {
    ...features,
    gfm: features.gfm ?? true,
    smartPunctuation: features.smartPunctuation ?? true,
  };

  return async (body, file) => {
    let text: readonly Piece[] = [];
    const { data } = await mdxToJs(body, {
      mdastPlugins: processor.mdastPlugins,
      hastPlugins: [
        satteriHighlightPlugin(highlight, ['math', 'mermaid']),
        ...processor.hastPlugins,
        satteriHeadingIdsPlugin(),
        pieces((found) => (text = found)),
      ],
      features: settings,
      fileURL: file,
      data: {
        astro: { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
      },
    });
    return { pieces: text, headings: data.astro?.headings ?? [] };
  };
}

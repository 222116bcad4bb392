import type { Corpus } from '../../corpus/entries.ts';
import { memoize } from '../../corpus/memoize.ts';
import { changesOf } from '../../exports/changes.ts';
import { citationFormats } from '../../exports/citations/formats.ts';
import { bibliography } from '../../exports/citations/items.ts';
import { dataFiles } from '../../exports/data/data-files.ts';
import { atomFeed, jsonFeed } from '../../exports/feeds.ts';
import { inventory } from '../../exports/inventory.ts';
import { schemaFiles } from '../../exports/json-schemas.ts';
import { llmsFullText, llmsText } from '../../exports/llms.ts';
import { markdownPages } from '../../exports/markdown/pages.ts';
import { socialImages } from '../../exports/social/images.ts';
import { playgroundBundle } from '../../playground/bundle.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { absoluteUrl, type SiteUrl } from '../../schemas/site-url.ts';
import { playgroundAddresses } from '../../schemas/playground-addresses.ts';
import { searchFiles, searchFolder } from '../../search/index/files.ts';
import { openSearch } from './open-search.ts';
import { socialPicture } from './social-images.ts';

/** What the static assets are made from. */
export interface AssetSource {
  readonly corpus: Corpus;
  readonly siteUrl: SiteUrl;
}

/** A file of the site that is no page. */
export interface StaticAsset {
  /** Below the folder of the site, with slashes. */
  readonly path: string;
  readonly content: () => string | Uint8Array | Promise<Uint8Array>;
}

/** Assets that are made together. */
export interface AssetGroup {
  /** Tells from a path whether an asset would belong to the group, without making any. */
  readonly matches: RegExp;
  readonly assets: (source: AssetSource) => readonly StaticAsset[] | Promise<readonly StaticAsset[]>;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

const at = (address: string, content: StaticAsset['content']): StaticAsset => ({
  path: address.slice(1),
  content,
});

/** The pages of the Markdown edition, from which several groups take. */
const pagesOf = memoize(({ corpus, siteUrl }: AssetSource) => markdownPages(corpus, siteUrl));

/** All files of the site that are no pages. */
export const assetGroups: readonly AssetGroup[] = [
  {
    matches: new RegExp(`^${searchFolder}/`),
    assets: async ({ corpus }) =>
      [...(await searchFiles(corpus))].map(([path, text]) => ({
        path: `${searchFolder}/${path}`,
        content: () => text,
      })),
  },
  {
    matches: /\.md$|^llms-full\.txt$/,
    assets: (source) => [
      ...pagesOf(source).map((page) => at(machineAddresses.markdown(page.address), () => page.text)),
      at(machineAddresses.llmsFull(), () => llmsFullText(pagesOf(source))),
    ],
  },
  {
    matches: /^cards\//,
    assets: (source) =>
      [...socialImages(pagesOf(source))].map(([address, image]) => at(address, () => socialPicture(image))),
  },
  {
    matches: /^(?:data|schema)\//,
    assets: ({ corpus, siteUrl }) => {
      const items = bibliography(corpus, siteUrl);
      return [
        ...[...dataFiles(corpus, siteUrl)].map(([name, file]) =>
          at(machineAddresses.data(name), () => json(file)),
        ),
        ...Object.entries(citationFormats).map(([format, { write }]) =>
          at(machineAddresses.bibliography(format), () => write(items)),
        ),
        ...[...schemaFiles(siteUrl)].map(([name, schema]) =>
          at(machineAddresses.dataSchema(name), () => json(schema)),
        ),
      ];
    },
  },
  {
    // What the playground loads when its button is pressed; nothing where wheels are missing.
    matches: /^runner\//,
    assets: ({ corpus }) => {
      const bundle = playgroundBundle(corpus);
      if ('missing' in bundle) return [];
      return [
        ...[...bundle.manifests].map(([id, manifest]) =>
          at(playgroundAddresses.manifest(id), () => JSON.stringify(manifest)),
        ),
        ...bundle.files.map(({ name, content }) => at(playgroundAddresses.file(name), () => content)),
      ];
    },
  },
  {
    // The programs of the benchmarks, and what running them measured.
    matches: /^benchmarks\//,
    assets: ({ corpus }) =>
      corpus.benchmarks.flatMap(({ id, program, run }) => [
        { path: `benchmarks/${id}.py`, content: () => program },
        ...(run === undefined
          ? []
          : [{ path: `benchmarks/${id}.json`, content: () => `${JSON.stringify(run, null, 2)}\n` }]),
      ]),
  },
  {
    matches: /^(?:feed\.(?:xml|json)|llms\.txt|objects\.inv|opensearch\.xml|robots\.txt)$/,
    assets: ({ corpus, siteUrl }) => [
      at(machineAddresses.atom(), () => atomFeed(corpus, changesOf(corpus, corpus.history), siteUrl)),
      at(machineAddresses.jsonFeed(), () =>
        json(jsonFeed(corpus, changesOf(corpus, corpus.history), siteUrl)),
      ),
      at(machineAddresses.llms(), () => llmsText(corpus, siteUrl)),
      at(machineAddresses.inventory(), () => inventory(corpus)),
      { path: 'opensearch.xml', content: () => openSearch(siteUrl) },
      {
        // Search engines may read everything; the list of all pages has their dates.
        path: 'robots.txt',
        content: () => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(siteUrl, '/sitemap-index.xml')}\n`,
      },
    ],
  },
];

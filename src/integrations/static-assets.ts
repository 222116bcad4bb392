import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../corpus/site-corpus.ts';
import type { Corpus } from '../corpus/entries.ts';
import { memoize } from '../corpus/memoize.ts';
import type { SiteUrl } from '../schemas/site-url.ts';
import { type AssetGroup, assetGroups, type AssetSource, type StaticAsset } from './assets/groups.ts';
import { writeAssets } from './assets/write.ts';
import { siteUrlOf } from './site-url.ts';

/** What hosts say of files by their ending; others are bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  py: 'text/x-python; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

const mediaTypeOf = (path: string): string =>
  mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** The assets of a group by their paths, made once for each state of the content. */
const assetsOf = memoize((source: AssetSource) =>
  memoize(
    async ({ assets }: AssetGroup): Promise<ReadonlyMap<string, StaticAsset>> =>
      new Map((await assets(source)).map((asset) => [asset.path, asset])),
  ),
);

/**
 * Astro integration: everything that the site holds beside its pages, such as the Markdown edition, data, feeds, social images
 * and the index of the search. A build writes it when the pages are done; the development server makes each file when it is
 * asked for.
 */
export function staticAssets(): AstroIntegration {
  let siteUrl: SiteUrl = { site: '', base: '/' };
  const sourceOf = memoize((corpus: Corpus): AssetSource => ({ corpus, siteUrl }));

  /** The content of an asset; `undefined` where there is none of this path. */
  const assetAt = async (path: string): Promise<string | Uint8Array | undefined> => {
    const group = assetGroups.find(({ matches }) => matches.test(path));
    if (group === undefined) return undefined;
    const assets = await assetsOf(sourceOf(siteCorpus()))(group);
    return await assets.get(path)?.content();
  };

  return {
    name: 'static-assets',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteUrl = siteUrlOf(config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { size } = await writeAssets(sourceOf(siteCorpus()), fileURLToPath(dir));
        logger.info(`${size} files beside the pages were written`);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI((request.url ?? '').split('?')[0] ?? '');
          // Astro may have taken the base path off.
          const { base } = siteUrl;
          const path = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
          assetAt(path).then(
            (content) => {
              if (content === undefined) {
                next();
                return;
              }
              response.setHeader('content-type', mediaTypeOf(path));
              response.end(content);
            },
            (error: unknown) => {
              logger.error(`${path} could not be made: ${String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}

import type { Corpus } from '../corpus/entries.ts';
import { once } from '../corpus/once.ts';
import { changesOf } from '../exports/changes.ts';
import { bibliography, citationFormats } from '../exports/citing.ts';
import { dataFiles } from '../exports/data/data-files.ts';
import { atomFeed, jsonFeed } from '../exports/feeds.ts';
import { inventory } from '../exports/inventory.ts';
import { schemaFiles } from '../exports/json-schemas.ts';
import { inFullText, llmsFullText, llmsText } from '../exports/llms.ts';
import { type MarkdownPage, markdownPages } from '../exports/markdown/pages.ts';
import { socialImages } from '../exports/social/images.ts';
import { warehouseOf } from '../runner/parcels.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import { runnerAddresses } from '../schemas/runner-addresses.ts';
import type { VerdictHistory } from '../schemas/verdict-history.ts';
import type { IndexFile } from '../search/index/build.ts';
import { indexOf, searchFolder, textsOf } from '../search/index/files.ts';
import { openSearch } from './open-search.ts';
import { socialPicture } from './social-images.ts';

/** What the files are made from. */
export interface Source {
  readonly corpus: Corpus;
  readonly publication: Publication;
  readonly history: VerdictHistory;
  /** The content folder, for what the corpus does not hold: the synonyms of the search. */
  readonly content: string;
}

/** A file of the site that is no page. */
export interface MachineFile {
  /** Below the folder of the site, with slashes. */
  readonly path: string;
  readonly content: () => string | Uint8Array | Promise<Uint8Array>;
}

/** Files that are made together. */
export interface Shelf {
  /** Tells from a path whether the file would stand here, without making any. */
  readonly holds: RegExp;
  readonly files: (source: Source) => readonly MachineFile[] | Promise<readonly MachineFile[]>;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

const at = (address: string, content: MachineFile['content']): MachineFile => ({
  path: address.slice(1),
  content,
});

const inSearch = ({ path, content }: IndexFile): MachineFile => ({
  path: `${searchFolder}/${path}`,
  content,
});

/** A page whose text is written when it is first asked for, and kept: two files have it. */
function writtenOnce(page: MarkdownPage): MarkdownPage {
  let known: string | undefined;
  const { address, title, description } = page;
  return {
    address,
    title,
    description,
    get text() {
      return (known ??= page.text);
    },
  };
}

const writtenPages = once((corpus: Corpus) =>
  once((publication: Publication): readonly MarkdownPage[] =>
    markdownPages(corpus, publication).map((page) => (inFullText(page) ? writtenOnce(page) : page)),
  ),
);

/** The Markdown edition, which several shelves take from. */
const pagesOf = ({ corpus, publication }: Source): readonly MarkdownPage[] =>
  writtenPages(corpus)(publication);

export const shelves: readonly Shelf[] = [
  {
    holds: new RegExp(`^${searchFolder}/(?!text/)`),
    files: async ({ corpus, content }) => (await indexOf(corpus, content)).map(inSearch),
  },
  {
    holds: new RegExp(`^${searchFolder}/text/`),
    files: ({ corpus }) => textsOf(corpus).map(inSearch),
  },
  {
    holds: /\.md$|^llms-full\.txt$/,
    files: (source) => [
      ...pagesOf(source).map((page) => at(machineAddresses.markdown(page.address), () => page.text)),
      at(machineAddresses.llmsFull(), () => llmsFullText(pagesOf(source))),
    ],
  },
  {
    holds: /^cards\//,
    files: (source) =>
      [...socialImages(pagesOf(source))].map(([address, image]) => at(address, () => socialPicture(image))),
  },
  {
    holds: /^(?:data|schema)\//,
    files: ({ corpus, publication }) => {
      const items = bibliography(corpus, publication);
      return [
        ...[...dataFiles(corpus, publication)].map(([name, file]) =>
          at(machineAddresses.data(name), () => json(file)),
        ),
        ...Object.entries(citationFormats).map(([format, { write }]) =>
          at(machineAddresses.bibliography(format), () => write(items)),
        ),
        ...[...schemaFiles(publication)].map(([name, schema]) =>
          at(machineAddresses.dataSchema(name), () => json(schema)),
        ),
      ];
    },
  },
  {
    // What the runner of the samples loads when its button is pressed; nothing where the wheels were not at hand.
    holds: /^runner\//,
    files: ({ corpus }) => {
      const warehouse = warehouseOf(corpus);
      if ('missing' in warehouse) return [];
      return [
        ...[...warehouse.parcels].map(([id, parcel]) =>
          at(runnerAddresses.parcel(id), () => JSON.stringify(parcel)),
        ),
        ...warehouse.files.map(({ name, content }) => at(runnerAddresses.file(name), () => content)),
      ];
    },
  },
  {
    // The programs of the benchmarks, and what running them measured.
    holds: /^benchmarks\//,
    files: ({ corpus }) =>
      corpus.benchmarks.flatMap(({ id, program, run }) => [
        { path: `benchmarks/${id}.py`, content: () => program },
        ...(run === undefined
          ? []
          : [{ path: `benchmarks/${id}.json`, content: () => `${JSON.stringify(run, null, 2)}\n` }]),
      ]),
  },
  {
    holds: /^(?:feed\.(?:xml|json)|llms\.txt|objects\.inv|opensearch\.xml|robots\.txt)$/,
    files: ({ corpus, publication, history }) => [
      at(machineAddresses.atom(), () => atomFeed(corpus, changesOf(corpus, history), publication)),
      at(machineAddresses.jsonFeed(), () => json(jsonFeed(changesOf(corpus, history), publication))),
      at(machineAddresses.llms(), () => llmsText(corpus, publication)),
      at(machineAddresses.inventory(), () => inventory(corpus)),
      { path: 'opensearch.xml', content: () => openSearch(publication) },
      {
        // Search engines may read everything; the list of all pages has their dates.
        path: 'robots.txt',
        content: () => `User-agent: *\nAllow: /\n\nSitemap: ${whole(publication, '/sitemap-index.xml')}\n`,
      },
    ],
  },
];

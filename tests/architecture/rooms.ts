/** Which room may import which, and what from outside it must not. */
export interface Room {
  readonly duty: string;
  /** Rooms whose code it may use; its own is always allowed. */
  readonly mayImport: readonly string[];
  /** Rooms of which it may use types only. */
  readonly mayImportTypesOf?: readonly string[];
  /** Packages that it must not touch, as beginnings of their names. */
  readonly never?: readonly string[];
  /** Where set, the only packages that it may use. */
  readonly onlyPackages?: readonly string[];
}

const astro = ['astro', 'astro:', '@astrojs/'] as const;
const disk = ['node:fs', 'node:child_process', 'node:http', 'node:https', 'node:net'] as const;

/** The rooms of `src/`. A folder that is not in this table is an error, and so is a room without a folder's duty. */
export const rooms: Readonly<Record<string, Room>> = {
  schemas: {
    duty: 'the shape of one thing per file, types inferred from it; ids and addresses',
    mayImport: [],
    onlyPackages: ['zod', 'node:crypto'],
  },
  diagnostics: {
    duty: 'what an error is, the table of messages, reporters',
    mayImport: [],
    mayImportTypesOf: ['schemas'],
    onlyPackages: ['node:util'],
  },
  ingest: {
    duty: 'raw article to normalised draft',
    mayImport: ['schemas', 'diagnostics'],
    never: astro,
  },
  corpus: {
    duty: 'all content as one cross-linked, read-only whole: read, check, derive',
    mayImport: ['schemas', 'diagnostics'],
    never: astro,
  },
  evidence: {
    duty: 'what runs and what proves: samples, benchmarks, pinned documentation',
    mayImport: ['schemas', 'diagnostics', 'corpus'],
    never: astro,
  },
  exports: {
    duty: 'functions from corpus to text: JSON, JSON Schema, feeds, Markdown, citations, social images',
    mayImport: ['schemas', 'corpus'],
    never: [...astro, ...disk],
  },
  search: {
    duty: 'what goes into the index, the query side in the browser, the relevance benchmark',
    // `diagnostics` for the distance of two words: typos in a query are those in an id.
    mayImport: ['schemas', 'corpus', 'diagnostics'],
  },
  offline: {
    duty: 'service worker, the folder that opens from disk, the other editions that readers take along',
    mayImport: [],
    never: ['astro:', '@astrojs/'],
  },
  playground: {
    duty: "runs samples in the reader's browser: manifests and files, the worker, the editor",
    mayImport: ['schemas', 'corpus', 'evidence'],
    never: ['astro:'],
  },
  views: {
    duty: 'from the corpus to the props of components',
    mayImport: ['schemas', 'corpus', 'playground'],
    never: ['astro:'],
    // A component says what it takes; whoever fills it needs the type, never the component.
    mayImportTypesOf: ['components'],
  },
  markdown: {
    duty: 'plugins for the one Markdown processor',
    mayImport: ['schemas'],
    never: ['astro:', ...disk],
  },
  components: {
    duty: 'what a reader sees: props in, markup out',
    // Markup needs addresses and the words of a vocabulary; what is shown still comes in as props.
    mayImport: ['schemas'],
    never: ['astro:content', ...disk],
  },
  overrides: {
    duty: "Starlight's replaceable parts, a few lines each",
    // `search` and `offline` for what they do in the browser on every page.
    mayImport: ['components', 'views', 'schemas', 'corpus', 'search', 'offline', 'playground'],
    never: ['astro:content', ...disk],
  },
  pages: {
    duty: 'routes, thin: entries and texts from the collections, what is derived from the corpus',
    mayImport: ['views', 'corpus', 'exports', 'components', 'schemas'],
    never: disk,
  },
  integrations: {
    duty: 'what is hooked into Astro: loaders of the collections, content check, static assets, development server, sitemap, list for the installed site',
    mayImport: ['schemas', 'corpus', 'views', 'components', 'exports', 'offline', 'playground', 'search'],
  },
  styles: {
    duty: 'tokens and global CSS',
    mayImport: [],
  },
  cli: {
    duty: 'one command line: parse, call a room, report, set the exit code',
    mayImport: ['schemas', 'diagnostics', 'ingest', 'corpus', 'evidence', 'exports', 'search', 'offline'],
    never: astro,
  },
};

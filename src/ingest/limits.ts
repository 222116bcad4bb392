/**
 * What the importer refuses. The numbers come from measurements: 5,000 nested elements took Readability 99 seconds,
 * and 80 KB of emphasis marks took micromark 27.
 */
export const limits = {
  /** Size of one file. */
  bytes: 2 * 1024 * 1024,
  /** Nesting of elements, lists and quotations. */
  depth: 500,
  /** Nodes of one document. */
  nodes: 50_000,
  /** Characters of one line: minified pages and data files have longer ones, prose has not. */
  lineLength: 200_000,
  /** Time for one document in the worker. */
  milliseconds: 10_000,
  /** Heap of the worker. */
  megabytes: 384,
  /** Front matter of a Markdown file. */
  frontMatterBytes: 64 * 1024,
  /** Fewer words than this are no article: a login page, a stub, a list of links. */
  words: 40,
} as const;

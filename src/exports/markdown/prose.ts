import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { mdxToMdast } from 'satteri';
import { entryOf, type SampleFileEntry } from '../../corpus/entries.ts';
import { languageOf } from '../../corpus/labels.ts';
import { measurementsOf } from '../../corpus/measurements.ts';
import { printedFile } from '../../corpus/read/regions.ts';
import { addresses } from '../../schemas/addresses.ts';
import type { Spread } from '../../schemas/benchmark.ts';
import type { ExportContext } from '../context.ts';
import type { Footnotes } from './footnotes.ts';
import { code, codeBlock, link, list, paragraph, strong, table } from './tree.ts';

const citation = /^(?:claim|ref|run):/;

/**
 * A text of the content as Markdown: citations become footnotes, samples the code that they print, addresses of the
 * site whole addresses.
 * @param context the content, and where the site is published
 * @param body the text in MDX; it holds nothing but what the corpus check allows
 * @param notes takes the citations
 */
export function proseNodes(context: ExportContext, body: string, notes: Footnotes): RootContent[] {
  const root = mdxToMdast(body);
  if (root.type !== 'root') throw new Error('A text of the content is no whole document.');

  const replace = (node: RootContent): RootContent[] => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
    if (node.type === 'mdxJsxFlowElement') return componentNodes(context, node);
    if (node.type === 'link') {
      if (citation.test(node.url)) {
        if (node.children.length === 0) return notes.references([node.url]);
        return [{ ...node, url: notes.addressOf(node.url) }];
      }
      if (node.url.startsWith('/')) return [{ ...node, url: context.url(node.url) }];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap(replace) } as RootContent];
  };
  return root.children.flatMap(replace);
}

/** What `<Sample id="…" region="…" />` and `<Benchmark id="…" />` print. */
function componentNodes(context: ExportContext, { name, attributes }: MdxJsxFlowElement): RootContent[] {
  const attribute = (wanted: string): string | undefined => {
    const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === wanted);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  const id = attribute('id') ?? '';
  switch (name) {
    case 'Sample':
      return sampleNodes(context, id, attribute('region'));
    case 'Benchmark':
      return benchmarkNodes(context, id);
    default:
      throw new Error(`<${name ?? ''}> has no form in Markdown.`);
  }
}

/** What `<Sample id="…" region="…" />` prints: the region of each side; without one, the main files. */
function sampleNodes({ corpus, url }: ExportContext, id: string, region: string | undefined): RootContent[] {
  const sample = entryOf(corpus.lookup.samples, id);
  const shownOf = ({ path, text, regions }: SampleFileEntry, main: string): string | undefined => {
    if (region !== undefined) return regions.find((candidate) => candidate.name === region)?.code;
    return path === main ? printedFile(text).code : undefined;
  };
  const panes = corpus.sides.flatMap(({ id: side, name }) => {
    const { files, main } = sample[side];
    return files.flatMap((file) => {
      const shown = shownOf(file, main);
      if (shown === undefined) return [];
      return [paragraph(strong(name), ', ', code(file.path), ':'), codeBlock(languageOf(file.path), shown)];
    });
  });
  return [
    ...panes,
    paragraph(link(url(addresses.sample(sample.id)), `The whole program and its run: ${sample.title}`)),
  ];
}

/** What `<Benchmark id="…" />` shows, without its plot. */
function benchmarkNodes({ corpus, url }: ExportContext, id: string): RootContent[] {
  const measured = measurementsOf(corpus, id);
  if (measured === undefined) throw new Error(`The benchmark "${id}" has no record.`);
  const { rows, rounds, machine, python } = measured;
  const names = corpus.sides.map(({ name }) => name);
  const spread = ({ median, low, high }: Spread, digits: number): string =>
    `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
  return [
    paragraph(strong(measured.title)),
    table([
      [['Microseconds per request'], ...names.map((name) => [name]), [names.join(' ÷ ')]],
      ...rows.map((row) => [
        [row.label],
        ...corpus.sides.map(({ id: side }) => [spread(row[side], 0)]),
        [spread(row.ratio, 2)],
      ]),
    ]),
    paragraph(
      `${measured.method} Medians of ${rounds} rounds; eight of ten rounds lie within the brackets. Recorded ${measured.recorded} with Python ${python} (${machine}), ${measured.packages.join(', ')}.`,
    ),
    list(measured.caveats.map((caveat) => [caveat])),
    paragraph(
      link(url(measured.program.href), measured.program.label),
      ', ',
      link(url(measured.record.href), measured.record.label),
      '.',
    ),
  ];
}

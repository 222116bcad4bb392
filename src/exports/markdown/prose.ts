import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { entryOf, type Corpus } from '../../corpus/entries.ts';
import { languageOf } from '../../corpus/labels.ts';
import { printedFile } from '../../corpus/read/regions.ts';
import { addresses } from '../../schemas/addresses.ts';
import { type Publication, whole } from '../../schemas/publication.ts';
import type { Footnotes } from './footnotes.ts';
import { code, codeBlock, link, paragraph, strong } from './tree.ts';

const citation = /^(?:claim|ref|run):/;

/**
 * A text of the content as Markdown: citations become footnotes, samples the code that they print, addresses of the
 * site whole addresses.
 * @param body the text in MDX; it holds nothing but what the corpus check allows
 * @param corpus the content
 * @param publication where the site is published
 * @param notes takes the citations
 */
export function proseNodes(
  body: string,
  corpus: Corpus,
  publication: Publication,
  notes: Footnotes,
): RootContent[] {
  const root = mdxToMdast(body) as unknown as Root;

  const replace = (node: RootContent): RootContent[] => {
    const element: { readonly type: string } = node;
    if (element.type === 'mdxFlowExpression' || element.type === 'mdxTextExpression') return [];
    if (element.type === 'mdxJsxFlowElement') return sampleNodes(node, corpus, publication);
    if (node.type === 'link') {
      if (citation.test(node.url)) {
        if (node.children.length === 0) return notes.marks([node.url]);
        return [{ ...node, url: notes.addressOf(node.url) }];
      }
      if (node.url.startsWith('/')) return [{ ...node, url: whole(publication, node.url) }];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap(replace) } as RootContent];
  };
  return root.children.flatMap(replace);
}

/** What `<Sample id="…" region="…" />` prints. */
function sampleNodes(node: unknown, corpus: Corpus, publication: Publication): RootContent[] {
  const { name, attributes } = node as {
    readonly name: string;
    readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
  };
  if (name !== 'Sample') throw new Error(`<${name}> has no form in Markdown.`);
  const attribute = (wanted: string): string | undefined => {
    const value = attributes.find((candidate) => candidate.name === wanted)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const sample = entryOf(corpus.lookup.samples, attribute('id') ?? '');
  const region = attribute('region');
  const panes = (['django', 'flask'] as const).flatMap((framework) =>
    sample[framework].files.flatMap((file) => {
      const shown =
        region === undefined
          ? file.path === sample[framework].main
            ? printedFile(file.text).code
            : undefined
          : file.regions.find((candidate) => candidate.name === region)?.code;
      if (shown === undefined) return [];
      const framed = entryOf(corpus.lookup.frameworks, framework).name;
      return [paragraph(strong(framed), ', ', code(file.path), ':'), codeBlock(languageOf(file.path), shown)];
    }),
  );
  return [
    ...panes,
    paragraph(
      link(whole(publication, addresses.sample(sample.id)), `The whole program and its run: ${sample.title}`),
    ),
  ];
}

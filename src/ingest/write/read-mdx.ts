import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { MdastLike } from '../read/from-mdast.ts';

type Extension = ReturnType<typeof gfm>;
type Construct = Exclude<NonNullable<NonNullable<Extension['flow']>[string]>, readonly unknown[]>;

/*
 * Every draft is read back by micromark, which took half of an import: for each letter it looked whether an address of
 * e-mail begins there, and it took each paragraph apart into words to see whether it is the head of a table. Where
 * neither can be, as a glance at the text shows, it is not asked to look. The tree is the same to the node.
 */

const gfmSyntax = gfm();
const gfmWithoutBareAddresses = withoutBareAddresses(gfmSyntax);
const mdxSyntax = mdxjs();
/**
 * What runs over the finished tree is left out: it only wraps bare addresses in links to http, https and mailto, which
 * the proof takes for their text, and it took a third of the time.
 */
const mdastExtensions: Options['mdastExtensions'] = [
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  mdxFromMarkdown(),
];

/**
 * Parses MDX with micromark, the reference for MDX.
 * @throws where it is no MDX
 */
export function readMdx(mdx: string): MdastLike {
  const syntax = mayHoldBareAddress(mdx) ? gfmSyntax : gfmWithoutBareAddresses;
  return fromMarkdown(mdx, {
    extensions: [withTablesIn(syntax, tableLines(mdx)), mdxSyntax],
    mdastExtensions,
  });
}

/**
 * Whether a text could hold a bare address (GFM 0.29, section 6.9): what these need somewhere, beside the addresses that
 * the writer puts into angle brackets, where nothing is looked for.
 */
function mayHoldBareAddress(mdx: string): boolean {
  return /https?:\/\/|www\.|[\w.+-]@[\w-]/i.test(mdx.replace(/\]\(<[^<>\s`]*>\)/g, ']()'));
}

function withoutBareAddresses(syntax: Extension): Extension {
  const text = Object.entries(syntax.text ?? {}).flatMap(([sign, constructs]) => {
    const kept = [constructs ?? []]
      .flat()
      .filter((one) => !/^(?:www|protocol|email)Autolink$/.test(one.name ?? ''));
    return kept.length === 0 ? [] : [[sign, kept] as const];
  });
  return { ...syntax, text: Object.fromEntries(text) };
}

/**
 * The lines, counted from 1, that could belong to a table (GFM 0.29, section 4.10): each above one of nothing but bars,
 * hyphens, colons and blanks, perhaps behind the marks of a quotation, and those below it up to an empty line.
 */
function tableLines(mdx: string): ReadonlySet<number> {
  const found = new Set<number>();
  const lines = mdx.split(/\r\n?|\n/);
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const isDelimiter = /^[\s>]*[|:-][\s|:-]*$/.test(line);
    if (isDelimiter) found.add(index);
    inTable = isDelimiter || (inTable && /[^\s>]/.test(line));
    if (inTable) found.add(index + 1);
  }
  return found;
}

/** The extension with tables looked for in these lines only. */
function withTablesIn(syntax: Extension, lines: ReadonlySet<number>): Extension {
  const flow = Object.entries(syntax.flow ?? {}).map(([sign, constructs]) => [
    sign,
    [constructs ?? []].flat().map((one): Construct =>
      one.name !== 'table'
        ? one
        : {
            ...one,
            tokenize(effects, ok, nok) {
              return lines.has(this.now().line) ? one.tokenize.call(this, effects, ok, nok) : nok;
            },
          },
    ),
  ]);
  return { ...syntax, flow: Object.fromEntries(flow) };
}

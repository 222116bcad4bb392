import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { type PlainSection, plainSections } from './plain-sections.ts';

/** What the body of an MDX file says that the corpus must know. */
export interface Body {
  readonly text: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  readonly plain: readonly PlainSection[];
  readonly links: readonly Link[];
  readonly samples: readonly SampleUse[];
  /** Of guides alone, where code must not be typed. */
  readonly fences: readonly Fence[];
  /** Of guides alone: MDX takes indented code for a paragraph. */
  readonly paragraphs: readonly Paragraph[];
  readonly components: readonly Component[];
}

interface Heading extends Place {
  readonly depth: number;
  readonly text: string;
  /** The anchor that the page gives the heading. */
  readonly slug: string;
}

interface Link extends Place {
  readonly url: string;
}

/** `<Sample id="…" region="…" />`. */
interface SampleUse extends Place {
  readonly id: string;
  readonly region: string | undefined;
}

interface Fence extends Place {
  readonly language: string;
  readonly code: string;
}

interface Paragraph extends Place {
  readonly text: string;
}

interface Component extends Place {
  readonly name: string;
  /** Its attribute `id`. */
  readonly id: string | undefined;
}

const emptyBody: Body = {
  text: '',
  words: 0,
  headings: [],
  plain: [],
  links: [],
  samples: [],
  fences: [],
  paragraphs: [],
  components: [],
};

/**
 * Reads the body of an MDX file with the parser that also builds the site, so that both see the same document.
 * @param text the body
 * @param file the file's name for diagnostics
 * @param firstLine the line of the file on which the body begins
 * @param guide whether it is a guide
 */
export function readBody(
  text: string,
  file: string,
  firstLine: number,
  guide: boolean,
): { readonly body: Body; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const headings: Heading[] = [];
  const links: Link[] = [];
  const samples: SampleUse[] = [];
  const fences: Fence[] = [];
  const paragraphs: Paragraph[] = [];
  const components: Component[] = [];
  const slugger = new GithubSlugger();
  let words = 0;

  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    const { line, column, message } = syntaxError(error);
    diagnostics.push(diagnose('mdx-syntax', { file, line: line + firstLine - 1, column }, { message }));
    return { body: { ...emptyBody, text }, diagnostics };
  }

  const placeOf = (node: MdastNode): Place => {
    const start = node.position?.start;
    return { file, line: (start?.line ?? 1) + firstLine - 1, column: start?.column ?? 1 };
  };

  const read = (node: MdastNode): void => {
    switch (node.type) {
      case 'heading': {
        const title = textOf(node);
        headings.push({ ...placeOf(node), depth: node.depth, text: title, slug: slugger.slug(title) });
        break;
      }
      case 'link':
        links.push({ ...placeOf(node), url: node.url });
        break;
      case 'paragraph':
        if (guide) paragraphs.push({ ...placeOf(node), text: textOf(node) });
        break;
      case 'code':
        if (guide) fences.push({ ...placeOf(node), language: node.lang ?? '', code: node.value });
        break;
      case 'text':
      case 'inlineCode':
        words += countWords(node.value);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        components.push({ ...placeOf(node), name: node.name ?? '', id: attributeOf(node.attributes, 'id') });
        if (node.name === 'Sample') {
          const id = attributeOf(node.attributes, 'id');
          if (id === undefined) {
            const message = '<Sample> has no "id" in quotes.';
            diagnostics.push(diagnose('component-malformed', placeOf(node), { message }));
          } else {
            samples.push({ ...placeOf(node), id, region: attributeOf(node.attributes, 'region') });
          }
        }
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        // A comment is no code: it prints nothing and runs nothing.
        if (!/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) {
          diagnostics.push(
            diagnose('mdx-code', placeOf(node), { found: `the expression "{${node.value}}"` }),
          );
        }
        break;
      }
      case 'mdxjsEsm':
        diagnostics.push(diagnose('mdx-code', placeOf(node), { found: 'an import or export' }));
        break;
      default:
    }
    if ('children' in node) for (const child of node.children) read(child as MdastNode);
  };
  read(tree);

  const plain = plainSections(tree, headings);
  return {
    body: { text, words, headings, plain, links, samples, fences, paragraphs, components },
    diagnostics,
  };
}

function attributeOf(
  attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[],
  name: string,
): string | undefined {
  const attribute = attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

/** The parser throws `line:column: message (rule)`. */
function syntaxError(error: unknown): {
  readonly line: number;
  readonly column: number;
  readonly message: string;
} {
  const text = error instanceof Error ? error.message : String(error);
  const found = /^(\d+):(\d+): ([^]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(text);
  const message = found?.[3] ?? text;
  return {
    line: Number(found?.[1] ?? 1),
    column: Number(found?.[2] ?? 1),
    message: /[.!?]$/.test(message) ? message : `${message}.`,
  };
}

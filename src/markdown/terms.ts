import type { MdastContent, MdastVisitorContext } from 'satteri';
import type { LinkedTerm } from '../schemas/marker.ts';
import { jsonAttribute } from './json-attribute.ts';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';

/** Where a word stays as it is: it leads elsewhere already, or names something. */
const leftAlone: ReadonlySet<string> = new Set(['heading', 'link', 'mdxJsxTextElement']);

/**
 * Markdown plugin: the first use of a term on a page becomes `<Term note={…}>the words</Term>`, which the page
 * provides. Headings, links and code stay as they are.
 * @param all all terms of the glossary, asked for once a document; the same list again where nothing changed
 */
export function terms(all: () => readonly LinkedTerm[]): MdastPluginEntry {
  let finder: Finder | undefined;
  return () => {
    const glossary = all();
    if (finder?.glossary !== glossary) finder = finderOf(glossary);
    const { byForm, pattern } = finder;
    if (pattern === undefined) return undefined;
    const seen = new Set<string>();

    const plugin: MdastPlugin = {
      name: 'terms',
      text(node, context) {
        const parts: MdastContent[] = [];
        let from = 0;
        for (const match of node.value.matchAll(pattern)) {
          const [words] = match;
          const term = byForm.get(words.toLowerCase());
          if (term === undefined || seen.has(term.id) || !isWrittenSo(words, term)) continue;
          if (standsWithin(leftAlone, node, context)) return;
          seen.add(term.id);
          parts.push({ type: 'text', value: node.value.slice(from, match.index) });
          parts.push({
            type: 'mdxJsxTextElement',
            name: 'Term',
            attributes: [jsonAttribute('note', term.note)],
            children: [{ type: 'text', value: words }],
          });
          from = match.index + words.length;
        }
        if (from === 0) return;
        parts.push({ type: 'text', value: node.value.slice(from) });
        context.replaceNode(
          node,
          parts.filter((part) => !('value' in part) || part.value !== ''),
        );
      },
    };
    return plugin;
  };
}

/** What finds the terms of a glossary, made once for all documents. */
interface Finder {
  readonly glossary: readonly LinkedTerm[];
  readonly byForm: ReadonlyMap<string, LinkedTerm>;
  readonly pattern: RegExp | undefined;
}

function finderOf(glossary: readonly LinkedTerm[]): Finder {
  const byForm = new Map(
    glossary.flatMap((term) => term.names.map((name): [string, LinkedTerm] => [name.toLowerCase(), term])),
  );
  return { glossary, byForm, pattern: patternOf([...byForm.keys()]) };
}

function standsWithin(
  types: ReadonlySet<string>,
  node: Parameters<MdastVisitorContext['parent']>[0],
  context: MdastVisitorContext,
): boolean {
  let parent: ReturnType<MdastVisitorContext['parent']> = context.parent(node);
  while (parent !== undefined && parent.type !== 'root') {
    if (types.has(parent.type)) return true;
    parent = context.parent(parent);
  }
  return false;
}

/** A form may begin with a capital at the beginning of a sentence; the capitals of a form itself must be there. */
function isWrittenSo(words: string, { names }: LinkedTerm): boolean {
  const lowered = words.charAt(0).toLowerCase() + words.slice(1);
  return names.some((name) => name === words || name === lowered);
}

/** All forms as whole words, the longest first. */
function patternOf(forms: readonly string[]): RegExp | undefined {
  if (forms.length === 0) return undefined;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
}

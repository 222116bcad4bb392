import { CORE_SCHEMA, load } from 'js-yaml';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';

/** A path into a value: keys of mappings and indexes of sequences. */
export type Path = readonly PropertyKey[];

/**
 * Finds where a path stands in the file: its value, or with `key` the key itself. Where the path does not exist, its
 * nearest existing parent.
 */
export type Locate = (path: Path, part?: 'value' | 'key') => Place;

/** A YAML text with its value and the place of every part of it. */
export interface YamlSource {
  readonly value: unknown;
  readonly locate: Locate;
}

/** What may be an anchor, an alias or a tag; a text that holds such a thing takes the thorough way. */
const suspicious = /(?:^|[\s,[{:-])[*&!][^\s]/m;

/**
 * Reads YAML (1.2, core schema) without losing positions. Aliases are refused, repeated keys are errors.
 *
 * There are two parsers at work. One that keeps positions costs ten times the time of one that does not, and positions
 * are wanted only where something is wrong. So the quick one reads, the same that Astro reads front matter with, and
 * the thorough one follows where the quick one fails or a position is asked for.
 * @param text the YAML
 * @param file the file's name for diagnostics
 * @param firstLine the line of the file on which the text begins
 * @returns the source, or what is wrong with it
 */
export function readYaml(
  text: string,
  file: string,
  firstLine: number,
): { readonly source: YamlSource | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const value = readQuickly(text);
  if (value !== undefined)
    return { source: { value, locate: locateIn(text, file, firstLine) }, diagnostics: [] };
  const { document, placeOf, diagnostics } = readThoroughly(text, file, firstLine);
  if (diagnostics.length > 0) return { source: undefined, diagnostics };
  const locate: Locate = (path, part = 'value') => placeOf(offsetOf(document, path, part));
  return { source: { value: document.toJS({ maxAliasCount: 0 }), locate }, diagnostics };
}

/**
 * Finds places in YAML that is known to be sound, and reads it only when it is asked for one.
 * @param text the YAML
 * @param file the file's name for diagnostics
 * @param firstLine the line of the file on which the text begins
 */
export function locateIn(text: string, file: string, firstLine: number): Locate {
  let thorough: Thorough | undefined;
  return (path, part = 'value') => {
    thorough ??= readThoroughly(text, file, firstLine);
    return thorough.placeOf(offsetOf(thorough.document, path, part));
  };
}

function readQuickly(text: string): unknown {
  if (suspicious.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

interface Thorough {
  readonly document: Document.Parsed;
  readonly placeOf: (offset: number) => Place;
  readonly diagnostics: readonly Diagnostic[];
}

function readThoroughly(text: string, file: string, firstLine: number): Thorough {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const diagnostics = [...document.errors, ...document.warnings].map((error) =>
    error.code === 'DUPLICATE_KEY'
      ? diagnose('key-repeated', placeOf(error.pos[0]), { key: wordAt(text, error.pos[0]) })
      : diagnose('yaml-syntax', placeOf(beginOf(document, error)), { message: sentence(error.message) }),
  );
  if (text.includes('*')) {
    visit(document, {
      Alias(_, alias) {
        diagnostics.push(diagnose('yaml-alias', placeOf(alias.range?.[0] ?? 0), { name: alias.source }));
      },
    });
  }
  return { document, placeOf, diagnostics };
}

/** A quote that is never closed is noticed at the end of the file; the writer wants to see where it opens. */
function beginOf(document: Document.Parsed, error: YAMLError): number {
  let begin = error.pos[0];
  if (error.message.startsWith('Missing closing')) {
    visit(document, {
      Scalar(_, scalar) {
        const [start, end] = scalar.range ?? [0, 0];
        if (start < error.pos[0] && end >= error.pos[0] - 1) begin = start;
      },
    });
  }
  return begin;
}

function offsetOf(document: Document.Parsed, path: Path, part: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let key: unknown = node;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return startOf(key) ?? startOf(node) ?? 0;
    ({ key, value: node } = next);
  }
  return (part === 'key' ? startOf(key) : startOf(node)) ?? startOf(key) ?? 0;
}

function childOf(
  node: unknown,
  step: PropertyKey,
): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && { key: pair.key, value: pair.value ?? pair.key };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { key: item, value: item };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return (node as Node).range?.[0];
  return undefined;
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
}

function sentence(message: string): string {
  if (message.startsWith('Missing closing')) return 'This quotation mark is never closed.';
  const line = message.split('\n')[0]?.trim() ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

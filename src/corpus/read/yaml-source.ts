import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { explainYamlError } from './yaml-errors.ts';

/** A path into a value: keys of mappings and indexes of sequences. */
export type Path = readonly PropertyKey[];

/**
 * Finds the place of a path in the file: of its value, or with `key` of the key itself. Where the path does not exist, of
 * its nearest existing parent.
 */
export type Locate = (path: Path, part?: 'value' | 'key') => Place;

/** A YAML text with its value and the place of every part of it. */
export interface YamlSource {
  readonly value: unknown;
  readonly locate: Locate;
  /** A scalar as it is written in the file (`3.10`, which is the number 3.1), or `undefined` where the path leads to none. */
  readonly written: (path: Path) => string | undefined;
}

/**
 * Reads YAML 1.2 (core schema) and keeps the place of every part. Aliases, repeated keys and tags are errors.
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
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, Math.max(offset, 0)).split('\n');
    return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  try {
    const events = parseEvents(text, {});
    const { root, faults } = treeOf(events, text, placeAt);
    if (faults.length > 0) return { source: undefined, diagnostics: faults };
    const source: YamlSource = {
      value: constructFromEvents(events, { source: text })[0] ?? null,
      locate: (path, part = 'value') => placeAt(offsetOf(root, path, part)),
      written: (path) => {
        const { node } = stepsTo(root, path).at(path.length) ?? {};
        return node?.kind === 'scalar' ? text.slice(node.start, node.end) : undefined;
      },
    };
    return { source, diagnostics: [] };
  } catch (error) {
    const { offset, message, remedy } = explainYamlError(text, error);
    return {
      source: undefined,
      diagnostics: [diagnose('yaml-syntax', placeAt(offset), { message, remedy })],
    };
  }
}

/** The same source, seen from one item of its list. */
export function itemOf({ locate, written }: YamlSource, index: number, value: unknown): YamlSource {
  return {
    value,
    locate: (path, part) => locate([index, ...path], part),
    written: (path) => written([index, ...path]),
  };
}

/** A part of the file. Offsets count from the beginning of the text; that of an empty value is negative. */
type Node = { readonly start: number } & (
  | { readonly kind: 'scalar'; readonly end: number; readonly quoted: boolean }
  | { readonly kind: 'alias' }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'mapping'; readonly pairs: ReadonlyMap<string, Pair> }
);

interface Pair {
  readonly key: Node;
  readonly value: Node;
}

/** Builds the tree of the first document, and finds what the parser lets pass and this project does not. */
function treeOf(
  events: readonly Event[],
  text: string,
  placeAt: (offset: number) => Place,
): { readonly root: Node | undefined; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  let next = 0;

  const readPairs = (): ReadonlyMap<string, Pair> => {
    const pairs = new Map<string, Pair>();
    while (events[next]?.type !== EVENT_ID.POP) {
      const event = events[next];
      const key = readNode();
      const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
      if (pairs.has(name)) faults.push(diagnose('key-repeated', placeAt(beginOf(key)), { key: name }));
      pairs.set(name, { key, value: readNode() });
    }
    next += 1;
    return pairs;
  };

  const readItems = (): readonly Node[] => {
    const items: Node[] = [];
    while (events[next]?.type !== EVENT_ID.POP) items.push(readNode());
    next += 1;
    return items;
  };

  const readNode = (): Node => {
    const event = events[next];
    next += 1;
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        return { kind: 'mapping', start: event.start, pairs: readPairs() };
      case EVENT_ID.SEQUENCE:
        return { kind: 'list', start: event.start, items: readItems() };
      case EVENT_ID.ALIAS: {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const start = event.anchorStart - 1;
        faults.push(diagnose('yaml-alias', placeAt(start), { name }));
        return { kind: 'alias', start };
      }
      case EVENT_ID.SCALAR: {
        const quoted =
          event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
        return { kind: 'scalar', start: event.valueStart, end: event.valueEnd, quoted };
      }
      default:
        return { kind: 'scalar', start: -1, end: -1, quoted: false };
    }
  };

  // The first event opens the document, the last one closes it.
  if (events.length === 0) return { root: undefined, faults };
  next = 1;
  const root = readNode();
  if (events.length > next + 1) {
    const message = 'A second document begins after the first.';
    const remedy = 'Keep one document a file: delete the line "---" or "..." between the two.';
    faults.push(diagnose('yaml-syntax', placeAt(separatorIn(text)), { message, remedy }));
  }
  return { root, faults };
}

/** The line that ends the first of two documents. */
function separatorIn(text: string): number {
  const content = /^[^#\s%-].*\n|^-[^-].*\n/m.exec(text);
  const from = content === null ? 0 : content.index + content[0].length;
  const separator = /^(?:---|\.\.\.)/m.exec(text.slice(from));
  return from + (separator?.index ?? 0);
}

/** Where a node begins for a person: at its quotation mark. */
function beginOf(node: Node): number {
  return node.kind === 'scalar' && node.quoted ? node.start - 1 : node.start;
}

interface Step {
  readonly key: Node;
  readonly node: Node;
}

/** The nodes on the way along a path, as far as it exists: the root first. */
function stepsTo(root: Node | undefined, path: Path): readonly Step[] {
  if (root === undefined) return [];
  const steps: Step[] = [{ key: root, node: root }];
  let node = root;
  for (const part of path) {
    const step = stepInto(node, part);
    if (step === undefined) break;
    steps.push(step);
    ({ node } = step);
  }
  return steps;
}

function stepInto(node: Node, part: PropertyKey): Step | undefined {
  if (node.kind === 'mapping') {
    const pair = node.pairs.get(String(part));
    return pair && { key: pair.key, node: pair.value };
  }
  const item = node.kind === 'list' ? node.items[Number(part)] : undefined;
  return item && { key: item, node: item };
}

function offsetOf(root: Node | undefined, path: Path, part: 'value' | 'key'): number {
  const steps = stepsTo(root, path);
  const last = steps.at(-1);
  if (last === undefined) return 0;
  const missing = steps.length <= path.length;
  return part === 'key' || missing || beginOf(last.node) < 0 ? beginOf(last.key) : beginOf(last.node);
}

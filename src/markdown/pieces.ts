import type { HastNode, HastPluginDefinition } from 'satteri';
import type { ComponentPiece, Piece } from '../schemas/text.ts';

/** Elements without an end tag. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The name of an attribute in HTML by that of the property in the syntax tree. */
function attributeName(property: string, drawing: boolean): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  const dashed = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/^data[A-Z]/.test(property)) return dashed;
  if (drawing) return property === 'viewBox' ? property : dashed;
  return property.toLowerCase();
}

/** `text-align: left; color: red` as Astro writes it. */
const declarations = (style: string): string =>
  style
    .split(';')
    .map((part) => part.replace(/^\s*([^:]*?)\s*:\s*/, '$1:').trim())
    .filter((part) => part !== '')
    .join(';');

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  const written = name === 'style' ? declarations(text) : text;
  return written === '' ? ` ${name}` : ` ${name}="${quoted(written)}"`;
}

type JsxElement = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes of an element that an author wrote, or of a component that a plugin put in: texts and data, no code. */
function propsOf({ name, attributes }: JsxElement): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map((entry): [string, unknown] => {
      if (entry.type !== 'mdxJsxAttribute')
        throw new Error(`<${name ?? ''}> has attributes that are computed.`);
      const { value } = entry;
      if (value === null || value === undefined) return [entry.name, true];
      return [entry.name, typeof value === 'string' ? value : dataOf(value.value)];
    }),
  );
}

/** What a plugin gave a component as JSON. */
function dataOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new Error(`The text holds the expression "{${written}}"; nothing in a text is run.`);
  }
}

/** Writes pieces one after the other; HTML beside HTML becomes one piece. */
class Printer {
  readonly #pieces: Piece[] = [];
  #html = '';

  html(text: string): void {
    this.#html += text;
  }

  component(piece: ComponentPiece): void {
    this.#flush();
    this.#pieces.push(piece);
  }

  finished(): readonly Piece[] {
    this.#flush();
    return this.#pieces;
  }

  #flush(): void {
    if (this.#html !== '') this.#pieces.push(this.#html);
    this.#html = '';
  }
}

function element(
  printer: Printer,
  tag: string,
  attributes: string,
  children: readonly HastNode[],
  drawing: boolean,
): void {
  if (children.length === 0 && empty.test(tag)) {
    printer.html(`<${tag}${attributes}/>`);
    return;
  }
  printer.html(`<${tag}${attributes}>`);
  for (const child of children) print(printer, child, drawing);
  printer.html(`</${tag}>`);
}

function print(printer: Printer, node: HastNode, drawing: boolean): void {
  switch (node.type) {
    case 'text':
      printer.html(escaped(node.value));
      return;
    case 'element': {
      const within = drawing || node.tagName === 'svg';
      const attributes = Object.entries(node.properties).map(([property, value]) =>
        attribute(attributeName(property, within), value),
      );
      element(printer, node.tagName, attributes.join(''), node.children, within);
      return;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name } = node;
      const props = propsOf(node);
      if (name === null || name === undefined || /^[a-z]/.test(name)) {
        const attributes = Object.entries(props).map(([key, value]) => attribute(key, value));
        if (name) element(printer, name, attributes.join(''), node.children, drawing);
        else for (const child of node.children) print(printer, child, drawing);
        return;
      }
      printer.component({ component: name, props, children: piecesOf(node.children, drawing) });
      return;
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A comment prints nothing; anything else would have to be run.
      if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return;
      throw new Error(`The text holds the expression "{${node.value}}"; nothing in a text is run.`);
    case 'mdxjsEsm':
      throw new Error('The text holds an import or export; nothing in a text is run.');
    case 'root':
      for (const child of node.children) print(printer, child, drawing);
      return;
    default:
      throw new Error(`The text holds a ${node.type}, which no page prints.`);
  }
}

function piecesOf(nodes: readonly HastNode[], drawing = false): readonly Piece[] {
  const printer = new Printer();
  for (const node of nodes) print(printer, node, drawing);
  return printer.finished();
}

/**
 * Plugin that stands last: takes the finished tree as pieces. What a text says in MDX is data here: an expression, an import
 * or an attribute that would have to be computed is refused.
 * @param take is given the pieces
 * @throws where the text holds code, or something that has no form in HTML
 */
export function pieces(take: (pieces: readonly Piece[]) => void): HastPluginDefinition {
  return {
    name: 'pieces',
    after(root, context) {
      take(piecesOf(root.children));
      // Nobody needs the module that would be made of it.
      context.replaceNode(root, { type: 'root', children: [] });
    },
  };
}

/** The DOM that Readability is tested with and that Firefox gives it; the package has no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface PlainAttribute {
    readonly name: string;
    readonly value: string;
  }
  export interface PlainNode {
    readonly nodeType: number;
    readonly textContent: string;
  }
  export interface PlainElement extends PlainNode {
    readonly localName: string;
    readonly attributes: readonly PlainAttribute[];
    readonly childNodes: readonly PlainNode[];
    setAttribute(name: string, value: string): void;
    appendChild(child: PlainNode): void;
  }
  export interface PlainDocument {
    title: string;
    readonly documentElement: PlainElement;
    readonly head: PlainElement;
    readonly body: PlainElement;
    createElement(tag: string): PlainElement;
    createTextNode(text: string): PlainNode;
  }
  export default class JSDOMParser {
    parse(html: string): PlainDocument;
  }
}

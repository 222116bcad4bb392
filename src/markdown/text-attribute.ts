import type { MdxJsxFlowElement } from 'satteri';

/**
 * The value of an attribute that is written as text, such as `id` in `<Sample id="orm/join" />`.
 * @param node the element
 * @param name the name of the attribute
 * @returns `undefined` where it is missing, has no value, or is an expression
 */
export function textAttribute(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string' ? found.value : undefined;
}

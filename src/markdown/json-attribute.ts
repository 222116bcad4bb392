/**
 * An attribute of a component in MDX whose value is data.
 * @param name the name of the prop
 * @param value anything that JSON can say
 */
export function jsonAttribute(name: string, value: unknown) {
  return {
    type: 'mdxJsxAttribute' as const,
    name,
    value: { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(value) },
  };
}

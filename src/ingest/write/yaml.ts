/** What front matter is made of: nothing that YAML could read in two ways. */
type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/**
 * Prints front matter as YAML in block style. Every string is quoted as JSON quotes it, which YAML 1.2 takes over
 * (section 7.3.1), so that `no`, `1.10` or `---` mean the same to every reader. The library prints the same bytes, as a
 * test holds, in twenty times the time, of which a draft with hundreds of passages takes much.
 * @param value keys are plain words from our own list; absent values are left out
 */
export function printYaml(value: Readonly<Record<string, Value | undefined>>): string {
  return lines(value, '').join('');
}

function lines(value: Value, indent: string): readonly string[] {
  if (Array.isArray(value)) return items(value, indent);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (inner === undefined) return [];
    if (typeof inner !== 'object') return [`${indent}${key}: ${scalar(inner)}\n`];
    if (isEmpty(inner)) return [`${indent}${key}: ${Array.isArray(inner) ? '[]' : '{}'}\n`];
    return [`${indent}${key}:\n`, ...lines(inner, `${indent}  `)];
  });
}

function items(values: readonly Value[], indent: string): readonly string[] {
  return values.flatMap((one) => {
    if (typeof one !== 'object') return [`${indent}- ${scalar(one)}\n`];
    if (isEmpty(one)) return [`${indent}- ${Array.isArray(one) ? '[]' : '{}'}\n`];
    const [first = '', ...rest] = lines(one, `${indent}  `);
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
  });
}

function isEmpty(value: object): boolean {
  return Object.values(value).every((inner) => inner === undefined);
}

function scalar(value: string | number | boolean): string {
  return JSON.stringify(value);
}

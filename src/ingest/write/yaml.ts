import { stringify } from 'yaml';

/** What front matter is made of: nothing that YAML could read in two ways. */
type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/**
 * Prints front matter as YAML in block style. Every string is quoted as JSON quotes it, which YAML 1.2 takes over
 * (section 7.3.1), so that `no`, `1.10` or `---` mean the same to every reader.
 * @param value keys are plain words from our own list; absent values are left out
 */
export function printYaml(value: Readonly<Record<string, Value | undefined>>): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    aliasDuplicateObjects: false,
  });
}

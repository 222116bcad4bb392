/** The tables of `docs/dependencies.md`: each package with its reason. */
export type Reasons = ReadonlyMap<string, string>;

/**
 * Reads the rows `| `package` | reason |`. Tables with more columns are about something else.
 * @param text the document
 * @throws where a package has two rows
 */
export function reasonsIn(text: string): Reasons {
  const reasons = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, reason] = /^\| `([^`]+)`\s*\|([^|]*)\|$/.exec(line) ?? [];
    if (name === undefined || reason === undefined) continue;
    if (reasons.has(name)) throw new Error(`"${name}" has two rows`);
    reasons.set(name, reason.trim());
  }
  return reasons;
}

/**
 * How the document and `package.json` differ.
 * @param packages names of all direct dependencies
 * @param reasons the rows of the document
 * @returns one sentence for each difference, with the remedy
 */
export function undocumented(packages: readonly string[], reasons: Reasons): readonly string[] {
  const unlisted = packages.filter((name) => !reasons.has(name));
  const unknown = [...reasons.keys()].filter((name) => !packages.includes(name));
  const silent = packages.filter((name) => reasons.get(name) === '');
  return [
    ...unlisted.map((name) => `"${name}" has no row: add one that says why the project needs it`),
    ...silent.map((name) => `"${name}" has a row without a reason`),
    ...unknown.map((name) => `"${name}" has a row, but package.json doesn't list it: remove the row`),
  ];
}

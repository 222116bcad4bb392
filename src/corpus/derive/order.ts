/**
 * Compares two texts by code unit: the same on every machine, whatever its language.
 * @param a one text
 * @param b another
 */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The items without repetitions, in the order of their first appearance.
 * @param items the items
 */
export function unique<Item>(items: Iterable<Item>): readonly Item[] {
  return [...new Set(items)];
}

/**
 * Groups items by a key; groups and items keep their order.
 * @param items the items
 * @param keysOf the keys of an item
 */
export function groupBy<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/**
 * A record with a value for each key.
 * @param keys the keys, in the order that the record has them
 * @param valueOf makes the value of a key
 */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

import { hash } from 'node:crypto';

/**
 * Whether a list is cut before an item. The items themselves say so: whatever is put in, taken out or changed elsewhere,
 * the other pieces of the list stay as they are.
 * @param id what the item is known by
 * @param average how many items a piece has on average
 */
export const isCutBefore = (id: string, average: number): boolean =>
  hash('sha256', id, 'buffer').readUInt32BE() % average === 0;

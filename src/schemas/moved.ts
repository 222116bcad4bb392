import { z } from 'zod';

/** The address of a page below the base path. */
const pageAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/u, 'an address of a page: /claims/some-id/');

/** Addresses of pages that moved, each with the one where the page is now. */
export const movedSchema = z
  .record(pageAddress, pageAddress)
  .refine(
    (moved) => Object.values(moved).every((target) => !(target in moved)),
    'an address leads to one that moved itself: let it lead to the last one',
  );

export type Moved = z.infer<typeof movedSchema>;

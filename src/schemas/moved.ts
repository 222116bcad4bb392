import { z } from 'zod';

/** The address of a page below the base path. */
const pageAddress = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)+$/u, 'must be the address of a page, such as /claims/some-id/');

/** Addresses of pages that moved, each with the one where the page is now. */
export const movedSchema = z.record(pageAddress, pageAddress).superRefine((moved, context) => {
  for (const [from, to] of Object.entries(moved)) {
    if (!(to in moved)) continue;
    const message = `must be an address that did not move itself, such as ${moved[to]}`;
    context.addIssue({ code: 'custom', path: [from], message, input: to });
  }
});

export type Moved = z.infer<typeof movedSchema>;

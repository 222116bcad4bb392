import { z } from 'zod';
import { isoDate, plainText } from './primitives.ts';

/** The front matter of a page about the site itself. The file's name is the address. */
export const pageSchema = z.strictObject({
  title: plainText,
  description: z.string().min(70).max(160),
  reviewed: isoDate,
  aliases: z.array(plainText).default([]),
});

export type Page = z.infer<typeof pageSchema>;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { movedSchema, type Moved } from '../schemas/moved.ts';

/**
 * Reads which pages moved.
 * @param content the content folder
 * @throws where the list is wrong
 */
export function movedPages(content = 'content'): Moved {
  return movedSchema.parse(parse(readFileSync(join(content, 'moved.yaml'), 'utf8')));
}

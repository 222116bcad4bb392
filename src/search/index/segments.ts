import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { isCutBefore } from './cuts.ts';
import type { SearchRecord } from './record.ts';
import { type Segment, segmentOf } from './segment.ts';
import { furtherWords } from './synonyms.ts';

/** How many records a segment has on average, and at most. */
const average = 512;
const most = 8 * average;

/** Cuts records where their addresses say, so that a change touches one segment alone. */
function cut(records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] {
  const segments: SearchRecord[][] = [];
  for (const record of records) {
    const last = segments.at(-1);
    if (last === undefined || last.length === most || isCutBefore(record.url, average))
      segments.push([record]);
    else last.push(record);
  }
  return segments;
}

/** How many segments Pagefind has at a time: it makes the second while the first is read. */
const inHand = 2;

/**
 * What the index needs of all records, segment by segment.
 * @param records in the order of the index
 * @param synonyms words that mean the same
 * @param kept a folder where the same code keeps segments from one time to the next; they are known by everything that
 *   decides what they are
 * @throws where Pagefind refuses a record
 */
export async function segmentsOf(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  kept: string | undefined,
): Promise<readonly Segment[]> {
  const further = furtherWords(synonyms);
  const same = JSON.stringify(synonyms);
  const names = new Set<string>();
  const make = async (part: readonly SearchRecord[]): Promise<Segment> => {
    if (kept === undefined) return segmentOf(part, further);
    const name = hash('sha256', `${same}\n${JSON.stringify(part)}`);
    names.add(name);
    const file = join(kept, name);
    if (existsSync(file)) return deserialize(readFileSync(file)) as Segment;
    const made = await segmentOf(part, further);
    writeFileSync(file, serialize(made));
    return made;
  };
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  const waiting = [...cut(records).entries()];
  const segments: Segment[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, part] = next;
      segments[place] = await make(part);
    }
  };
  await Promise.all(Array.from({ length: inHand }, work));
  if (kept !== undefined) {
    for (const name of readdirSync(kept)) if (!names.has(name)) rmSync(join(kept, name));
  }
  return segments;
}

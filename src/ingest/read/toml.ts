import { parse, TomlError } from 'smol-toml';
import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';

/** So many lines at most are left out of front matter that isn't TOML before the rest is given up. */
const mostFaults = 20;

/**
 * Reads front matter as TOML 1.0. A line that can't be read is left out and named, so that a person is asked, and the rest
 * is used.
 * @throws RefusalError where it is too large
 */
export function parseToml(matter: string): {
  readonly data: Readonly<Record<string, unknown>>;
  /** The first line that could not be read. */
  readonly fault?: string;
} {
  if (matter.length > limits.frontMatterBytes)
    throw new RefusalError('front-matter', 'it is larger than 64 KiB');
  const lines = matter.split('\n');
  let fault: string | undefined;
  for (let faults = 0; faults <= mostFaults; faults += 1) {
    try {
      return { data: parse(lines.join('\n')), ...(fault === undefined ? {} : { fault }) };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      // Emptied and not taken out, so that the numbers of the other lines stay.
      const [line = ''] = lines.splice(error.line - 1, 1, '');
      fault ??= line.trim().slice(0, 80);
    }
  }
  return { data: {}, ...(fault === undefined ? {} : { fault }) };
}

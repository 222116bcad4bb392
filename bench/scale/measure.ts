import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  /** Seconds by the clock: on a busy machine mostly waiting. */
  readonly wall: number;
  /** Seconds of processor, of the command and all that it started. */
  readonly cpu: number;
  /** The most memory that all its processes held at one moment, in bytes; 0 where the system does not tell. */
  readonly peak: number;
}

/** The processes of the system: parent and resident memory of each, by id. Empty where there is no /proc. */
function processes(): Map<number, { readonly parent: number; readonly memory: number }> {
  const found = new Map<number, { parent: number; memory: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        found.set(Number(name), { parent: Number(fields[1]), memory: Number(fields[21]) * 4096 });
      } catch {
        // It ended meanwhile.
      }
    }
  } catch {
    // Not Linux.
  }
  return found;
}

function memoryOf(root: number): number {
  const all = processes();
  let sum = 0;
  for (const [id, { memory }] of all) {
    let at: number | undefined = id;
    while (at !== undefined && at !== root) at = all.get(at)?.parent;
    if (at === root) sum += memory;
  }
  return sum;
}

/**
 * Runs a command and measures it.
 * @param command the program and its arguments
 * @param cwd the folder that it runs in
 * @param env what it finds in its environment beside that of this process
 * @throws with the end of its output where it fails
 */
export async function measure(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const clock = ['-c', 'TIMEFORMAT=\'%R %U %S\'; time "$@"', 'bash', ...command];
  const child = spawn('bash', clock, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const keep = (text: Buffer): void => void (tail = (tail + text.toString()).slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 250);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}:\n${tail}`);
  const [, wall = '0', user = '0', system = '0'] = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(tail) ?? [];
  return { wall: Number(wall), cpu: Number(user) + Number(system), peak };
}

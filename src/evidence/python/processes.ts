import { spawn } from 'node:child_process';

export interface Finished {
  /** The exit code; -1 where the program could not be started or was stopped. */
  readonly code: number;
  /** What it printed, both streams in order. */
  readonly output: string;
  /** What it printed on its standard output. */
  readonly stdout: string;
}

/**
 * Runs a program to its end. Never throws: a program that cannot be started or takes too long has code -1 and says why.
 * @param program name or path
 * @param args its arguments, as they are: no shell reads them
 * @param options folder, additional environment, and the time after which it is stopped
 */
export function run(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly seconds?: number;
  } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      printed.push(part);
    });
    child.stderr.on('data', (part: Buffer) => void parts.push(part));
    const seconds = options.seconds ?? 1200;
    const timer = setTimeout(() => {
      parts.push(Buffer.from(`\nStopped after ${seconds} seconds.\n`));
      child.kill('SIGKILL');
    }, seconds * 1000);
    const finish = (code: number, more = ''): void => {
      clearTimeout(timer);
      resolve({
        code,
        output: `${Buffer.concat(parts).toString('utf8')}${more}`,
        stdout: Buffer.concat(printed).toString('utf8'),
      });
    };
    child.on('error', (error) => finish(-1, error.message));
    child.on('close', (code) => finish(code ?? -1));
  });
}

/**
 * The last lines of an output that say something, for a message.
 * @param output what a program printed
 * @param count how many lines
 */
export function lastLines(output: string, count = 3): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\[notice\]/.test(line));
  return lines.slice(-count).join(' | ');
}

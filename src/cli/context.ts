/** The side effects of the command line, passed in so that tests can observe them. */
export interface CliContext {
  /** The day, `YYYY-MM-DD`, in UTC: every machine on earth checks against the same one. */
  readonly today: () => string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Sets the exit code; the process ends when nothing is left to do. */
  readonly exit: (code: number) => void;
  /** Whether the output shows colours. */
  readonly colour: boolean;
}

/** The context of this process. */
export function processContext(): CliContext {
  return {
    today: () => new Date().toISOString().slice(0, 10),
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    exit: (code) => {
      process.exitCode = code;
    },
    colour: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  };
}

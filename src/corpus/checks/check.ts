import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../read/sources.ts';

/** What a check looks at: everything that was read, and the day. */
export interface Subject {
  readonly sources: Sources;
  readonly today: string;
}

/** One editorial rule. It prints nothing, changes nothing and stops at nothing. */
export interface Check {
  /** Named for the good state. */
  readonly name: string;
  readonly run: (subject: Subject) => Iterable<Diagnostic>;
}

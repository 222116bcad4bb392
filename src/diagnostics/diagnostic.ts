import { messages, type DiagnosticId, type ValuesOf } from './messages.ts';

/** A place in a file: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the content, in words a writer can act on. */
export interface Diagnostic extends Place {
  /** Permanent name of the kind of error: a key of the table of messages. */
  readonly id: DiagnosticId;
  /** A few words for a list. */
  readonly title: string;
  /** What is there, with the names and values concerned. */
  readonly what: string;
  /** Why it must not stay. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * Words a diagnostic.
 * @param id kind of error, a key of the table of messages
 * @param place where it is
 * @param values what the message names
 */
export function diagnose<Id extends DiagnosticId>(id: Id, place: Place, values: ValuesOf<Id>): Diagnostic {
  const message = messages[id];
  return {
    id,
    file: place.file,
    line: place.line,
    column: place.column,
    title: message.title,
    what: message.what(values),
    why: message.why,
    remedy: message.remedy(values),
  };
}

/**
 * Orders two diagnostics by file, line, column and id, by code unit, so that every machine prints the same list.
 * @param a one diagnostic
 * @param b another
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.id, b.id) ||
    compareText(a.what, b.what)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

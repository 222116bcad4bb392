import type { Note, NoteKind } from './note.ts';
import type { Refusal } from './refusal.ts';
import type { DraftSection } from './passages.ts';
import type { Metadata, SourcedValue } from './metadata/metadata.ts';
import type { Advice } from './help/advice.ts';
import type { Drift } from './drift.ts';

/** What the importer has to say about one file that it imported. */
export interface ArticleReport {
  readonly status: 'imported';
  readonly file: string;
  readonly kind: string;
  readonly encoding: string;
  readonly slug: string;
  readonly path: string;
  readonly saved: 'new' | 'replaced' | 'unchanged' | 'beside';
  readonly words: number;
  readonly metadata: Metadata;
  readonly sections: readonly DraftSection[];
  readonly notes: readonly Note[];
  readonly advice: Advice;
  readonly drift?: Drift;
  /** In a dry run: what would change in the file of the draft, as a unified diff. */
  readonly diff?: string;
}

/** What it has to say about one that it refused. */
interface RefusalReport {
  readonly status: 'refused';
  readonly file: string;
  readonly refusal: Refusal;
}

export type FileReport = ArticleReport | RefusalReport;

const headlines: Readonly<Record<NoteKind, string>> = {
  ask: 'To settle by a person',
  moved: 'Became metadata',
  removed: 'Removed',
  restored: 'Restored',
  repaired: 'Repaired',
};

/** The report of one article as text, for the file beside the draft. */
export function reportText(report: ArticleReport): string {
  const lines = [
    `Import of ${report.file}`,
    `${report.kind}, ${report.encoding}, ${report.words} words, ${report.sections.length} sections, ${passageCount(report.sections)} passages`,
    '',
    'Metadata',
    ...metadataLines(report.metadata),
    '',
    'Outline',
    ...report.sections.map(
      (section) =>
        `  ${'  '.repeat(section.level - 2)}${section.heading} (${section.passages.length})${section.restored === undefined ? '' : section.restored === 'gap' ? ' [gap]' : ' [restored]'}`,
    ),
    ...notesLines(report.notes),
    ...adviceLines(report.advice),
    ...(report.drift === undefined ? [] : ['', ...driftLines(report.drift)]),
  ];
  return `${lines.join('\n')}\n`;
}

function metadataLines(metadata: Metadata): readonly string[] {
  const one = (name: string, value: SourcedValue | undefined): string =>
    value === undefined
      ? `  ${name}: not shown`
      : `  ${name}: ${value.value} (${value.basis}: ${value.where}, line ${value.line})`;
  return [
    one('title', metadata.title),
    metadata.authors.length === 0
      ? '  authors: not shown'
      : `  authors: ${metadata.authors.map((author) => `${author.name} (${author.where}, line ${author.line})`).join('; ')}`,
    one('publisher', metadata.publisher),
    one('published', metadata.published),
    one('updated', metadata.updated),
    one('address', metadata.url),
    one('language', metadata.language),
    one('licence', metadata.licence),
    `  tags: ${metadata.tags.length === 0 ? 'not shown' : metadata.tags.join(', ')}`,
  ];
}

function notesLines(notes: readonly Note[]): readonly string[] {
  return (['ask', 'restored', 'moved', 'removed', 'repaired'] as const).flatMap((kind) => {
    const mine = notes.filter((note) => note.kind === kind);
    if (mine.length === 0) return [];
    return [
      '',
      headlines[kind],
      ...mine.map(
        (note) =>
          `  ${range(note.from, note.to)}: ${note.reason}${note.text === '' ? '' : ` — ${excerpt(note.text)}`} [${note.step}]`,
      ),
    ];
  });
}

function adviceLines(advice: Advice): readonly string[] {
  return [
    '',
    'For the editor',
    ...advice.todo.map((line) => `  to do: ${line}`),
    ...advice.rights.map((line) => `  rights: ${line}`),
    ...(advice.versions.length === 0
      ? []
      : [
          `  versions mentioned: ${advice.versions.map((one) => `${one.product} ${one.version} (line ${one.line})`).join(', ')}`,
        ]),
    ...advice.topics.map((one) => `  topics of "${one.heading}": ${one.topics.join(', ')}`),
    ...advice.claims.map((one) =>
      one.score === 1
        ? `  line ${one.line} is cited already by the claim ${one.claim}: ${one.statement}`
        : `  line ${one.line} probably repeats the claim ${one.claim} (${one.score.toFixed(2)}): ${one.statement}`,
    ),
  ];
}

/**
 * The drift alarm as lines: what is gone, changed, new and removed by the importer, the claims that lose their ground, and where the words went.
 */
export function driftLines(drift: Drift): readonly string[] {
  if (drift.gone.length + drift.changed.length + drift.added.length + drift.removed.length === 0)
    return [`Drift against ${drift.article}: none, every passage is still there`];
  return [
    `Drift against ${drift.article}`,
    ...drift.gone.map(
      (one) =>
        `  gone: ${one.fingerprint} "${one.opening}"${cited(one.claims)}${one.nearest === undefined ? '' : `; nearest: ${one.nearest.fingerprint} line ${one.nearest.line} (${one.nearest.score.toFixed(2)})`}`,
    ),
    ...drift.changed.map(
      (one) =>
        `  changed: ${one.fingerprint} "${one.opening}" is now ${one.now} line ${one.line} (${one.score.toFixed(2)})${cited(one.claims)}`,
    ),
    ...drift.added.map((one) => `  new: ${one.fingerprint} line ${one.line} "${one.opening}"`),
    ...drift.removed.map(
      (one) =>
        `  removed by the importer: ${one.fingerprint} "${one.opening}" in line ${one.line} (${one.reason})${cited(one.claims)}`,
    ),
  ];
}

function cited(claims: readonly string[]): string {
  return claims.length === 0 ? '' : `, cited by ${claims.join(', ')}`;
}

function range(from: number, to: number): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** Passages of an outline. */
function passageCount(sections: readonly DraftSection[]): number {
  return sections.reduce((sum, section) => sum + section.passages.length, 0);
}

/** One line per file and a last one with the counts. */
export function summaryTable(reports: readonly FileReport[]): string {
  const rows = reports.map((report) =>
    report.status === 'refused'
      ? [
          report.file,
          'refused',
          `${report.refusal.what}${report.refusal.detail === undefined ? '' : ` (${report.refusal.detail})`}. ${report.refusal.remedy}`,
        ]
      : [
          report.file,
          report.saved,
          `${report.slug}: ${report.sections.length} sections, ${passageCount(report.sections)} passages, ${count(report, 'removed')} removed, ${count(report, 'restored')} restored, ${count(report, 'ask')} to settle`,
        ],
  );
  const width = (column: number): number => Math.max(0, ...rows.map((row) => (row[column] ?? '').length));
  const lines = rows.map(
    (row) => `${(row[0] ?? '').padEnd(width(0))}  ${(row[1] ?? '').padEnd(width(1))}  ${row[2] ?? ''}`,
  );
  const refused = reports.filter((report) => report.status === 'refused').length;
  return `${[...lines, `${reports.length - refused} imported, ${refused} refused`].join('\n')}\n`;
}

function count(report: ArticleReport, kind: NoteKind): number {
  return report.notes.filter((note) => note.kind === kind).length;
}

/** The report without the full text of passages, which the draft holds. */
export function plainReport(report: FileReport): unknown {
  if (report.status === 'refused') return report;
  const sections = report.sections.map((section) => ({
    ...section,
    passages: section.passages.map(({ fingerprint, kind, opening, from, to }) => ({
      fingerprint,
      kind,
      opening,
      from,
      to,
    })),
  }));
  return { ...report, sections };
}

import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type ContentFile, startOf } from './content-files.ts';
import type { Findings } from './findings.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBody } from './mdx-body.ts';
import type { Entry, Kind, Prose } from './sources.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml-source.ts';

/** What an entry is made of, whatever its kind. */
export interface EntryFile<Schema extends z.ZodType> {
  readonly kind: Kind;
  readonly schema: Schema;
  readonly file: ContentFile;
  readonly id: string;
}

/**
 * Reads an entry that is one YAML file.
 * @param entry the file and what it should be
 * @param findings takes what is wrong
 * @returns the entry, or `undefined` where it is not valid
 */
export function readData<Schema extends z.ZodType>(
  entry: EntryFile<Schema>,
  findings: Findings,
): Entry<z.infer<Schema>> | undefined {
  const { kind, file, id } = entry;
  findings.name(kind, id, () => startOf(file));
  return entryFrom(findings.yamlOf(file), entry, findings);
}

/**
 * Reads an entry that is an MDX file with front matter.
 * @param entry the file and what it should be
 * @param findings takes what is wrong
 * @returns the entry, or `undefined` where it is not valid
 */
export function readProse<Schema extends z.ZodType>(
  entry: EntryFile<Schema>,
  findings: Findings,
): Prose<z.infer<Schema>> | undefined {
  const { kind, file, id } = entry;
  findings.name(kind, id, () => startOf(file));
  const text = findings.textOf(file);
  const parts = text === undefined ? undefined : splitFrontMatter(text);
  if (parts === undefined) {
    if (text !== undefined) findings.report(diagnose('front-matter-missing', startOf(file), {}));
    findings.broken.add(kind);
    return undefined;
  }
  const { body, diagnostics } = readBody(parts.body, file.shown, parts.bodyLine, kind === 'guide');
  findings.report(...diagnostics);
  if (diagnostics.length > 0) findings.broken.add(kind);
  const data = entryFrom(findings.yamlIn(parts.yaml, file, parts.yamlLine), entry, findings);
  return data && { ...data, body };
}

function entryFrom<Schema extends z.ZodType>(
  source: YamlSource | undefined,
  { kind, schema, file, id }: EntryFile<Schema>,
  findings: Findings,
): Entry<z.infer<Schema>> | undefined {
  if (source !== undefined) {
    const { data, diagnostics } = validate(schema, source);
    findings.report(...diagnostics);
    if (data !== undefined) return { id, file: file.shown, data, locate: source.locate };
  }
  findings.broken.add(kind);
  return undefined;
}

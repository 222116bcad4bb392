import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getCollection } from 'astro:content';
import type { DraftView } from '../../components/view.ts';
import { draftSchema, type Draft } from '../../schemas/draft.ts';
import { addresses } from '../../schemas/addresses.ts';
import type { Text } from '../../schemas/text.ts';
import { readText } from '../../collections/text-reader.ts';

/*
 * The drafts of the importer, for the editor's eyes: in the development server alone. They hold the words of other
 * people, so that no build may have any of them; `dev-server.ts` sees to that.
 */

/** All drafts with their reports, ordered by name. */
export async function draftViews(): Promise<DraftView[]> {
  const entries = await getCollection('drafts');
  return entries.map(({ id, data }) => viewOf(id, data)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Renders the text of a draft.
 * @throws where there is no draft of this name
 */
export async function draftBody(id: string): Promise<Text> {
  const entry = (await getCollection('drafts')).find((one) => one.id === id);
  if (entry === undefined) throw new Error(`There is no draft "${id}".`);
  return readText(entry.body ?? '', pathToFileURL(resolve(entry.filePath ?? '')));
}

function viewOf(id: string, data: unknown): DraftView {
  const parsed = draftSchema.safeParse(data);
  return {
    id,
    href: addresses.draft(id),
    file: `content/drafts/${fileOf(id)}`,
    ...(parsed.success
      ? { facts: factsOf(parsed.data), sections: sectionsOf(parsed.data), faults: [] }
      : {
          facts: undefined,
          sections: [],
          faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
        }),
    report: reportOf(id),
  };
}

function fileOf(id: string): string {
  return `${id.replace('--', '.')}.mdx`;
}

function factsOf(draft: Draft): NonNullable<DraftView['facts']> {
  const known = (
    fact:
      { readonly basis: 'stated' | 'inferred'; readonly value: string; readonly from: string } | undefined,
  ) => fact && { value: fact.value, inferredFrom: fact.basis === 'inferred' ? fact.from : undefined };
  return {
    title: draft.title,
    authors: draft.authors,
    published: known(draft.published),
    updated: known(draft.updated),
    publisher: known(draft.publisher),
    url: known(draft.url),
    licence: known(draft.licence),
    language: draft.language,
    source: draft.source.file,
  };
}

function sectionsOf(draft: Draft): DraftView['sections'] {
  return draft.sections.map(({ id, heading, restored, gap, topics = [], passages }) => ({
    id,
    heading,
    state: gap === true ? 'gap' : restored === true ? 'restored' : undefined,
    topics,
    passages,
  }));
}

/** The report beside a draft in its parts: a headline each, and lines. */
function reportOf(id: string): DraftView['report'] {
  const slug = id.replace(/--.*$/, '');
  let text: string;
  try {
    text = readFileSync(`content/drafts/${slug}.report.txt`, 'utf8');
  } catch {
    return [];
  }
  return text
    .trimEnd()
    .split('\n\n')
    .map((part) => {
      const [headline = '', ...lines] = part.split('\n');
      return { headline, lines: lines.map((line) => line.trim()) };
    });
}

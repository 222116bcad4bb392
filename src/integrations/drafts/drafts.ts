import { readFileSync } from 'node:fs';
import type { DraftView } from '../../components/view.ts';
import { draftSchema, type Draft } from '../../schemas/draft.ts';
import { addresses } from '../../schemas/addresses.ts';

/*
 * The drafts of the importer, for the editor's eyes: in the development server alone. They hold the words of other
 * people, so that no build may have any of them; `src/integrations/content-loaders.ts` sees to that.
 */

/**
 * A draft with its report.
 * @param id the id of its entry
 * @param data its front matter, sound or not
 */
export function draftView(id: string, data: unknown): DraftView {
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

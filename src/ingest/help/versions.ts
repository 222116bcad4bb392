import type { DraftSection } from '../passages.ts';

export interface MentionedVersion {
  readonly product: string;
  readonly version: string;
  readonly line: number;
}

const mention =
  /\b(django|flask|python|jinja|werkzeug|sqlalchemy|fastapi)\s+(?:versions?\s+|v\.?\s?)?(\d+\.\d+(?:\.\d+)?|[1-9])(?![\d.]*\d|%)(?:\+|\b)/gi;

/** Versions of the frameworks that the text names: each once, at the line where it stands first. */
export function versionsIn(sections: readonly DraftSection[]): readonly MentionedVersion[] {
  const found = new Map<string, MentionedVersion>();
  for (const passage of sections.flatMap((section) => section.passages)) {
    for (const match of passage.text.matchAll(mention)) {
      const product = (match[1] ?? '').toLowerCase();
      const version = match[2] ?? '';
      const key = `${product} ${version}`;
      if (!found.has(key)) found.set(key, { product, version, line: passage.from });
    }
  }
  return [...found.values()];
}

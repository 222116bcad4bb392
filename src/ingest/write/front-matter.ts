import { printYaml } from './yaml.ts';
import type { Draft } from '../../schemas/draft.ts';
import type { SourcedValue, Metadata } from '../metadata/metadata.ts';
import { plainLine, type DraftSection, sectionText } from '../passages.ts';
import { suggestTopics } from '../help/topics.ts';

/** Stands for the hash of a file while that hash is computed. */
export const noHash = '0'.repeat(64);

type Matter = Omit<Draft, 'importer'> & { readonly importer: { readonly output: string } };

/**
 * The front matter of a draft, from a fixed list of keys: nothing that the raw file says can add one.
 */
export function matterOf(
  metadata: Metadata,
  sections: readonly DraftSection[],
  source: { readonly file: string; readonly sha256: string },
  fallbackTitle: string,
): Matter {
  const known = (
    value: SourcedValue | undefined,
  ): { basis: 'stated' | 'inferred'; value: string; from: string } | undefined => {
    const line = value === undefined ? '' : plainLine(value.value);
    return value === undefined || line === ''
      ? undefined
      : { basis: value.basis, value: line, from: `${plainLine(value.where)}, line ${value.line}` };
  };
  const title = plainLine(metadata.title?.value ?? '').slice(0, 300);
  const language = /^[a-z]{2}$/.exec(metadata.language?.value ?? '')?.[0];
  const tags = metadata.tags.map(plainLine).filter((tag) => tag !== '');
  const all = {
    title: title === '' ? fallbackTitle : title,
    authors: metadata.authors.flatMap((author) => {
      const name = plainLine(author.name);
      const about = plainLine(author.about ?? '');
      return name === '' ? [] : [{ name, ...(about === '' ? {} : { about }) }];
    }),
    publisher: known(metadata.publisher),
    published: known(metadata.published),
    updated: known(metadata.updated),
    url: known(metadata.url),
    licence: known(metadata.licence),
    language,
    tags: tags.length === 0 ? undefined : tags,
    rights: { publish: 'draft' as const },
    source,
    importer: { output: noHash },
    sections: sections.map((section) => {
      const topics = suggestTopics(sectionText(section)).map((one) => one.topic);
      return {
        id: section.id,
        heading: section.heading === '' ? 'Section' : section.heading,
        level: section.level,
        ...(section.restored === undefined ? {} : { restored: true as const }),
        ...(section.restored === 'gap' ? { gap: true as const } : {}),
        ...(topics.length === 0 ? {} : { topics }),
        passages: section.passages.map((one) => ({
          fingerprint: one.fingerprint,
          kind: one.kind,
          ...(one.opening === undefined ? {} : { opening: one.opening }),
          lines: one.from === one.to ? `${one.from}` : `${one.from}-${one.to}`,
        })),
      };
    }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Matter;
}

/** Front matter and body as the text of a file. */
export function assemble(matter: Matter, body: string): string {
  return `---\n${printYaml(matter)}---\n\n${body}`;
}

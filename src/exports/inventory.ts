import { deflateSync } from 'node:zlib';
import type { Corpus } from '../corpus/entries.ts';
import { referenceLabel, titleOf } from '../corpus/labels.ts';
import { addresses } from '../schemas/addresses.ts';
import { siteName } from './about.ts';

/** A thing that other sites can link to by name. */
interface InventoryItem {
  readonly name: string;
  /** `doc` for pages, `label` for places that have a title, `term` for the glossary. */
  readonly role: 'doc' | 'label' | 'term';
  /** The address below the inventory. */
  readonly address: string;
  readonly title: string;
}

/**
 * The inventory of the site for Sphinx and MyST: guides with their sections, claims, articles, references, samples, terms.
 * Source: https://sphobjinv.readthedocs.io/en/stable/syntax.html (version 2 of the format).
 * @param corpus the content
 * @returns the bytes of `objects.inv`
 */
export function inventory(corpus: Corpus): Uint8Array<ArrayBuffer> {
  const head = [
    '# Sphinx inventory version 2',
    `# Project: ${siteName}`,
    `# Version: ${corpus.today.replaceAll('-', '.')}`,
    '# The remainder of this file is compressed using zlib.',
    '',
  ].join('\n');
  const lines = inventoryItems(corpus).map(
    // Without the slash at the beginning: addresses are relative to the place of the inventory.
    ({ name, role, address, title }) => `${name} std:${role} -1 ${address.slice(1)} ${title}\n`,
  );
  const body = deflateSync(Buffer.from(lines.join(''), 'utf8'), { level: 9 });
  return Buffer.concat([Buffer.from(head, 'utf8'), body]);
}

function inventoryItems(corpus: Corpus): InventoryItem[] {
  const item = (kind: string, id: string, address: string, title: string): InventoryItem => ({
    name: `${kind}-${id}`,
    role: 'label',
    address,
    title,
  });
  return [
    ...corpus.guides.flatMap(({ id, title, headings }) => [
      { name: `guides/${id}`, role: 'doc' as const, address: addresses.guide(id), title },
      item('guide', id, addresses.guide(id), title),
      ...headings.map(({ slug, text }) =>
        item('guide', `${id}-${slug}`, `${addresses.guide(id)}#${slug}`, text),
      ),
    ]),
    ...corpus.claims.map(({ id, statement }) => item('claim', id, addresses.claim(id), titleOf(statement))),
    ...corpus.articles.map(({ id, title }) => item('article', id, addresses.article(id), title)),
    ...corpus.references.map((reference) =>
      item('reference', reference.id, addresses.reference(reference.id), referenceLabel(reference)),
    ),
    ...corpus.samples.map(({ id, title }) =>
      item('sample', id.replace('/', '-'), addresses.sample(id), title),
    ),
    ...corpus.terms.map(({ id, term }) => ({
      name: term,
      role: 'term' as const,
      address: addresses.term(id),
      title: '-',
    })),
  ];
}

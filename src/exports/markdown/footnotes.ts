import type { FootnoteReference, PhrasingContent, RootContent } from 'mdast';
import { entryOf, type ClaimEntry, type Corpus } from '../../corpus/entries.ts';
import { referenceLabel } from '../../corpus/labels.ts';
import { addresses } from '../../schemas/addresses.ts';
import { parseCitationKey } from '../../schemas/citation.ts';
import type { ExportContext } from '../context.ts';
import { type Inline, joined, link } from './tree.ts';

/** Collects the citations of one document: each key once, in the order of its first use. */
export class Footnotes {
  readonly #keys: string[] = [];
  readonly #corpus: Corpus;
  readonly #url: ExportContext['url'];

  constructor({ corpus, url }: ExportContext) {
    this.#corpus = corpus;
    this.#url = url;
  }

  /** The footnote references of citations, for the end of what they prove. */
  references(keys: readonly string[]): FootnoteReference[] {
    return keys.map((key) => {
      if (!this.#keys.includes(key)) this.#keys.push(key);
      const identifier = String(this.#keys.indexOf(key) + 1);
      return { type: 'footnoteReference', identifier, label: identifier };
    });
  }

  /** Where a citation with a text of its own leads. */
  addressOf(key: string): string {
    const target = parseCitationKey(key);
    switch (target?.to) {
      case 'claim':
        return this.#url(addresses.claim(target.id));
      case 'run':
        return this.#url(addresses.sample(target.id));
      case 'reference':
        return official(this.#corpus, target.id, target.anchor);
      case undefined:
        throw new Error(`"${key}" is not a citation key.`);
    }
  }

  /** The notes themselves, for the end of the document. */
  definitions(): RootContent[] {
    return this.#keys.map((key, index) => ({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      label: String(index + 1),
      children: [{ type: 'paragraph', children: this.#note(key) }],
    }));
  }

  #note(key: string): PhrasingContent[] {
    const target = parseCitationKey(key);
    const inline = (parts: readonly Inline[]): PhrasingContent[] =>
      parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
    switch (target?.to) {
      case 'claim':
        return inline(this.#claimNote(entryOf(this.#corpus.lookup.claims, target.id)));
      case 'run': {
        const sample = entryOf(this.#corpus.lookup.samples, target.id);
        return inline([
          'Code that was run: ',
          link(this.#url(addresses.sample(sample.id)), sample.title),
          '.',
        ]);
      }
      case 'reference': {
        const reference = entryOf(this.#corpus.lookup.references, target.id);
        return inline([link(this.addressOf(key), referenceLabel(reference)), `. ${reference.publisher}.`]);
      }
      case undefined:
        throw new Error(`"${key}" is not a citation key.`);
    }
  }

  #claimNote(claim: ClaimEntry): Inline[] {
    const passages = claim.citations.map(({ article, passage, heading }) => [
      link(
        this.#url(addresses.passage(article, passage)),
        `${entryOf(this.#corpus.lookup.articles, article).short}, “${heading}”`,
      ),
    ]);
    const witnesses = claim.deciding.map((piece) => [
      piece.witness === 'reference'
        ? link(piece.url, referenceLabel(entryOf(this.#corpus.lookup.references, piece.reference)))
        : link(
            this.#url(addresses.sample(piece.sample)),
            entryOf(this.#corpus.lookup.samples, piece.sample).title,
          ),
    ]);
    return [
      'Claim, ',
      `${claim.verdict}: `,
      link(this.#url(addresses.claim(claim.id)), claim.statement),
      ' Said by ',
      ...joined(passages, '; '),
      '.',
      ...(witnesses.length === 0 ? [] : [' Settled by ', ...joined(witnesses, '; '), '.']),
    ];
  }
}

/** The address of a place on an official page. */
function official(corpus: Corpus, id: string, anchor: string | undefined): string {
  const { url } = entryOf(corpus.lookup.references, id);
  return anchor === undefined ? url : `${url}#${anchor}`;
}

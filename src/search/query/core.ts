import { decodeCbor } from './cbor.ts';

/** What Pagefind writes before the content of each compressed file. */
export const signature = 'pagefind_dcd';

/** How well a record fits a word. */
export interface Match {
  /** The place of the record in the catalogue. */
  readonly record: number;
  /** Pagefind's score without the rarity of the word: how strongly the record speaks of it. */
  readonly strength: number;
}

/** Pagefind's core, as the search uses it. */
export interface Core {
  /** The parts of the index that a word needs, by name. */
  readonly partsFor: (word: string) => readonly string[];
  readonly addPart: (bytes: Uint8Array) => void;
  /** Whether the loaded parts have the word itself, by its stem. */
  readonly knows: (word: string) => boolean;
  /** Whether a word of the loaded parts begins so. */
  readonly begins: (word: string) => boolean;
  readonly search: (word: string) => readonly Match[];
}

/** What Pagefind's WebAssembly offers, of what is used here. Strings and bytes go as address and length. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (address: number, size: number, align: number) => void;
  readonly __wbindgen_start: () => void;
  readonly init_pagefind: (...bytes: [number, number]) => number;
  readonly set_ranking_weights: (index: number, ...weights: [number, number]) => number;
  readonly load_index_chunk: (index: number, ...bytes: [number, number]) => number;
  readonly request_indexes: (index: number, ...word: [number, number]) => [number, number];
  readonly search: (index: number, ...rest: number[]) => [number, number];
}

/** How Pagefind weighs what it finds; the fields are those of `index/build.ts`. */
const ranking = {
  term_similarity: 4,
  page_length: 0.6,
  term_saturation: 1.2,
  term_frequency: 1,
  diacritic_similarity: 0,
  meta_weights: { title: 4, aliases: 4, further: 3, question: 3, also: 1.5, page: 1, code: 1.5 },
};

/**
 * Starts Pagefind's core. Its own JavaScript is left out: it holds much that this site does not use, and speaks of pages
 * where this search needs words.
 * @param program Pagefind's WebAssembly
 * @param meta Pagefind's table of all records
 * @see https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind_web/src/lib.rs
 */
export async function startCore(program: Uint8Array<ArrayBuffer>, meta: Uint8Array): Promise<Core> {
  const tables: WebAssembly.Table[] = [];
  const { instance } = await WebAssembly.instantiate(program, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        for (const table of tables) {
          const first = table.grow(4);
          table.set(0, undefined);
          [undefined, null, true, false].forEach((value, place) => table.set(first + place, value));
        }
      },
    },
  });
  const wasm = instance.exports as unknown as Exports;
  tables.push(wasm.__wbindgen_externrefs);
  wasm.__wbindgen_start();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const give = (value: string | Uint8Array): [number, number] => {
    const bytes = typeof value === 'string' ? encoder.encode(value) : value;
    const address = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  const take = ([address, size]: [number, number]): unknown => {
    const text = decoder.decode(new Uint8Array(wasm.memory.buffer, address >>> 0, size));
    wasm.__wbindgen_free(address, size, 1);
    return JSON.parse(text);
  };
  let index = wasm.init_pagefind(...give(meta));
  if (index === 0) throw new Error('Pagefind cannot read its table of records.');
  index = wasm.set_ranking_weights(index, ...give(JSON.stringify(ranking)));

  const [, pages] = decodeCbor(meta) as [string, [string, number][]];
  const words: string[] = [];
  /* What words gave, until another part is loaded: a question is asked again with every letter. */
  const exact = new Map<string, boolean>();
  const matches = new Map<string, readonly Match[]>();
  const run = (word: string, exact: boolean): { p: string; s: number }[] =>
    (
      take(
        wasm.search(index, ...give(word), ...give(word), ...give('{}'), ...give(''), Number(exact), 0),
      ) as { results: { p: string; s: number }[] }
    ).results;
  return {
    partsFor: (word) => take(wasm.request_indexes(index, ...give(word))) as string[],
    addPart: (bytes) => {
      exact.clear();
      matches.clear();
      index = wasm.load_index_chunk(index, ...give(bytes));
      const [entries] = decodeCbor(bytes) as [[string][]];
      words.push(...entries.map(([word]) => word));
    },
    knows: (word) => {
      const known = exact.get(word) ?? run(word, true).length > 0;
      exact.set(word, known);
      return known;
    },
    begins: (word) => words.some((known) => known.startsWith(word)),
    search: (word) => {
      const before = matches.get(word);
      if (before !== undefined) return before;
      const found = run(word, false);
      // Pagefind multiplies every part of a score by the rarity of the word among all records (`calculate_idf`).
      const rarity = Math.log(1 + (pages.length - found.length + 0.5) / (found.length + 0.5));
      const now = found.map(({ p, s }) => ({ record: Number.parseInt(p, 36), strength: s / rarity }));
      matches.set(word, now);
      return now;
    },
  };
}

import { close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { questionsOf } from '../../bench/search/questions.ts';
import { gzipSync } from 'node:zlib';
import { excerptOf, highlight } from '../../src/search/query/excerpt.ts';
import { editDistance } from '../../src/diagnostics/edit-distance.ts';
import type { ChunkEntry } from '../../src/search/format.ts';
import { stemOf } from '../../src/search/query/stem.ts';
import { termsOf, tokenise } from '../../src/search/query/terms.ts';
import { indexInput } from '../../bench/search/documents.ts';
import { madeSearch } from './made.ts';

const made = await madeSearch();
const { search, files } = made;
const all = { filters: {}, firstGroup: 4, furtherGroups: 2 };

afterAll(() => close());

const wordsOf = (question: string): string[] => termsOf(question).map(({ word }) => word);

/** How many bytes a file of the index has when its host compresses it. */
const sizeOf = (path: string): number => gzipSync(files.get(path) ?? '').length;

/** The stems that the index has. */
const keptWords = (): ReadonlySet<string> =>
  new Set(
    [...files]
      .filter(([path]) => path.startsWith('index/'))
      .flatMap(([, chunk]) => (JSON.parse(chunk) as ChunkEntry[]).map(([word]) => word)),
  );

describe('the words of a question', () => {
  it('are those that say what it is about', () => {
    expect(wordsOf('How do I use the trailing slash?')).toEqual(['use', 'trailing', 'slash']);
  });

  it('keep names from code whole, and know their parts', () => {
    expect(termsOf('ModelAdmin').map(({ word, parts }) => [word, ...parts])).toEqual([
      ['modeladmin', 'model', 'admin'],
    ]);
    expect(wordsOf('{% csrf_token %}')).toEqual(['csrf_token']);
    expect(wordsOf('flask-login')).toEqual(['flasklogin', 'flask', 'login']);
  });

  it('have the stems by which Pagefind keeps them', () => {
    const kept = keptWords();
    const texts = indexInput().records.flatMap(({ title, question, text, aliases }) => [
      title,
      question,
      text,
      ...aliases,
    ]);
    const words = [...new Set(texts.flatMap(tokenise))].filter((word) => /^[a-z]{2,}$/.test(word));
    expect(words.length).toBeGreaterThan(3_000);
    expect(words.filter((word) => !kept.has(stemOf(word)))).toEqual([]);
  });

  it('are the idle ones where there are no others', () => {
    expect(wordsOf('what is it')).toEqual(['what', 'is', 'it']);
  });
});

describe('excerpts', () => {
  it('mark other forms of a word, and no word that only contains it', () => {
    expect(highlight('Migrations migrate; emigration does not.', ['migration'])).toEqual([
      '',
      'Migrations',
      ' ',
      'migrate',
      '; emigration does not.',
    ]);
  });

  it('show the stretch that has most of what was asked', () => {
    const text = `${'far away '.repeat(40)}the trailing slash redirects ${'and more '.repeat(40)}`;
    expect(excerptOf(text, ['trailing', 'slash'])).toContain('trailing slash');
  });

  it('leave a hostile text as it is: pieces of text, never markup', () => {
    const hostile = '<img src=x onerror=alert(1)> admin </mark><script>';
    expect(highlight(hostile, ['admin']).join('')).toBe(hostile);
  });
});

describe('the index', () => {
  it('is the same each time it is made', async () => {
    const { records, synonyms, names } = indexInput();
    const { buildIndex } = await import('../../src/search/index/build.ts');
    const again = await buildIndex(records, synonyms, names);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of again) {
      expect(content, path).toBe(files.get(path));
    }
  });

  it('gives every chunk in so few bytes that one word costs little', () => {
    const chunks = [...files.keys()].filter((path) => path.startsWith('index/'));
    for (const path of chunks) expect(sizeOf(path), path).toBeLessThan(6_000);
  });

  it('costs at most 110 KB until the first results, and then under 5 KB a question', async () => {
    const own = await madeSearch();
    const bytes = (): number => own.read.reduce((sum, path) => sum + sizeOf(path), 0);
    await own.search.answer({ words: 'login', ...all });
    expect(bytes()).toBeLessThan(100_000);
    const questions = questionsOf('queries');
    const before = bytes();
    for (const { words } of questions) await own.search.answer({ words, ...all });
    expect((bytes() - before) / questions.length).toBeLessThan(5_000);
  });
});

describe('what is found', () => {
  it('is the same whatever was asked before', async () => {
    const words = 'reset admin password';
    const fresh = await (await madeSearch()).search.find(words);
    for (const before of ['passwords', 'administration', 'resetting']) await search.find(before);
    expect((await search.find(words)).groups).toEqual(fresh.groups);
  });

  it('is shown by the words that choose, not by the names that every text has', async () => {
    const { telling, words } = await search.find('django or flask routing ');
    expect(new Set(telling)).toEqual(new Set(['routing']));
    expect(words).toContain('flask');
  });

  it('is by a word itself rather than by a longer one that begins with it', async () => {
    const { groups } = await search.answer({ words: 'form ', ...all });
    expect(groups[0]?.results[0]?.url).toContain('guides/forms/');
  });

  it('is narrowed by the values of a facet, each of which lets more through', async () => {
    const count = async (filters: Parameters<typeof search.find>[1]): Promise<number> =>
      (await search.find('session', filters)).count;
    const both = await count({ verdict: ['confirmed', 'conditional'] });
    expect(both).toBe(
      (await count({ verdict: ['confirmed'] })) + (await count({ verdict: ['conditional'] })),
    );
    expect(await count({ verdict: ['confirmed'], type: ['guide'] })).toBe(0);
  });

  it.each([
    'login',
    'database',
    'url',
    'big site',
    'jinja',
    'is flask dead',
    'select related',
    'no such table',
  ])('answers a reader who asks for %s with a guide', async (words) => {
    const { groups } = await search.answer({ words, ...all });
    expect(groups[0]?.type).toBe('guide');
  });

  it('is something for every question that people asked in public', async () => {
    for (const { words } of [...questionsOf('queries'), ...questionsOf('held-out')]) {
      expect((await search.find(words)).count, words).toBeGreaterThan(0);
    }
  });

  it('is said to be for another word where a word was misspelt, and nothing is found for no word at all', async () => {
    expect((await search.find('migratoins ')).corrected).toEqual([{ from: 'migratoins', to: 'migrations' }]);
    const { unknown, count } = await search.find('zzzzqqqq');
    expect([unknown, count]).toEqual([['zzzzqqqq'], 0]);
  });
});

describe('typos', () => {
  it('are letters left out, added, changed, or two that changed places', () => {
    expect(
      ['form', 'fomr', 'forms', 'from', 'farm', 'far'].map((word) => editDistance('form', word, 2)),
    ).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it('of one letter in words of five letters and more find what the right word finds', async () => {
    const text = files.get('words.txt') ?? '';
    const words = text.split(/\s/).filter((word) => /^[a-z]{5,}$/.test(word));
    const kept = keptWords();
    let tried = 0;
    const missed: string[] = [];
    for (const [place, word] of words.entries()) {
      if (place % 7 !== 0) continue;
      const [right] = (await search.find(`${word} `)).groups;
      const first = right?.hits[0]?.record;
      const at = 1 + (place % (word.length - 2));
      const letter = 'etaoinsrhl'.charAt(place % 10);
      const typos = [
        word.slice(0, at) + word.slice(at + 1),
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
        word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      ];
      // What happens to be another word of the site, or a form of one, is no typo to anybody.
      for (const typo of typos.filter((one) => one !== word && !kept.has(stemOf(one)))) {
        tried += 1;
        const { words: meant, groups } = await search.find(`${typo} `);
        const found = groups.some(({ hits }) => hits.some(({ record }) => record === first));
        if (!found && !meant.some((one) => stemOf(one) === stemOf(word))) missed.push(`${word}: ${typo}`);
      }
    }
    expect(tried).toBeGreaterThan(1_500);
    expect(missed).toEqual([]);
  });
});

describe('aliases', () => {
  it('describe a topic, and copy no question of the benchmark', () => {
    const { corpus } = loadCorpus({ content: 'content', today: '9999-12-31' });
    const phrases = [
      ...corpus.guides.flatMap(({ aliases }) => aliases.flatMap((alias) => alias.split(/, /))),
      ...indexInput().synonyms.flat(),
    ];
    const bags = phrases.map((phrase) => new Set(wordsOf(phrase)));
    const lists = ['queries', 'held-out', 'found'] as const;
    const copied = lists
      .flatMap(questionsOf)
      .map(({ words }) => wordsOf(words))
      .filter((words) => words.length > 2)
      .filter((words) => bags.some((bag) => words.every((word) => bag.has(word))));
    expect(copied).toEqual([]);
  });
});

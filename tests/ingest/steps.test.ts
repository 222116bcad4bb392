import { describe, expect, it } from 'vitest';
import { cleanCharacters, normaliseLineEnds } from '../../src/ingest/decode/characters.ts';
import { decode } from '../../src/ingest/decode/encoding.ts';
import { repairMojibake } from '../../src/ingest/decode/mojibake.ts';
import { driftOf, sameArticle } from '../../src/ingest/drift.ts';
import { Adviser } from '../../src/ingest/help/advice.ts';
import { suggestTopics } from '../../src/ingest/help/topics.ts';
import { importArticle, type Imported } from '../../src/ingest/import-article.ts';
import type { ExistingContent } from '../../src/ingest/existing-content.ts';
import { parseDate } from '../../src/ingest/metadata/dates.ts';
import { languageOf } from '../../src/ingest/structure/code-language.ts';
import { safeAddress } from '../../src/ingest/write/address.ts';
import { fingerprintOf, lettersOf } from '../../src/schemas/passage.ts';
import { wordsOf } from '../../src/ingest/words.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const prose =
  'Django and Flask are two frameworks that are compared here at some length, so that nobody takes this for a stub of an article, which the importer would refuse for want of words, as it refuses a page that only asks for a password. ';
const imported = (text: string, file = 'a.txt'): Imported => importArticle({ file, bytes: bytes(text) });

describe('mojibake', () => {
  it.each([
    ['Hereâ€™s', 'Here’s'],
    ['cafÃ©', 'café'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['a â€“ b', 'a – b'],
    ['naÃ¯ve Ã¼ber', 'naïve über'],
    ['ItÃ¢â‚¬â„¢s', 'It’s'],
    ['cafÃƒÂ©', 'café'],
    ['ðŸ˜€', '😀'],
    ['Â\u00a0x', '\u00a0x'],
  ])('%j becomes %j', (wrong, right) => {
    expect(repairMojibake(wrong)).toBe(right);
  });

  it.each([
    'Here’s',
    'café',
    '«CAFÉ»',
    '“É”',
    'Ça va',
    'naïve',
    'Ærø',
    'ÂME',
    '中文',
    '5 € – 6 €',
    'Ã',
    'señor',
    'größer',
  ])('leaves %j alone', (right) => {
    expect(repairMojibake(right)).toBe(right);
    expect(repairMojibake(`${right} and â€™`)).toBe(`${right} and ’`);
  });
});

describe('characters', () => {
  it('takes away what nobody can see and keeps what joins letters', () => {
    expect(cleanCharacters('a\u200bb\u00adc\ufeff\u202ed\u00a0e')).toBe('abcd e');
    expect(cleanCharacters('👩‍💻 क्‍ष')).toBe('👩‍💻 क्‍ष');
    expect(cleanCharacters('a\ud800b')).toBe('a\ufffdb');
    expect(normaliseLineEnds('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });
});

describe('encodings', () => {
  it.each([
    ['a byte-order mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), 'a', 'utf-8'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0]), 'aé', 'utf-16le'],
    [
      'a declared character set',
      Uint8Array.from([...bytes('<meta charset="koi8-r">'), 0xc1]),
      '<meta charset="koi8-r">а',
      'koi8-r',
    ],
  ])('reads %s', (_, raw, text, encoding) => {
    expect(decode(raw)).toEqual({ text, encoding, guessed: false });
  });

  it('says that it guessed', () => {
    const raw = Uint8Array.from([
      ...Buffer.from('Die Größe der Anwendung überrascht, und die Gründe dafür sind schöne.', 'latin1'),
    ]);
    expect(decode(raw).guessed).toBe(true);
    expect(decode(raw).text).toContain('Größe');
  });
});

describe('dates', () => {
  it.each([
    ['2024-01-05', '2024-01-05'],
    ['2024-05-17T08:00:00+02:00', '2024-05-17'],
    ['Fri Jan 05 2024 13:16:02 GMT+0000 (Coordinated Universal Time)', '2024-01-05'],
    ['2 min readAug 25, 2021', '2021-08-25'],
    ['PublishedMarch 3, 2020', '2020-03-03'],
    ['12 January 2024', '2024-01-12'],
    ['25.08.2021', '2021-08-25'],
    ['2021/8/5', '2021-08-05'],
    ['March 2024', '2024-03'],
    ['2023', '2023'],
    ['Fri, 05 Jan 2024 10:00:00 GMT', '2024-01-05'],
  ])('%j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    'yesterday',
    'two days ago',
    'last March',
    '2024-02-30',
    'Posted on',
    '31.02.2021',
    '3 min read',
    'version 2.0.2',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('the language of code', () => {
  it.each([
    ["if __name__ == '__main__':\n    app.run()", 'python'],
    ['from django.db import models', 'python'],
    ['pip install flask', 'bash'],
    ['<p>{{ x }}</p>', 'html'],
    ['SELECT a FROM b', 'sql'],
    ['public class A { int x; }', undefined],
    ['plain words', undefined],
  ])('%j is %s', (code, language) => {
    expect(languageOf(code)).toBe(language);
  });
});

describe('addresses', () => {
  it('lets only the web and mail pass', () => {
    expect(safeAddress('https://a.b/{c}')).toBe('https://a.b/%7Bc%7D');
    expect(safeAddress('java\tscript:alert(1)')).toBeUndefined();
    expect(safeAddress('/path', 'https://a.b/')).toBe('https://a.b/path');
    expect(safeAddress('/path')).toBeUndefined();
  });
});

describe('passages', () => {
  it('keep their fingerprint when white space, quotes or mojibake change, and not when words do', () => {
    const of = (text: string): string[] =>
      imported(`A title for it\n\n${text}\n`).sections.flatMap((section) =>
        section.passages.map((one) => one.fingerprint),
      );
    expect(of(`${prose}It's “so”.`)).toEqual(of(`${prose} Itâ€™s   "so".`));
    expect(of(`${prose}It is so.`)).not.toEqual(of(`${prose}It was so.`));
    expect(of(prose)[0]).toBe(fingerprintOf(prose));
  });

  it('have the same letters and words whether a letter beyond ASCII stands among them or not', () => {
    const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code)).repeat(2);
    expect(lettersOf(`${ascii} é`)).toBe(`${lettersOf(ascii)}é`);
    expect(wordsOf(`${ascii} é`)).toEqual([...wordsOf(ascii), 'é']);
  });

  it('count repetitions of the same words', () => {
    const prints = imported(
      `A title for it\n\n${prose}\n\nNo, it is not so simple at all.\n\nNo, it is not so simple at all.\n\n${prose}And more.\n`,
    ).sections.flatMap((section) => section.passages.map((one) => one.fingerprint));
    expect(prints[2]).toBe(`${prints[1] ?? ''}-2`);
  });
});

const corpus: ExistingContent = {
  claims: [
    {
      id: 'django-admin-built-in',
      statement: 'Django ships an admin interface that works on the models.',
      citations: [
        { article: 'old', passage: fingerprintOf('Django ships an admin and nobody has to write one.') },
      ],
    },
    { id: 'flask-is-small', statement: 'Flask has a small core.', citations: [] },
  ],
  articles: [
    {
      slug: 'old',
      title: 'A title for it',
      file: 'old.txt',
      passages: [
        {
          fingerprint: fingerprintOf('Django ships an admin and nobody has to write one.'),
          kind: 'paragraph',
          opening: 'Django ships an admin and nobody has to',
        },
        {
          fingerprint: fingerprintOf(prose),
          kind: 'paragraph',
          opening: 'Django and Flask are two frameworks that are',
        },
        { fingerprint: '0123456789', kind: 'paragraph', opening: 'Zebras have never been a subject of this' },
      ],
    },
  ],
};

describe('the drift alarm', () => {
  it('lists what is gone, changed and new, with the claims that lose their ground', () => {
    const article = imported(
      `A title for it\n\n${prose}\n\nDjango ships an admin and nobody has to build one by hand any more.\n\nSomething entirely fresh stands in this paragraph now.\n`,
    );
    const old = sameArticle(corpus, 'new.txt', undefined, article.metadata.title?.value);
    expect(old?.slug).toBe('old');
    if (old === undefined) return;
    const drift = driftOf(
      old,
      article.sections.flatMap((section) => section.passages),
      corpus,
    );
    expect(drift.changed).toMatchObject([
      {
        fingerprint: fingerprintOf('Django ships an admin and nobody has to write one.'),
        claims: ['django-admin-built-in'],
      },
    ]);
    expect(drift.gone).toMatchObject([{ fingerprint: '0123456789', claims: [] }]);
    expect(drift.added).toMatchObject([
      { opening: 'Something entirely fresh stands in this paragraph now.' },
    ]);
  });
});

describe("the editor's help", () => {
  const article = imported(
    `A title for it\n\n${prose}\n\nDjango ships an admin and nobody has to write one.\n\nThe admin interface of Django works on your models from the start, since Django 1.0 and Flask 3.1.\n`,
  );
  const advice = new Adviser(corpus).advise(article);

  it('finds the claims that a passage repeats, with a score', () => {
    expect(advice.claims[0]).toMatchObject({ claim: 'django-admin-built-in', score: 1 });
    expect(advice.claims[1]?.claim).toBe('django-admin-built-in');
    expect(advice.claims[1]?.score).toBeLessThan(1);
  });

  it('names versions, topics, questions of rights and what is left to do', () => {
    expect(advice.versions.map((one) => `${one.product} ${one.version}`)).toEqual([
      'django 1.0',
      'flask 3.1',
    ]);
    expect(suggestTopics('CSRF, XSS and SQL injection are attacks on its security.')[0]?.topic).toBe(
      'security',
    );
    expect(advice.rights.join(' ')).toContain('no licence');
    expect(advice.todo).toContain('find the address of the original');
  });
});

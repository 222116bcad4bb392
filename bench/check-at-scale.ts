import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCorpus } from '../src/corpus/corpus.ts';
import { topics } from '../src/schemas/topic.ts';
import { sound, today } from '../tests/corpus/tiny-corpus.ts';

/*
 * How long reading, checking and deriving takes when the corpus is hundreds of times larger than today's.
 * Run with: node bench/check-at-scale.ts
 */

const sections = 3;
const passagesPerSection = 5;

/** The content of a site with so many articles and claims, in which nothing is wrong. */
function* content(articles: number, claims: number): Iterable<readonly [path: string, text: string]> {
  for (const [path, text] of Object.entries(sound)) {
    if (/^(?:references|frameworks|samples|pages)\//.test(path)) yield [path, text];
  }
  yield ['guides/admin.mdx', guide()];
  for (let number = 0; number < articles; number += 1)
    yield [`articles/article-${number}.mdx`, article(number, claims)];
  const topicIds = Object.keys(topics);
  for (const [index, topic] of topicIds.entries()) {
    const own: string[] = [];
    for (let number = index; number < claims; number += topicIds.length) own.push(claim(number, articles));
    yield [`claims/${topic}.yaml`, own.join('\n')];
  }
}

function guide(): string {
  return (sound['guides/admin.mdx'] ?? '')
    .replace('topics: [admin]', `topics: [${Object.keys(topics).join(', ')}]`)
    .replaceAll('django-has-admin', 'claim-0')
    .replaceAll('flask-has-no-admin', 'claim-1');
}

function fingerprint(article: number, section: number, passage: number): string {
  return createHash('sha256').update(`${article} ${section} ${passage}`).digest('hex').slice(0, 10);
}

function article(number: number, claims: number): string {
  const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  const outline = range(sections).map((section) => {
    const passages = range(passagesPerSection).map((passage) => {
      const cited = section === 0 && passage === 0 && number < claims;
      const unused = cited ? '' : ', unused: no-claim';
      const print = fingerprint(number, section, passage);
      return `      - { fingerprint: '${print}', kind: paragraph, opening: Some words of the passage${unused} }\n`;
    });
    return `  - id: section-${section}\n    heading: Section ${section}\n    level: 2\n    passages:\n${passages.join('')}`;
  });
  const prose = 'The author says that Django has an admin and that `Flask` has none. '.repeat(5);
  const digest = range(sections).map((section) => `## Section ${section}\n\n${prose}\n`);
  return `---
title: Article ${number}
authors:
  - name: Jo Smith
published: { basis: stated, value: '2024' }
language: en
audience: Developers who choose.
description: A comparison of two frameworks that exists only so that checks have something to look at.
rights: { publish: digest, holder: Jo Smith }
source: { file: smith.txt, sha256: ${'a'.repeat(64)} }
imported: ${today}
sections:
${outline.join('')}---

${digest.join('\n')}`;
}

function claim(number: number, articles: number): string {
  return `- id: claim-${number}
  statement: Django has an admin, for the time of number ${number}.
  short: Has an admin
  kind: fact
  framework: django
  point: point-${number}
  stance: django
  citations:
    - { article: article-${number % articles}, passage: '${fingerprint(number % articles, 0, 0)}' }
  evidence:
    - witness: reference
      reference: django-admin
      anchor: overview
      finding: supports
      reason: It says so in its first sentence.
  versions: { django: '6.1', flask: '3.1' }
  reviewed: 2026-11-01
`;
}

function measure(articles: number, claims: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-scale-'));
  try {
    for (const [path, text] of content(articles, claims)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const start = performance.now();
    const before = process.cpuUsage();
    const { diagnostics } = loadCorpus({ content: folder, today });
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1e6;
    const size = `${articles} articles, ${claims} claims`;
    process.stdout.write(
      `${size}: ${processor.toFixed(2)} s of processor, ${seconds.toFixed(2)} s by the clock, ${diagnostics.length} errors\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

measure(750, 2_500);
measure(1_500, 5_000);
measure(3_000, 10_000);

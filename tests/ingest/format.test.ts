import { describe, expect, it } from 'vitest';
import { otherFormat } from '../../src/ingest/format.ts';
import { importArticle } from '../../src/ingest/import-article.ts';
import { RefusalError } from '../../src/ingest/refusal.ts';

const prose = 'Django and Flask are two frameworks that are compared here at some length. '.repeat(6);

function refusalOf(file: string, text: string): unknown {
  try {
    importArticle({ file, bytes: new TextEncoder().encode(text) });
    return undefined;
  } catch (error) {
    return error instanceof RefusalError ? error.refusal : error;
  }
}

describe('a format that is text and is not read', () => {
  it.each([
    ['a.rst', `Title\n=====\n\n${prose}`, 'reStructuredText'],
    ['index.rst.txt', `Title\n=====\n\n${prose}`, 'reStructuredText'],
    ['a.adoc', `= Title\n\n${prose}`, 'AsciiDoc'],
    ['a.ipynb', '{"cells": []}', 'a notebook of Jupyter'],
    ['a.txt', `{\n "cells": ["${prose}"]}`, 'a notebook of Jupyter'],
    ['export.txt', `{"posts": ["${prose}"]}`, 'data in JSON'],
    [
      'feed.txt',
      `<?xml version="1.0"?>\n<rss version="2.0"><title>${prose}</title></rss>`,
      'a feed or the export of a blog in XML',
    ],
    ['paper.txt', `% a paper\n\\documentclass{article}\n${prose}`, 'LaTeX'],
  ])('%s is refused by the name of the format', (file, text, format) => {
    expect(refusalOf(file, text)).toMatchObject({ id: 'other-format', detail: `it is ${format}` });
  });

  it.each([
    ['a.txt', `[Sponsored]\n\n${prose}`],
    ['a.md', `[Link](https://example.org): ${prose}`],
    ['a.txt', `{{ name }} is how a template says it. ${prose}`],
    ['a.html', `<?xml version="1.0"?>\n<html><body><p>${prose}</p></body></html>`],
    ['a.txt', `The title\n\n${prose}\n\n\\documentclass is a command of LaTeX.`],
  ])('%s with %j is none', (file, text) => {
    expect(otherFormat(file, text)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { codeComesFromSamples } from '../../src/corpus/checks/code-comes-from-samples.ts';
import { componentsAreAllowed } from '../../src/corpus/checks/components-are-allowed.ts';
import { readBody } from '../../src/corpus/read/mdx-body.ts';
import type { Sources } from '../../src/corpus/read/sources.ts';

/** The lines of a guide at which a rule finds typed code. */
function found(text: string): readonly number[] {
  const { body } = readBody(text, 'guide.mdx', 1, true);
  const sources = { guides: [{ body }], pages: [], articles: [] } as unknown as Sources;
  return [codeComesFromSamples, componentsAreAllowed]
    .flatMap((check) => [...check.run({ sources, today: '2026-11-01' })])
    .map(({ line }) => line);
}

describe('code that was typed into a guide is found', () => {
  test.each([
    ['in a fence', '```python\nx = 1\n```', 1],
    ['in a fence of tildes', '~~~py\nx = 1\n~~~', 1],
    ['in a fence without a language', '```\nx = 1\n```', 1],
    ['in a fence of a language that nobody thought of', '```cython\nx = 1\n```', 1],
    ['in a fence that says it is plain text', 'Look:\n\n```text\nfrom flask import Flask\n```', 3],
    ['in a fence that says it is a session of a shell', '```console\n>>> 1 + 1\n```', 1],
    ['in a fence inside a list', '- One:\n\n  ```python\n  x = 1\n  ```', 3],
    ['in a fence inside a quotation', '> ```python\n> x = 1\n> ```', 1],
    ['in a fence inside an aside', ':::note\n```python\nx = 1\n```\n:::', 2],
    ['in a fence in capitals', '```PYTHON\nx = 1\n```', 1],
    ['as a template', '```text\n{% extends "base.html" %}\n```', 1],
    ['indented, which MDX takes for a paragraph', 'Look:\n\n    from flask import Flask\n\nThere.', 3],
    ['as a decorator, indented', 'Look:\n\n    @app.get("/")', 3],
    ['in an element', 'Look:\n\n<pre>x = 1</pre>', 3],
  ])('%s', (_, text, line) => {
    expect(found(text)).toContain(line);
  });

  test.each([
    ['a command', '```sh\npython manage.py migrate\n```'],
    ['settings of a server', '```nginx\nlocation / { proxy_pass http://app; }\n```'],
    [
      'names of functions in a sentence',
      'Django imports `from django.urls import path`; a class of views is one class.',
    ],
    [
      'words that begin like a program',
      'import the model, then register it. From there on, class-based views help.',
    ],
  ])('%s is not', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

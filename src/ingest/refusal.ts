import { limits } from './limits.ts';

/** Why a file is not imported. The keys are permanent: programs read them in the JSON report. */
const messages = {
  'not-readable': { what: 'cannot be read', remedy: 'Check that the file exists and that you may read it.' },
  empty: { what: 'is empty', remedy: 'Save the article again, or remove the file.' },
  'too-big': {
    what: `is larger than ${limits.bytes / 1024 / 1024} MiB`,
    remedy: 'Save only the article, without embedded pictures and scripts.',
  },
  binary: { what: 'is no text', remedy: 'Save the page as HTML or as plain text.' },
  'other-format': {
    what: 'is in a format that the importer does not read',
    remedy: 'Convert it to Markdown or HTML (pandoc reads most formats) and import that.',
  },
  encoding: { what: 'is in an encoding that cannot be told', remedy: 'Save the file as UTF-8.' },
  'line-too-long': {
    what: `has a line of more than ${limits.lineLength} characters`,
    remedy: 'Save the page again without its scripts, or divide the line.',
  },
  'too-deep': {
    what: `is nested more than ${limits.depth} levels deep`,
    remedy: 'Save the article with the reading view of a browser.',
  },
  'too-many-nodes': {
    what: `has more than ${limits.nodes} elements`,
    remedy: 'Save the article alone, with the reading view of a browser.',
  },
  'front-matter': {
    what: 'has front matter that is no valid YAML',
    remedy: 'Put the front matter right or remove it.',
  },
  'password-page': {
    what: 'is a page that asks to log in, not the article',
    remedy: 'Open the article in a browser where you may read it, and save it from there.',
  },
  'not-an-article': {
    what: `holds fewer than ${limits.words} words of running text`,
    remedy: 'Check that you saved the article itself and not a list, a stub or an error page.',
  },
  truncated: { what: 'breaks off in the middle', remedy: 'Save the page again, completely.' },
  'not-inert': {
    what: 'could not be written as MDX that provably runs nothing',
    remedy: 'Remove the part that is named below, and report the case with the file.',
  },
  timeout: {
    what: `took longer than ${limits.milliseconds / 1000} seconds`,
    remedy:
      'Save the article with the reading view of a browser: the file is built to be slow, or far too big.',
  },
  crash: {
    what: 'stopped the importer',
    remedy: 'Report the case with the file. The other files were imported.',
  },
  'no-worker': {
    what: 'no worker process starts, and without one nothing is imported',
    remedy:
      'Nothing is wrong with the files. Check that `npm ci` ran through and that there is memory for another process, then import again.',
  },
  path: { what: 'would be written outside the folder of drafts', remedy: 'Choose another name or folder.' },
  'not-saved': {
    what: 'could not be saved',
    remedy: 'Check that the folder can be written and that the disk has room.',
  },
} as const;

export type RefusalId = keyof typeof messages;

/** Why a file is not imported, as a value. */
export interface Refusal {
  readonly id: RefusalId;
  readonly what: string;
  readonly remedy: string;
  readonly detail?: string;
}

/** The only error that the steps throw: a refusal on its way to the edge. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(id: RefusalId, detail?: string) {
    super(`${messages[id].what}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'RefusalError';
    this.refusal = refusal(id, detail);
  }
}

/**
 * Words a refusal.
 * @param id kind of refusal
 * @param detail what exactly was found
 */
export function refusal(id: RefusalId, detail?: string): Refusal {
  return {
    id,
    what: messages[id].what,
    remedy: messages[id].remedy,
    ...(detail === undefined ? {} : { detail }),
  };
}

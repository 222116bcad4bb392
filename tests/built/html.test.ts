import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addressOf, templates } from '../browser/templates.ts';
import { bySuite } from '../suite.ts';
import { editions, folderOf } from './editions.ts';
import { readSite, type Page } from './site.ts';

/** Rules that are off, each with its reason. */
const exceptions: NonNullable<ConfigData['rules']> = {
  // The anchors of digests follow the headings of the articles, some of which begin with a number; HTML allows it.
  'valid-id': ['error', { relaxed: true }],
  // The title of a claim's page is the claim.
  'long-title': 'off',
  // The results of the search are links in a listbox; a <select> cannot hold links.
  'prefer-native-element': ['error', { exclude: ['listbox'] }],
};

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { ...exceptions } });

/** What is wrong with the HTML of a page, one line each. */
async function faultsOf({ address, html }: Pick<Page, 'address' | 'html'>): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, message, ruleId }) => `${address}:${line}:${column} ${message} (${ruleId})`);
}

describe.each(editions)('the pages of the site $name', (edition) => {
  it('are valid HTML', async () => {
    const faults: string[] = [];
    const { pages, addresses } = readSite(folderOf(edition), edition.base);
    const kinds = new Set(templates.map((template) => addressOf(template, addresses)));
    for (const page of bySuite(
      pages.filter(({ address }) => kinds.has(address)),
      pages,
    ))
      faults.push(...(await faultsOf(page)));
    expect(faults).toEqual([]);
  });
});

describe('the validator', () => {
  it.each([
    ['an id twice', '<p id="a">a</p><p id="a">b</p>'],
    ['a paragraph in a paragraph', '<p><p>a</p></p>'],
    ['a button without a type', '<button>a</button>'],
    ['a picture without words for it', '<img src="/a.png">'],
    ['a list with a paragraph in it', '<ul><p>a</p></ul>'],
    ['an element that does not exist', '<blink>a</blink>'],
  ])('finds %s', async (_, body) => {
    const html = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
    expect(await faultsOf({ address: '/a/', html })).not.toEqual([]);
  });
});

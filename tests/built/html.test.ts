import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { editions, folderOf } from './editions.ts';
import { readSite } from './site.ts';

/** Rules that are off, each with its reason. */
const exceptions: NonNullable<ConfigData['rules']> = {
  // The anchors of digests follow the headings of the articles, some of which begin with a number; HTML allows it.
  'valid-id': ['error', { relaxed: true }],
  // The title of a claim's page is the claim.
  'long-title': 'off',
  // The results of the search are links in a listbox; a <select> cannot hold links.
  'prefer-native-element': ['error', { exclude: ['listbox'] }],
};

describe.each(editions)('the pages of the site $name', (edition) => {
  it('are valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { ...exceptions } });
    const faults: string[] = [];
    for (const page of readSite(folderOf(edition), edition.base).pages) {
      const report = await validator.validateString(page.html);
      for (const { line, column, message, ruleId } of report.results.flatMap(({ messages }) => messages)) {
        faults.push(`${page.address}:${line}:${column} ${message} (${ruleId})`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('have no table whose column or row has an empty head', () => {
    const faults = readSite(folderOf(edition), edition.base).pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('th')]
        .filter(({ textContent }) => textContent.trim() === '')
        .map(() => address),
    );
    expect(faults).toEqual([]);
  });
});

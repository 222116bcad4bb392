import { describe, expect, it } from 'vitest';
import { synonymFinder } from '../../src/search/index/synonyms.ts';

const synonymsOf = synonymFinder([
  ['login', 'sign in', 'authentication'],
  ['c++', 'cpp'],
  ['database', 'sql', 'sign'],
]);

describe('words that mean the same', () => {
  it('are all those of a group of which the text has one', () => {
    expect(synonymsOf('The login of the admin')).toEqual(['sign in', 'authentication']);
  });

  it('are found by several words together, whatever stands between them and however they are written', () => {
    expect(synonymsOf('Sign-IN?')).toEqual(['login', 'authentication', 'database', 'sql']);
  });

  it('come in the order of the groups, not of the text', () => {
    expect(synonymsOf('sql and authentication')).toEqual(['login', 'sign in', 'database', 'sign']);
  });

  it('are not taken from pieces of words', () => {
    expect(synonymsOf('logins, signing, databases')).toEqual([]);
  });
});

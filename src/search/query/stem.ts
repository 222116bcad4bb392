/*
 * Pagefind puts the stems of words into its index, by Snowball's algorithm for English; a question must be cut the same
 * way. A test holds that each word of the site has the stem here that Pagefind gives it.
 */

/** Words that the rules would spoil, with their stems. */
const exceptions: Readonly<Record<string, string>> = {
  ...Object.fromEntries('andes atlas bias cosmos howe news sky'.split(' ').map((word) => [word, word])),
  skis: 'ski',
  skies: 'sky',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
};

const region = /^.*?[aeiouy][^aeiouy]/;
const start = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;

/** Where the first region begins: behind the first consonant that follows a vowel. */
function firstRegion(word: string): number {
  return (start.exec(word) ?? region.exec(word))?.[0].length ?? word.length;
}

/** Endings of the second and third step, with what takes their place. */
const second: Readonly<Record<string, string>> = {
  anci: 'ance',
  enci: 'ence',
  abli: 'able',
  bli: 'ble',
  alli: 'al',
  fulli: 'ful',
  lessli: 'less',
  ousli: 'ous',
  entli: 'ent',
  aliti: 'al',
  biliti: 'ble',
  iviti: 'ive',
  tional: 'tion',
  ational: 'ate',
  alism: 'al',
  ation: 'ate',
  ization: 'ize',
  izer: 'ize',
  ator: 'ate',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  ogist: 'og',
  ogi: 'og',
  li: '',
};
const third: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  tional: 'tion',
  ational: 'ate',
  ful: '',
  ness: '',
};
const fourth = 'ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement'.split(' ');

/** The longest of the endings that a word has. */
function endingOf(word: string, endings: readonly string[]): string | undefined {
  return endings.filter((ending) => word.endsWith(ending)).toSorted((a, b) => b.length - a.length)[0];
}

/** A consonant, a vowel and a consonant at the end, or a vowel and a consonant alone. */
const isShort = (word: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/.test(word);

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/(?:u|s)s$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, first: number): string {
  const [ending = ''] = /(?:eed|eedly|edly|ed|ingly|ing)$/.exec(word) ?? [];
  const stem = word.slice(0, word.length - ending.length);
  if (ending === '') return word;
  if (ending.startsWith('eed'))
    return stem.length >= first && !/^(?:succ|proc|exc)$/.test(stem) ? `${stem}ee` : word;
  if (ending === 'ing') {
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(stem)) return word;
    if (/^[^aeiouy]y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  }
  if (!/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem))
    return /^[aeo](.)\1$/.test(stem) ? stem : stem.slice(0, -1);
  return stem.length === first && isShort(stem) ? `${stem}e` : stem;
}

/**
 * The stem of an English word, as Pagefind has it.
 * @param given a word in lower case
 * @see https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stemOf(given: string): string {
  const known = exceptions[given];
  if (known !== undefined && Object.hasOwn(exceptions, given)) return known;
  if (given.length < 3) return given;
  // A `y` that stands for a consonant is written large while the rules work.
  let word = given.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = firstRegion(word);
  const rest = word.slice(first);
  const next = first + (region.exec(rest)?.[0].length ?? rest.length);
  const replace = (endings: Readonly<Record<string, string>>): void => {
    const ending = endingOf(word, Object.keys(endings));
    if (ending === undefined || word.length - ending.length < first) return;
    const stem = word.slice(0, word.length - ending.length);
    if (ending === 'ogi' && !stem.endsWith('l')) return;
    if (ending === 'li' && !/[cdeghkmnrt]$/.test(stem)) return;
    if (ending === 'ative' && stem.length < next) return;
    word = stem + (endings[ending] ?? '');
  };
  word = withoutPast(withoutPlural(word), first).replace(/(.[^aeiouy])[yY]$/, '$1i');
  replace(second);
  replace(third);
  const ending = endingOf(word, fourth);
  if (ending !== undefined && word.length - ending.length >= next) {
    const stem = word.slice(0, word.length - ending.length);
    if (ending !== 'ion' || /[st]$/.test(stem)) word = stem;
  }
  const last = word.length - 1;
  if (word.endsWith('e')) {
    if (last >= next || (last >= first && !isShort(word.slice(0, last)))) word = word.slice(0, last);
  } else if (word.endsWith('ll') && last >= next) word = word.slice(0, last);
  return word.toLowerCase();
}

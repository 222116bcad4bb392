import { YAMLException } from 'js-yaml';

/** What is wrong with a YAML text, and what to write instead. */
export interface YamlFault {
  /** Where, counted in characters from the beginning of the text. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

type Words = Omit<YamlFault, 'offset'>;

const unknownError: Words = {
  message: 'The YAML cannot be read from here on.',
  remedy:
    'Compare the line with its neighbours: the indentation, the space after the colon, and quotes around text with a colon, a hash or a quotation mark in it.',
};

/** What the parser's reasons mean for the author; each reason is matched by one line. */
const explanations: readonly (readonly [reason: RegExp, words: Words])[] = [
  [
    /deficient indentation|unexpected end/,
    {
      message: 'A quotation mark or a bracket above this line is never closed.',
      remedy: 'Close it at the end of its text.',
    },
  ],
  [
    /tab characters|firstTabInLine/,
    { message: 'The line is indented with a tab.', remedy: 'Indent it with spaces.' },
  ],
  [
    /non-printable|null byte|valid JSON character/,
    { message: 'There is a control character here.', remedy: 'Delete it, or type the text again.' },
  ],
  [
    /escape sequence|hexadecimal/,
    {
      message: 'The backslash begins no escape that YAML knows.',
      remedy: 'Write the backslash twice, or put the text in single quotes.',
    },
  ],
  [
    /chomping|indentation width|a line break is expected/,
    {
      message: 'A block of text begins with "|" or ">", and nothing else may follow in the line.',
      remedy: 'Write "|" or ">-", and begin the text on the next line.',
    },
  ],
  [
    /missed comma|but found ','/,
    {
      message: 'A comma is missing here, or there is one too many.',
      remedy: 'Put one comma between two entries.',
    },
  ],
  [
    /bad indentation of a sequence entry/,
    {
      message: 'The line is indented differently from the entries of its list.',
      remedy: 'Give all entries of a list the same indentation.',
    },
  ],
  [
    /':' after a mapping key|multiline key|whitespace character is expected/,
    {
      message: 'A line without "key: value" ends here.',
      remedy: 'Write a key, a colon and a space; to continue the text of the line above, indent it further.',
    },
  ],
  [
    /separator is expected|can not read a document/,
    {
      message: 'The line does not continue what is above it.',
      remedy: 'Give it the indentation of its neighbours; a file holds a list or keys, never both.',
    },
  ],
  [
    /maxDepth/,
    { message: 'The values are nested too deeply.', remedy: 'Write the value with fewer levels.' },
  ],
  [
    /\btag\b|anchor|alias|directive|%YAML|YAML version/i,
    {
      message: 'Tags (!), anchors (&), aliases (*) and directives (%) are not used in content.',
      remedy: 'Put text that begins with such a sign in quotes.',
    },
  ],
  [
    /mapping key|merge|mapping pair/,
    {
      message: 'The entry repeats or merges another one.',
      remedy: 'Write each key once, with its own value.',
    },
  ],
];

const textBeforeKey: Words = {
  message: 'The line before this key is neither a key with its value nor an entry of a list.',
  remedy: 'Write a space after its colon or hyphen; to continue the text above it, indent it further.',
};

/**
 * Says in our words what the parser found. The parser's own words never reach the author.
 * @param text the YAML
 * @param error what the parser threw
 * @throws the error itself, where it is none of the parser's
 */
export function explainYamlError(text: string, error: unknown): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  const { reason } = error;
  const offset = error.mark?.position ?? 0;
  if (/deficient indentation|unexpected end of the (?:stream|document) within/.test(reason)) {
    const opener = unclosedBefore(text, offset);
    if (opener !== undefined) return opener;
  }
  if (/bad indentation of a mapping entry/.test(reason)) return { offset, ...explainEntry(text, offset) };
  if (/separator is expected|multiline key|after a mapping key/.test(reason) && text.charAt(offset) === ':')
    return { offset, ...textBeforeKey };
  const words = explanations.find(([pattern]) => pattern.test(reason))?.[1] ?? unknownError;
  return { offset, ...words };
}

/** The parser says "bad indentation" of whatever follows a value; the text says what it is. */
function explainEntry(text: string, offset: number): Words {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trimEnd();
  const sign = text.charAt(offset);
  if (before === '') {
    return {
      message: 'The line is indented differently from the lines around it.',
      remedy: 'Give keys of one mapping the same indentation.',
    };
  }
  if (/["']$/.test(before)) {
    return {
      message: 'Text follows after the closing quotation mark.',
      remedy: 'Write an apostrophe inside single quotes twice, or put the whole text in double quotes.',
    };
  }
  if (sign === ':') {
    return /:\s|^\s*- /.test(before)
      ? { message: 'The line has a second colon followed by a space.', remedy: 'Put the text in quotes.' }
      : {
          message: 'The line is indented further than the key above it, which has a value already.',
          remedy: 'Give keys of one mapping the same indentation.',
        };
  }
  return /[@`%|>\]},]/.test(sign)
    ? { message: `A value cannot begin with "${sign}".`, remedy: 'Put the text in quotes.' }
    : unknownError;
}

/** The last quotation mark or bracket before an offset that its line does not close. */
function unclosedBefore(text: string, offset: number): YamlFault | undefined {
  let end = offset;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text
      .slice(start, end)
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length));
    const quote = /(?:^|[\s:,[{-])["']/.exec(line);
    if (quote !== null) {
      return {
        offset: start + quote.index + quote[0].length - 1,
        message: 'This quotation mark is never closed.',
        remedy: 'Close it at the end of the text; inside single quotes write an apostrophe twice.',
      };
    }
    const bracket = Math.max(line.lastIndexOf('['), line.lastIndexOf('{'));
    if (bracket > Math.max(line.lastIndexOf(']'), line.lastIndexOf('}'))) {
      return {
        offset: start + bracket,
        message: `The bracket "${line.charAt(bracket)}" is never closed.`,
        remedy: `Close it with "${line.charAt(bracket) === '[' ? ']' : '}'}".`,
      };
    }
    end = start - 1;
  }
  return undefined;
}

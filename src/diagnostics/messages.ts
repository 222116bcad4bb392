/**
 * The messages of all errors in the content: what is wrong, why it matters, what to do.
 * The keys are permanent: they are printed, tested and may be linked. Checks decide, this table speaks.
 */

interface Message<Values> {
  readonly title: string;
  readonly what: (values: Values) => string;
  readonly why: string;
  readonly remedy: (values: Values) => string;
}

interface Unknown {
  readonly id: string;
  /** Names that exist and look like the one given, nearest first. */
  readonly nearest: readonly string[];
}

const didYouMean = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0 ? otherwise : `Did you mean ${list(nearest)}? If not: ${lowerFirst(otherwise)}`;

const list = (names: readonly string[]): string => {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const table = {
  'file-too-large': {
    title: 'File too large',
    what: (v: { bytes: number; limit: number }) =>
      `The file has ${v.bytes} bytes; at most ${v.limit} are read.`,
    why: 'A file of content is written and reviewed by people; one that large is a mistake or an attack on the build.',
    remedy: () => 'Split the file, or take out what does not belong there.',
  },
  'file-unexpected': {
    title: 'File in the wrong place',
    what: (v: { path: string; expected: string }) =>
      `Nothing reads "${v.path}": this folder holds ${v.expected}.`,
    why: 'A file that nothing reads looks published and is not.',
    remedy: () => 'Move it where it belongs, give it the expected ending, or delete it.',
  },
  'file-name-not-kebab-case': {
    title: 'File name is not kebab-case',
    what: (v: { name: string; suggestion: string }) => `"${v.name}" cannot be an address.`,
    why: 'The name of the file is the id and the address, which must be the same on every system.',
    remedy: (v: { name: string; suggestion: string }) => `Rename it to "${v.suggestion}".`,
  },
  'front-matter-missing': {
    title: 'No front matter',
    what: () => 'The file does not begin with front matter between two lines of three hyphens.',
    why: 'The front matter has the title, the dates and everything that other pages show of this one.',
    remedy: () => 'Begin the file with a line "---", then the keys, then a second line "---".',
  },
  'yaml-syntax': {
    title: 'Not valid YAML',
    what: (v: { message: string; remedy: string }) => v.message,
    why: 'What cannot be parsed cannot be published.',
    remedy: (v: { message: string; remedy: string }) => v.remedy,
  },
  'yaml-alias': {
    title: 'YAML alias',
    what: (v: { name: string }) => `The alias "*${v.name}" repeats another part of the file.`,
    why: 'Aliases hide what an entry says from those who read it, and a few of them can expand without end.',
    remedy: () => 'Write the value out.',
  },
  'key-repeated': {
    title: 'Key given twice',
    what: (v: { key: string }) => `The key "${v.key}" appears twice in one mapping.`,
    why: 'Only one of the two values would be kept, without a word.',
    remedy: () => 'Delete or rename one of them.',
  },
  'unknown-key': {
    title: 'Unknown key',
    what: (v: { key: string; nearest: readonly string[]; known: readonly string[] }) =>
      `Nothing reads the key "${v.key}".`,
    why: 'A key that nothing reads is a misspelling or a wish; either way the reader never sees it.',
    remedy: (v: { key: string; nearest: readonly string[]; known: readonly string[] }) =>
      didYouMean(v.nearest, `Remove it. Keys known here: ${v.known.join(', ')}.`),
  },
  'missing-key': {
    title: 'Missing key',
    what: (v: { key: string; message: string }) => `The key "${v.key}" is missing: ${v.message}.`,
    why: 'Pages rely on this value.',
    remedy: (v: { key: string; message: string }) => `Add "${v.key}".`,
  },
  'invalid-value': {
    title: 'Invalid value',
    what: (v: { key: string; received: string; message: string; remedy: string }) =>
      `"${v.key}" is ${v.received}: ${v.message}.`,
    why: 'The value does not have the form that this key requires.',
    remedy: (v: { key: string; received: string; message: string; remedy: string }) => v.remedy,
  },
  'invalid-key': {
    title: 'Invalid key',
    what: (v: { key: string; message: string; remedy: string }) => `The key "${v.key}" ${v.message}.`,
    why: 'The keys of this mapping are names that other files or pages rely on.',
    remedy: (v: { key: string; message: string; remedy: string }) => v.remedy,
  },
  'mdx-syntax': {
    title: 'Not valid MDX',
    what: (v: { message: string }) => v.message,
    why: 'MDX reads "<" and "{" as code, and what does not parse stops the build.',
    remedy: () =>
      'Mend the syntax; write "&lt;" and "&#123;" for the characters themselves, or put them in back-ticks.',
  },
  'mdx-code': {
    title: 'Code in prose',
    what: (v: { found: string }) => `The body holds ${v.found}.`,
    why: 'Prose must not run code: only links, asides and the allowed components are read.',
    remedy: () =>
      'Take it out; write "&#123;" for a brace and "&lt;" for an angle bracket, or put them in back-ticks.',
  },
  'component-malformed': {
    title: 'Component without what it needs',
    what: (v: { message: string }) => v.message,
    why: 'The component would print nothing, or the wrong thing.',
    remedy: () => 'Write it as <Sample id="topic/name" region="name" />; the region may be left out.',
  },
  'code-fence': {
    title: 'Program code in a guide',
    what: (v: { language: string }) => `A code block in ${v.language} stands in the text.`,
    why: 'Code on the site is taken from samples, which are run; code typed into a guide was never run.',
    remedy: () => 'Make it a region of a sample and show it with <Sample id="topic/name" region="name" />.',
  },
  'id-repeated': {
    title: 'Id given twice',
    what: (v: { kind: string; id: string; other: string }) =>
      `The ${v.kind} id "${v.id}" is already used at ${v.other}.`,
    why: 'An id is an address; two things cannot live at one address, and one of them would vanish.',
    remedy: () => 'Give one of them another id, or merge the two.',
  },
  'unknown-topic': {
    title: 'Unknown topic',
    what: (v: Unknown) => `"${v.id}" is not a topic.`,
    why: 'A file of claims and a folder of samples are named for the topic they belong to.',
    remedy: (v: Unknown) => didYouMean(v.nearest, 'Add the topic to src/schemas/topic.ts.'),
  },
  'unknown-claim': {
    title: 'Unknown claim',
    what: (v: Unknown) => `No claim has the id "${v.id}".`,
    why: 'The reader would follow this to nowhere.',
    remedy: (v: Unknown) =>
      didYouMean(v.nearest, 'Write the claim in content/claims/, or take the mention out.'),
  },
  'unknown-reference': {
    title: 'Unknown reference',
    what: (v: Unknown) => `No reference has the id "${v.id}".`,
    why: 'A statement would rest on a source that is not there.',
    remedy: (v: Unknown) =>
      didYouMean(v.nearest, `Add content/references/${v.id}.yaml, or cite another source.`),
  },
  'unknown-benchmark': {
    title: 'Unknown benchmark',
    what: (v: Unknown) => `No benchmark has the id "${v.id}".`,
    why: 'The page would show measurements that do not exist.',
    remedy: (v: Unknown) =>
      didYouMean(v.nearest, `Add content/benchmarks/${v.id}/, or name another benchmark.`),
  },
  'benchmark-not-run': {
    title: 'Benchmark that was not run as it stands',
    what: (v: { what: string }) => v.what,
    why: 'The site shows only numbers that this very program measured.',
    remedy: () => 'Run "npm run samples -- --benchmark" on a quiet machine: it records what it measures.',
  },
  'unknown-sample': {
    title: 'Unknown sample',
    what: (v: Unknown) => `No sample has the id "${v.id}".`,
    why: 'The page would show code that does not exist.',
    remedy: (v: Unknown) => didYouMean(v.nearest, `Add content/samples/${v.id}/, or name another sample.`),
  },
  'unknown-region': {
    title: 'Unknown region of a sample',
    what: (v: Unknown & { sample: string; side: string }) =>
      `The ${v.side} side of sample "${v.sample}" has no region "${v.id}".`,
    why: 'The two sides are printed next to each other; one of them would be empty.',
    remedy: (v: Unknown & { sample: string; side: string }) =>
      didYouMean(
        v.nearest,
        `Mark the lines with "# region: ${v.id}" and "# endregion" in a file of that side.`,
      ),
  },
  'unknown-release': {
    title: 'Unknown release',
    what: (v: Unknown & { framework: string }) => `${v.framework} has no release "${v.id}" in its list.`,
    why: 'What was judged against a release that does not exist never goes out of date.',
    remedy: (v: Unknown & { framework: string }) =>
      didYouMean(v.nearest, `Add the release to content/frameworks/${v.framework}.yaml.`),
  },
  'framework-unlisted': {
    title: 'Framework that the code does not know',
    what: (v: { id: string }) => `The code does not know the framework "${v.id}".`,
    why: 'Schemas and types are made of the ids of the frameworks: one that they do not know is shown nowhere.',
    remedy: (v: { id: string }) =>
      `Add "${v.id}" to the list in src/schemas/framework-ids.ts, or delete the file.`,
  },
  'framework-missing': {
    title: 'Framework without a file',
    what: (v: { id: string }) => `The framework "${v.id}" has no file.`,
    why: 'Its name, its colours and its releases come from there.',
    remedy: (v: { id: string }) =>
      `Add content/frameworks/${v.id}.yaml, or take "${v.id}" out of the list in src/schemas/framework-ids.ts.`,
  },
  'framework-out-of-order': {
    title: 'Frameworks in another order',
    what: (v: { id: string; expected: string }) =>
      `The order puts "${v.id}" where src/schemas/framework-ids.ts has "${v.expected}".`,
    why: 'Columns, charts and data must show the frameworks in one order.',
    remedy: () => 'Give the frameworks the order of that list, or change the list.',
  },
  'region-malformed': {
    title: 'Region without beginning or end',
    what: (v: { message: string }) => v.message,
    why: 'A region that does not close, or appears twice, prints the wrong lines.',
    remedy: () =>
      'Put "# region: name" before the lines and "# endregion" after them; name each region once a side.',
  },
  'sample-file-missing': {
    title: 'Sample without its file',
    what: (v: { side: string; path: string }) => `The ${v.side} side has no file "${v.path}".`,
    why: 'A sample is a pair that runs; this side cannot be run.',
    remedy: () => 'Add the file, or correct "main" in sample.yaml.',
  },
  'sample-not-run': {
    title: 'Sample that was not run as it stands',
    what: (v: { what: string }) => v.what,
    why: 'The site prints only code that was run: these very bytes, with this result.',
    remedy: () => 'Run "npm run samples": it runs every sample and records what came of it.',
  },
  'run-failed': {
    title: 'Sample failed',
    what: (v: { sample: string; side: string; message: string }) =>
      `The ${v.side} side of sample "${v.sample}" does not run to its end: ${v.message}`,
    why: 'A sample asserts what it shows; one that fails shows something else.',
    remedy: (v: { sample: string; side: string; message: string }) =>
      `Mend it and run "npm run samples -- ${v.sample}". A sample that needs threads, sockets or OpenSSL says "runtime: cpython".`,
  },
  'run-package-unknown': {
    title: 'Package without a pin',
    what: (v: Unknown) => `No package "${v.id}" is pinned for samples.`,
    why: 'Samples run with known files only, so that they run the same tomorrow.',
    remedy: (v: Unknown) =>
      didYouMean(
        v.nearest,
        'Add it to src/evidence/samples/requirements.in, lock that, and run "npm run samples -- --lock".',
      ),
  },
  'run-unavailable': {
    title: 'Samples could not be run',
    what: (v: { message: string }) => v.message,
    why: 'What was not run is not recorded; the records stay as they were.',
    remedy: () =>
      'Needs a Python with pip and a way to PyPI, and Python 3.12 or later for samples with "runtime: cpython". Set PYTHON to choose the interpreter.',
  },
  'sample-without-description': {
    title: 'Sample without a description',
    what: (v: { id: string }) => `The folder of sample "${v.id}" has no sample.yaml.`,
    why: 'Without it the sample has no title, and nothing runs or shows it.',
    remedy: () => 'Add sample.yaml with title, summary and the packages of each side.',
  },
  'unknown-article': {
    title: 'Unknown article',
    what: (v: Unknown) => `No article has the slug "${v.id}".`,
    why: 'A claim must lead to the article that makes it.',
    remedy: (v: Unknown) => didYouMean(v.nearest, 'Import the article first.'),
  },
  'unknown-passage': {
    title: 'Unknown passage',
    what: (v: Unknown & { article: string }) => `Article "${v.article}" has no passage "${v.id}".`,
    why: 'A claim must lead to the very passage that makes it; the article may have changed since.',
    remedy: (v: Unknown & { article: string }) =>
      didYouMean(v.nearest, `Look the fingerprint up in the outline of content/articles/${v.article}.mdx.`),
  },
  'passage-repeated': {
    title: 'Passage listed twice',
    what: (v: { fingerprint: string; line: number }) =>
      `The passage "${v.fingerprint}" is already listed in line ${v.line}.`,
    why: 'A fingerprint is the address of one passage within its article.',
    remedy: (v: { fingerprint: string; line: number }) =>
      `Write "${v.fingerprint.slice(0, 10)}-2" (then -3…) where the article repeats the same words.`,
  },
  'passage-uncited': {
    title: 'Passage not accounted for',
    what: (v: { fingerprint: string; opening: string }) =>
      `No claim cites passage "${v.fingerprint}"${v.opening === '' ? '' : ` ("${v.opening}…")`}.`,
    why: 'Every passage is cited by a claim or listed as unused with a reason, so that nothing is left out in silence.',
    remedy: () =>
      'Cite it from a claim, or give it "unused: duplicate", "off-topic", "navigation" or "no-claim", with a note.',
  },
  'passage-cited-and-unused': {
    title: 'Passage both cited and unused',
    what: (v: { fingerprint: string; claim: string; unused: string }) =>
      `Passage "${v.fingerprint}" is marked "unused: ${v.unused}", but claim "${v.claim}" cites it.`,
    why: 'Both cannot be true, and the counts on the site would not add up.',
    remedy: () => 'Delete "unused", or the citation.',
  },
  'citation-repeated': {
    title: 'Passage cited twice by one claim',
    what: (v: { claim: string; passage: string }) => `Claim "${v.claim}" cites passage "${v.passage}" twice.`,
    why: 'Numbers of passages and articles would be too high.',
    remedy: () => 'Delete one of the two.',
  },
  'citation-malformed': {
    title: 'Malformed citation',
    what: (v: { key: string }) => `"${v.key}" is not a citation.`,
    why: 'The marker could lead nowhere.',
    remedy: () => 'Write claim:<id>, ref:<id>, ref:<id>#<anchor> or run:<topic>/<name>.',
  },
  'contradiction-one-sided': {
    title: 'Contradiction on one side only',
    what: (v: { claim: string; other: string }) =>
      `"${v.claim}" contradicts "${v.other}", but "${v.other}" does not say so.`,
    why: 'Readers of either claim must see that the other exists.',
    remedy: (v: { claim: string; other: string }) => `Add "${v.claim}" to the "contradicts" of "${v.other}".`,
  },
  'contradiction-with-itself': {
    title: 'Claim contradicts itself',
    what: (v: { claim: string }) => `"${v.claim}" lists itself under "contradicts".`,
    why: 'A claim cannot contradict itself.',
    remedy: () => 'Name the other claim, or delete the entry.',
  },
  'contradiction-unlinked': {
    title: 'Opposite claims without a link',
    what: (v: { claim: string; other: string; point: string; framework: string }) =>
      `"${v.claim}" and "${v.other}" take opposite sides on "${v.point}" (both about ${v.framework}) and are not linked.`,
    why: 'Two answers for opposite sides to one question about one subject cannot both be right; readers must see both.',
    remedy: () =>
      'Link the two with "contradicts" on both sides; if both can be true, they answer different questions: give them different points.',
  },
  'claim-without-guide': {
    title: 'Claim on no guide',
    what: (v: { claim: string; topic: string }) =>
      `No guide covers the topic "${v.topic}", so claim "${v.claim}" appears nowhere.`,
    why: 'Every claim appears on the guide of its topic.',
    remedy: (v: { claim: string; topic: string }) => `Add "${v.topic}" to the topics of a guide.`,
  },
  'topic-on-two-guides': {
    title: 'Topic on two guides',
    what: (v: { topic: string; other: string }) =>
      `The topic "${v.topic}" is already covered by guide "${v.other}".`,
    why: 'A topic belongs to one guide; its claims would be told twice.',
    remedy: () => 'Take the topic out of one of the two guides.',
  },
  'need-on-weak-claim': {
    title: 'Need on a claim that does not hold',
    what: (v: { need: string; claim: string; verdict: string }) =>
      `The need "${v.need}" rests on "${v.claim}", which is ${v.verdict}.`,
    why: 'Advice must not rest on what the evidence denies, on what a release has changed, or on what nobody can verify.',
    remedy: () => 'Take the claim out, or rest the need on one that is confirmed, conditional or an opinion.',
  },
  'need-one-sided': {
    title: 'Need that leaves out the other side',
    what: (v: { need: string; claim: string; other: string }) =>
      `The need "${v.need}" rests on "${v.claim}" and leaves out "${v.other}", which contradicts it and holds.`,
    why: 'With the claims of one side only, any need could be made to point anywhere.',
    remedy: (v: { other: string }) => `Add "${v.other}" to the claims of the need.`,
  },
  'need-points-elsewhere': {
    title: 'Need points elsewhere than its claims',
    what: (v: { need: string; written: string; found: string }) =>
      `The need "${v.need}" says "${v.written}"; its claims come to "${v.found}".`,
    why: 'The direction follows from the claims, and the sentence of reason was written for another one.',
    remedy: (v: { found: string }) =>
      `Write "pointsTo: ${v.found}" and a reason that says so, or look whether the claims are the right ones.`,
  },
  'reference-unused': {
    title: 'Reference that nothing uses',
    what: (v: { id: string }) => `Nothing cites the reference "${v.id}".`,
    why: 'A source on which nothing rests is clutter, or a citation was forgotten.',
    remedy: () => 'Cite it from a claim, a guide or a framework, or delete the file.',
  },
  'question-without-place': {
    title: 'Question without its section',
    what: (v: { ask: string; at: string; nearest: readonly string[] }) =>
      `The question "${v.ask}" leads to the section "${v.at}", which the guide does not have.`,
    why: 'A question is listed with the place of its answer, and its reader must land there.',
    remedy: (v: { nearest: readonly string[] }) =>
      didYouMean(
        v.nearest,
        'Name the anchor of a heading of the guide, or leave "at" out for the short answer.',
      ),
  },
  'question-twice': {
    title: 'Question asked twice',
    what: (v: { ask: string; guide: string }) =>
      `The question "${v.ask}" is already answered by guide "${v.guide}".`,
    why: 'A reader who asks it should find one place.',
    remedy: () => 'Take the question out of one of the two guides.',
  },
  'term-twice': {
    title: 'One word for two terms',
    what: (v: { form: string; term: string }) =>
      `The form "${v.form}" already belongs to the term "${v.term}".`,
    why: 'Each page links the first use of a word to one entry of the glossary.',
    remedy: () => 'Take the form out of one of the two, or make one entry of both.',
  },
  'reference-unproved': {
    title: 'Not proved to exist',
    what: (v: { what: string }) => `Nobody has looked whether ${v.what} exists.`,
    why: 'References are checked, not remembered: a page or an anchor that is not there proves nothing.',
    remedy: () =>
      'Run "npm run check -- --references": it opens the pinned documentation and records what it finds.',
  },
  'proof-page-missing': {
    title: 'Page not in the documentation',
    what: (v: Unknown & { distribution: string }) => `${v.distribution} has no page or file "${v.id}".`,
    why: 'The reader would be led to a page that the named version does not have.',
    remedy: (v: Unknown & { distribution: string }) =>
      didYouMean(v.nearest, 'Name the document as the source distribution has it, without the ending.'),
  },
  'proof-anchor-missing': {
    title: 'Anchor not on the page',
    what: (v: Unknown & { page: string }) => `The page "${v.page}" has no anchor "${v.id}".`,
    why: 'The reader would land at the top of a long page and search for the proof.',
    remedy: (v: Unknown & { page: string }) =>
      didYouMean(v.nearest, 'Cite an anchor that the page has, or the page without one.'),
  },
  'proof-address-differs': {
    title: 'Address of another page',
    what: (v: { url: string; expected: string }) =>
      `The address is ${v.url}, but the page stands at ${v.expected}.`,
    why: 'The proof must be of the page that the reader is sent to.',
    remedy: (v: { url: string; expected: string }) =>
      `Write ${v.expected}, or name the document that stands there.`,
  },
  'proof-not-pinned': {
    title: 'Distribution without a pin',
    what: (v: Unknown) => `No distribution "${v.id}" is pinned.`,
    why: 'Only a file with a known hash is the same witness tomorrow.',
    remedy: (v: Unknown) =>
      didYouMean(v.nearest, 'Add it with its hash to src/evidence/references/pinned.ts.'),
  },
  'proof-unavailable': {
    title: 'Documentation could not be opened',
    what: (v: { message: string }) => v.message,
    why: 'What cannot be opened cannot be proved; the record stays as it was.',
    remedy: () =>
      'Needs Python 3.12 or later with pip, and a way to PyPI. Set PYTHON to choose the interpreter, then run it again.',
  },
  'date-in-future': {
    title: 'Date in the future',
    what: (v: { key: string; date: string; today: string }) =>
      `"${v.key}" is ${v.date}; today is ${v.today}.`,
    why: 'It records something that has happened; a future date would hide that a review is due.',
    remedy: () => 'Write the day it happened.',
  },
  'headings-differ': {
    title: 'Digest and outline differ',
    what: (v: { expected: string; found: string }) =>
      `The outline expects ${v.expected} here; the digest has ${v.found}.`,
    why: 'The digest follows the article section by section, and links to a section lead to its heading.',
    remedy: () => 'Give the digest the headings of "sections", in the same order and on the same levels.',
  },
  'article-is-draft': {
    title: 'Draft among the published articles',
    what: () => 'The article has "publish: draft".',
    why: 'A draft may hold the full text of somebody else; it must never be published.',
    remedy: () => 'Write a digest and set "publish: digest", or keep the file in content/drafts/.',
  },
  'full-text-without-right': {
    title: 'Full text without licence or permission',
    what: () => 'The article has "publish: full", but neither a licence nor a permission.',
    why: 'The text belongs to its author.',
    remedy: () => 'Record the open licence or the permission under "rights", or publish a digest.',
  },
  'check-crashed': {
    title: 'A check crashed',
    what: (v: { check: string; message: string }) => `The check "${v.check}" stopped with: ${v.message}`,
    why: 'What it would have found is not known, so nothing is published.',
    remedy: () =>
      'This is a fault of the program, not of the content: report it with the file that was changed last.',
  },
} satisfies Record<string, Message<never>>;

/** Permanent name of a kind of error. */
export type DiagnosticId = keyof typeof table;

/** What the message of a kind of error names. */
export type ValuesOf<Id extends DiagnosticId> =
  Parameters<(typeof table)[Id]['what']> extends [infer Values] ? Values : Record<string, never>;

/** The table of messages, by permanent id. */
export const messages: { readonly [Id in DiagnosticId]: Message<ValuesOf<Id>> } = table;

import { randomNumbers } from '../random.ts';

/** Kinds of raw files that people really have. */
export const kinds = ['txt', 'md', 'html'] as const;
export type Kind = (typeof kinds)[number];

const vocabulary =
  'django flask admin template route view model query form session request response migration blueprint extension project small large simple secure fast slow team choose learn write test deploy scale the a of and with for is has needs gives'.split(
    ' ',
  );

function sentence(random: () => number, length: number): string {
  const picked = Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word');
  return `${picked.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

/** How each kind writes what an article is made of. */
interface Manner {
  readonly begin: (title: string) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly code: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly listing: (lines: readonly string[]) => string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
  readonly end: string;
}

const furniture = `<nav><ul>${'<li><a href="/topic">Topic of the week</a></li>'.repeat(12)}</ul></nav>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const manners: Readonly<Record<Kind, Manner>> = {
  txt: {
    begin: (title) => `${title}\n\nBy Jo Smith\n\nMarch 3, 2024 · 9 min read`,
    heading: (text) => text,
    paragraph: (text) => text,
    code: (text) => text,
    strong: (text) => text,
    link: (text) => text,
    list: (items) => items.map((item) => `  • ${item}`).join('\n'),
    listing: (lines) => lines.join('\n'),
    table: (rows) => rows.map((row) => row.join('\t')).join('\n'),
    end: 'Share this article',
  },
  md: {
    begin: (title) => `---\ntitle: "${title}"\nauthor: Jo Smith\ndate: 2024-03-03\n---\n\n# ${title}`,
    heading: (text) => `## ${text}`,
    paragraph: (text) => text,
    code: (text) => `\`${text}\``,
    strong: (text) => `**${text}**`,
    link: (text) => `[${text}](https://example.org/docs/page?a=1&b=2)`,
    list: (items) => items.map((item) => `- ${item}`).join('\n'),
    listing: (lines) => `\`\`\`python\n${lines.join('\n')}\n\`\`\``,
    table: (rows) =>
      [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n'),
    end: '*Thanks for reading. Subscribe to the newsletter!*',
  },
  html: {
    begin: (title) =>
      `<!doctype html>\n<html lang="en"><head><title>${title} | Example Blog</title><meta name="author" content="Jo Smith"><style>${'.a{color:red}'.repeat(200)}</style></head>\n<body>${furniture}\n<article><h1>${title}</h1>\n<div class="share"><button>Share</button></div>`,
    heading: (text) => `<h2 id="x">${text}</h2>`,
    paragraph: (text) => `<p class="body">${text}</p>`,
    code: (text) => `<code>${escaped(text)}</code>`,
    strong: (text) => `<strong>${text}</strong>`,
    link: (text) => `<a href="https://example.org/docs/page?a=1&amp;b=2">${text}</a>`,
    list: (items) => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`,
    listing: (lines) =>
      `<pre><code class="language-python">${lines.map((line) => `<span class="k">${escaped(line)}</span>`).join('\n')}</code></pre>`,
    table: (rows) =>
      `<table>${rows.map((row, index) => `<tr>${row.map((cell) => (index === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('\n')}</table>`,
    end: `</article>${furniture}<footer><p>All rights reserved</p></footer></body></html>`,
  },
};

const listing = [
  'from flask import Flask',
  'app = Flask(__name__)',
  '',
  '@app.route("/user/<int:id>")',
  'def show(id):',
  '    return {"id": id}',
];

/**
 * An article of about so many words: sections with prose, code in the line, bold, links, lists, listings and tables.
 * @param seed the same seed gives the same article
 */
export function articleOf(seed: number, kind: Kind, words: number): string {
  const random = randomNumbers(seed);
  const manner = manners[kind];
  const parts = [manner.begin(`Comparing Frameworks Number ${seed}`)];
  let written = 0;
  for (let section = 1; written < words; section += 1) {
    const before = parts.length;
    parts.push(
      manner.heading(`Section Number ${section}`),
      manner.paragraph(
        `${sentence(random, 18)} The call ${manner.code('render(request, "a.html", {"b": 1})')} ${sentence(random, 12)}`,
      ),
      manner.paragraph(
        `${manner.strong('In short:')} ${sentence(random, 24)} ${manner.link('the documentation')}.`,
      ),
      manner.list([
        sentence(random, 14),
        `${manner.code('{{ user.name }}')} ${sentence(random, 10)}`,
        sentence(random, 9),
      ]),
    );
    if (section % 4 === 2) parts.push(manner.listing(listing));
    if (section % 6 === 3)
      parts.push(
        manner.table([
          ['Feature', 'Django', 'Flask'],
          ...Array.from({ length: 5 }, () => [sentence(random, 2), sentence(random, 6), sentence(random, 6)]),
        ]),
      );
    written += parts
      .slice(before)
      .join(' ')
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/).length;
  }
  return [...parts, manner.end].join('\n\n');
}

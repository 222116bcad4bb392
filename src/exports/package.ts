import { z } from 'zod';
import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { datasetNames, datasets, dataVersion } from '../schemas/data-files.ts';
import { absoluteUrl, type SiteUrl } from '../schemas/site-url.ts';
import { siteDescription, siteName } from './about.ts';
import { datasetsOf } from './data/datasets.ts';
import { typeOf } from './type-declarations.ts';

export const packageName = 'django-flask-sourcebook-data';

/** The example of the README; a test runs it. */
export const packageExample = `import { articles, claims } from '${packageName}';

const wrong = claims.filter((claim) => claim.verdict === 'wrong');
for (const { statement, articles: by } of wrong) {
  const names = by.map((id) => articles.find((article) => article.id === id)?.short);
  console.log(\`\${statement} (\${names.join(', ')})\`);
}
`;

/**
 * The data as the folder of an npm package with types: `npm pack` makes the archive.
 * @param corpus the content
 * @param siteUrl where the site is published
 * @returns the text of every file, by path
 */
export function packageFiles(corpus: Corpus, siteUrl: SiteUrl): ReadonlyMap<string, string> {
  const data = datasetsOf(corpus, siteUrl);
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;
  const [year = '0', month = '1', day = '1'] = corpus.today.split('-').map((part) => String(Number(part)));
  const manifest = {
    name: packageName,
    // Major and minor of the shapes; the edition of the content makes it unique.
    version: `${dataVersion.split('.').slice(0, 2).join('.')}.${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`,
    description: siteDescription,
    license: 'CC-BY-4.0',
    homepage: absoluteUrl(siteUrl, addresses.home()),
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './data/*.json': './data/*.json',
    },
    types: './index.d.ts',
    files: ['index.js', 'index.d.ts', 'data', 'README.md'],
    engines: { node: '>=20.10' },
  };
  return new Map([
    ['package.json', json(manifest)],
    ['index.js', modules()],
    ['index.d.ts', declarations()],
    ['README.md', readme(corpus, siteUrl)],
    ...datasetNames.map((name): [string, string] => [`data/${name}.json`, json(data[name])]),
  ]);
}

function modules(): string {
  const lines = datasetNames.map((name) => `export const ${name} = read('${name}');`);
  return `import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(\`./data/\${name}.json\`, import.meta.url), 'utf8'));

${lines.join('\n')}
`;
}

function declarations(): string {
  return datasetNames
    .map((name) => {
      const { item, typeName, description } = datasets[name];
      const schema = z.toJSONSchema(item, { io: 'output', target: 'draft-2020-12' });
      return `export type ${typeName} = ${typeOf(schema)};\n\n/** ${description} */\nexport declare const ${name}: readonly ${typeName}[];\n`;
    })
    .join('\n');
}

function readme(corpus: Corpus, siteUrl: SiteUrl): string {
  return `# ${siteName}: data

${siteDescription}

The data behind ${absoluteUrl(siteUrl, addresses.home())}, content of ${corpus.today}, with types.

\`\`\`js
${packageExample}\`\`\`

| Export | What it holds | Items |
| --- | --- | --- |
${datasetNames.map((name) => `| \`${name}\` | ${datasets[name].description} | \`${datasets[name].typeName}\` |`).join('\n')}

Items name each other by id. The same data is on the site as JSON with JSON Schema.

Content under CC BY 4.0; the code of the samples under MIT. The articles belong to their authors and are not reprinted.
`;
}

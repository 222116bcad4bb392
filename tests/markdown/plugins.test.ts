import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { baseLinks } from '../../src/markdown/base-links.ts';
import { citations } from '../../src/markdown/citations.ts';
import { listings } from '../../src/markdown/listings.ts';
import type { MdastPluginEntry } from '../../src/markdown/plugin.ts';
import { terms } from '../../src/markdown/terms.ts';
import { sectionNotes } from '../../src/markdown/section-notes.ts';
import type { Listing, Marker } from '../../src/schemas/marker.ts';

const markers: Readonly<Record<string, Marker>> = {
  'claim:one': {
    to: 'claim',
    number: 1,
    verdict: 'confirmed',
    claim: { href: '/claims/one/', label: 'One' },
    passages: [],
    official: undefined,
    run: undefined,
  },
  'ref:two#part': { to: 'reference', official: { href: 'https://example.org/two#part', label: 'Two' } },
  'run:orm/three': { to: 'run', sample: { href: '/samples/orm/three/', label: 'Three' } },
};

const compile = async (
  text: string,
  plugin: MdastPluginEntry,
  file = 'content/guides/orm.mdx',
): Promise<string> => {
  const { code } = await mdxToJs(text, {
    mdastPlugins: [plugin],
    fileURL: new URL(`file:///project/${file}`),
  });
  return code;
};

describe('citations', () => {
  const plugin = citations((key) => markers[key]);

  it('become one group of markers where several stand together', async () => {
    const code = await compile(
      'It holds.[](claim:one)[](ref:two#part) So does this.[](run:orm/three)',
      plugin,
    );
    expect(code.match(/_jsx\(Cite/g)).toHaveLength(2);
    expect(code).toContain('"href": "https://example.org/two#part"');
  });

  it('with a text of their own become links to the place itself', async () => {
    const code = await compile('See [the page](ref:two#part) and [the claim](claim:one).', plugin);
    expect(code).not.toContain('Cite');
    expect(code).toContain('href: "https://example.org/two#part"');
    expect(code).toContain('href: "/claims/one/"');
  });

  it('are asked for with the file that cites, because numbers are counted per page', async () => {
    const files: string[] = [];
    await compile(
      'It holds.[](claim:one)',
      citations((key, file) => {
        files.push(file);
        return markers[key];
      }),
    );
    expect(files).toEqual(['/project/content/guides/orm.mdx']);
  });

  it.each(['claim:nothing', 'ref:', 'claim:Not-A-Key', 'run:orm'])(
    'stop the build where nothing has the key: %s',
    async (key) => {
      await expect(async () => compile(`It holds.[](${key})`, plugin)).rejects.toThrow(
        `nothing has the citation key "${key}"`,
      );
    },
  );

  it('leave all other links alone', async () => {
    expect(await compile('[there](https://example.org/)', plugin)).toContain('href: "https://example.org/"');
  });
});

describe('listings', () => {
  const listing: Listing = {
    title: 'A task',
    sample: { href: '/samples/orm/three/', label: 'The whole program' },
    panes: [{ framework: 'django', file: 'app.py', language: 'python', code: "print('{hello}')" }],
  };
  const plugin = listings((id, region) => (id === 'orm/three' && region !== 'none' ? listing : undefined));

  it('give <Sample> the code that it prints, as data', async () => {
    const code = await compile('<Sample id="orm/three" region="query" />', plugin);
    expect(code).toContain("print('{hello}')");
  });

  it.each([
    ['<Sample id="orm/four" />', 'there is no sample "orm/four"'],
    ['<Sample id="orm/three" region="none" />', 'there is no sample "orm/three" with a region "none"'],
  ])('stop the build where there is nothing to print: %s', async (text, message) => {
    await expect(async () => compile(text, plugin)).rejects.toThrow(message);
  });
});

describe('the notes of a digest', () => {
  const text = '## One\n\nFirst.\n\n## Two\n\nSecond.\n';

  it('stand at the end of each section', async () => {
    const code = await compile(
      text,
      sectionNotes(() => ['of one', 'of two']),
    );
    const order = ['"First."', '"of one"', '"Second."', '"of two"'].map((part) => code.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('stop the build where digest and outline do not have the same sections', async () => {
    await expect(async () =>
      compile(
        text,
        sectionNotes(() => ['of one']),
      ),
    ).rejects.toThrow('the digest has 2 headings, the outline 1 sections');
  });

  it('are not put into other documents', async () => {
    expect(
      await compile(
        text,
        sectionNotes(() => undefined),
      ),
    ).not.toContain('Passages');
  });
});

describe('addresses of the site', () => {
  it('are put under the base path, and no others', async () => {
    const code = await compile(
      '[a](/guides/orm/) [b](https://example.org/guides/) [c](#part) [d](//example.org/)',
      baseLinks('/sourcebook/'),
    );
    expect(code).toContain('href: "/sourcebook/guides/orm/"');
    expect(code).toContain('href: "https://example.org/guides/"');
    expect(code).toContain('href: "#part"');
    expect(code).toContain('href: "//example.org/"');
  });
});

describe('terms', () => {
  const note = (term: string) => ({
    href: `/glossary/#${term}`,
    term,
    writtenOut: undefined,
    definition: '…',
  });
  const plugin = terms(() => [
    { id: 'wsgi', names: ['WSGI'], note: note('WSGI') },
    { id: 'view', names: ['view', 'views'], note: note('view') },
    { id: 'class-based-view', names: ['class-based view'], note: note('class-based view') },
  ]);
  const linked = async (text: string): Promise<string[]> =>
    [...(await compile(text, plugin)).matchAll(/"?term"?: "([^"]+)"/g)].map(([, term]) => term ?? '');

  it('are linked where they first stand on the page, once each', async () => {
    expect(await linked('WSGI serves views.\n\nWSGI and the view again.')).toEqual(['WSGI', 'view']);
  });

  it('keep the words around them', async () => {
    const code = await compile('It speaks WSGI, as all do.', plugin);
    expect(code).toContain('"It speaks "');
    expect(code).toContain('children: "WSGI"');
    expect(code).toContain('", as all do."');
  });

  it('may begin a sentence, but keep their own capitals', async () => {
    expect(await linked('Views answer. A wsgi is nothing.')).toEqual(['view']);
  });

  it('are whole words, and the longest one counts', async () => {
    expect(await linked('An overview and a class-based view in a pre-view.')).toEqual(['class-based view']);
  });

  it('are left alone in headings, links and code', async () => {
    expect(await linked('## WSGI\n\n[a **view**](https://example.org/) and `views`')).toEqual([]);
  });

  it('change nothing where there is no glossary', async () => {
    expect(
      await compile(
        'It speaks WSGI.',
        terms(() => []),
      ),
    ).toContain('"It speaks WSGI."');
  });
});

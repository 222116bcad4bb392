import type { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { articleSchema } from '../../schemas/article.ts';
import { claimSchema } from '../../schemas/claim.ts';
import { frameworkSchema } from '../../schemas/framework.ts';
import { guideSchema } from '../../schemas/guide.ts';
import { pageSchema } from '../../schemas/page.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { runRecordSchema, sampleSchema } from '../../schemas/sample.ts';
import { topicId, topics, type TopicId } from '../../schemas/topic.ts';
import { type ContentFile, readContentFiles, sizeLimit } from './content-files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBody } from './mdx-body.ts';
import { regionsOf } from './regions.ts';
import type {
  ClaimSource,
  Entry,
  Kind,
  Prose,
  Reading,
  SampleFile,
  SampleSource,
  Sources,
} from './sources.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What each folder holds, in the words of the error about a file that does not belong there. */
const folders = {
  articles: 'articles as <slug>.mdx',
  claims: 'claims as <topic>.yaml',
  references: 'references as <id>.yaml',
  guides: 'guides as <id>.mdx',
  frameworks: 'frameworks as <id>.yaml',
  pages: 'pages as <id>.mdx',
  samples: 'samples as <topic>/<name>/ with sample.yaml, django/ and flask/',
} as const;

type Folder = keyof typeof folders;

const isFolder = (name: string): name is Folder => Object.hasOwn(folders, name);
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads all content. Nothing stops at the first error: what is valid is returned, what is not becomes diagnostics.
 * @param root the content folder on disk
 * @param shown its name in diagnostics
 */
export function readContent(root: string, shown: string): Reading {
  const reader = new Reader();
  const samples = new Map<string, ContentFile[]>();
  for (const file of readContentFiles(root, shown)) {
    const [folder = '', ...rest] = file.path.split('/');
    if (!isFolder(folder)) {
      const expected = `only the folders ${Object.keys(folders).join(', ')}`;
      reader.report(diagnose('file-unexpected', startOf(file), { path: file.path, expected }));
    } else if (folder === 'samples') {
      const id = rest.slice(0, 2).join('/');
      if (rest.length < 3) {
        reader.report(
          diagnose('file-unexpected', startOf(file), { path: file.path, expected: folders.samples }),
        );
      } else samples.set(id, [...(samples.get(id) ?? []), file]);
    } else reader.readEntry(folder, file, rest);
  }
  for (const [id, files] of samples) reader.readSample(id, files);
  return reader.finish();
}

/** Collects entries, names and diagnostics while the files are read. */
class Reader {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #broken = new Set<Kind>();
  readonly #names: Record<Kind, Map<string, (() => Place)[]>> = {
    article: new Map(),
    claim: new Map(),
    reference: new Map(),
    guide: new Map(),
    sample: new Map(),
    framework: new Map(),
    page: new Map(),
  };
  readonly #sources = {
    articles: [] as Sources['articles'][number][],
    claims: [] as ClaimSource[],
    references: [] as Sources['references'][number][],
    guides: [] as Sources['guides'][number][],
    samples: [] as SampleSource[],
    frameworks: [] as Sources['frameworks'][number][],
    pages: [] as Sources['pages'][number][],
  };

  report(...diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
  }

  finish(): Reading {
    return {
      sources: { ...this.#sources, names: this.#names, broken: this.#broken },
      diagnostics: this.#diagnostics,
    };
  }

  /** Reads one file of a flat folder. */
  readEntry(folder: Exclude<Folder, 'samples'>, file: ContentFile, rest: readonly string[]): void {
    const ending = folder === 'articles' || folder === 'guides' || folder === 'pages' ? '.mdx' : '.yaml';
    const name = rest[0] ?? '';
    if (rest.length !== 1 || !name.endsWith(ending)) {
      this.report(diagnose('file-unexpected', startOf(file), { path: file.path, expected: folders[folder] }));
      return;
    }
    const id = name.slice(0, -ending.length);
    if (!kebabCase.test(id)) {
      const suggestion = `${kebabOf(id)}${ending}`;
      this.report(diagnose('file-name-not-kebab-case', startOf(file), { name, suggestion }));
    }
    const sources = this.#sources;
    switch (folder) {
      case 'articles':
        return this.#keep(sources.articles, this.#readProse('article', articleSchema, file, id));
      case 'guides':
        return this.#keep(sources.guides, this.#readProse('guide', guideSchema, file, id));
      case 'pages':
        return this.#keep(sources.pages, this.#readProse('page', pageSchema, file, id));
      case 'references':
        return this.#keep(sources.references, this.#readData('reference', referenceSchema, file, id));
      case 'frameworks':
        return this.#keep(sources.frameworks, this.#readData('framework', frameworkSchema, file, id));
      case 'claims':
        return this.#readClaims(file, id);
    }
  }

  /** Reads the folder of one sample. */
  readSample(id: string, files: readonly ContentFile[]): void {
    const [folder = '', name = ''] = id.split('/');
    const first = files[0];
    if (first === undefined) return;
    const base = first.path.split('/').slice(0, 3).join('/');
    const shownBase = first.shown.slice(0, first.shown.length - first.path.length + base.length);
    const topic = this.#topicOf(folder, startOf(first));
    if (!kebabCase.test(name)) {
      this.report(diagnose('file-name-not-kebab-case', startOf(first), { name, suggestion: kebabOf(name) }));
    }
    const description = files.find((file) => file.path === `${base}/sample.yaml`);
    if (description === undefined) {
      this.#broken.add('sample');
      this.#name('sample', id, () => startOf(first));
      this.report(
        diagnose(
          'sample-without-description',
          { file: `${shownBase}/sample.yaml`, line: 1, column: 1 },
          { id },
        ),
      );
      return;
    }
    const sides = { django: [] as SampleFile[], flask: [] as SampleFile[] };
    let run: SampleSource['run'];
    for (const file of files) {
      const inside = file.path.slice(base.length + 1);
      const side = inside.split('/')[0];
      if ((side === 'django' || side === 'flask') && inside.includes('/')) {
        const read = this.#readSampleFile(file, inside.slice(side.length + 1));
        if (read !== undefined) sides[side].push(read);
      } else if (inside === 'run.json') {
        run = this.#readRun(file);
      } else if (file !== description) {
        this.report(
          diagnose('file-unexpected', startOf(file), { path: file.path, expected: folders.samples }),
        );
      }
    }
    const entry = this.#readData('sample', sampleSchema, description, id);
    if (entry !== undefined && topic !== undefined)
      this.#sources.samples.push({ ...entry, topic, sides, run });
  }

  #readSampleFile(file: ContentFile, path: string): SampleFile | undefined {
    const text = this.#textOf(file);
    if (text === undefined) return undefined;
    const { regions, faults } = regionsOf(text);
    for (const { line, message } of faults) {
      this.report(diagnose('region-malformed', { file: file.shown, line, column: 1 }, { message }));
    }
    return { path, file: file.shown, text, regions };
  }

  /** JSON is YAML 1.2, so that a fault of a run record has a line too. */
  #readRun(file: ContentFile): SampleSource['run'] {
    const text = this.#textOf(file);
    const source = text === undefined ? undefined : this.#readYaml(text, file, 1);
    if (source === undefined) return undefined;
    const { data, diagnostics } = validate(runRecordSchema, source.value, source.locate);
    this.report(...diagnostics);
    return data;
  }

  #readClaims(file: ContentFile, id: string): void {
    const topic = this.#topicOf(id, startOf(file));
    const text = this.#textOf(file);
    const source = text === undefined ? undefined : this.#readYaml(text, file, 1);
    if (source === undefined) {
      this.#broken.add('claim');
      this.#nameClaimsOfUnreadable(file);
      return;
    }
    const list = source.value ?? [];
    if (!Array.isArray(list)) {
      this.#broken.add('claim');
      const values = {
        key: 'the file',
        received: 'a mapping',
        message: 'must be a list of claims',
        hint: '',
      };
      this.report(
        diagnose('invalid-value', source.locate([]), { ...values, hint: 'Begin each claim with "- id:".' }),
      );
      return;
    }
    for (const [index, item] of list.entries()) {
      const locate: Entry<unknown>['locate'] = (path, part) => source.locate([index, ...path], part);
      const name: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
      if (typeof name === 'string') this.#name('claim', name, () => locate(['id']));
      const { data, diagnostics } = validate(claimSchema, item, locate);
      this.report(...diagnostics);
      if (data === undefined) this.#broken.add('claim');
      else if (topic !== undefined) {
        this.#sources.claims.push({ id: data.id, file: file.shown, data, locate, topic });
      }
    }
  }

  /** What cites the claims of a file with a slip in its syntax is not at fault: their ids are still known. */
  #nameClaimsOfUnreadable(file: ContentFile): void {
    for (const [index, line] of (file.text ?? '').split('\n').entries()) {
      const found = /^((?:- )? *id: *['"]?)([a-z0-9-]+)/.exec(line);
      if (found?.[1] === undefined || found[2] === undefined) continue;
      const place = { file: file.shown, line: index + 1, column: found[1].length + 1 };
      this.#name('claim', found[2], () => place);
    }
  }

  #readData<Schema extends z.ZodType>(
    kind: Kind,
    schema: Schema,
    file: ContentFile,
    id: string,
  ): Entry<z.infer<Schema>> | undefined {
    this.#name(kind, id, () => startOf(file));
    const text = this.#textOf(file);
    const source = text === undefined ? undefined : this.#readYaml(text, file, 1);
    return this.#entry(kind, schema, source, file, id);
  }

  #readProse<Schema extends z.ZodType>(
    kind: Kind,
    schema: Schema,
    file: ContentFile,
    id: string,
  ): Prose<z.infer<Schema>> | undefined {
    this.#name(kind, id, () => startOf(file));
    const text = this.#textOf(file);
    const parts = text === undefined ? undefined : splitFrontMatter(text);
    if (parts === undefined) {
      if (text !== undefined) this.report(diagnose('front-matter-missing', startOf(file), {}));
      this.#broken.add(kind);
      return undefined;
    }
    const { body, diagnostics } = readBody(parts.body, file.shown, parts.bodyLine);
    this.report(...diagnostics);
    if (diagnostics.length > 0) this.#broken.add(kind);
    const entry = this.#entry(kind, schema, this.#readYaml(parts.yaml, file, parts.yamlLine), file, id);
    return entry && { ...entry, body };
  }

  #entry<Schema extends z.ZodType>(
    kind: Kind,
    schema: Schema,
    source: YamlSource | undefined,
    file: ContentFile,
    id: string,
  ): Entry<z.infer<Schema>> | undefined {
    const { data, diagnostics } =
      source === undefined
        ? { data: undefined, diagnostics: [] }
        : validate(schema, source.value, source.locate);
    this.report(...diagnostics);
    if (source === undefined || data === undefined) {
      this.#broken.add(kind);
      return undefined;
    }
    return { id, file: file.shown, data, locate: source.locate };
  }

  #readYaml(text: string, file: ContentFile, firstLine: number): YamlSource | undefined {
    const { source, diagnostics } = readYaml(text, file.shown, firstLine);
    this.report(...diagnostics);
    return source;
  }

  #textOf(file: ContentFile): string | undefined {
    if (file.text === undefined) {
      this.report(diagnose('file-too-large', startOf(file), { bytes: file.bytes, limit: sizeLimit }));
    }
    return file.text;
  }

  #topicOf(name: string, place: Place): TopicId | undefined {
    const topic = topicId.safeParse(name);
    if (topic.success) return topic.data;
    this.report(diagnose('unknown-topic', place, { id: name, nearest: nearest(name, Object.keys(topics)) }));
    return undefined;
  }

  #name(kind: Kind, id: string, place: () => Place): void {
    const places = this.#names[kind].get(id);
    if (places === undefined) this.#names[kind].set(id, [place]);
    else places.push(place);
  }

  #keep<Item>(list: Item[], item: Item | undefined): void {
    if (item !== undefined) list.push(item);
  }
}

function startOf(file: ContentFile): Place {
  return { file: file.shown, line: 1, column: 1 };
}

function kebabOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'name'
  );
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchFiles, unpack } from '../python/distributions.ts';
import { makeEnvironment, type Environment, type Failure } from '../python/environment.ts';
import { findPython } from '../python/interpreter.ts';
import { lastLines, run } from '../python/processes.ts';
import { anchorsOfFile, anchorsOfHtml } from './anchors.ts';
import { type Documentation, nameOf } from './pinned.ts';
import type { Finding, Witness } from './witness.ts';

/** The oldest Python that builds all pinned documentation: that of Django 6.1 needs 3.12. */
const minimumPython = 12;

const requirements = join(import.meta.dirname, 'requirements.txt');

/** The endings of Sphinx sources in the pinned documentation: Django's end in .txt. */
const endings = ['.rst', '.txt', '.md'] as const;

/**
 * The witness that opens the real distributions: fetched by pip with their hashes, built by Sphinx with the builder of
 * the official site, in an environment of their own. Everything is kept below one folder and used again.
 * @param cache the folder, such as `.cache/references`
 * @param log takes progress, one line at a time
 */
export function sphinxWitness(cache: string, log: (line: string) => void): Witness {
  let preparing: Promise<Environment | Failure> | undefined;
  return {
    async open(distribution, documents) {
      preparing ??= prepare(cache, log);
      const environment = await preparing;
      if ('failure' in environment) return environment;
      const name = nameOf(distribution);
      log(`${name}: opening ${distribution.file}`);
      const fetched = await fetchFiles(environment.python, [distribution], join(cache, 'files'));
      if ('failure' in fetched) return fetched;
      const opened = await unpack(
        environment.python,
        join(cache, 'files', distribution.file),
        join(cache, 'opened', distribution.file.replace(/\.(?:tar\.gz|whl)$/, '')),
      );
      if ('failure' in opened) return opened;
      const findings = new Map<string, Finding>();
      const pages: string[] = [];
      for (const document of documents) {
        const file = fileOf(opened.root, document);
        if (file !== undefined) {
          const anchors = anchorsOfFile(readFileSync(file, 'utf8'), document);
          findings.set(document, { found: true, as: 'file', anchors });
        } else if (sourceOf(opened.root, distribution.documentation, document) !== undefined) {
          pages.push(document);
        } else {
          findings.set(document, {
            found: false,
            documents: documentsOf(opened.root, distribution.documentation),
          });
        }
      }
      const { documentation } = distribution;
      if (documentation !== undefined && pages.length > 0) {
        const built = await build(
          environment,
          opened.root,
          documentation,
          pages,
          join(cache, 'built', distribution.file.replace(/\.tar\.gz$/, '')),
          (count) => log(`${name}: building ${count} pages with Sphinx`),
        );
        if ('failure' in built) return built;
        for (const [document, anchors] of built.anchors) {
          findings.set(document, { found: true, as: 'page', anchors });
        }
      }
      log(`${name}: ${documents.length} ${documents.length === 1 ? 'page' : 'pages'} read`);
      return findings;
    },
  };
}

async function prepare(cache: string, log: (line: string) => void): Promise<Environment | Failure> {
  const python = await findPython(minimumPython);
  if (python === undefined) return { failure: `No Python 3.${minimumPython} or later was found.` };
  log(`Python ${python.version}: an environment with Sphinx in ${cache}`);
  return makeEnvironment(join(cache, 'environment'), python, requirements);
}

/** A file of the distribution itself. The metadata of a wheel stand in a folder named for its version. */
function fileOf(root: string, document: string): string | undefined {
  const paths =
    document === 'METADATA'
      ? globSync('*.dist-info/METADATA', { cwd: root }).map((path) => join(root, path))
      : [join(root, document)];
  return paths.find((path) => existsSync(path) && statSync(path).isFile());
}

function sourceOf(
  root: string,
  documentation: Documentation | undefined,
  document: string,
): string | undefined {
  if (documentation === undefined) return undefined;
  return endings
    .map((ending) => join(root, documentation.folder, `${document}${ending}`))
    .find((path) => existsSync(path));
}

function documentsOf(root: string, documentation: Documentation | undefined): readonly string[] {
  if (documentation === undefined) return globSync('*', { cwd: root });
  return globSync(`**/*{${endings.join(',')}}`, { cwd: join(root, documentation.folder) }).map((path) =>
    path.replaceAll('\\', '/').replace(/\.[a-z]+$/, ''),
  );
}

async function build(
  environment: Environment,
  root: string,
  documentation: Documentation,
  documents: readonly string[],
  out: string,
  log: (count: number) => void,
): Promise<{ readonly anchors: ReadonlyMap<string, ReadonlySet<string>> } | Failure> {
  const { builder, folder, overrides = [] } = documentation;
  const htmlOf = (document: string): string =>
    join(
      out,
      builder === 'html' || /(?:^|\/)index$/.test(document) ? `${document}.html` : `${document}/index.html`,
    );
  // Pages that another set of tools has built may have other anchors.
  const stamp = join(out, 'built-with');
  const builtWith = createHash('sha256').update(readFileSync(requirements)).update(builder).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== builtWith) {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  }
  const missing = documents.filter((document) => !existsSync(htmlOf(document)));
  if (missing.length > 0) {
    log(missing.length);
    const sources = missing.flatMap((document) => sourceOf(root, documentation, document) ?? []);
    const { code, output } = await run(
      environment.python,
      [
        '-m',
        'sphinx',
        '-q',
        '-j',
        'auto',
        '-b',
        builder,
        '-d',
        join(out, '.doctrees'),
        ...overrides.flatMap((setting) => ['-D', setting]),
        '.',
        out,
        ...sources,
      ],
      // Some configurations import the package from the folder above; the others have it in the environment.
      { cwd: join(root, folder), env: { PYTHONPATH: '.', PYTHONHASHSEED: '0' }, seconds: 1800 },
    );
    if (code !== 0) return { failure: `Sphinx stopped: ${lastLines(withoutAdvice(output))}` };
    writeFileSync(stamp, builtWith);
  }
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const document of documents) {
    const html = htmlOf(document);
    if (!existsSync(html)) return { failure: `Sphinx did not write the page "${document}".` };
    anchors.set(document, anchorsOfHtml(readFileSync(html, 'utf8')));
  }
  return { anchors };
}

/** Sphinx closes with where its traceback is and how to report it; what went wrong stands before that. */
function withoutAdvice(output: string): string {
  return output
    .split('\n')
    .filter(
      (line) => !/^(?:The full traceback|To report this error|Please also report|\S*sphinx-err-)/.test(line),
    )
    .join('\n');
}

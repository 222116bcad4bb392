import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { topicId, topics, type TopicId } from '../../schemas/topic.ts';
import { type ContentFile, sizeLimit, startOf } from './content-files.ts';
import type { Kind } from './sources.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What comes to light while files are read, besides the entries themselves. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly broken = new Set<Kind>();
  readonly names: Readonly<Record<Kind, Map<string, (() => Place)[]>>> = {
    article: new Map(),
    claim: new Map(),
    reference: new Map(),
    guide: new Map(),
    sample: new Map(),
    framework: new Map(),
    need: new Map(),
    page: new Map(),
    benchmark: new Map(),
    term: new Map(),
  };

  report(...diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  /** Notes that an id is taken, whether or not its entry turns out to be valid. */
  name(kind: Kind, id: string, place: () => Place): void {
    const places = this.names[kind].get(id);
    if (places === undefined) this.names[kind].set(id, [place]);
    else places.push(place);
  }

  /** The text of a file, unless it is too large. */
  textOf(file: ContentFile): string | undefined {
    if (file.text === undefined) {
      this.report(diagnose('file-too-large', startOf(file), { bytes: file.bytes, limit: sizeLimit }));
    }
    return file.text;
  }

  /** A file that is YAML as a whole. */
  yamlOf(file: ContentFile): YamlSource | undefined {
    const text = this.textOf(file);
    return text === undefined ? undefined : this.yamlIn(text, file, 1);
  }

  /** A part of a file that is YAML. */
  yamlIn(text: string, file: ContentFile, firstLine: number): YamlSource | undefined {
    const { source, diagnostics } = readYaml(text, file.shown, firstLine);
    this.report(...diagnostics);
    return source;
  }

  /** The topic for which a file or folder is named. */
  topicNamed(name: string, place: Place): TopicId | undefined {
    const topic = topicId.safeParse(name);
    if (topic.success) return topic.data;
    this.report(diagnose('unknown-topic', place, { id: name, nearest: nearest(name, Object.keys(topics)) }));
    return undefined;
  }

  /** An id that is the name of a file or folder must be fit for an address. */
  kebabCased(id: string, ending: string, place: Place): void {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return;
    const suggestion = `${kebabOf(id)}${ending}`;
    this.report(diagnose('file-name-not-kebab-case', place, { name: `${id}${ending}`, suggestion }));
  }
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

import type { RootContent } from 'mdast';
import type { SampleEntry, SideEntry } from '../../../corpus/entries.ts';
import { languageOf } from '../../../corpus/labels.ts';
import { localRunOf } from '../../../corpus/local-run.ts';
import { printedFile } from '../../../corpus/read/regions.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { SideId } from '../../../schemas/framework-ids.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { byTopic, claimList, guideList } from '../lists.ts';
import { code, codeBlock, heading, link, list, paragraph, sectionOf, strong } from '../tree.ts';

/** The page of a pair of samples. */
export function samplePage(context: ExportContext, sample: SampleEntry): PageSource {
  return {
    address: addresses.sample(sample.id),
    title: sample.title,
    description: sample.summary,
    content: () => [
      paragraph(sample.summary),
      ...runLine(sample),
      ...context.corpus.sides.flatMap((side) => sideNodes(sample, side)),
      ...sectionOf('Claims that rest on it', sample.claims, (ids) => claimList(context, ids)),
      ...sectionOf('Guides that show it', sample.guides, (ids) => guideList(context, ids)),
    ],
  };
}

function runLine({ run }: SampleEntry): RootContent[] {
  if (run === undefined) return [];
  const { python, kind, version } = run.runtime;
  return [paragraph(`Run on ${run.recorded} with Python ${python} (${kind} ${version}).`)];
}

/** The files of one side of a sample, and what running them printed. */
function sideNodes(sample: SampleEntry, { id, name }: SideEntry): RootContent[] {
  const { files, requires } = sample[id];
  return [
    heading(2, name),
    paragraph(`Needs: ${requires.join(', ')}.`),
    ...files.flatMap(({ path, text }) => [
      paragraph(code(path), ':'),
      codeBlock(languageOf(path), printedFile(text).code),
    ]),
    ...outputNodes(sample, id),
  ];
}

function outputNodes({ run, ...sample }: SampleEntry, side: SideId): RootContent[] {
  if (run === undefined) return [];
  const { packages, output } = run[side];
  const installed = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  const commands = localRunOf(run, side, sample[side].main);
  return [
    paragraph(strong('Output'), `, with ${installed.join(', ')}:`),
    codeBlock('text', output.trim()),
    paragraph('To run it at home, in the folder with the files:'),
    codeBlock('sh', `${commands.install}\n${commands.start}`),
  ];
}

/** The list of all samples. */
export function sampleListPage(context: ExportContext): PageSource {
  const { corpus, url } = context;
  return {
    address: addresses.samples(),
    title: 'Samples',
    description: `Small programs, each once in ${corpus.sides.map(({ name }) => name).join(' and once in ')}, that assert what they show.`,
    content: () =>
      byTopic(context, corpus.samples, (samples) =>
        list(
          samples.map(({ id, title, summary }) => [link(url(addresses.sample(id)), title), `: ${summary}`]),
        ),
      ),
  };
}

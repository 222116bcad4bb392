import type { ReferenceEntry } from '../../../corpus/entries.ts';
import { referenceKinds, referenceLabel } from '../../../corpus/labels.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { claimList, guideList } from '../lists.ts';
import { link, list, sectionOf } from '../tree.ts';

/** The page of a primary source. */
export function referencePage(context: ExportContext, reference: ReferenceEntry): PageSource {
  const { url, publisher, kind, version, checked, source, opened } = reference;
  return {
    address: addresses.reference(reference.id),
    title: referenceLabel(reference),
    description: `${referenceKinds[kind]} by ${publisher}.`,
    reviewed: checked,
    content: () => [
      list([
        ['Address: ', link(url, url)],
        [`Published by: ${publisher}`],
        [`Kind: ${referenceKinds[kind]}${version === undefined ? '' : `, describes version ${version}`}`],
        [
          `Checked: ${checked}`,
          ...(source === undefined ? [] : [` in ${source.package} ${source.version}, ${source.document}`]),
          ...(opened === undefined ? [] : [` ${opened}`]),
        ],
      ]),
      ...sectionOf('Claims that rest on it', reference.claims, (ids) => claimList(context, ids)),
      ...sectionOf('Guides that cite it', reference.guides, (ids) => guideList(context, ids)),
    ],
  };
}

/** The list of all primary sources. */
export function referenceListPage({ corpus, url }: ExportContext): PageSource {
  return {
    address: addresses.references(),
    title: 'References',
    description: 'The primary sources of the Sourcebook, with what rests on each.',
    content: () => [
      list(
        corpus.references.map((reference) => [
          link(url(addresses.reference(reference.id)), referenceLabel(reference)),
          `, ${reference.publisher}: `,
          link(reference.url, reference.url),
        ]),
      ),
    ],
  };
}

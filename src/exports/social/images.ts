import type { Corpus } from '../../corpus/entries.ts';
import { addresses } from '../../schemas/addresses.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { type Verdict, verdicts } from '../../schemas/verdicts.ts';
import { verdictMeanings } from '../about.ts';
import type { MarkdownPage } from '../markdown/pages.ts';

/** What a social image says: other sites show it beside a link to a page. */
export type SocialImage =
  | { readonly kind: string; readonly title: string }
  /** Claims share one image for each verdict; the statement is the title of the link itself. */
  | { readonly kind: string; readonly verdict: Verdict; readonly meaning: string };

const kinds = [
  ['/guides/', 'Guide'],
  ['/articles/', 'Article'],
  ['/samples/', 'Code that was run'],
] as const;

/**
 * The social image of a page.
 * @param corpus the content
 * @param address the address of the page, without the base path
 * @returns the address of the image: claims share one for each verdict, references that of their list
 */
export function socialImageOf(corpus: Corpus, address: string): string {
  const claim = corpus.lookup.claims[/^\/claims\/([^/]+)\/$/.exec(address)?.[1] ?? ''];
  if (claim !== undefined) return machineAddresses.verdictImage(claim.verdict);
  const references = addresses.references();
  return machineAddresses.socialImage(address.startsWith(references) ? references : address);
}

/**
 * All social images of the site.
 * @param pages all pages
 * @returns what each says, by its address
 */
export function socialImages(pages: readonly MarkdownPage[]): ReadonlyMap<string, SocialImage> {
  const shared = [addresses.claims(), addresses.references()];
  const own = pages.filter(
    ({ address }) => !shared.some((list) => address.startsWith(list) && address !== list),
  );
  return new Map([
    ...own.map(({ address, title }): [string, SocialImage] => [
      machineAddresses.socialImage(address),
      {
        kind: kinds.find(([start]) => address.startsWith(start) && address !== start)?.[1] ?? '',
        title: address === addresses.home() ? 'Django or Flask? What people say, and what holds.' : title,
      },
    ]),
    ...verdicts.map((verdict): [string, SocialImage] => [
      machineAddresses.verdictImage(verdict),
      { kind: 'Claim', verdict, meaning: verdictMeanings[verdict] },
    ]),
  ]);
}

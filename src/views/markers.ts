import type { Corpus } from '../corpus/entries.ts';
import { printedFile } from '../corpus/read/regions.ts';
import { addresses } from '../schemas/addresses.ts';
import { parseCitationKey } from '../schemas/citation.ts';
import { sideIds } from '../schemas/framework-ids.ts';
import type { Listing, Marker } from '../schemas/marker.ts';
import { languageOf } from '../corpus/labels.ts';
import { officialPlace, passagePlaces, samplePlaces, settlements } from './places.ts';

/**
 * The marker of a citation.
 * @param corpus the content
 * @param key the citation key
 * @param order the claims of the page in the order of their first citation: their numbers
 * @returns the marker, or `undefined` where nothing has the key
 */
export function markerOf(corpus: Corpus, key: string, order: readonly string[]): Marker | undefined {
  const target = parseCitationKey(key);
  if (target === undefined) return undefined;
  switch (target.to) {
    case 'claim': {
      const claim = corpus.lookup.claims[target.id];
      if (claim === undefined) return undefined;
      const { official, runs } = settlements(corpus, claim);
      const at = order.indexOf(claim.id);
      return {
        to: 'claim',
        number: at === -1 ? undefined : at + 1,
        verdict: claim.verdict,
        claim: { href: addresses.claim(claim.id), label: claim.short },
        passages: passagePlaces(corpus, claim),
        official: official[0],
        run: runs[0],
      };
    }
    case 'reference': {
      if (corpus.lookup.references[target.id] === undefined) return undefined;
      return { to: 'reference', official: officialPlace(corpus, target.id, target.anchor) };
    }
    case 'run': {
      if (corpus.lookup.samples[target.id] === undefined) return undefined;
      const [sample] = samplePlaces(corpus, [target.id]);
      return sample && { to: 'run', sample };
    }
  }
}

/**
 * The markers of several citations; the corpus check has reported those that lead nowhere.
 * @param corpus the content
 * @param keys the citation keys
 * @param order the claims of the page in the order of their first citation
 */
export function markersOf(corpus: Corpus, keys: readonly string[], order: readonly string[]): Marker[] {
  return keys.flatMap((key) => markerOf(corpus, key, order) ?? []);
}

/**
 * What `<Sample id="…" region="…" />` prints.
 * @param corpus the content
 * @param id `<topic>/<name>` of the sample
 * @param region the name of a region; without one, the main file of each side
 * @returns the listing, or `undefined` where there is no such sample or region
 */
export function listingOf(corpus: Corpus, id: string, region: string | undefined): Listing | undefined {
  const sample = corpus.lookup.samples[id];
  if (sample === undefined) return undefined;
  const panes = sideIds.flatMap((framework) => {
    const { main, files } = sample[framework];
    return files.flatMap((file) => {
      const whole = file.path === main ? printedFile(file.text).code : undefined;
      const code = region === undefined ? whole : file.regions.find(({ name }) => name === region)?.code;
      return code === undefined
        ? []
        : [{ framework, file: file.path, language: languageOf(file.path), code }];
    });
  });
  if (panes.length === 0) return undefined;
  return {
    title: sample.title,
    sample: { href: addresses.sample(id), label: 'The whole program and its run' },
    panes,
  };
}

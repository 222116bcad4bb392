import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A picture in the widths that it is drawn for: letters keep their size, so that nothing is scaled down to be read. */
export const widths = { narrow: 336, wide: 688 } as const;

export type ChartWidth = keyof typeof widths;

/** What a reader who does not see the picture is told. */
export interface ChartWords {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
}

/**
 * Draws a picture as the text of an SVG element. The library adds a style element of its own, which the policy of the
 * pages forbids, and fixed names and sizes of fonts: both are taken out, and the style sheet does their work. Names of
 * groups are taken out too, because the picture as a whole is one image with a title and a description.
 * @param words title and description
 * @param width for which screens
 * @param options what is drawn
 */
export function draw(words: ChartWords, width: ChartWidth, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, width: widths[width], className: 'plot' });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  for (const hidden of svg.querySelectorAll('[aria-hidden]')) hidden.removeAttribute('aria-hidden');
  svg.removeAttribute('font-family');
  svg.removeAttribute('font-size');
  // A value of CSS that the attribute does not take: the style sheet says it.
  for (const group of svg.querySelectorAll('[font-variant]')) group.removeAttribute('font-variant');
  svg.setAttribute('class', 'plot');
  svg.setAttribute('role', 'img');
  const id = `${words.id}-${width}`;
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.setAttribute('id', `${id}-title`);
  title.textContent = words.title;
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.setAttribute('id', `${id}-desc`);
  description.textContent = words.description;
  svg.prepend(title, description);
  return svg.outerHTML;
}

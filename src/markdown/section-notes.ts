import { jsonAttribute } from './json-attribute.ts';
import type { MdastPlugin, MdastPluginEntry } from './plugin.ts';

/**
 * Finds what stands below the sections of a document, in the order of its headings.
 * @param file the path of the document
 * @returns the notes of each section, or `undefined` for a document that has none
 */
export type NotesResolver = (file: string) => readonly unknown[] | undefined;

/**
 * Markdown plugin: at the end of every section of a digest stands `<Passages notes={…} />`, which the page provides.
 * @param resolve finds the notes
 * @throws where the document has not as many headings as there are sections
 */
export function sectionNotes(resolve: NotesResolver): MdastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL === undefined ? '' : decodeURIComponent(fileURL.pathname);
    const notes = resolve(file);
    if (notes === undefined) return undefined;

    let headings = 0;
    const element = (index: number) => ({
      type: 'mdxJsxFlowElement' as const,
      name: 'Passages',
      attributes: [jsonAttribute('notes', notes[index])],
      children: [],
    });

    const plugin: MdastPlugin = {
      name: 'section-notes',
      heading(node, context) {
        if (headings > 0) context.insertBefore(node, element(headings - 1));
        headings += 1;
      },
      after(root, context) {
        if (headings !== notes.length) {
          throw new Error(
            `${file}: the digest has ${headings} headings, the outline ${notes.length} sections.`,
          );
        }
        if (headings > 0) context.appendChild(root, element(headings - 1));
      },
    };
    return plugin;
  };
}

import type { ManifestSide } from '../manifest.ts';

/** The files of a side as text fields, in the places of their listings. */
export interface Editor {
  /** The files as the reader left them. */
  readonly files: () => readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** True where any file is not the one that was run for the record. */
  readonly changed: () => boolean;
  /** Puts the cursor on a line, counted from one. */
  readonly goTo: (path: string, line: number) => void;
  /** Gives the files back as they were. */
  readonly reset: () => void;
}

/**
 * Turns the listings of a side into text fields that hold the very files.
 * @param side the element that holds the listings, each with its file in `data-file`
 * @param files the files
 */
export function openEditor(side: HTMLElement, files: ManifestSide['files']): Editor {
  const fields = new Map<string, { readonly field: HTMLTextAreaElement; readonly original: string }>();
  for (const pane of side.querySelectorAll<HTMLElement>('[data-file]')) {
    const path = pane.dataset['file'] ?? '';
    const file = files.find((one) => one.path === path);
    const listing = pane.querySelector('pre');
    if (file === undefined || !('text' in file) || listing === null) continue;
    const field = fieldFor(path, file.text);
    listing.hidden = true;
    listing.after(field);
    fields.set(path, { field, original: file.text });
  }
  const encoder = new TextEncoder();
  return {
    files: () =>
      files.map((file) => ({
        path: file.path,
        bytes:
          'text' in file
            ? encoder.encode(fields.get(file.path)?.field.value ?? file.text)
            : Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0)),
      })),
    changed: () => [...fields.values()].some(({ field, original }) => field.value !== original),
    goTo: (path, line) => {
      const field = fields.get(path)?.field;
      if (field === undefined) return;
      const lines = field.value.split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      field.focus();
      const text = lines[line - 1] ?? '';
      field.setSelectionRange(start + text.length - text.trimStart().length, start + text.length);
      field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
      field.scrollIntoView({ block: 'nearest' });
    },
    reset: () => {
      for (const { field, original } of fields.values()) field.value = original;
    },
  };
}

function fieldFor(path: string, text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'code playground-file';
  field.value = text;
  field.rows = Math.min(text.split('\n').length + 1, 32);
  field.wrap = 'off';
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.autocomplete = 'off';
  field.translate = false;
  field.setAttribute('autocorrect', 'off');
  field.setAttribute('aria-label', `${path}, which you can change`);
  return field;
}

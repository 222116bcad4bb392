import { addresses } from '../schemas/addresses.ts';

/** The address of the repository, if it is known (`REPOSITORY_URL`). */
function repository(): string | undefined {
  return process.env['REPOSITORY_URL']?.replace(/\/$/, '') || undefined;
}

/**
 * Where a file can be edited, if the address of the repository is known.
 * @param file the path of the file below the project
 */
export function editAddress(file: string): string | undefined {
  const home = repository();
  return home && `${home}/edit/main/${file}`;
}

/**
 * Where to report a mistake: a new issue that names what it is about, or the page that says how to report one.
 * @param kind what it is: a claim, a guide…
 * @param id its id
 */
export function reportAddress(kind: string, id: string): string {
  const home = repository();
  if (home === undefined) return `${addresses.page('contribute')}#report-a-mistake`;
  const body = `About the ${kind} \`${id}\`.\n\nWhat is wrong:\n\nThe page or the program that shows it:\n`;
  return `${home}/issues/new?${new URLSearchParams({ title: `${kind} ${id}: `, body })}`;
}

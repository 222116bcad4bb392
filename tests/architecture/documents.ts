import { posix } from 'node:path';
import type { Room } from './rooms.ts';

type Exists = (path: string) => boolean;

/** Finds matches line by line, and says for each what is wrong with it. */
function faultsIn(
  path: string,
  text: string,
  pattern: RegExp,
  fault: (match: string) => string | undefined,
): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(pattern)].flatMap(([, match = '']) => {
      const said = fault(match);
      return said === undefined ? [] : [`${path}:${index + 1}: ${said}`];
    }),
  );
}

/**
 * Paths that a document names and that do not exist. Only text in back-ticks that begins with a folder of the project
 * is taken for a path; placeholders in angle brackets and patterns with a star are not.
 * @param path the document
 * @param text its text
 * @param exists whether the project has a file or folder
 */
export function missingPaths(path: string, text: string, exists: Exists): readonly string[] {
  const folders = /^(?:src|content|tests|public|bench|docs|hosting|\.ci|\.github|\.vscode|\.devcontainer)\//;
  return faultsIn(path, text, /`([^`\s]+)`/g, (named) =>
    folders.test(named) && !/[<>*…{}]/.test(named) && !exists(named.replace(/\/$/, '').replace(/:\d+$/, ''))
      ? `"${named}" does not exist`
      : undefined,
  );
}

/**
 * Links of a document to files that do not exist.
 * @param path the document
 * @param text its text
 * @param exists whether the project has a file or folder
 */
export function brokenLinks(path: string, text: string, exists: Exists): readonly string[] {
  return faultsIn(path, text, /\]\(([^)\s]+)\)/g, (link) => {
    if (/^(?:[a-z]+:|#|\/)/.test(link)) return undefined;
    const target = posix.join(posix.dirname(path), link.replace(/#.*$/, ''));
    return exists(target.replace(/\/$/, ''))
      ? undefined
      : `the link leads to "${target}", which does not exist`;
  });
}

/**
 * npm scripts that a document names and that package.json does not have.
 * @param path the document
 * @param text its text
 * @param scripts the names of all scripts
 */
export function missingScripts(path: string, text: string, scripts: readonly string[]): readonly string[] {
  return faultsIn(path, text, /\bnpm run (?:-s )?([a-z][\w:-]*)/g, (name) =>
    scripts.includes(name) ? undefined : `there is no script "${name}"`,
  );
}

/**
 * How a document's table of rooms differs from the table that the tests hold.
 * @param text a document with rows `| \`src/<room>/\` | <duty> |`
 * @param rooms the table
 */
export function unlikeRooms(text: string, rooms: Readonly<Record<string, Room>>): readonly string[] {
  const told = new Map(
    [...text.matchAll(/^\| `src\/([\w-]+)\/`\s*\|([^|]*)\|$/gm)].map(
      ([, room = '', duty = '']) => [room, duty.trim()] as const,
    ),
  );
  const unlike = Object.entries(rooms).filter(([room, { duty }]) => told.get(room) !== duty);
  const unknown = [...told.keys()].filter((room) => !(room in rooms));
  return [
    ...unlike.map(([room, { duty }]) => `write: | \`src/${room}/\` | ${duty} |`),
    ...unknown.map((room) => `remove the row of src/${room}/`),
  ];
}

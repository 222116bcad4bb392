import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import type { Room } from './rooms.ts';

/** Files by path below the project. */
export type Tree = ReadonlyMap<string, string>;

const code = /\.(?:ts|astro)$/;
const forbiddenFolders = new Set(['utils', 'util', 'helpers', 'helper', 'lib', 'common']);

/** The room of a path, `undefined` for what lies in `src/` itself. */
function roomOf(path: string): string | undefined {
  const [, room, ...rest] = path.split('/');
  return rest.length === 0 ? undefined : room;
}

/**
 * Imports that the table of rooms does not allow.
 * @param tree the files of `src/`
 * @param rooms the table
 * @returns one sentence for each, with file and line
 */
export function forbiddenImports(tree: Tree, rooms: Readonly<Record<string, Room>>): readonly string[] {
  const faults: string[] = [];
  for (const [path, text] of tree) {
    const name = roomOf(path);
    const room = name === undefined ? undefined : rooms[name];
    if (name !== undefined && room === undefined) {
      faults.push(`${path}: "${name}" is not in the table of rooms`);
      continue;
    }
    if (!code.test(path) || name === undefined || room === undefined) continue;
    for (const { specifier, line, typeOnly } of importsOf(path, text)) {
      const at = `${path}:${line}`;
      if (specifier.startsWith('.')) {
        const target = posix.join(posix.dirname(path), specifier);
        const other = target.startsWith('src/') ? roomOf(target) : undefined;
        if (other === undefined) faults.push(`${at}: "${specifier}" leads out of the rooms`);
        else if (other === 'cli' && name !== 'cli') faults.push(`${at}: nobody imports cli`);
        else if (!mayImport(name, room, other, typeOnly))
          faults.push(`${at}: ${name} must not import ${other}`);
      } else {
        const begins = (start: string): boolean =>
          specifier === start || specifier.startsWith(/[:/]$/.test(start) ? start : `${start}/`);
        if (room.never?.some(begins)) faults.push(`${at}: ${name} must not import "${specifier}"`);
        if (room.onlyPackages !== undefined && !room.onlyPackages.some(begins)) {
          faults.push(`${at}: ${name} may import only ${room.onlyPackages.join(', ')}, not "${specifier}"`);
        }
      }
    }
  }
  return faults;
}

function mayImport(name: string, room: Room, other: string, typeOnly: boolean): boolean {
  if (other === name || room.mayImport.includes(other)) return true;
  return typeOnly && room.mayImportTypesOf?.includes(other) === true;
}

/**
 * Files that import each other in a circle.
 * @param tree the files of `src/`
 * @returns each circle once, as its files joined by arrows
 */
export function importCycles(tree: Tree): readonly string[] {
  const graph = new Map<string, readonly string[]>();
  for (const [path, text] of tree) {
    if (!code.test(path)) continue;
    const targets = importsOf(path, text)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
      .filter((target) => tree.has(target));
    graph.set(path, targets);
  }
  const done = new Set<string>();
  const cycles = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const circle = trail.slice(start);
      const first = circle.indexOf(circle.toSorted()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      cycles.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...cycles];
}

/**
 * Names of files and folders that break the rules: kebab-case; components in PascalCase; routes are named as the
 * addresses that they serve; no drawers.
 * @param paths paths of `src/` and `tests/`
 */
export function misnamed(paths: Iterable<string>): readonly string[] {
  const faults = new Set<string>();
  for (const path of paths) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    const isRoute = path.startsWith('src/pages/');
    for (const folder of folders) {
      if (forbiddenFolders.has(folder)) faults.add(`${path}: a folder "${folder}" is a drawer`);
      if (!(isRoute ? /^(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-z]+\])$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/).test(folder)) {
        faults.add(`${path}: the folder "${folder}" is not in kebab-case`);
      }
    }
    if (name === 'README.md') continue;
    const rule = isRoute
      ? /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\[(?:\.\.\.)?[a-z]+\])(?:\.[a-z0-9]+)*$/
      : name.endsWith('.astro')
        ? /^(?:[A-Z][a-z0-9]*)+\.astro$/
        : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;
    if (!rule.test(name))
      faults.add(`${path}: the name is not in ${name.endsWith('.astro') ? 'PascalCase' : 'kebab-case'}`);
  }
  return [...faults];
}

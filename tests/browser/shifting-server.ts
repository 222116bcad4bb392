import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from '../../src/offline/files.ts';
import { typeOf } from './server.ts';

/** A server whose site can change, and whose network can be cut, while readers are there. */
export interface ShiftingServer {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Paths that were asked for, whatever came of it. */
  readonly asked: string[];
  /** Publishes files in place of all that were there, below a base path. */
  readonly publish: (files: Files, base: string) => void;
  /** Cuts the connection of every request, after this many more have been answered. */
  readonly cutAfter: (answers: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server without a site. */
export async function startShifting(): Promise<ShiftingServer> {
  const sites = new Map<string, Files>();
  const asked: string[] = [];
  let left = Infinity;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    if (left <= 0) {
      request.socket.destroy();
      return;
    }
    left -= 1;
    const [base = '/', files] = [...sites].find(([start]) => path.startsWith(start)) ?? [];
    const below = path.slice(base.length).replace(/(^|\/)$/u, '$1index.html');
    const bytes = files?.get(below);
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': typeOf(below) });
    response.end(bytes ?? 'nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    publish: (files, base) => void sites.set(base, files),
    cutAfter: (answers) => {
      left = answers;
      if (answers <= 0) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

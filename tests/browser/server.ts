import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** The type of a file, as a plain file host says it. */
export const typeOf = (file: string): string => types[extname(file)] ?? 'application/octet-stream';

/** A running server of a built site. */
export interface StaticServer {
  /** The address of the home page, with a slash at its end. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

/** What file hosts such as GitHub Pages send compressed. */
const isText = (type: string): boolean => !/^image\/png$|octet-stream/.test(type);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Serves a built site as a plain file host does: folders by their `index.html`, everything else that is missing by the
 * page 404.html.
 * @param folder the built site
 * @param base the base path that it was built for
 * @param compressing whether texts are sent compressed to those who take them so
 */
export async function serve(folder: string, base: string, compressing = false): Promise<StaticServer> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
    const wanted =
      below === undefined ? '' : join(folder, below.endsWith('/') ? `${below}index.html` : below);
    const found = wanted !== '' && isFile(wanted);
    const file = found ? wanted : join(folder, '404.html');
    const type = typeOf(file);
    const packed =
      compressing && isText(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      ...(packed && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
    const content = createReadStream(file);
    if (packed) content.pipe(createGzip()).pipe(response);
    else content.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

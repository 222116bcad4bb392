import { createServer } from 'node:net';

/**
 * Asks the system for a port that no server uses.
 * @throws where it gives none
 */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const place = server.address();
      server.close(() => {
        if (typeof place === 'object' && place !== null) resolve(place.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}

/** `npm test` runs the quick suite, `npm run test:all` the full one, which leaves nothing out. */
const isFull = process.env['SUITE'] === 'full';

/**
 * What a test takes in each suite: a number of random inputs, a list of pages.
 * @param quick enough to find a plain mistake in seconds
 * @param full everything that the test promises
 */
export const bySuite = <T>(quick: T, full: T): T => (isFull ? full : quick);

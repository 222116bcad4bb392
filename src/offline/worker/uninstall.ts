/* The worker that removes the installed site, for the day when it does harm: a browser fetches it in place of the other. */
import { cacheNames } from './list.ts';
import { base, scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => {
  const names = Object.values(cacheNames(base));
  event.waitUntil(
    Promise.all(names.map((name) => scope.caches.delete(name))).then(() => scope.registration.unregister()),
  );
});

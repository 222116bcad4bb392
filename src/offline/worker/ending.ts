/* The worker that ends the installed site, for the day when it does harm: a browser fetches it in place of the other. */
import { stores } from './list.ts';
import { base, scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => {
  const names = Object.values(stores(base));
  event.waitUntil(
    Promise.all(names.map((name) => scope.caches.delete(name))).then(() => scope.registration.unregister()),
  );
});

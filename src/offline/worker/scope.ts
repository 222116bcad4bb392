/*
 * What a service worker has around it. TypeScript's own declarations of it cannot stand beside those of a page, so that
 * the few parts that are used are declared here.
 */

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The page or worker that asks; empty for a navigation. */
  readonly clientId: string;
  /** The page or worker that the answer will be; empty where it is neither. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface MessageFromPage extends ExtendableEvent {
  readonly data: unknown;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: MessageFromPage;
}

interface Scope {
  readonly location: Location;
  readonly caches: CacheStorage;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: {
      type: 'all';
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}

/** The scope in which a service worker runs. */
export const scope = globalThis as unknown as Scope;

/** The base path of the site: the worker lies on its top. */
export const base = new URL('./', scope.location.href).pathname;

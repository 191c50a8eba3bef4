// The service worker: keeps every file of one build of the first page, so that it opens without a network.
// The page with models comes from the network each time.
//
// A build is kept whole or not at all: each file is checked against the hash that the build gives it.
// A new build waits until the user takes it; then the old one is dropped. Runs in a worker of its own,
// built by vite.config.ts, which puts the list of files in.

declare const KEPT_FILES: Readonly<Record<string, string>>; // address: integrity
declare const KEPT_VERSION: string;

interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface KeeperScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const scope = globalThis as unknown as KeeperScope;
const home = new URL(scope.registration.scope).pathname;
const mine = `savile ${scope.registration.scope} `;
const cacheName = mine + KEPT_VERSION;

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(
      Object.entries(KEPT_FILES).map(async ([address, integrity]) => {
        const response = await fetch(address, { integrity, cache: 'no-cache' });
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        await cache.put(address, response);
      }),
    );
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(mine) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const first = request.mode === 'navigate' && new URL(request.url).pathname === home;
  return (await cache.match(first ? './index.html' : request, { ignoreSearch: true })) ?? fetch(request);
}

scope.addEventListener('install', (event) => (event as Waiting).waitUntil(keepAll()));
scope.addEventListener('activate', (event) => (event as Waiting).waitUntil(dropOthers()));
scope.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  (event as Fetching).respondWith(answer(request));
});

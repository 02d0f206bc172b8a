// Keeps the whole site for use offline. The build fills in the two names in capitals.
//
// Everything of one version is fetched when the worker is installed, or the installation fails: there is no half of a
// version. Several copies of this site may live on one origin, so a cache is named by its scope and only caches of this
// scope are ever deleted.
'use strict';

const VERSION = 'SITE_VERSION';
const FILES = ['SITE_FILES']; // relative to this file; a document is listed by its folder

const scope = self.registration.scope;
const ours = `goodenough ${scope} `; // a scope holds no blank, so '/a/' is no prefix of the name for '/a/b/'
const cacheName = ours + VERSION;

// The paths we answer for, with the address each is kept under: without query and hash, and index.html as its folder.
const kept = new Map();
for (const file of FILES) {
  const url = new URL(file, scope);
  kept.set(url.pathname, url.href);
  if (url.pathname.endsWith('/')) kept.set(url.pathname + 'index.html', url.href);
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(cacheName);
    // 'no-cache' asks the host about every file, so that no stale copy gets in; what the page has just loaded comes back
    // as "not modified" and is not downloaded twice.
    await cache.addAll([...new Set(kept.values())].map((url) => new Request(url, { cache: 'no-cache' })));
    // A new version takes over at once. Open pages have all they need, and are told to offer a reload.
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(ours) && name !== cacheName).map((name) => caches.delete(name)));
    await self.clients.claim(); // the first visit already works offline
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;

  const address = kept.get(url.pathname);
  if (address) {
    event.respondWith((async () => {
      const cache = await caches.open(cacheName);
      return (await cache.match(address, { ignoreVary: true })) || fetch(event.request);
    })());
  } else if (kept.has(url.pathname + '/')) {
    event.respondWith(Response.redirect(url.pathname + '/' + url.search, 302)); // the browser carries the hash over
  }
  // Anything else goes to the network as if we were not here.
});

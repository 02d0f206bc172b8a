// Keeps the site for use offline. The build fills in the names in capitals.
//
// Everything of one version that every visit needs is fetched when the worker is installed and held against its fingerprint, or
// the installation fails: there is no half of a version, and while a host is being renewed the one before goes on. The many
// documents that only open with another scenario are kept once they are visited; offline, one that never was is opened in the page
// that is kept. Several copies of this site may live on one
// origin, so a cache is named by its scope and only caches of this scope are ever deleted.
//
// A new version waits until no page of the one before is open, or until one of them asks it to take over: it offers its reader
// to reload (boot.js).
'use strict';

const VERSION = 'SITE_VERSION';
const FILES = ['SITE_FILES']; // [address, fingerprint], relative to this file; a document is listed by its folder
const PAGES = ['SITE_PAGES']; // what is kept when it is first asked for: documents, each with its scenario, and what few need

const scope = self.registration.scope;
const ours = `goodenough ${scope} `; // a scope holds no blank, so '/a/' is no prefix of the name for '/a/b/'
const cacheName = ours + VERSION;

// The paths we answer for, with the address each is kept under: without query and hash, and index.html as its folder.
const addresses = (files) => {
  const list = new Map();
  for (const [file] of files) {
    const url = new URL(file, scope);
    list.set(url.pathname, url.href);
    if (url.pathname.endsWith('/')) list.set(url.pathname + 'index.html', url.href);
  }
  return list;
};
const needed = addresses(FILES);
const visited = addresses(PAGES);
const links = new Map(PAGES.map(([file, , link]) => [new URL(file, scope).href, link]));
const fingerprints = new Map([...FILES, ...PAGES].map(([file, fingerprint]) => [new URL(file, scope).href, fingerprint]));

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    // The first visit has begun before there was a worker to see it.
    const open = (await self.clients.matchAll({ includeUncontrolled: true })).map((client) => visited.get(new URL(client.url).pathname));
    const urls = new Set([...needed.values(), ...open.filter(Boolean)]);
    const cache = await caches.open(cacheName);
    try {
      // 'no-cache' asks the host about every file, so that no stale copy gets in; what the page has just loaded comes back
      // as "not modified" and is not downloaded twice.
      await cache.addAll([...urls].map((url) => new Request(url, { cache: 'no-cache', integrity: fingerprints.get(url) })));
    } catch (error) {
      await caches.delete(cacheName);
      throw error;
    }
  })());
});

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'version' && ports[0]) ports[0].postMessage(VERSION);
  if (data === 'take over') self.skipWaiting();
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

  const page = visited.get(url.pathname);
  const address = page || needed.get(url.pathname);
  if (address) {
    event.respondWith((async () => {
      const cache = await caches.open(cacheName);
      const copy = await cache.match(address, { ignoreVary: true });
      if (copy && !ofAnotherVersion(address, url)) return copy;
      const response = await fetch(event.request).catch((error) => {
        if (!page || event.request.mode !== 'navigate') throw error;
        const facts = url.hash.includes('=') ? url.hash : `#${links.get(page)}`;
        return Response.redirect(scope + url.search + facts, 302);
      });
      if (page && response.ok) event.waitUntil(keep(cache, page, response.clone()).catch(() => {})); // there may be no room
      return response;
    })());
  } else if (needed.has(url.pathname + '/') || visited.has(url.pathname + '/')) {
    event.respondWith(Response.redirect(url.pathname + '/' + url.search, 302)); // the browser carries the hash over
  }
  // Anything else goes to the network as if we were not here.
});

// A document that we have not kept may come from the network newer than we are. Then it is not kept, and names its files by their
// fingerprints.
const keep = async (cache, page, response) => {
  const sum = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const fingerprint = `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
  if (fingerprint === fingerprints.get(page)) await cache.put(page, response);
};
const ofAnotherVersion = (address, url) => {
  const [kept, wanted] = [new URL(address), url].map(({ searchParams }) => searchParams.get('v'));
  return Boolean(kept && wanted && kept !== wanted);
};

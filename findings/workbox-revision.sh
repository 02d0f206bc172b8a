#!/usr/bin/env bash
# Workbox keeps the wrong file under the right fingerprint, and never asks again.
#
# Guessed: a precache entry's revision, the hash of the file, is held against what the server sends; at the latest the next
#   install sees that the bytes do not fit and fetches them anew.
# Seen: neither. Half-way through a deploy the old bytes are stored under ...?__WB_REVISION__=<hash of the new ones>. The next
#   install finds that key, reports the file as "not updated" and sends no request, though the server has the right file by
#   then. It stays so until the file itself changes once more. An entry's `integrity` is passed on to fetch, which then refuses;
#   workbox-build 7.4.1 writes none.
# With: workbox-precaching 7.4.1 (npm), in Node, with stand-ins for the worker's scope, cache and fetch. Seen 2026-11-29.
# Source: Workbox's issues 2757 (the revision is not checked) and 3286 (new bytes under an old revision), the latter open.
# Matters: to whoever ships a program of several files through a service worker: a page that starts a program of another version
#   is worse than an old page, and it does not heal. Hold each file against its hash before it enters the cache, or give
#   integrity.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . \
	workbox-precaching@7.4.1 workbox-core@7.4.1 workbox-routing@7.4.1 workbox-strategies@7.4.1 >/dev/null

cat > see.cjs <<'JS'
const { createHash } = require('node:crypto');
process.env.NODE_ENV = 'production';

const stored = new Map();
const address = (request) => request.url ?? request;
const cache = {
  match: async (request) => stored.get(address(request))?.clone(),
  put: async (request, response) => void stored.set(address(request), response),
  keys: async () => [...stored.keys()].map((url) => new Request(url)),
};
globalThis.self = globalThis;
globalThis.location = new URL('http://127.0.0.1/sw.js');
globalThis.registration = { scope: 'http://127.0.0.1/' };
globalThis.caches = { open: async () => cache, match: cache.match };
globalThis.ExtendableEvent = class extends Event { waitUntil() {} };
globalThis.FetchEvent = class extends ExtendableEvent {};

let served, asked;
globalThis.fetch = async (request) => {
  asked.push(`integrity "${request.integrity}"`);
  return new Response(served);
};
const { PrecacheController } = require('workbox-precaching');

async function install(title, bytes, entry) {
  [served, asked] = [bytes, []];
  const controller = new PrecacheController();
  controller.addToCacheList([entry]);
  const { updatedURLs } = await controller.install(new ExtendableEvent('install'));
  const held = [];
  for (const response of stored.values()) held.push(await response.clone().text());
  console.log(`${title}: ${asked.length} requests${asked.length ? ` (${asked})` : ''}, ${updatedURLs.length} updated, held: ${held}`);
}

const hash = (kind, form) => createHash(kind).update('new bytes').digest(form);
(async () => {
  const entry = { url: '/app.wasm', revision: hash('md5', 'hex') };
  await install('half a deploy', 'old bytes', entry);
  await install('deploy complete', 'new bytes', entry);
  stored.clear();
  const fingerprint = `sha256-${hash('sha256', 'base64')}`;
  await install('with integrity', 'new bytes', { ...entry, integrity: fingerprint });
  console.log('which is the fingerprint given:', asked[0] === `integrity "${fingerprint}"`);
})();
JS
node see.cjs > seen
cat seen
diff - seen <<'EXPECTED'
half a deploy: 1 requests (integrity ""), 1 updated, held: old bytes
deploy complete: 0 requests, 0 updated, held: old bytes
with integrity: 1 requests (integrity "sha256-EeLe/Vn0fH8qrITWpdZ0fpjnha//tyyLt7Bex04dZjw="), 1 updated, held: new bytes
which is the fingerprint given: true
EXPECTED

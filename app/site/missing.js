// Runs in the page for wrong addresses, wherever that is shown: it looks for the site above the address, and offers the scenario that the
// address holds. It never goes there by itself, so that no two mistakes can send anybody to and fro.
(async () => {
  'use strict';
  const way = document.querySelector('[data-way]');
  const { origin, pathname, search, hash } = location;
  // A '#' that was escaped on its way has become a part of the path, and all that stood after it.
  const [, path, escaped] = /^(.*?)(?:%23(.*))?$/s.exec(pathname);
  const facts = escaped === undefined ? hash : `#${escaped}${hash}`;

  const above = path.split('/').slice(0, -1).map((_, depth, folders) => `${origin}${folders.slice(0, depth + 1).join('/')}/`);
  const lies = async (root) => {
    try {
      const { ok, headers } = await fetch(root + way.dataset.boot, { method: 'HEAD' });
      return ok && /javascript/.test(headers.get('Content-Type'));
    } catch {
      return false;
    }
  };
  let root = way.dataset.base;
  for (const folder of above.slice(0, 16).reverse()) root ||= await lies(folder) && folder;
  if (!root) return;

  const link = document.createElement('a');
  link.href = root + search + facts;
  link.textContent = (search + facts).includes('=') ? 'Open the scenario in this link' : 'Go to the start';
  way.replaceChildren(link);
})();

// For the page around a frame of Good Enough, if it may run scripts:
//
//   <iframe src="https://HOST/embed/?view=curve&parentOrigin=https://wiki.example.com#v=2&cust=consumer"></iframe>
//   <script src="https://HOST/web/parent.js"></script>
//   <p>What if we spent <a href="https://HOST/#v=2&cust=consumer&try=1.5m" data-goodenough data-facts="try=1.5m">half</a>?</p>
//
// The frame then is as high as what it shows; a link with data-goodenough moves its sliders (give the attribute the id of a
// frame where there are several), by its data-facts, or what stands behind its "#"; and the frame gets an event "goodenough" with
// detail {link, headline} at each new answer. The last two need parentOrigin in the frame's address: it listens to that origin
// alone, and tells no other.
(() => {
  'use strict';

  const home = new URL('..', document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(home.href));
  const isOpaque = (frame) => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');

  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find((frame) => frame.contentWindow === source);
    if (!frame || origin !== (isOpaque(frame) ? 'null' : home.origin) || !data) return;
    if (data.type === 'embed-size' && data.height > 0) frame.style.height = `${Math.min(Math.ceil(data.height), 10000)}px`;
    if (data.type === 'goodenough:answer') {
      frame.dispatchEvent(new CustomEvent('goodenough', { bubbles: true, detail: { link: data.link, headline: data.headline } }));
    }
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-goodenough]');
    if (!link) return;
    event.preventDefault();
    const frame = link.dataset.goodenough ? document.getElementById(link.dataset.goodenough) : frames()[0];
    if (frame) frame.contentWindow.postMessage({ type: 'goodenough:set', facts: link.dataset.facts ?? link.hash.slice(1) }, isOpaque(frame) ? '*' : home.origin);
  });
})();

// What runs in a page before its own scripts, and notes what happens there. All of it works on builds that know nothing of it.

// When the first paint was, and when the page was live: ms since the navigation began, in window.seen. Each is told to who drives the
// page, too, and so is the end of the last task over 50 ms.
export const moments = `(() => {
  const seen = window.seen = { busy: 0 };
  const tell = (name) => { window.told?.(name); };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint')) {
      seen.paint = startTime;
      tell('paint');
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.busy = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  const watch = new MutationObserver(() => {
    if (!document.documentElement?.dataset.ready) return;
    watch.disconnect();
    seen.ready = performance.now();
    tell('ready');
  });
  watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
})()`;

// A promise of a frame in which an element was painted.
export const painted = (selector) => `new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => { document.querySelector('${selector}') ? requestAnimationFrame(() => resolve()) : look(); });
  look();
})`;

// Looks after each frame whether an output has left the value that it was pre-rendered with, which differs from its own in the last
// bits: then an edit has been answered, and its answer painted. What it tells is in window.seen.
export const answer = (output) => `(() => {
  const value = () => Number(document.querySelector('[data-output="${output}"]')?.dataset.value ?? NaN);
  const before = value();
  if (!Number.isFinite(before)) throw new Error('the page shows no ${output}');
  seen.edited = performance.now();
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    if (!(Math.abs(value() / before - 1) > 1e-3)) {
      look();
      return;
    }
    seen.answered = performance.now();
    window.told('answered');
  };
  const look = () => { requestAnimationFrame(() => painted.port2.postMessage(0)); };
  look();
})()`;

// Notes, for each move of a slider, when its frame was painted: ms since the page got the event, in window.frames. The page writes in the
// animation frame that it asks for on the event; this one comes right after, and a message posted there is delivered once the frame is
// drawn. When the next frame is due already it goes first, and its event tells as much: a frame is drawn in one piece.
export const frames = `(() => {
  const took = window.frames = [], channel = new MessageChannel();
  let started = 0, written = false;
  const painted = () => {
    if (!written) return;
    took.push(performance.now() - started);
    started = 0;
    written = false;
  };
  channel.port1.onmessage = painted;
  addEventListener('input', () => {
    painted();
    started ||= performance.now();
  }, true);
  addEventListener('input', () => requestAnimationFrame(() => {
    if (!started || written) return;
    written = true;
    channel.port2.postMessage(0);
  }));
})()`;

// Keeps the memory of the Go program of a page or a worker, as memory, and what its runtime says of each garbage collection, as
// collections: when each ended, and a line as GODEBUG=gctrace=1 writes it.
export const runtime = `(() => {
  const keep = (result) => {
    const { mem } = (result.instance ?? result).exports ?? {};
    if (mem instanceof WebAssembly.Memory) self.goMemory = mem;
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => keep(await real.apply(WebAssembly, args));
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (real, args) => keep(new real(...args)) });

  let loader;
  Object.defineProperty(self, 'Go', {
    get: () => loader,
    set(Go) {
      loader = class extends Go {
        constructor() {
          super();
          this.env = { ...this.env, GODEBUG: 'gctrace=1' };
        }
      };
    },
  });
  self.collections = [];
  const log = console.log;
  console.log = (...words) => { /^gc \\d+ @/.test(words[0]) ? self.collections.push({ ended: performance.now(), line: words[0] }) : log(...words); };
})()`;

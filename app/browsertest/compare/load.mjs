// How a page comes: as a phone loads it and as a desk does, from the network and from its service worker.
import { Page, Person, pause } from './devtools.mjs';
import { answer, moments, painted } from './probe.mjs';
import { blocked, longest, mainThread, total, traced, within } from './trace.mjs';

const screens = {
  phone: { width: 412, height: 823, mobile: true, slower: 4 }, // Lighthouse's
  desk: { width: 1350, height: 940, slower: 1 },
};
const late = 5000;  // ms
const quiet = 3000; // ms without a task over 50 ms, after which a page has come to rest

// load measures one build once: figures by what they are of.
export async function load(browser, address) {
  const figures = { ...await document(browser, address) };
  for (const [name, screen] of Object.entries(screens)) {
    const said = `${name}${screen.slower > 1 ? `, processor ${screen.slower} times slower` : ''}`;
    const plain = await twice(browser, (person) => plainly(browser, person, address, screen));
    const edited = await twice(browser, (person) => editing(person, address, screen));
    for (const [way, at] of [['cold', 0], ['service worker', 1]]) {
      const { once, ...times } = plain[at];
      for (const [what, value] of Object.entries({ ...times, ...edited[at] })) figures[`${said}, ${way}: ${what}`] = value;
      if (name === 'desk' && way === 'cold') Object.assign(figures, once);
    }
  }
  return figures;
}

// twice has somebody new load a page, and load it again once the service worker has it.
async function twice(browser, visit) {
  const person = await Person.meet(browser);
  try {
    const first = await visit(person);
    return [first, await visit(person)];
  } finally {
    await person.leave();
  }
}

async function visit(person, screen, work) {
  const page = await Page.open(person, { ...screen, early: moments, meet: (session) => person.browser.send('Network.enable', {}, session) });
  try {
    await page.send('Runtime.addBinding', { name: 'told' });
    const result = await work(page, (name) => page.event('Runtime.bindingCalled', ({ payload }) => payload === name, `the page's ${name}`));
    await page.until('navigator.serviceWorker.controller !== null');
    return result;
  } finally {
    await page.close();
  }
}

// plainly lets a page come to rest and touches nothing.
function plainly(browser, person, address, screen) {
  return visit(person, screen, async (page, told) => {
    const bytes = await counting(page);
    const { result: seen, events } = await traced(browser, async () => {
      const ready = told('ready');
      await page.send('Page.navigate', { url: address });
      await ready;
      await page.until(`performance.now() - Math.max(seen.busy, seen.ready) > ${quiet}`);
      // The time since the navigation began, in the trace.
      await page.eval(`performance.mark('measured', { startTime: 0 })`);
      return page.eval(`({ ...seen, elements: document.querySelectorAll('*').length })`);
    });
    const { tasks } = mainThread(events, 'measured');
    const after = within(tasks, seen.paint);
    return {
      'first paint, ms': seen.paint,
      'live, ms': seen.ready,
      'until live, CPU ms': total(within(tasks, 0, seen.ready), 'cpu'),
      'blocked after first paint, ms': blocked(after, 'ms'),
      'blocked after first paint, CPU ms': blocked(after, 'cpu'),
      'longest task, ms': longest(tasks, 'ms'),
      'longest task, CPU ms': longest(tasks, 'cpu'),
      'longest task after first paint, CPU ms': longest(after, 'cpu'),
      once: { 'page at rest, elements': seen.elements, ...bytes() },
    };
  });
}

// editing presses a key on a slider as soon as there is one to see, and waits for the answer. An edit that a live page has not answered
// for a while is lost.
function editing(person, address, screen) {
  return visit(person, screen, async (page, told) => {
    const first = told('paint'), over = Promise.race([told('answered'), told('ready').then(() => pause(screen.slower * late))]);
    await page.send('Page.navigate', { url: address });
    await first;
    await page.eval(painted('[data-slider="ops"]')); // a long document is painted before it is all there
    await page.eval(painted('[data-output="marginal_return"]'));
    await page.eval(`document.querySelector('[data-slider="ops"]').focus({ preventScroll: true })`);
    await page.eval(answer('marginal_return'));
    const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
    await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await over;
    const { answered } = await page.eval('seen');
    return { 'first edit answered, ms': answered ?? NaN, 'edits lost': answered ? 0 : 1 };
  });
}

const kinds = [['text/html', 'document'], ['application/wasm', 'program'], ['text/javascript', 'scripts'], ['text/css', 'styles']];

// counting sums what arrives over the wire for a page and its workers, headers included, by kind; what the service worker fetches for later is not
// the page's.
async function counting(page) {
  const types = new Map(), sums = Object.fromEntries([...kinds.map(([, kind]) => kind), 'other'].map((kind) => [`over the wire: ${kind}, bytes`, 0]));
  await page.send('Network.enable');
  const deaf = page.browser.hear(({ method, params, sessionId }) => {
    if (sessionId !== page.session && !page.workers.has(sessionId)) return;
    if (method === 'Network.responseReceived') types.set(sessionId + params.requestId, params.response.mimeType);
    if (method !== 'Network.loadingFinished') return;
    const [, kind] = kinds.find(([type]) => type === types.get(sessionId + params.requestId)) ?? [, 'other'];
    sums[`over the wire: ${kind}, bytes`] += params.encodedDataLength;
  });
  return () => {
    deaf();
    return { ...sums, 'over the wire: all, bytes': Object.values(sums).reduce((a, b) => a + b) };
  };
}

// document is what the page is before any script has touched it.
async function document(browser, address) {
  const person = await Person.meet(browser);
  const page = await Page.open(person, screens.desk);
  try {
    await page.go(`${address}manifest.webmanifest`);
    return await page.eval(`fetch(${JSON.stringify(address)}).then((r) => r.text()).then((html) => ({
      'document, bytes': new TextEncoder().encode(html).length,
      'document, elements': new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*').length,
    }))`);
  } finally {
    await page.close();
    await person.leave();
  }
}

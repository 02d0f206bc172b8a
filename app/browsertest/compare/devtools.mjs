// A Chromium that is told what to do by the DevTools protocol, through a pipe: nothing to install, no port to find.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, flags } from './chromium.mjs';

const patience = 120_000; // ms, for whatever is waited for

export class Browser {
  static async start() {
    const profile = await mkdtemp(join(tmpdir(), 'compare-'));
    const child = spawn(chromium(), [...flags, '--remote-debugging-pipe', '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--lang=en-US', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    return new Browser(child, profile);
  }

  #child; #profile; #closed; #asked = new Map(); #heard = new Set(); #last = 0;

  constructor(child, profile) {
    this.#child = child;
    this.#profile = profile;
    this.#closed = once(child, 'exit');
    let rest = '';
    child.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take(message) {
    const asked = this.#asked.get(message.id);
    if (!asked) {
      for (const hear of [...this.#heard]) hear(message);
      return;
    }
    this.#asked.delete(message.id);
    message.error ? asked.reject(new Error(`${asked.method}: ${message.error.message}`)) : asked.resolve(message.result);
  }

  // send asks for a command of the protocol, of a session or of the browser itself, and returns what it answers.
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => { this.#asked.set(id, { resolve, reject, method }); });
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return within(answer, method);
  }

  // hear calls back with every event until what it returns is called.
  hear(listener) {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }

  async stop() {
    await this.send('Browser.close').catch(() => {});
    await Promise.race([this.#closed, new Promise((late) => { setTimeout(late, 5000).unref(); })]);
    this.#child.kill('SIGKILL');
    // What the browser leaves behind may still be closing its files.
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// A Person has a profile of their own: what one page stores the next finds.
export class Person {
  static async meet(browser) {
    const { browserContextId } = await browser.send('Target.createBrowserContext');
    return new Person(browser, browserContextId);
  }

  constructor(browser, context) { Object.assign(this, { browser, context }); }

  async leave() { await this.browser.send('Target.disposeBrowserContext', { browserContextId: this.context }); }
}

// A Page is a tab, and the workers it starts.
export class Page {
  // open makes one that runs scripts before any of the page's own, in workers too, with a processor that many times slower. Workers are met
  // before they begin.
  static async open(person, { width, height, mobile = false, slower = 1, early = '', earlyInWorkers = '', meet = async () => {} }) {
    const { browser } = person;
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId: person.context });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(browser, targetId, sessionId);
    page.#unhear = browser.hear((event) => page.#take(event, earlyInWorkers, meet));
    await page.send('Page.enable');
    await page.send('Runtime.enable');
    if (early) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: early });
    await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, mobile, deviceScaleFactor: 1 });
    await page.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return page;
  }

  #unhear; #listeners = new Set();
  workers = new Set(); // sessions

  constructor(browser, target, session) { Object.assign(this, { browser, target, session }); }

  #take({ method, params, sessionId }, source, meet) {
    if (sessionId !== this.session) return;
    if (method === 'Target.attachedToTarget') void this.#meet(params, source, meet);
    if (method === 'Target.detachedFromTarget') this.workers.delete(params.sessionId);
    for (const listener of [...this.#listeners]) if (listener.method === method) listener.hear(params);
  }

  async #meet({ sessionId, targetInfo }, source, meet) {
    if (targetInfo.type === 'worker') {
      this.workers.add(sessionId);
      if (source) await this.browser.send('Runtime.evaluate', { expression: source }, sessionId).catch(() => {});
      await meet(sessionId).catch(() => {});
    }
    await this.browser.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  }

  send(method, params) { return this.browser.send(method, params, this.session); }

  // on calls back with the parameters of every event of a name, until what it returns is called.
  on(method, hear) {
    const listener = { method, hear };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // event waits for one of the page's, by its name and what a test says of its parameters. Called before what leads to it.
  event(method, test = () => true, what = method) {
    let off;
    return within(new Promise((resolve) => {
      off = this.on(method, (params) => { if (test(params)) resolve(params); });
    }), what).finally(() => off());
  }

  // eval returns the value of an expression, when it is a promise that of the promise.
  eval(expression) { return evaluate(this.browser, this.session, expression); }

  evalInWorkers(expression) { return Promise.all([...this.workers].map((session) => evaluate(this.browser, session, expression))); }

  async go(url) {
    const loaded = this.event('Page.loadEventFired');
    await this.send('Page.navigate', { url });
    await loaded;
  }

  // until waits for an expression to be true, asked now and then.
  async until(expression) {
    for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
      if (await this.eval(expression)) return;
    }
    throw new Error(`waited in vain for ${expression}`);
  }

  async close() {
    this.#unhear();
    await this.browser.send('Target.closeTarget', { targetId: this.target });
  }
}

async function evaluate(browser, session, expression) {
  const { result, exceptionDetails } = await browser.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
  if (exceptionDetails) throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text} in ${expression}`);
  return result.value;
}

export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), patience); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

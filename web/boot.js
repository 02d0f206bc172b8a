// Starts the program in the page it is already drawn in.
//
// The document arrives with the answer in it; this script only makes that answer live. It stands in for the script go-app
// generates, which writes absolute addresses (no sub-path, no disk), covers the page while it loads, and drops the compiled
// module that our worker needs. Nothing here may throw: a page that cannot be made live must stay readable.
(() => {
  'use strict';

  const ahead = window.goodenoughAhead; // what ahead.js has begun; nothing where that is lost
  const here = document.querySelector('script[data-version]').dataset; // which is told of this document

  // The site's root is found from where this file lies (web/), never from the address of the page: the same files then run
  // at the top of a host, under any path, and inside somebody else's frame. In the page that is one file this script lies
  // nowhere, and there is no root.
  const { src } = document.currentScript, root = src ? new URL('..', src) : null;
  const onTheWeb = /^https?:$/.test(location.protocol);
  const address = location.href.replace(/[?#].*$/s, '');
  // Where this document was opened as a file, as on hosts that show nothing for a folder, the others are opened so too.
  const file = root && /\/index\.html$/.test(location.pathname) ? 'index.html' : '';

  // What the Go program finds when it starts. Any page can be asked for one view of its scenario, as a frame wants it.
  const goodenough = window.goodenough = {
    page: new URLSearchParams(location.search).has('view') ? 'embed' : here.page, // what to show: '' for the whole page
    link: here.link,                             // the scenario where the address names none: '' for the program's start
    home: root ? root.href + file : address,     // where the whole page is
    embed: '',                                   // where the page for frames is: '' where no frame could find one
    module: null,                                // the compiled program, to be posted to a worker
    sample: '',                                  // 1.5 as the reader writes it, if a worker has found out
    brought: false,                              // whether this document shows it
    makeWay() {},                                // for what go-app puts into the page
    putBack() {},                                // the address, once it has
    restore() {},                                // has the program hear of all that was typed and opened until then
  };
  goodenough.brought = goodenough.page === here.page;
  if (root && here.embed) goodenough.embed = new URL(here.embed + file, root).href;
  if (!root && onTheWeb) goodenough.embed = address;

  // What the program paints it knows by numbers, which are given here: in its own hands each node would be an object more to ask after
  // whenever it collects its garbage.
  const nodes = new Map(), attributes = [];
  let newest = 0;
  const known = (node) => {
    nodes.set(++newest, node);
    return newest;
  };
  goodenough.name = (name) => attributes.push(name) - 1; // of an attribute

  // Writes many attributes and texts. A call from the program costs more than a write, and so does each thing that crosses, so that all is one
  // string: places, then the values, with a NUL before each, which no document holds. A place is a node and the name of its attribute or, below
  // zero, the element that a text was painted in. Tells whether a text is not in its element any more, or that not in the page: who
  // translates a page puts elements of their own in the place of texts.
  goodenough.write = (writes) => {
    const [where, ...values] = writes.split('\0'), places = where.split(',');
    let lost = false;
    values.forEach((value, i) => {
      const at = nodes.get(+places[2 * i]), what = +places[2 * i + 1];
      if (what < 0) {
        const around = nodes.get(-what);
        at.nodeValue = value;
        lost ||= at.parentNode !== around || !around.isConnected;
        return;
      }
      const name = attributes[what];
      at.setAttribute(name, value);
      // Once a person has used a control its property rules, whatever the attribute says. A text being typed is theirs until they leave.
      if (name === 'value' && (at.type !== 'text' || at !== document.activeElement)) at.value = value;
      if (name === 'checked' || name === 'selected') at[name] = true;
    });
    return lost;
  };

  // Takes an attribute away, and for those that a property rules once a person has used the control, changes that as write does.
  goodenough.removeAttribute = (number, name) => {
    const at = nodes.get(number);
    at.removeAttribute(name);
    if (name === 'checked' || name === 'selected') at[name] = false;
  };

  // What an element is and holds, for the program to go on from: texts with a NUL between them, each begun by what it is, and the number of
  // the first node; those after it are numbered in the same order. Whether a part is folded is the browser's.
  goodenough.read = (element) => {
    const says = [], first = newest + 1;
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        says.push('"' + node.nodeValue);
        known(node);
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      says.push('<' + node.localName);
      known(node);
      for (const { name, value } of node.attributes) if (name !== 'open') says.push(`@${name}=${value}`);
      node.childNodes.forEach(read);
      says.push('>');
    };
    read(element);
    return [says.join('\0'), first];
  };

  goodenough.again = (number) => goodenough.read(nodes.get(number));

  // Makes what markup says, for an element of HTML or of a picture, and reads it; or a text.
  goodenough.make = (markup, inPicture) => {
    const template = document.createElement('template');
    template.innerHTML = inPicture ? `<svg>${markup}</svg>` : markup;
    return goodenough.read(document.adoptNode(inPicture ? template.content.firstChild.firstChild : template.content.firstChild));
  };
  goodenough.text = (text) => known(document.createTextNode(text));

  goodenough.add = (to, number) => { nodes.get(to).appendChild(nodes.get(number)); };

  // Nodes that go are listed with all that is in them, and known no more.
  const forget = (numbers) => {
    const [gone, ...within] = numbers.split(',').map(Number), node = nodes.get(gone);
    for (const number of [gone, ...within]) nodes.delete(number);
    return node;
  };
  goodenough.remove = (numbers) => { forget(numbers).remove(); };
  goodenough.replace = (by, numbers) => { forget(numbers).replaceWith(nodes.get(by)); };

  // Calls the program when the browser has nothing else to do, or soon.
  goodenough.idle = (f) => { if (window.requestIdleCallback) requestIdleCallback(f, { timeout: 100 }); else setTimeout(f); };

  // Has an element hold the nodes it was painted with, in place of what others put there. What stands where it belongs isn't moved: it
  // may have the focus. Tells whether the element itself is not in the page any more.
  goodenough.mend = (number, numbers) => {
    const element = nodes.get(number), kids = numbers ? numbers.split(',').map((kid) => nodes.get(+kid)) : [];
    for (const stranger of [...element.childNodes].filter((node) => !kids.includes(node))) stranger.remove();
    kids.forEach((kid, i) => { if (element.childNodes[i] !== kid) element.insertBefore(kid, element.childNodes[i]); });
    return !element.isConnected;
  };

  // Lets controls show what the page says, whatever a hand or the browser made of them. What is being typed is its writer's.
  goodenough.agree = (which) => {
    for (const e of document.querySelectorAll(`[data-live] ${which}`)) {
      if (edited.has(e) || edited.has(e.parentNode)) continue; // the program has not heard of it yet
      if (e.localName === 'option') e.selected = e.defaultSelected;
      else if (e.type === 'checkbox') e.checked = e.defaultChecked;
      else if (e.type === 'range' || e !== document.activeElement) e.value = e.defaultValue;
    }
  };

  // Says a verdict to whoever can't see it, once it has stood for longer than from one key to the next. The first is read with the
  // page; an empty one stands for a hand that moves.
  let verdict, said, saying;
  goodenough.announce = (headline) => {
    said ??= verdict = headline;
    if (headline === verdict) return;
    verdict = headline;
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (verdict && verdict !== said) document.getElementById('verdict').textContent = said = verdict;
    }, 1200);
  };

  // Draws a picture as a PNG, so many pixels for a unit: a blob, or why there is none. A browser that resists fingerprinting gives noise or
  // white for what it draws, so that pixels whose colour is known are looked at first. Some change the last bits alone.
  goodenough.rasterize = async (svg, sharpness) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = sharpness * image.naturalWidth;
    canvas.height = sharpness * image.naturalHeight;
    const context = canvas.getContext('2d');
    context.fillStyle = 'rgb(60 120 180)';
    context.fillRect(0, 0, 2, 2);
    const known = [60, 120, 180, 255];
    const near = (value, i) => Math.abs(value - known[i % 4]) < 9;
    if (!context.getImageData(0, 0, 2, 2).data.every(near)) return 'This browser can’t export images here: save the SVG instead.';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => { canvas.toBlob(done); });
  };

  // The document says that this script has not come (start.go). It has, and says there what else there is to say.
  const message = document.querySelector('[data-boot-message]');
  const say = (...words) => message.replaceChildren(...words);
  say();
  document.body.append(message);
  delete document.documentElement.dataset.starting;

  const painted = document.body.firstElementChild;
  painted.hidden = !goodenough.brought; // another page's picture, until go-app removes it

  goodenough.worker = async (program = goodenough.module) => await (program === goodenough.module && ahead.take()) || ahead.worker(program);

  // A worker that runs a program which few ask for, by its name: it comes with the first who does. The page that is one file has none, or it
  // would be too big to be attached.
  const asides = root ? JSON.parse(here.asides) : {}, fetched = {};
  const fetchAside = async (name) => {
    const { file, integrity } = asides[name];
    const response = await fetch(new URL(file, root), { integrity });
    if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  };
  if (root) goodenough.aside = async (name) => {
    fetched[name] ??= fetchAside(name);
    try {
      return await goodenough.worker(await fetched[name]);
    } catch (error) {
      console.error(`The program “${name}” could not be loaded:`, error);
      delete fetched[name]; // the next may have better luck
      throw error;
    }
  };

  const attempt = (action) => { try { return action(); } catch { return undefined; } };

  // ---------------------------------------------------------------------------------------------------------------------
  // Storage. In a sandboxed frame the mere look at localStorage throws, and Go's syscall/js cannot catch what a getter
  // throws: the program would die. Such a storage is replaced by one that forgets.

  const forgetful = () => {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: (i) => [...items.keys()][i] ?? null,
      getItem: (k) => items.get(String(k)) ?? null,
      setItem: (k, v) => { items.set(String(k), String(v)); },
      removeItem: (k) => { items.delete(String(k)); },
      clear: () => { items.clear(); },
    };
  };
  let durable = true;
  for (const name of ['localStorage', 'sessionStorage']) {
    if (attempt(() => window[name].length) !== undefined) continue;
    durable = false;
    attempt(() => Object.defineProperty(window, name, { configurable: true, value: forgetful() }));
  }

  // ---------------------------------------------------------------------------------------------------------------------
  // The address. Facts stand after '#', and people write '#tol=0.1%' there; Go's url.Parse refuses a '%' that starts no
  // escape, and go-app then uses the nil it got. So no such address is ever left for go-app to read.

  const clean = (url) => {
    const [, before, facts] = /^([^#]*)(.*)$/s.exec(url);
    return before + facts.replace(/%(?![0-9a-fA-F]{2})/g, '%25');
  };

  let told = location.href; // the address the program knows

  // go-app and the program write addresses through these too. They throw for another path on file:, for anything but the
  // fragment in an opaque origin, and (in some browsers) when called too often; an exception would end the Go program, an
  // address bar that lags behind does not.
  for (const name of ['pushState', 'replaceState']) {
    const write = history[name].bind(history);
    history[name] = (state, title, url) => {
      attempt(() => (url == null ? write(state, title) : write(state, title, clean(String(url)))));
      told = location.href;
    };
  }

  const tidyAddress = () => {
    const tidy = clean(location.href);
    if (tidy !== location.href) history.replaceState(history.state, '', tidy);
  };

  const tellLink = () => {
    told = location.href;
    window.dispatchEvent(new CustomEvent('goodenough:link'));
  };

  tidyAddress();

  // go-app listens by these. None is of use here, and each takes any event for a true one.
  for (const name of ['onclick', 'onpopstate', 'onresize']) attempt(() => Object.defineProperty(window, name, { get: () => null, set() {} }));

  // Back, forward and a hash typed into the address bar: go-app would parse the address, call OnNav everywhere and scroll
  // to an element of that name. The program reads its link itself.
  const followAddress = () => {
    const changed = location.href !== told;
    tidyAddress();
    if (changed) tellLink();
  };
  window.addEventListener('popstate', followAddress, true);
  window.addEventListener('hashchange', followAddress, true);

  // ---------------------------------------------------------------------------------------------------------------------
  // Links. go-app's window.onclick would take over every <a>: it pushes '#section' into history, opens other hosts in a new
  // window and ignores target="_top". Here each page is a document, so links to others are the browser's, and those within
  // this one are followed below, on window: listeners of the program on document have already run.

  // Has the program draw what it would draw later.
  const wake = () => { window.dispatchEvent(new CustomEvent('goodenough:wake')); };

  // Whoever is led to a place finds it open, and a section whole.
  const unfold = (target) => {
    for (let d = target.closest('details'); d; d = d.parentElement && d.parentElement.closest('details')) d.open = true;
    for (const d of target.querySelectorAll(':scope details.rest')) d.open = true;
  };

  const showSection = (id) => {
    wake(); // what is drawn later would move it, or be it
    const target = id && document.getElementById(id);
    if (!target) {
      if (id === '' || id === 'top') window.scrollTo({ top: 0 });
      return;
    }
    unfold(target);
    const { top, bottom } = target.getBoundingClientRect();
    if (!target.matches('input, select') || top < 0 || bottom > innerHeight) (target.closest('.field') ?? target).scrollIntoView();
    if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1; // so that Tab goes on from here
    target.focus({ preventScroll: true });
  };

  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link) return;
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey ||
        link.hasAttribute('download') || !['', '_self'].includes(link.getAttribute('target') || '')) return;

    const written = link.getAttribute('href');
    const withoutHash = (url) => url.replace(/#.*$/s, '');
    const target = written.startsWith('#') ? withoutHash(location.href) + written : link.href;
    if (withoutHash(target) !== withoutHash(location.href)) return;
    event.preventDefault();
    if (written.startsWith('#') && !written.includes('=')) {
      showSection(attempt(() => decodeURIComponent(written.slice(1))) ?? '');
      return;
    }
    if (target === location.href) return;
    history.pushState(null, '', target);
    if (location.href !== target) location.hash = new URL(target).hash; // an opaque origin refuses to push, not to move
    tellLink();
    window.scrollTo({ top: 0 }); // another scenario's answer stands there, wherever its link stood
  });

  // ---------------------------------------------------------------------------------------------------------------------
  // What there is to read never changes, and is a document of its own. Its parts come into this page when one is opened, or else when the
  // browser has nothing to do; where they don't, as in a frame without an origin, the link to it stays. Links of scenarios lead to the page that they stand in.

  let reading;
  const fetchReading = async () => {
    const response = await fetch(new URL(`${here.reading}index.html`, root));
    if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
    const read = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const part of read.querySelectorAll('[data-reading]')) {
      const link = document.querySelector(`[data-elsewhere="${part.dataset.reading}"]`);
      for (const a of part.querySelectorAll('a[href^="../#"]')) a.setAttribute('href', a.getAttribute('href').slice(3));
      if (link) link.parentNode.replaceWith(...part.childNodes);
    }
  };
  const read = () => {
    if (root && here.reading && root.origin === window.origin && document.querySelector('[data-elsewhere]')) reading ??= fetchReading().catch(() => { reading = undefined; });
  };
  document.addEventListener('toggle', ({ target }) => { if (target.matches?.('.reading details')) read(); }, true);

  // ---------------------------------------------------------------------------------------------------------------------
  // Frames. How high the content is may be known to everybody. The scenario is told to the one page that the frame's own
  // address names, and that page alone may change it.

  goodenough.answered = () => {};
  const frame = (query) => {
    const theme = query.get('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (window.parent === window) return;
    new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
      window.parent.postMessage(JSON.stringify({ src: address, context: 'iframe.resize', height }), '*'); // as Medium has it
    }).observe(document.body);

    const named = query.get('parentOrigin');
    if (!named || attempt(() => new URL(named).origin) !== named) return;
    let last;
    goodenough.answered = (link, headline) => { // at every frame
      if (last === (last = `${link} ${headline}`)) return;
      window.parent.postMessage({ type: 'goodenough:answer', link, headline }, named);
    };
    window.addEventListener('message', ({ source, origin, data }) => {
      if (source !== window.parent || origin !== named || !data || data.type !== 'goodenough:set' || typeof data.facts !== 'string') return;
      window.dispatchEvent(new CustomEvent('goodenough:facts', { detail: data.facts }));
    });
  };
  if (goodenough.page === 'embed') frame(new URLSearchParams(location.search.replaceAll('&amp;', '&'))); // as some wikis escape it twice

  // ---------------------------------------------------------------------------------------------------------------------
  // The takeover. go-app puts what it makes in the place of the first element in the body, in one turn of the event loop; what makes the page
  // alive comes in some more. What the document brought stays where it is, but may be drawn anew, and what a person has done to it
  // meanwhile must be found again.

  // Names by which an element of the old tree is known in the new.
  const names = ['id', 'data-input', 'data-slider', 'data-action', 'href', 'data-box'];

  const whereabouts = (element) => {
    const name = names.find((name) => element.getAttribute(name));
    const selector = name && `[${name}="${CSS.escape(element.getAttribute(name))}"]`;
    return name && { selector, place: [...document.querySelectorAll(selector)].indexOf(element) }; // radio buttons share a name
  };
  const at = ({ selector, place }) => document.querySelectorAll(selector)[place];
  const finder = (element) => {
    const where = whereabouts(element);
    return () => (element.isConnected || !where ? element.isConnected && element : at(where));
  };
  const selection = (element) => attempt(() => [element.selectionStart, element.selectionEnd, element.selectionDirection]);

  // Only what a person changed counts. What the browser fills in after a reload, or on the way back to a page, is of another answer, and
  // may stand in the wrong control: browsers count them. It comes after the document has loaded.
  const edited = new Map(); // element -> where it is, and what it was made to hold
  const isPersisted = (event) => attempt(() => event.persisted);
  window.addEventListener('pageshow', (event) => { if (isPersisted(event) === false) goodenough.agree(':is(input, option)'); });
  const opened = new Map(); // the same of parts that fold
  const noteEdit = ({ isTrusted, target }) => {
    const find = edited.get(target)?.find ?? finder(target);
    if (isTrusted) edited.set(target, { find, value: target.value, checked: target.checked });
  };
  const noteOpened = ({ target }) => { if (target instanceof HTMLDetailsElement) opened.set(target, { find: finder(target), open: target.open }); };
  document.addEventListener('input', noteEdit, true);
  document.addEventListener('toggle', noteOpened, true);

  // A slider follows a finger that comes to scroll, until the browser finds that out.
  let touched;
  const noteHand = ({ target }) => { touched = { target, value: target.value, before: edited.get(target) }; };
  const noteScroll = () => {
    if (!edited.has(touched?.target)) return;
    const { target, value, before } = touched;
    target.value = value;
    if (before) edited.set(target, before);
    else edited.delete(target);
  };
  document.addEventListener('pointerdown', noteHand, true);
  document.addEventListener('pointercancel', noteScroll, true);

  // What is typed and cannot be read from the link comes back after a reload of ours, and the focus.
  const typed = `goodenough typed ${address}`;

  goodenough.makeWay = () => {
    goodenough.putBack = putAsideFragment();
    if (goodenough.brought) painted.before(document.createElement('div'));

    const before = attempt(() => JSON.parse(sessionStorage.getItem(typed))) ?? { edits: [] };
    attempt(() => sessionStorage.removeItem(typed));
    const again = ({ where, ...rest }) => ({ find: () => at(where), ...rest });
    const focused = document.activeElement;
    const focus = focused && focused !== document.body ? { find: finder(focused), range: selection(focused) } : before.focus && again(before.focus);

    goodenough.restore = () => {
      goodenough.restore = () => {};
      document.removeEventListener('input', noteEdit, true);
      document.removeEventListener('toggle', noteOpened, true);
      document.removeEventListener('pointerdown', noteHand, true);
      document.removeEventListener('pointercancel', noteScroll, true);
      delete document.documentElement.dataset.pending;
      const edits = [...before.edits.map(again), ...edited.values()], details = [...opened.values()];
      const place = location.hash.includes('=') ? '' : location.hash.slice(1);
      const isThere = ({ find }) => find();
      if (![...details, ...edits, ...(focus ? [focus] : [])].every(isThere) || place && !document.getElementById(place)) wake();
      details.forEach(reopen);
      edits.forEach(enter);
      edited.clear();
      const active = document.activeElement;
      if (active && active !== document.body) active.dispatchEvent(new Event('focusin', { bubbles: true })); // nor of that
      else if (focus) refocus(focus);
      watchAnswer();
      const led = document.getElementById(place);
      if (led) unfold(led);
      goodenough.idle(read);
    };
  };
  // While the answer is out of sight above, a line says it: the style sheet shows it then.
  const watchAnswer = () => {
    const headline = document.querySelector('.answer #headline');
    if (!headline || !window.IntersectionObserver) return;
    const look = (entries) => { // an element without a box, as while nodes are moved in, is nowhere: not above
      const { isIntersecting, boundingClientRect } = entries.at(-1);
      document.documentElement.toggleAttribute('data-past', !isIntersecting && boundingClientRect.bottom < 0);
    };
    new IntersectionObserver(look, { rootMargin: '0px 0px 1000000px' }).observe(headline); // below the window it is not past
  };
  // go-app mounts nothing when the first address it sees differs from the empty one by a fragment only, which is so in
  // about:srcdoc and blob: pages. There the fragment is put aside while it starts.
  const putAsideFragment = () => {
    const facts = location.hash;
    if (onTheWeb || location.protocol === 'file:' || !facts) return () => {};
    const write = (fragment) => history.replaceState(history.state, '', location.href.replace(/#.*$/s, '') + fragment);
    write('');
    return () => write(facts);
  };
  const reopen = ({ find, open }) => {
    const element = find();
    if (!element) return;
    element.open = open;
    element.dispatchEvent(new Event('toggle')); // the program has not heard of it yet
  };
  const enter = ({ find, value, checked }) => {
    const element = find();
    if (!element) return;
    if (checked !== undefined) element.checked = checked;
    if (element.type !== 'checkbox' && element.type !== 'radio') element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true })); // the program has not heard of it yet
  };
  const refocus = ({ find, range }) => {
    const element = find();
    if (!element || element === document.activeElement) return;
    element.focus({ preventScroll: true });
    if (range && range[0] !== null) attempt(() => element.setSelectionRange(...range));
  };

  const reload = () => {
    window.dispatchEvent(new CustomEvent('goodenough:flush')); // an edit on its way into the link
    attempt(() => {
      const focused = document.activeElement;
      const boxes = [...document.querySelectorAll('input[type=text]:is([data-input], [data-box])')].filter((box) =>
        box === focused || box.value !== box.getAttribute('value') || box.matches('[aria-invalid=true], [data-error] *'));
      const where = whereabouts(focused);
      sessionStorage.setItem(typed, JSON.stringify({
        edits: boxes.map((box) => ({ where: whereabouts(box), value: box.value })),
        focus: where && { where, range: selection(focused) },
      }));
    });
    location.reload();
  };

  // ---------------------------------------------------------------------------------------------------------------------
  // What go-app's engine expects of its page.

  // Each page is a document of its own and go-app sees one route, "/": the whole path is the prefix it leaves out.
  const env = {
    GOAPP_ROOT_PREFIX: attempt(() => decodeURIComponent(location.pathname)) ?? location.pathname,
    GOAPP_INTERNAL_URLS: '[]',
    GOAPP_VERSION: here.version,
  };
  let registration;
  Object.assign(window, {
    goappGetenv: (name) => env[name] ?? '',
    goappNav() {},
    goappUpdatedBeforeWasmLoaded: false,
    goappOnUpdate() { window.goappUpdatedBeforeWasmLoaded = true; },
    goappAppInstallChangedBeforeWasmLoaded: false,
    goappOnAppInstallChange() { window.goappAppInstallChangedBeforeWasmLoaded = true; },
    goappTryUpdate() { if (registration) registration.update().catch(() => {}); },
    goappKeepBodyClean() {
      const count = document.body.children.length;
      const observer = new MutationObserver(() => {
        while (document.body.children.length > count) document.body.lastElementChild.remove();
      });
      observer.observe(document.body, { childList: true });
      return () => observer.disconnect();
    },
  });
  window.addEventListener('appinstalled', () => window.goappOnAppInstallChange());

  // ---------------------------------------------------------------------------------------------------------------------
  // Loading.

  // Until the program has read the facts in the link, the picture is the example's, and faded: the stylesheet says why.
  const asked = location.hash.includes('=') || /[?&]v=/.test(location.search);
  const pending = (why) => { if (asked) document.documentElement.dataset.pending = why; };

  // What keeps the program away, and what a reader can do about it.
  const causes = {
    lacking: ['This page needs a browser with WebAssembly to recalculate'],
    unfetched: ['This page’s program could not be fetched', () => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', textContent: 'Try again' });
      button.addEventListener('click', () => {
        say();
        if (ahead) boot(); else reload();
      });
      return button;
    }],
    refused: ['The page around this one does not let its program run', () => {
      const link = document.createElement('a');
      Object.assign(link, { href: location.href, target: '_blank', rel: 'noopener', textContent: 'Open it in a window' });
      return window.parent === window || !onTheWeb ? '' : link;
    }],
  };
  const example = () => `what you see is the answer for the example${asked ? ', not for your link' : ''}.`;
  const unloadable = (cause) => {
    painted.hidden = false;
    pending('failed');
    const [sentence, way = () => ''] = causes[cause];
    say(`${sentence}; ${example()} `, way());
  };

  // A policy that is not ours: that of the host, or of the frame.
  let refused = false;
  document.addEventListener('securitypolicyviolation', ({ isTrusted, blockedURI, effectiveDirective }) => {
    refused ||= isTrusted && blockedURI !== 'inline' && effectiveDirective !== 'worker-src'; // which can be done without
  });

  const causeOf = async (error) => {
    await new Promise((done) => { setTimeout(done); }); // violations are told of after what they prevent
    if (refused) return 'refused';
    if (!root || error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return 'lacking';
    if (window.origin !== 'null') return 'unfetched';
    // To a frame without an origin our files are another host's. Whether that is the reason, a request that may not see its answer tells.
    return fetch(src, { method: 'HEAD', mode: 'no-cors' }).then(() => 'refused', () => 'unfetched');
  };

  const load = async () => {
    const bar = document.querySelector('[data-progress]');
    const wait = bar && setTimeout(() => { bar.hidden = false; }, 300); // a bar that only flashes says nothing
    try {
      return await ahead.load((seen) => { if (bar && ahead.meant.size) bar.value = Math.min(1, seen / ahead.meant.size); });
    } finally {
      clearTimeout(wait);
      if (bar) bar.hidden = true;
    }
  };

  // A document, its scripts, its styles and its program must be of one version. They need not be: while a host is being renewed it has
  // some files of each, and caches on the way keep some longer than others. So the document names what it was written for.
  const parts = [...document.querySelectorAll('[data-integrity]')].map((e) => ({ url: e.src || e.href, integrity: e.dataset.integrity }));
  const fits = async ({ url, integrity }) => { await (await fetch(url, { integrity })).arrayBuffer(); };
  const fit = () => Promise.all(parts.map((part) => fits(part).catch(() => { throw ahead.meant.mixed; })));

  // Says, or mends by loading everything anew past all caches, once, that the page cannot start. False where versions are not why.
  const renew = async (error) => {
    if (!root) return false;
    const program = { url: new URL(here.wasm, root).href, integrity: here.wasmIntegrity };
    if (error !== ahead?.meant?.mixed && await Promise.all([program, ...parts].map(fits)).then(() => true, () => false)) return false;
    const fresh = await Promise.all([address, program.url, ...parts.map(({ url }) => url)].map((url) => fetch(url, { cache: 'reload' }).then(({ ok }) => ok, () => false)));
    if (!fresh.every(Boolean)) return false; // nothing to be had from there
    const once = `goodenough renewed ${address}`;
    if (durable && !sessionStorage.getItem(once)) {
      sessionStorage.setItem(once, 'true');
      reload();
      return true;
    }
    attempt(() => sessionStorage.removeItem(once));
    painted.hidden = false;
    pending('failed');
    say(`This site is being renewed, and its files are of different versions just now; ${example()} Reload in a while.`);
    return true;
  };

  let ended = false;

  // What Go asks of an object that it was handed may throw, as a getter on somebody else's event does. Go's loader lets that pass, and
  // the program is lost in the middle of a call. Here it finds nothing in that place: all bits of the result are zero, undefined.
  const guard = (go) => {
    const calls = go.importObject.gojs;
    for (const [name, result] of [['valueGet', 32], ['valueIndex', 24], ['valueLength', 16], ['valueSet'], ['valueDelete']].map(([name, result]) => [`syscall/js.${name}`, result])) {
      const call = calls[name];
      calls[name] = (sp) => {
        try { call(sp); } catch { if (result) go.mem.setFloat64((go._inst.exports.getsp() >>> 0) + result, 0, true); }
      };
    }
    // And what ends it all the same, as a stack that overflows does, is not passed over in silence.
    const resume = go._resume;
    go._resume = () => {
      try { if (!ended) resume.call(go); } catch (error) { stopped(error); }
      if (ended) go._scheduledTimeouts.clear(); // Go's loader calls without end while a timeout that has come is still among them
    };
  };

  // The program has ended, by whatever cause. What stands there can be read, but nothing may be moved that no answer would follow.
  const stopped = (error) => {
    if (ended) return;
    ended = true;
    if (error) console.error(error);
    ahead.end();
    for (const control of document.querySelectorAll('#page :is(input, select, textarea, button)')) control.disabled = true;
    say('The program has stopped. Reload the page to continue.');
  };

  const boot = async () => {
    if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
      unloadable('lacking');
      return;
    }
    pending('true');

    let go, instance;
    try {
      ahead.loader();
      go = new window.Go();
      guard(go);
      [goodenough.module] = await Promise.all([load(), fit()]);
      Object.assign(goodenough, await ahead.rehearsed());
      instance = await WebAssembly.instantiate(goodenough.module, go.importObject);
    } catch (error) {
      console.error('The program could not be loaded:', error);
      attempt(() => ahead.dismiss()); // or it would fetch beside whoever fetches anew
      if (!await renew(error)) unloadable(await causeOf(error));
      return;
    }
    attempt(() => sessionStorage.removeItem(`goodenough renewed ${address}`));
    go.run(instance).then(() => stopped(), stopped);
    registerServiceWorker();
  };

  // A page that was left while it loaded may be shown again as it was: with a program that will never come.
  window.addEventListener('pageshow', (event) => { if (isPersisted(event) === true && !document.documentElement.dataset.ready) reload(); });

  // Offline use is an extra that the page never speaks of when it cannot be had: in frames of other sites, in sandboxes,
  // without storage, from a disk. Registered last, so that its downloads don't compete with the program's. It keeps a page at the
  // version it has, so it is also who knows of a newer one.
  const registerServiceWorker = async () => {
    try {
      if (!root || !onTheWeb || !window.isSecureContext || !durable || root.origin !== window.origin) return;
      if (window.top.location.origin !== window.origin) return; // throws where the frame around us is another site's
      registration = await navigator.serviceWorker.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' });
      const watch = (worker) => {
        if (!worker || !registration.active) return; // a first installation is no update
        if (worker.state === 'installed') consider(worker);
        worker.addEventListener('statechange', () => { if (worker.state === 'installed') consider(worker); });
      };
      watch(registration.waiting);
      watch(registration.installing);
      registration.addEventListener('updatefound', () => watch(registration.installing));
      document.addEventListener('visibilitychange', () => { if (!document.hidden) window.goappTryUpdate(); });
    } catch {
      // Refused: see above.
    }
  };

  // A page that came from the network may be of the version that waits.
  const consider = (worker) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { data === here.version ? worker.postMessage('take over') : offer(); };
    worker.postMessage('version', [port2]);
  };

  const offer = () => {
    const place = document.querySelector('[data-newer]');
    if (!place || place.firstChild) return;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: 'reload' });
    button.dataset.action = 'reload';
    button.addEventListener('mousedown', (event) => event.preventDefault()); // what is being typed stays so
    button.addEventListener('click', () => {
      const worker = registration.waiting; // none if another page has let it take over
      if (!worker) {
        reload();
        return;
      }
      worker.addEventListener('statechange', () => { if (['activated', 'redundant'].includes(worker.state)) reload(); });
      worker.postMessage('take over');
    });
    place.append('A newer version is available: ', button);
  };

  setTimeout(boot); // a task of its own: this one has found out what the browser keeps, which takes as long
})();

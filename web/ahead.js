// Has the program fetched before the page around it is there: by the first worker, which will answer later.
//
// What a worker compiles the page's thread has compiled as well, so that it has nothing to do with nine megabytes of program, and of what it
// calls at its start most is ready. The document names this script before its styles, which a page waits for anyway. The boot script
// takes over what it began, and says what is wrong where nothing came of it: nothing here may throw.
(() => {
  'use strict';

  const { src, dataset: here } = document.currentScript;
  const root = src ? new URL('..', src) : null; // none in the page that is one file: see the boot script

  // Go's own, which the build writes here (wasm_exec.js): defines Go. Workers are given it as text.
  const loader = () => {
    'GO_LOADER';
  };

  const meant = {
    mixed: 'the files of this page are of several versions',
    url: root && new URL(here.wasm, root).href,
    size: Number(here.wasmSize) || 0,
    integrity: here.wasmIntegrity,
    // In secure contexts the program is looked at as it comes. Else the browser checks it, which holds all of it back to the end.
    options: window.crypto && crypto.subtle ? {} : { integrity: here.wasmIntegrity },
  };

  // Where the program comes from: a file of the site, or an element of the file.
  const parsed = () => new Promise((done) => { document.readyState === 'loading' ? document.addEventListener('readystatechange', done, { once: true }) : done(); });
  const fromSite = () => fetch(meant.url, meant.options);
  const fromFile = async () => {
    await parsed();
    const text = atob(document.querySelector('script[data-inline="program"]').textContent);
    const packed = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(unpacked, { headers: { 'Content-Type': 'application/wasm' } });
  };

  // Has a program compiled as it comes, and looks whether it is the one meant. A worker is given this as text, so that it stands on nothing here.
  const compile = async (response, { size, integrity, mixed }, tell) => {
    if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
    // The bytes are counted as they arrive, and kept where there is room for all. How many to expect the document says: a compressed
    // response does not.
    const count = async ({ body }, room) => {
      const reader = body.getReader();
      for (let seen = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return seen;
        if (seen + value.byteLength <= room.byteLength) room.set(value, seen);
        tell(seen += value.byteLength);
      }
    };
    // The browser compiles what it fetched itself, and keeps the compiled program with it; what we look at is a copy.
    const checked = integrity && self.crypto && crypto.subtle;
    const copy = new Uint8Array(checked ? size : 0);
    const copied = count(response.clone(), copy);
    copied.catch(() => {}); // the other fails as well, and is who says so
    // Streaming insists on application/wasm, which not every static host knows to say.
    const streams = WebAssembly.compileStreaming && /^application\/wasm$/i.test(response.headers.get('Content-Type'));
    const module = await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
    const seen = await copied;
    if (checked) {
      const sum = await crypto.subtle.digest('SHA-256', copy);
      if (seen !== size || integrity !== `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`) throw mixed;
    }
    return module;
  };

  // A worker that runs a program, the one that it is told or, where it is the first, may have to fetch. It starts from a blob, since a frame
  // without an origin of its own may not start one from an address. One whose program ends, or cannot begin, says so; none outlives the program
  // of the page.
  let ended = false;
  const workers = new Set();
  const start = async (first) => {
    if (ended) throw new Error('the program has ended');
    const script = `
    (async (first) => {
      const told = new Promise((take) => { onmessage = ({ data }) => { onmessage = null; take(data); }; });
      const response = first?.url && fetch(first.url, first.options); // under way while the browser loads what it knows of languages
      if (first) postMessage({ sample: new Intl.NumberFormat().format(1.5) });
      let program;
      try {
        program = response ? await (${compile})(await response, first, (seen) => postMessage({ seen })) : (await told).program;
      } catch {
        return; // the page tries as well, and says why not
      }
      if (response) postMessage({ program });
      self.goodenough = { told: told.then(({ knowing }) => { Object.assign(self.goodenough, knowing); }) };
      (${loader})();
      const go = new Go();
      await go.run(await WebAssembly.instantiate(program, go.importObject));
    })(${JSON.stringify(first)}).finally(() => postMessage('over'));`;
    const code = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(code);
    workers.add(worker);
    return worker;
  };

  // The first worker: fetches the program, unless the page has it in itself, and rehearses what the page is about to do with it, which is in the
  // document's last element. V8 compiles a function when it is first called, and that takes longer than to run it. How the reader writes numbers it
  // finds out meanwhile: for that a browser loads what it knows of languages. Its last word is kept with it, for who listens later. It is to help,
  // not to keep anybody waiting: one that says nothing is done without.
  const first = { seen: 0, sample: '', heard: false, tell() {} };
  first.over = new Promise((over) => { // what of the rehearsal the page waits for, or all hope of it
    first.program = new Promise((done, fail) => {
      first.none = () => {
        fail();
        over();
      };
      const hear = (worker, word) => {
        first.heard = true;
        if (word.sample) first.sample = word.sample;
        else if (word.seen) first.tell(first.seen = word.seen);
        else if (word.program) done(word.program);
        else {
          worker.said = word;
          if (word === 'over') first.none();
          else if (word === 'begun') over();
        }
      };
      first.worker = start(meant).then((worker) => {
        worker.onmessage = ({ data }) => hear(worker, data);
        worker.onerror = () => hear(worker, 'over');
        return worker;
      });
      first.worker.catch(first.none);
    });
  });
  first.program.catch(() => {});
  const rehearse = async (program) => {
    await parsed();
    const known = document.getElementById('known');
    const knowing = { page: here.page, link: here.link, known: known ? known.textContent : '' };
    (await first.worker).postMessage({ program: await program, knowing });
  };
  const own = async (tell) => compile(await (root ? fromSite() : fromFile()), meant, tell);
  const inFile = root ? undefined : own(() => {});
  inFile?.catch(() => {}); // who asks for it will see
  rehearse(inFile).catch(first.none);

  let free = true, wanted; // the first worker has not been taken; somebody waits for the program
  const take = () => {
    const worker = free ? first.worker : undefined;
    free = false;
    return worker;
  };
  const callOff = () => {
    take()?.then((worker) => worker.terminate(), () => {});
    first.none();
  };
  window.goodenoughAhead = {
    meant,
    loader,

    // The program, compiled. Without help of the first worker the page does all of it itself.
    load(tell) {
      wanted = true;
      first.tell = tell;
      tell(first.seen);
      setTimeout(() => { if (!first.heard) first.none(); }, 2000);
      return inFile ?? first.program.catch(() => {
        if (!wanted) throw new Error('it is not wanted any more');
        callOff();
        return own(tell);
      });
    },

    // Waits until what the page does first has been rehearsed, but not for long, and says what the worker has found out.
    async rehearsed() {
      await Promise.race([first.over, new Promise((done) => { setTimeout(done, 1000); })]);
      return { sample: first.sample };
    },

    // The first worker, for who is the first to ask.
    take,

    // Another worker, which runs a program. Rejects where none can be had.
    async worker(program) {
      const worker = await start();
      try {
        worker.postMessage({ program: await program, knowing: {} });
      } catch (error) {
        worker.terminate();
        throw error;
      }
      return worker;
    },

    // Has nobody fetch or wait any more.
    dismiss() {
      wanted = false;
      callOff();
    },

    // Ends all workers, for good.
    end() {
      ended = true;
      for (const worker of workers) worker.terminate();
    },
  };
})();

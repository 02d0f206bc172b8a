package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// watchWorkers counts the workers of a page, and holds each back until begin is called: one that is given a program does not get it, and of the
// one that fetches it nothing more is heard than that. The page's patience with them ends when patienceOver is called. What program runs the page is
// known as theGo.
const watchWorkers = `
	const Real = Worker;
	window.workers = [];
	window.Worker = class extends Real {
		held = [];
		alive = true;
		constructor(...a) {
			super(...a);
			workers.push(this);
			super.onmessage = (e) => this.once(() => this.hear(e), e.data.sample || e.data.seen || e.data.program);
		}
		set onmessage(hear) { this.hear = hear; }
		postMessage(...a) { this.once(() => super.postMessage(...a)); }
		once(f, now = this.begun) { if (now) f(); else this.held.push(f); }
		begin() { this.begun = true; for (const f of this.held.splice(0)) f(); }
		terminate() { this.alive = false; super.terminate(); }
	};
	const later = setTimeout;
	window.setTimeout = (f, ms, ...a) => { if (ms === 8000) { window.patienceOver = f; return 0; } return later(f, ms, ...a); };
	let Program;
	Object.defineProperty(window, 'Go', { get: () => Program, set(G) {
		Program = G;
		const run = G.prototype.run;
		G.prototype.run = function (instance) { window.theGo = this; return run.call(this, instance); };
	} });
`

// surely compares the chances on the page with the command line's for the scenario in the link.
func (p *page) surely() {
	p.Helper()
	link := p.link()
	p.wait(`document.querySelector('[data-output="uncertainty.chance.waste"]') !== null`)
	want := explain(p, link)[0].Uncertainty["chance"].(map[string]any)["waste"].(float64)
	if got := eval[float64](p, `Number(document.querySelector('[data-output="uncertainty.chance.waste"]').dataset.value)`); got-want > .02 || want-got > .02 {
		p.Errorf("%s: the chance of waste is %v, on the command line %v", link, got, want)
	}
}

// TestOldChancesDoNotStandBesideANewSpend: while no worker comes, what is known of another spend goes, and comes back as that of the
// spend shown.
func TestOldChancesDoNotStandBesideANewSpend(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root+"#v=2&cust=consumer", watchWorkers)
	p.surely() // the pre-rendered answer
	p.typeInto("ops", "30m")
	p.waitFact("ops=30m")
	p.wait(`document.querySelector('.sureness') === null && document.querySelector('#sure-section').textContent.includes('Calculating')`)
	if p.has(`[data-output^="uncertainty."]`) {
		t.Error("something is still said of how sure it is")
	}
	p.run(`patienceOver()`)
	p.draws(4096)
	p.surely()
}

// TestLateWorkers: one that comes late does the work from then on, one that fails late is missed by nobody, and neither lives on.
func TestLateWorkers(t *testing.T) {
	t.Parallel()
	root := serve(t, hosting{}).root
	alive := `workers.filter((w) => w.alive).length`

	p := openWith(t, desktop, root, watchWorkers)
	p.wait(`workers.length === 1`)
	p.run(`patienceOver()`)
	p.typeInto("ops", "4m")
	p.draws(16384) // the page's own thread goes no further
	p.run(`workers[0].begin()`)
	p.draws(65536)
	p.surely()

	q := openWith(t, desktop, root, watchWorkers)
	q.wait(`workers.length === 1`)
	q.run(`patienceOver()`)
	q.draws(4096)
	q.run(`workers[0].dispatchEvent(new ErrorEvent('error'))`)
	for _, ops := range []string{"5m", "30m"} {
		q.typeInto("ops", ops)
		q.waitFact("ops=" + ops)
		q.draws(16384)
		q.surely()
	}
	if n := eval[int](q, alive); n != 0 || eval[int](q, `workers.length`) != 1 {
		t.Errorf("%d workers live on", n)
	}

	// Once more while nothing was late: it dies, its successor is late, and dies too.
	r := openWith(t, desktop, root, watchWorkers)
	r.wait(`workers.length === 1`)
	r.run(`workers[0].begin()`)
	r.draws(65536)
	r.run(`workers[0].dispatchEvent(new ErrorEvent('error'))`)
	r.wait(`workers.length === 2`)
	r.run(`patienceOver()`)
	r.run(`workers[1].dispatchEvent(new ErrorEvent('error'))`)
	r.typeInto("ops", "30m")
	r.waitFact("ops=30m")
	r.draws(4096)
	r.surely()
	if n := eval[int](r, alive); n != 0 {
		t.Errorf("%d workers live on", n)
	}
}

// TestWorkerWhoseProgramEnds says so, and is replaced.
func TestWorkerWhoseProgramEnds(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root, watchWorkers)
	p.wait(`workers.length === 1`)
	p.run(`workers[0].begin()`)
	p.draws(65536)
	p.run(`workers[0].dispatchEvent(new ErrorEvent('error'))`)
	p.wait(`workers.length === 2`)
	p.run(`workers[1].begun = true; workers[1].postMessage('no program')`)
	p.wait(`!workers[1].alive`) // it never began: the page does it
	p.typeInto("ops", "30m")
	p.waitFact("ops=30m")
	p.draws(4096)
	p.surely()
}

// TestWorkersEndWithTheProgram, and what can't be answered any more can't be asked.
func TestWorkersEndWithTheProgram(t *testing.T) {
	t.Parallel()
	p := openWith(t, desktop, serve(t, hosting{}).root, watchWorkers)
	p.wait(`workers.length === 1`)
	p.run(`workers[0].begin()`)
	p.draws(16384)
	p.typeInto("ops", "30m")
	// While the program has asked to be woken: nobody would take that call.
	p.wait(`theGo._scheduledTimeouts.size && !theGo._resolveExitPromise(theGo.exited = true)`)
	headline := p.headline()
	p.wait(`document.querySelector('[data-boot-message]').textContent.includes('stopped')`)
	if eval[bool](p, `workers.some((w) => w.alive)`) {
		t.Error("the worker outlives the program")
	}
	if eval[bool](p, `[...document.querySelectorAll('#page :is(input, select, textarea)')].some((e) => !e.disabled)`) {
		t.Error("numbers can be moved, and no answer follows")
	}
	p.wait(`!theGo._scheduledTimeouts.size`)
	p.hover(p.place(".picture svg").middle()) // nothing is thrown at whoever moves the mouse
	if p.headline() != headline {
		t.Errorf("the answer can't be read any more: %q", p.headline())
	}
}

// oddEvents keeps a list of what the page listens to.
const oddEvents = `
	window.listened = new Map();
	const listen = EventTarget.prototype.addEventListener;
	EventTarget.prototype.addEventListener = function (type, ...a) {
		if (!listened.has(this)) listened.set(this, new Set());
		listened.get(this).add(type);
		return listen.call(this, type, ...a);
	};
	window.print = () => {}; // a click that asks for paper, or a file, is not what is tried here
	HTMLAnchorElement.prototype.click = () => {};
`

// readyOddly lists the kinds of event that anything on the page listens to, and has fireOddly send one of them, in every shape that
// somebody's script may give it, to one element of each kind, the document, the window and whatever else listens. It tells how many it sent.
const readyOddly = `(() => {
	const types = new Set([...listened.values()].flatMap((set) => [...set]));
	for (const type of ['resize', 'storage', 'copy', 'paste', 'compositionstart', 'compositionend', 'beforeprint', 'wheel', 'contextmenu']) types.add(type);
	const seen = new Set();
	const elements = [...document.querySelectorAll('html, head, body, body *')].filter((e) => {
		const kind = [e.localName, e.type, ...[...e.attributes].map((a) => a.name), e.dataset.action, e.dataset.setting, e.dataset.share].join(' ');
		return !seen.has(kind) && seen.add(kind);
	});
	const targets = [window, document, ...elements, document.createElement('b'), ...[...listened.keys()].filter((t) => !(t instanceof Node) && t !== window)];
	const bubbling = { bubbles: true, cancelable: true };
	const thrower = () => { throw new Error('an odd event'); };
	const dressed = (value) => (type) => {
		const event = new Event(type, bubbling);
		for (const name of ['key', 'button', 'buttons', 'clientX', 'clientY', 'pointerId', 'pointerType', 'ctrlKey', 'dataTransfer', 'detail', 'data', 'persisted', 'matches', 'source'])
			Object.defineProperty(event, name, value === thrower ? { get: thrower } : { value });
		return event;
	};
	const makers = [
		(type) => new Event(type), (type) => new Event(type, bubbling),
		(type) => new CustomEvent(type, { ...bubbling, detail: { toString: thrower } }), (type) => new CustomEvent(type, { ...bubbling, detail: 7 }),
		(type) => new MouseEvent(type, bubbling), (type) => new PointerEvent(type, bubbling), (type) => new PointerEvent(type, { ...bubbling, buttons: 1, clientX: 1e300, clientY: -1e300 }),
		(type) => new KeyboardEvent(type, bubbling), (type) => new DragEvent(type, bubbling), (type) => new DragEvent(type, { ...bubbling, dataTransfer: new DataTransfer() }),
		(type) => new InputEvent(type, bubbling), (type) => new ClipboardEvent(type, bubbling), (type) => new CompositionEvent(type, bubbling),
		(type) => new MessageEvent(type, bubbling), (type) => new MessageEvent(type, { ...bubbling, source: window, origin: 'x', data: { type: 'goodenough:set', facts: { toString: 7 } } }),
		(type) => new PageTransitionEvent(type, bubbling), (type) => new HashChangeEvent(type, bubbling), (type) => new StorageEvent(type, bubbling),
		...[undefined, null, {}, [], NaN, 'odd', Symbol('odd'), 1n, thrower].map(dressed),
	];
	window.fireOddly = async (type) => {
		let count = 0;
		for (const target of targets) {
			// A click on a link leads away, as it should; whatever its shape, one on the button that empties the page is one.
			if (type === 'click' && target instanceof Element && target.closest('a[href], [data-action=reload]')) continue;
			for (const make of makers) { target.dispatchEvent(make(type)); count++; }
		}
		await new Promise((done) => requestAnimationFrame(() => done()));
		return count;
	};
	return [...types];
})()`

// TestNoEventEndsTheProgram: extensions send the strangest things. Afterwards a person's next edit is answered as ever.
func TestNoEventEndsTheProgram(t *testing.T) {
	t.Parallel()
	for name, path := range map[string]string{"whole": "", "embed": "embed/?view=curve&in=ops,tol"} {
		t.Run(name, func(t *testing.T) {
			p := openWith(t, desktop, serve(t, hosting{}).root+path, oddEvents)
			p.draws(4096)
			if path == "" {
				p.unfold()
			}
			kinds, sent := eval[[]string](p, readyOddly), 0
			for _, kind := range kinds {
				sent += eval[int](p, fmt.Sprintf("fireOddly(%q)", kind))
			}
			t.Logf("%d kinds, %d events", len(kinds), sent)
			if len(kinds) < 20 || sent < 20000 {
				t.Errorf("only %d kinds of events were found, and %d sent", len(kinds), sent)
			}
			p.run(`document.querySelectorAll('dialog').forEach((d) => d.close())`)
			p.frame()
			for _, said := range []string{p.text(".notice"), p.text("[data-boot-message]")} {
				if strings.Contains(said, "wrong") || strings.Contains(said, "stopped") {
					t.Errorf("the page says %q", said)
				}
			}
			p.follow("v=1&cust=b2b-saas")
			p.typeInto("ops", "7m")
			link := p.waitFact("ops=7m")
			p.agreesSoFar(link, explain(t, link)[0])
			p.draws(4096)
			if path == "" {
				p.surely()
			}
		})
	}
}

// TestOddInputIsNoEdit: an input event with nothing put in leaves numbers that a control shows rounded as they are.
func TestOddInputIsNoEdit(t *testing.T) {
	t.Parallel()
	const link = "v=1&cust=consumer&rev=12345678&ops=1234567&inc=17.3&tol=0.1234%25"
	p := open(t, desktop, serve(t, hosting{}).root+"#"+link)
	canonical := explain(t, link)[0].Link
	p.unfold()
	p.run(`for (const e of document.querySelectorAll('[data-input], [data-slider], [data-spread], [data-split], [data-setting], [data-box]')) e.dispatchEvent(new Event('input', { bubbles: true }))`)
	p.frame()
	p.typeInto("name", "x")
	if got := p.waitLink(`link.includes('name=x')`); strings.Replace(got, "&name=x", "", 1) != canonical {
		t.Errorf("the scenario became %s, was %s", got, canonical)
	}
}

// TestLostHandLetsGo: a press that nobody ends is no drag for ever.
func TestLostHandLetsGo(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.place("[data-handle]")
	p.run(`[...document.querySelectorAll('[data-handle]')].find((e) => e.getClientRects().length).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))`)
	p.hover(p.place("[data-surface]").at(.9, .5))
	p.hover(p.place("[data-surface]").at(.8, .5))
	p.typeInto("name", "x")
	if link := p.waitLink(`link.includes('name=x')`); strings.Contains(link, "try=") {
		t.Errorf("a hand that held nothing moved the spend: %s", link)
	}
}

// TestAMistakeIsNotTheEnd breaks what no browser breaks: what was asked for is left undone, said so once, and the next is done.
func TestAMistakeIsNotTheEnd(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.tolerate("left undone")
	p.draws(4096)
	p.run(`const get = Element.prototype.getAttribute; Element.prototype.getAttribute = () => { throw new Error('odd'); };
		document.querySelector('details').dispatchEvent(new Event('toggle')); // in a listener
		Element.prototype.getAttribute = get`)
	p.wait(`document.querySelector('.notice').textContent.includes('left undone')`)

	// In a frame: the state stays that of the page.
	p.run(`Element.prototype.setAttribute = new Proxy(Element.prototype.setAttribute, { apply(f, e, a) { if (window.odd && a[0] === 'data-run') throw new Error('odd'); return Reflect.apply(f, e, a); } });
		window.odd = true`)
	p.typeInto("ops", "30m")
	p.run(`window.odd = false`)
	p.typeInto("inc", "41")
	link := p.waitFact("inc=41")
	if strings.Contains(link, "ops=") {
		t.Errorf("what was left undone was done: %s", link)
	}
	p.agrees(link, explain(t, link)[0])
	p.typeInto("ops", "31m")
	link = p.waitFact("ops=31m")
	p.agrees(link, explain(t, link)[0])
	p.draws(4096)
	p.surely()
}

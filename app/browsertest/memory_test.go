package browsertest

import (
	"flag"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var soak = flag.Duration("soak", 0, "how long TestDraggingTakesNoMoreMemory drags by the clock, frame by frame as a screen shows them; by itself it counts moves, as fast as the program makes frames")

// weigh lets a page and its worker tell how much memory their programs have: what WebAssembly has once it never gives back.
const weigh = `
	const noted = "{ let Program; Object.defineProperty(globalThis, 'Go', { get: () => Program, set(G) { Program = G; const run = G.prototype.run;" +
		"G.prototype.run = function (instance) { globalThis.weight = () => instance.exports.mem.buffer.byteLength; return run.call(this, instance); }; } }); }";
	(0, eval)(noted);
	const Text = Blob;
	window.Blob = class extends Text { constructor(parts, o) {
		super(o?.type === 'text/javascript' ? [noted, "addEventListener('message', (e) => { if (e.data === 'weight') postMessage({ weight: weight() }); });", ...parts] : parts, o);
	} };
	const Real = Worker;
	window.Worker = class extends Real { constructor(...a) { super(...a); window.theWorker = this; } };
	window.weights = () => new Promise((done) => {
		theWorker.addEventListener('message', function heard({ data }) {
			if (!data.weight) return;
			theWorker.removeEventListener('message', heard);
			done([weight(), data.weight]);
		});
		theWorker.postMessage('weight');
	});
`

// hurried has frames come as fast as the program makes them, not as a screen shows them.
const hurried = `{
	const waiting = [], channel = new MessageChannel();
	channel.port1.onmessage = () => waiting.shift()(performance.now());
	window.requestAnimationFrame = (f) => { waiting.push(f); channel.port2.postMessage(0); return 1; };
}`

// drags moves sliders one after the other, up and down again, as long as goesOn says, and rests after each as a hand does: at last until
// the finest answer is there, which is when the worker has most to remember.
const drags = `async (goesOn) => {
	const frame = () => new Promise(requestAnimationFrame);
	for (let moves = 0; ; ) {
		for (const key of ['ops', 'try', 'mttr', 'ops', 'rev']) {
			const slider = document.querySelector('[data-slider="' + key + '"]'), from = .4 * slider.max, way = .3 * slider.max;
			for (let i = 0; i < 60; i++) {
				slider.value = Math.round(from + way * (30 - Math.abs(i - 30)) / 30);
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				moves++;
				await frame();
			}
			slider.dispatchEvent(new Event('change', { bubbles: true }));
			await new Promise((done) => setTimeout(done, 150));
		}
		while (Number(document.documentElement.dataset.draws) < 65536) await frame();
		if (!goesOn(moves)) return moves;
	}
}`

// Moves after which both have what they need, and after which they still have no more; by the clock, a minute and all of it. So few moves
// don't show the most that the runtime's own books ever take, of what waits for a finalizer and the like, which come in pieces of 256 kB: less
// than a few of them is no growth, and half a kilobyte that every move kept would be.
const early, late, books = 900, 3000, 1 << 20

// TestDraggingTakesNoMoreMemory than it took at first: neither the page nor its worker.
func TestDraggingTakesNoMoreMemory(t *testing.T) {
	t.Parallel()
	script := weigh
	if *soak == 0 {
		script += hurried
	}
	p := openWith(t, desktop, serve(t, hosting{}).root+"#v=1", script)
	p.rests()
	p.section("time")
	p.place(futurePicture)
	begun, moves := time.Now(), 0
	drag := func() (weights []int) {
		goesOn := `() => false`
		if *soak > 0 {
			goesOn = `((begun) => () => performance.now() < begun + 60000)(performance.now())`
		}
		var made int
		if err := chromedp.Run(p.ctx, chromedp.Evaluate(`(`+drags+`)(`+goesOn+`)`, &made, awaited)); err != nil { // which takes longer than a wait may
			t.Fatal(err)
		}
		moves += made
		weights = eval[[]int](p, `weights()`)
		t.Logf("%6v %8d moves: page %.1f MB, worker %.1f MB", time.Since(begun).Round(time.Second), moves, float64(weights[0])/1e6, float64(weights[1])/1e6)
		return weights
	}
	first := drag()
	for *soak == 0 && moves < early {
		first = drag()
	}
	last := first
	for moves < late || time.Since(begun) < *soak {
		last = drag()
	}
	slack := books
	if *soak > 0 {
		slack = 0
	}
	for i, who := range []string{"page", "worker"} {
		if last[i] > first[i]+slack {
			t.Errorf("the %s has %d bytes, %d at first", who, last[i], first[i])
		}
	}
}

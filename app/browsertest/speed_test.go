package browsertest

import (
	"slices"
	"testing"
)

// watchFrames notes, for each input the page gets, when its frame has been written and when it has been painted. An event
// of the mouse reaches the page at the start of a frame; the page writes in the animation frame it asks for then, this
// script's comes right after, and a message posted there is delivered once the frame is drawn. When the next frame is due already
// it goes first, and its event tells as much: a frame is drawn in one piece.
const watchFrames = `(() => {
	const times = window.times = { written: [], painted: [] };
	const channel = new MessageChannel();
	let started = 0, written = false;
	const painted = () => {
		if (!written) return;
		times.painted.push(performance.now() - started);
		started = 0;
		written = false;
	};
	channel.port1.onmessage = painted;
	addEventListener(%s, () => {
		painted();
		started ||= performance.now();
	}, true);
	addEventListener(%[1]s, () => requestAnimationFrame(() => {
		if (!started || written) return;
		written = true;
		times.written.push(performance.now() - started);
		channel.port2.postMessage(0);
	}));
})()`

// frames is how many moves a person makes in five seconds of dragging.
const frames = 300

// BenchmarkSlider drags the slider of today's spend, with a real mouse, on a page that has come to rest: from the event to the
// pictures.
func BenchmarkSlider(b *testing.B) {
	p := open(b, desktop, serve(b, hosting{}).root+"#v=1")
	p.rests()
	p.dragSlider(b)
}

// BenchmarkSliderOverTime does so with the section about time in sight, all of it open: its pictures and tables follow the hand as well.
func BenchmarkSliderOverTime(b *testing.B) {
	p := open(b, desktop, serve(b, hosting{}).root+"#v=1")
	p.rests()
	p.section("time")
	p.rests()
	p.place(futurePicture)
	// The inputs stay in sight beside what is scrolled to: to scroll to the slider would leave that again.
	slider := eval[box](p, `(() => { const r = document.querySelector(%s).getBoundingClientRect(); return { Left: r.left, Top: r.top, Width: r.width, Height: r.height }; })()`, sliderOf("ops"))
	p.measure(b, "input", slider.thumb(.3), slider.thumb(.7))
}

// BenchmarkSliderAtOnce does so as soon as the page is live: the worker climbs its ladder, and the browser still compiles the
// program for speed, on the processors that draw.
func BenchmarkSliderAtOnce(b *testing.B) {
	open(b, desktop, serve(b, hosting{}).root+"#v=1").dragSlider(b)
}

// BenchmarkSliderOfPoints leaves the ranges out: no worker competes for the machine's processors.
func BenchmarkSliderOfPoints(b *testing.B) {
	open(b, desktop, serve(b, hosting{}).root+"#v=1&points=1").dragSlider(b)
}

// rests waits for the finest answer there is.
func (p *page) rests() {
	p.Helper()
	p.draws(65536)
}

func (p *page) dragSlider(b *testing.B) {
	b.Helper()
	p.measure(b, "input", p.thumb("ops", .3), p.thumb("ops", .7))
}

// BenchmarkHandle does the same with the handle on the picture.
func BenchmarkHandle(b *testing.B) {
	p := open(b, desktop, serve(b, hosting{}).root)
	p.rests()
	knob := p.knob()
	p.measure(b, "pointermove", point{knob.X - 200, knob.Y}, point{knob.X + 200, knob.Y})
}

// measure moves the mouse from one place to the other and back, pressed, and reports what it took in ms.
func (p *page) measure(b *testing.B, event string, from, to point) {
	b.Helper()
	start := from
	if event == "pointermove" {
		start = p.knob() // only there the handle can be taken
	}
	p.mouse("mouseMoved", start)
	p.mouse("mousePressed", start)
	p.run(watchFrames, event)
	b.ResetTimer()
	for range b.N {
		p.sweep(from, to)
	}
	b.StopTimer()
	p.frame()
	p.mouse("mouseReleased", to)
	times := eval[map[string][]float64](p, `window.times`)
	for _, what := range []string{"written", "painted"} {
		ms := times[what]
		if len(ms) < frames/3 {
			b.Fatalf("only %d frames of %d were %s", len(ms), frames*b.N, what)
		}
		slices.Sort(ms)
		for name, share := range map[string]float64{"p50": .5, "p95": .95, "p99": .99} {
			b.ReportMetric(ms[int(share*float64(len(ms)-1))], what+"-"+name+"-ms")
		}
		b.ReportMetric(float64(len(ms))/float64(b.N), what+"-frames")
	}
}

// watchAnswers notes, at each frame, when it began, how many moves the hand has made, and what the frame before it left on the
// page of how sure the answer is.
const watchAnswers = `(() => {
	const seen = window.seen = { began: [], moves: [], shown: [] };
	let moves = 0;
	addEventListener('input', () => { moves++; }, true);
	const look = (began) => {
		seen.began.push(began);
		seen.moves.push(moves);
		seen.shown.push([...document.querySelectorAll('[data-output^="uncertainty."]')].map((e) => e.dataset.value).join());
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
})()`

// BenchmarkDrag drags the slider of today's spend with the ranges on and the whole page drawn: the share of the frames the
// hand moved in that show an answer they did not show before, which is of 4096 draws, and of those longer than 25 ms.
func BenchmarkDrag(b *testing.B) {
	const late = 25 // ms
	// As high as it takes to see how sure the answer is, below the picture, all the way: what is out of sight isn't drawn.
	p := open(b, screen{width: desktop.width, height: 2000}, serve(b, hosting{}).root+"#v=1")
	p.rests()
	from, to := p.thumb("ops", .3), p.thumb("ops", .7)
	p.mouse("mouseMoved", from)
	p.mouse("mousePressed", from)
	p.run(watchAnswers)
	for range b.N {
		p.sweep(from, to)
	}
	p.mouse("mouseReleased", to)
	type frame struct {
		Began []float64
		Moves []int
		Shown []string
	}
	seen := eval[frame](p, `window.seen`)
	moved, fresh, slow := 0., 0., 0.
	for i := 1; i+1 < len(seen.Began); i++ {
		if seen.Moves[i] == seen.Moves[i-1] {
			continue
		}
		moved++
		if seen.Shown[i+1] != seen.Shown[i] {
			fresh++
		}
		if seen.Began[i+1]-seen.Began[i] > late {
			slow++
		}
	}
	if moved < frames/3 {
		b.Fatalf("the hand moved in only %.0f frames", moved)
	}
	b.ReportMetric(100*fresh/moved, "%fresh")
	b.ReportMetric(100*slow/moved, "%late")
	b.ReportMetric(moved/float64(b.N), "frames")
}

// sweep moves the pressed mouse from one place to the other, back and there again.
func (p *page) sweep(from, to point) {
	p.Helper()
	for i := range frames {
		share := float64(i%100) / 100
		if i/100%2 == 1 {
			share = 1 - share
		}
		p.dragging(point{from.X + share*(to.X-from.X), from.Y})
	}
}

package view

import (
	"regexp"
	"runtime"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
	"goodenough/model/scenario"
)

// Every control at both ends of every slider must leave a page that can be drawn.
func TestEverySliderAtBothEndsIsDrawn(t *testing.T) {
	for _, p := range some(scenario.Presets, 8) {
		for _, f := range some(model.Fields, 3) {
			if f.Number == nil {
				continue
			}
			start, _ := apply(state.Start(), state.Choose{Key: "cust", ID: p.ID})
			for _, position := range []int{0, start.Slider(f).Max()} {
				s, _ := apply(start, state.Slide{Key: f.Key, Position: position})
				for id, tree := range Of(s).Draw() {
					if noNumber.MatchString(tree.HTML()) {
						t.Errorf("%s, %s at position %d: %s shows a number that is none", p.ID, f.Key, position, id)
					}
				}
			}
		}
	}
}

// Every part about ranges, for every preset and odd scenarios, is drawn without a broken number.
func TestWhatIsSaidOfRangesIsWhole(t *testing.T) {
	broken := regexp.MustCompile(`\bNaN\b|\bInf\b|%!`)
	for _, link := range []string{"cust=cloud-platform&tol=1e-6~1e-4", "cust=consumer&accept=0.0001", "cust=email-batch&rev=1k&hours=0&quits=0", "cust=payments&points=1",
		"cust=b2b-saas&try=0", "cust=consumer&growth=-0.5~0.1~2", "cust=consumer&discount=0", "cust=consumer&tol=0.002&leave=0.01&exit=0.2&churn=0.35&nine=5&neglect=30&half=2&hours=30&growth=0.3"} {
		s := state.Open(link)
		if !s.Points {
			s = studied(t, link, true)
		}
		for id, tree := range Of(s).Draw() {
			if html := tree.HTML(); broken.MatchString(html) {
				t.Errorf("%s: %s shows %s", link, id, broken.FindString(html))
			}
		}
	}
}

// noNumber finds what a broken number looks like in text.
var noNumber = regexp.MustCompile(`\bNaN\b|\bInf\b|%!|undefined`)

// dragged is a page under a moving hand, scrolled to what is behind the section about time.
func dragged(t testing.TB) state.State {
	s := studied(t, "v=1", false)
	s.Layout, s.Unfolded, s.Hurry = state.Wide, map[string]bool{"time": true}, true
	s.Away = map[string]bool{state.BarHost: true, state.AnswerHost: true, state.SureHost: true, state.GrowthHost: true, state.TeamHost: true, state.MoreHost: true}
	return s
}

// moved is a frame of the i-th place that a hand moves the slider to.
func moved(s state.State, i int) (state.State, Trees) {
	s, _ = state.Update(s, state.Slide{Key: "ops", Position: 100 + i%200})
	return s, Of(s).Draw()
}

// TestMoveLeavesLittleGarbage: the browser's program has one thread, so that what a frame leaves behind is soon felt in another.
func TestMoveLeavesLittleGarbage(t *testing.T) {
	const most, frames = 215_000, 50 // bytes a frame
	s := dragged(t)
	s, _ = moved(s, frames) // which grows nothing any more
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range frames {
		s, _ = moved(s, i)
	}
	runtime.ReadMemStats(&after)
	if left := (after.TotalAlloc - before.TotalAlloc) / frames; left > most {
		t.Errorf("a move leaves %d bytes, more than %d", left, most)
	}
}

// BenchmarkMove is a frame of a hand that moves a slider.
func BenchmarkMove(b *testing.B) {
	s := dragged(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s, _ = moved(s, i)
	}
}

// BenchmarkMoveInSight is a frame of a hand that moves a slider, with answer and time in sight.
func BenchmarkMoveInSight(b *testing.B) {
	s := dragged(b)
	delete(s.Away, state.AnswerHost)
	delete(s.Away, state.SureHost)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s, _ = moved(s, i)
	}
}

// BenchmarkFrame is everything a slider event costs but the browser's own work: state, model, words and pictures.
func BenchmarkFrame(b *testing.B) {
	s := state.Start()
	s.Layout = state.Wide
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s, _ := state.Update(s, state.Slide{Key: "ops", Position: 100 + i%200})
		Of(s).Draw()
	}
}

// TestSketchLeavesOutWhatIsFolded and nothing else, unless it was opened; each host is drawn on its own as with the others.
func TestSketchLeavesOutWhatIsFolded(t *testing.T) {
	s := state.Open("")
	whole, sketch := Of(s).Draw(), Of(s).Sketched(true).Draw()
	for host, tree := range whole {
		if alone := Of(s).DrawHost(host).HTML(); alone != tree.HTML() {
			t.Errorf("%s alone is drawn differently", host)
		}
	}
	plan := func(n dom.Node) bool {
		return n.Find(func(n *dom.Node) bool { name, _ := n.Attr("data-picture"); return name == "plan" }) != nil
	}
	if !plan(whole[state.TimeHost]) || plan(sketch[state.TimeHost]) {
		t.Error("what is folded is in the sketch, or nowhere")
	}
	if answer := sketch[state.AnswerHost].PlainText(); !strings.Contains(answer, Of(s).Headline()) {
		t.Errorf("the answer of a sketch is %q", answer)
	}
	s.Unfolded = map[string]bool{"time": true}
	if !plan(Of(s).Sketched(true).DrawHost(state.TimeHost)) {
		t.Error("what was opened is left out of a sketch")
	}
}

package desk

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"goodenough/app/dom"
	"goodenough/model/history"
)

// The picture's size in its own units, and where things lie in it.
const (
	timelineWide   = 720
	timelineNarrow = 320
	timelineHeight = 92
	timelineLeft   = 4
	timelineTop    = 18
	timelineBase   = 70
	thinnest       = 1.5 // of a bar: shorter outages would not be seen
	half           = 40. // of the widest name of a moment, which is not to be cut off at an edge
)

// mostNamed incidents are told one by one, and numbered.
const mostNamed = 5

// pictureSays is how the picture is to be read.
const pictureSays = "As wide as it lasted, as high as the share of customers it affected."

// timeline is the window with an incident a bar: as wide as it lasted, as high as the share of customers it hit. The longest are numbered.
func timeline(record history.Record, narrow bool) dom.Node {
	longest := longestOf(record, mostNamed)
	width, most := timelineWide, 7
	if narrow {
		width, most = timelineNarrow, 3
	}
	window := record.Window
	at := func(t time.Time) float64 {
		share := t.Sub(window.From).Hours() / window.Hours()
		return timelineLeft + min(1, max(0, share))*float64(width-2*timelineLeft)
	}
	rect := func(class string, x, y, width, height float64) dom.Node {
		return dom.El("rect", dom.Class(class), dom.A("x", dom.Num(x)), dom.A("y", dom.Num(y)), dom.A("width", dom.Num(width)), dom.A("height", dom.Num(height)))
	}
	var unknown, bars, numbers, ticks []dom.Node
	for _, gap := range window.Unknown {
		unknown = append(unknown, rect("gap", at(gap.From), timelineTop, max(thinnest, at(gap.To)-at(gap.From)), timelineBase-timelineTop))
	}
	for _, i := range inTime(record) {
		n := record.Incidents[i]
		x, end := at(n.Start), at(n.Start.Add(time.Duration(n.Hours*float64(time.Hour))))
		height := max(3, n.Share*(timelineBase-timelineTop))
		bars = append(bars, rect("area a-sales", x, timelineBase-height, max(thinnest, end-x), height))
		if place := slices.Index(longest, i); place >= 0 {
			numbers = append(numbers, dom.El("text", dom.Class("tick"), dom.A("x", dom.Num((x+end)/2)), dom.A("y", dom.Num(timelineTop-5)), dom.A("text-anchor", "middle"), strconv.Itoa(place+1)))
		}
	}
	for _, tick := range ticksOf(window.Stretch, most) {
		x := at(tick.at)
		anchor := "middle"
		if x < half {
			anchor = "start"
		} else if x > float64(width)-half {
			anchor = "end"
		}
		ticks = append(ticks,
			dom.El("line", dom.Class("axis"), dom.A("x1", dom.Num(x)), dom.A("x2", dom.Num(x)), dom.A("y1", dom.Num(timelineBase)), dom.A("y2", dom.Num(timelineBase+4))),
			dom.El("text", dom.Class("tick"), dom.A("x", dom.Num(x)), dom.A("y", dom.Num(timelineHeight-5)), dom.A("text-anchor", anchor), tick.says))
	}
	return dom.El("svg", dom.Class("chart timeline"), dom.A("viewBox", "0 0 "+strconv.Itoa(width)+" "+strconv.Itoa(timelineHeight)), dom.A("role", "img"),
		dom.A("aria-label", "The incidents along time; the longest are listed below."),
		rect("zone", timelineLeft, timelineTop, float64(width-2*timelineLeft), timelineBase-timelineTop),
		dom.El("g", unknown), dom.El("g", bars),
		dom.El("line", dom.Class("axis"), dom.A("x1", dom.Num(timelineLeft)), dom.A("x2", dom.Num(float64(width-timelineLeft))), dom.A("y1", dom.Num(timelineBase)), dom.A("y2", dom.Num(timelineBase))),
		dom.El("g", ticks), dom.El("g", numbers))
}

// mostBars is how many bars are drawn: more would lie on each other.
const mostBars = 2000

// inTime are the incidents to draw, by their numbers, in the order of time: of very many the longest.
func inTime(record history.Record) []int {
	drawn := longestOf(record, mostBars)
	slices.Sort(drawn)
	return drawn
}

// longestOf are the longest incidents by their numbers, the longest first.
func longestOf(record history.Record, most int) []int {
	order := make([]int, len(record.Incidents))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(record.Incidents[b].Hours, record.Incidents[a].Hours) })
	return order[:min(most, len(order))]
}

// tick is a moment and what it is called.
type tick struct {
	at   time.Time
	says string
}

// ticksOf are round moments in a stretch, so many at most, in UTC: years, quarters, months, days, hours or minutes.
func ticksOf(s history.Stretch, most int) []tick {
	for _, step := range []struct {
		layout string
		next   func(time.Time) time.Time
		begin  func(time.Time) time.Time
	}{
		{"15:04", after(time.Minute), down(time.Minute)},
		{"15:04", after(10 * time.Minute), down(10 * time.Minute)},
		{"15:04", after(time.Hour), down(time.Hour)},
		{"Jan 2, 15:04", after(6 * time.Hour), down(6 * time.Hour)},
		{"Jan 2", after(24 * time.Hour), down(24 * time.Hour)},
		{"Jan 2", after(7 * 24 * time.Hour), down(7 * 24 * time.Hour)},
		{"Jan 2006", months(1), monthOf(1)},
		{"Jan 2006", months(3), monthOf(3)},
		{"2006", months(12), monthOf(12)},
		{"2006", months(60), monthOf(60)},
	} {
		var ticks []tick
		for at := step.begin(s.From); !at.After(s.To) && len(ticks) <= most; at = step.next(at) {
			if !at.Before(s.From) {
				ticks = append(ticks, tick{at, at.Format(step.layout)})
			}
		}
		if len(ticks) <= most {
			return ticks
		}
	}
	return nil
}

func after(d time.Duration) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.Add(d) }
}
func down(d time.Duration) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.UTC().Truncate(d) }
}
func months(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.AddDate(0, n, 0) }
}
func monthOf(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time {
		t = t.UTC()
		month := (t.Year()*12 + int(t.Month()) - 1) / n * n
		return time.Date(month/12, time.Month(month%12+1), 1, 0, 0, 0, 0, time.UTC)
	}
}

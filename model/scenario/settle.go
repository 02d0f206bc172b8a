package scenario

import (
	"slices"
	"strings"

	"goodenough/model"
)

// taken is a text that was understood, before it is decided what was meant by a share of time.
type taken struct {
	value  float64
	exact  float64 // before it was rounded
	kind   kind
	side   side
	per    float64 // how many of the periods that were named a year has; 0 where none was
	turned bool    // what was said is how long it is up
	notes  []string
}

// note says how it was taken, where a person could have meant something else.
func (t *taken) note(text string) { t.notes = append(t.notes, text) }

// kind is how the unit was given.
type kind uint8

const (
	bare    kind = iota
	percent      // of time, or of whatever a share is of
	other
)

// side says which part of the time a share is.
type side uint8

const (
	unsaid side = iota
	down
	up
)

// settle decides what shares of time mean, together where they are the ends of one range, and says how all was taken. Nobody promises
// to be down more than half of the time: percents that are all above it say how long a system is up.
func (r *Reading) settle(f *model.Field, all []*taken) string {
	if f.Unit == model.ShareOfTime {
		r.settleTime(f, all)
	}
	var notes []string
	for _, t := range all {
		notes = append(notes, t.notes...)
	}
	return strings.Join(slices.Compact(notes), "; ")
}

func (r *Reading) settleTime(f *model.Field, all []*taken) {
	above := func(t *taken) bool { return t.side == unsaid && t.value > .5 && t.value <= 1 }
	allAbove := func(as kind) bool {
		return !slices.ContainsFunc(all, func(t *taken) bool { return !above(t) || t.kind != as })
	}
	asPercent, asFraction := allAbove(percent), allAbove(bare)
	mixed := len(all) > 1 && !asPercent
	for _, t := range all {
		switch {
		case asPercent || t.side == up:
			share := t.value
			t.turned = true
			t.value = Round(upFor(share)) // exact: a share above one half has no more places
			t.note(r.percentSigned(share) + " up, " + r.Duration(t.value*model.HoursPerYear) + " down a year")
		case isPromise(f) && r.Percent && t.kind == percent && t.side == unsaid && t.value > 0 && t.value <= .5 && len(t.notes) == 0: // where uptime is asked for
			t.note(r.percentSigned(t.value) + " of time down, " + r.percentSigned(upFor(t.value)) + " up")
		case mixed && above(t) && t.kind == percent:
			t.note(r.percentSigned(t.value) + " of time down")
		case asFraction:
			text := r.percentSigned(t.value)
			t.note(text + " of time down; for " + text + " up write " + r.percentText(t.value) + "%")
		}
	}
}

package history

import (
	"math"

	"goodenough/model/uncertainty"
)

// Never is what a window without an incident tells, and what it doesn't. It bounds how many there are, and says nothing of how long they last
// or whom they hit. It does not show that the system is good: one that never fails may be one on which too much is spent, and one that
// hasn't failed yet may be young.
type Never struct {
	Years    float64 // that were watched
	AtMost   float64 // incidents a year, very likely: 1.92 over the years, where all rates are as likely as by Jeffreys' prior
	Expected float64 // incidents in that time by the reader's own numbers, the middle
	Chance   float64 // of seeing none, by the reader's own numbers and their range
}

// Doubtful tells whether the reader's numbers hardly allow for what happened: whoever expects three or more sees none once in twenty times.
func (n *Never) Doubtful() bool { return n.Chance < .05 }

func (r *Record) never(own *uncertainty.Study) *Never {
	n := &Never{Years: r.Years, AtMost: rate{years: r.Years, clusters: 1}.quantiles()(.95), Expected: own.In.Incidents * r.Years}
	for _, rate := range ownDraws(own, "inc", 0) {
		n.Chance += math.Exp(-rate*r.Years) / drawn
	}
	return n
}

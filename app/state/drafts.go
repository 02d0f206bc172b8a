package state

import (
	"maps"

	"goodenough/model/scenario"
)

// Draft is what there is to say of a text in a box: why it is refused, or how it was taken, and what else it may mean.
type Draft struct {
	Text    string
	Message string   // why it can't be used; empty where it counts
	Note    string   // how it was taken, where that isn't plain
	Offers  []string // texts that it may mean, to choose from
	Left    bool     // it was refused and its box was left, which shows the value again
}

// Shown tells whether the box holds a refused text.
func (d Draft) Shown() bool { return d.Message != "" && !d.Left }

// Drafts are the drafts of boxes, by key. States share them: none is changed in place.
type Drafts map[string]Draft

func (d Drafts) with(key string, draft Draft) Drafts {
	next := Drafts{}
	maps.Copy(next, d)
	next[key] = draft
	return next
}

// without has no more to say of some boxes. The spend explored has two: one of them at the head of the plan.
func (d Drafts) without(keys ...string) Drafts {
	next := maps.Clone(d)
	for _, key := range keys {
		delete(next, key)
		if key == "try" || key == HeadOfPlan {
			delete(next, "try")
			delete(next, HeadOfPlan)
		}
	}
	return next
}

// editing is a box at work: which, and what there was before. Zero where none is.
type editing struct {
	key          string
	before       scenario.Scenario
	past, future []moment
}

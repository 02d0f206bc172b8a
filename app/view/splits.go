package view

import (
	"math"

	"goodenough/model"
)

// splits are a system's one budget, seen along its splits.
type splits struct {
	model.Division
	shares []float64     // what operations get, $/yr
	at     []model.Split // at each of them
}

func splitsOf(s *model.System) *splits {
	a := &splits{Division: s.Division(), shares: make([]float64, samples), at: make([]model.Split, samples)}
	for i := range a.shares {
		a.shares[i] = float64(a.Budget) * dense(float64(i)/(samples-1))
		a.at[i] = s.Split(float64(a.Budget), a.shares[i])
	}
	return a
}

// dense moves evenly spaced shares towards both ends, where returns turn fastest.
func dense(share float64) float64 { return share * share * (3 - 2*share) }

// Of a budget or a team, what is too small a part to be named, and what is too little to be given up to speak of.
const (
	unnamed    = .005
	negligible = .001
)

// nearBest tells whether the present split is as good as the best: nobody knows their spend better.
func (a *splits) nearBest() bool {
	away := math.Abs(float64(a.Present.Operations - a.Best.Operations))
	return away <= aboutRight*float64(a.Best.Operations) || a.Cost <= negligible*a.Budget
}

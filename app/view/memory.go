package view

import (
	"slices"

	"goodenough/model"
)

// splits are those of the budget, asked of the model once a sight.
func (p *Page) splits() *splits {
	if p.Sight.splits == nil {
		p.Sight.splits = splitsOf(&p.Result.System)
	}
	return p.Sight.splits
}

// baseline is what the example costs, asked of the model once an example and domain: most frames share both with the one before.
func (p *Page) baseline() *baseline {
	v, in := p.Sight, exampleHere(p.State)
	if b := v.baseline; b == nil || b.in != in || b.domain != v.Domain {
		v.baseline = baselineOf(in, v.Domain, v.spends)
	}
	return v.baseline
}

// people are who does what, asked of the model once a sight: as far as any spend that is spoken of.
func (p *Page) people() *people {
	if p.Sight.people == nil {
		s := &p.Result.System
		best := s.Staff(float64(p.splits().Best.Operations))
		most := max(p.Spend, p.ExploredSpend(), float64(best.Spend))
		if minimum := float64(p.Result.Outcome.Minimum); minimum < 2*most {
			most = max(most, minimum)
		}
		p.Sight.people = peopleOf(s, best, most)
	}
	return p.Sight.people
}

// future is what the ways of spending lead to over the horizon, asked of the model once a sight, horizon and plan.
func (p *Page) future() *model.Time {
	const drawn = 120 // moments, about: as many as a picture can show
	v, horizon := p.Sight, p.Horizon()
	if v.followed == nil || v.horizonOf != horizon || !slices.Equal(v.planOf, p.Plan) {
		v.followed, v.horizonOf, v.planOf = p.Result.System.Time(p.Plan, horizon, (drawn+horizon-1)/horizon), horizon, p.Plan
	}
	return v.followed
}

package portfolio

import (
	"math"

	"goodenough/model"
)

// Ask is what a team wants against what it should get.
type Ask string

// The asks.
const (
	Wrong  Ask = "wrong"  // it wants more than today, and the same money brings more elsewhere: it should get no more, or less
	Right  Ask = "right"  // it wants more than today, and should get some of it, or all
	Offers Ask = "offers" // by its own numbers it needs less than today
	Stays  Ask = "stays"  // it has what it wants
)

// Small is the part of today's spending that makes no difference between two amounts.
const Small = .01

// Team is one system in a divided budget. Its JSON names are a contract.
type Team struct {
	Spend     model.Number `json:"spend"`     // its share of the budget, $/yr
	Net       model.Number `json:"net"`       // what it is worth then, $/yr
	Today     model.Number `json:"today"`     // $/yr
	NetToday  model.Number `json:"net_today"` // $/yr
	Change    model.Number `json:"change"`    // from today's spending to its share, $/yr
	Own       model.Number `json:"own_best"`  // what it would spend if the budget had no end, $/yr
	Ask       Ask          `json:"ask"`
	AskCosts  model.Number `json:"ask_costs"` // if it got all that it wants, all systems together would be worth at least so much less, $/yr
	Downtime  model.Number `json:"downtime"`  // at its share, share of time
	Satisfied bool         `json:"satisfied"` // its customers are, at its share and in the long run
}

// Whole is a budget divided among systems, and what that changes. Its JSON names are a contract.
type Whole struct {
	Budget     model.Number `json:"budget"`      // $/yr
	Spend      model.Number `json:"spend"`       // of it, by all, $/yr: less than the budget where more would not pay
	Net        model.Number `json:"net"`         // of all, $/yr
	NextDollar model.Number `json:"next_dollar"` // what one more of the budget adds to net, $
	Gap        model.Number `json:"gap"`         // no division is worth more than net and this, $/yr
	Today      model.Number `json:"today"`       // spent today by all, $/yr
	NetToday   model.Number `json:"net_today"`   // $/yr
	Own        model.Number `json:"own_best"`    // what all would spend if the budget had no end, $/yr
	Teams      []Team       `json:"-"`
}

// Share divides a budget, $/yr, among systems.
func Share(systems []*model.System, budget float64, each Each) (*Whole, error) {
	curves := make([]Curve, len(systems))
	for i, s := range systems {
		curves[i] = CurveOf(s)
	}
	d, err := Divide(curves, budget, each)
	if err != nil {
		return nil, err
	}
	w := &Whole{Budget: model.Number(budget), Spend: model.Number(sum(d.Spends)), Net: model.Number(d.Net), NextDollar: model.Number(d.Next),
		Gap: model.Number(d.Gap), Own: model.Number(sum(d.Own)), Teams: make([]Team, len(systems))}
	each.of(len(systems), func(i int) {
		s, spend, own := systems[i], d.Spends[i], d.Own[i]
		in := s.Inputs()
		netToday, _ := curves[i].At(in.Spend)
		all := math.Min(own, budget)
		netOwn, _ := curves[i].At(all)
		w.Teams[i] = Team{
			Spend: model.Number(spend), Net: model.Number(d.Nets[i]),
			Today: model.Number(in.Spend), NetToday: model.Number(netToday), Change: model.Number(spend - in.Spend),
			Own: model.Number(own), Ask: askOf(in.Spend, own, spend),
			AskCosts: model.Number(math.Max(0, d.Nets[i]-netOwn-d.Price*(spend-all)-d.Slack)),
			Downtime: model.Number(s.Downtime(spend)), Satisfied: spend >= s.ContentFrom(),
		}
	})
	for i := range w.Teams {
		w.Today += w.Teams[i].Today
		w.NetToday += w.Teams[i].NetToday
	}
	return w, nil
}

// askOf judges a team that spends so much today and wants so much of its own, of which it should get a share.
func askOf(today, own, share float64) Ask {
	room := Small * today
	switch {
	case own > today+room && share > today+room:
		return Right
	case own > today+room:
		return Wrong
	case own < today-room:
		return Offers
	}
	return Stays
}

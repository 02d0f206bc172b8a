package portfolio

import (
	"cmp"
	"math"
	"slices"
)

// state is a choice of one point for each of the first systems.
type state struct {
	spend, net float64
	from       int32 // the state without the last of them
	point      int32 // that of the last
}

// knapsack chooses a point of each grid so that they are worth most together and cost at most the budget, and tells whether that is
// certain. Of two choices for the first systems that which costs no less and is worth no more is dropped, and so is what cannot beat known,
// the net of some choice, even if each of the others got what is best for it at a price, with dollars left over sold at that price. Where
// more than most states may be left, of those that cost the same to one part in so many of the budget that which is worth most stays, and
// the answer is no longer certain. It is nil where nothing beats known.
func knapsack(grids []*grid, budget, price, known float64, most int) (points []int, certain bool) {
	rest := make([]float64, len(grids)+1) // of those from one on, the best at the price
	for i := len(grids) - 1; i >= 0; i-- {
		g := grids[i]
		k := g.best(price)
		rest[i] = rest[i+1] + g.nets[k] - price*g.spends[k]
	}
	known += 1e-13 * math.Abs(known)
	layers := make([][]state, len(grids)+1)
	layers[0] = []state{{}}
	certain = true
	for i, g := range grids {
		fine := len(layers[i])*len(g.spends) <= most
		var next []state
		if !fine {
			certain = false
			next = slices.Repeat([]state{{net: math.Inf(-1)}}, most)
		}
		for at, s := range layers[i] {
			for k, spend := range g.spends {
				if s.spend+spend > budget {
					break
				}
				n := state{s.spend + spend, s.net + g.nets[k], int32(at), int32(k)}
				if n.net+price*(budget-n.spend)+rest[i+1] <= known {
					continue
				}
				if fine {
					next = append(next, n)
				} else if same := &next[int(n.spend/budget*float64(most-1))]; n.net > same.net {
					*same = n
				}
			}
		}
		slices.SortFunc(next, func(a, b state) int { return cmp.Or(cmp.Compare(a.spend, b.spend), cmp.Compare(b.net, a.net)) })
		most := math.Inf(-1)
		layers[i+1] = slices.DeleteFunc(next, func(s state) bool {
			worse := s.net <= most
			most = math.Max(most, s.net)
			return worse
		})
	}
	best := slices.MaxFunc(append(layers[len(grids)], state{net: math.Inf(-1), from: -1}), func(a, b state) int { return cmp.Compare(a.net, b.net) })
	if best.from < 0 {
		return nil, certain
	}
	points = make([]int, len(grids))
	for i := len(grids) - 1; ; i-- {
		points[i] = int(best.point)
		if i == 0 {
			return points, certain
		}
		best = layers[i][best.from]
	}
}

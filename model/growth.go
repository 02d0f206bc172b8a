package model

import "math"

// Growth against protection: one budget B, of which s goes to operations and x = B - s to growth, split so that
//
//	V(s) + (1 + discount/delta) G(x)
//
// is greatest. G is the present value of contribution margin that a year of growth spend brings; operations are charged for the
// capital that they tie up, as in the hurdle. With the constant growth ROI, G = (1+max(growth, 0)) x, this is Net and a
// constant, and what a split gives up is the regret. Returns of a dollar are held against each other before that charge.
//
// A response that saturates is ADBUDG (Little, Models and Managers: The Concept of a Decision Calculus, 1970):
//
//	G(x) = gmax x^c / (ghalf^c + x^c)

// growthResponse is G. Without the most that it can bring it is constant.
type growthResponse struct {
	perDollar         float64 // constant
	most, half, shape float64
}

func (in *Inputs) growthResponse() growthResponse {
	return growthResponse{perDollar: in.perGrowthDollar(), most: in.GrowthMost, half: in.halfway(), shape: in.shape()}
}

// at is G(x), $ of present value, and what the next dollar brings: +Inf at 0 where the shape is below 1.
func (r *growthResponse) at(x float64) (worth, marginal float64) {
	switch {
	case r.most == Unset:
		return r.perDollar * x, r.perDollar
	case x > 0:
		z := r.shape * math.Log(x/r.half)
		reached := logistic(z)
		return r.most * reached, r.most * reached * logistic(-z) * r.shape / x
	case r.shape > 1:
		return 0, 0
	case r.shape == 1:
		return 0, r.most / r.half
	default:
		return 0, math.Inf(1)
	}
}

// Split is one way to spend a budget. Its JSON names are a contract.
type Split struct {
	Operations       Number `json:"operations"`        // $/yr
	Growth           Number `json:"growth"`            // $/yr
	OperationsReturn Number `json:"operations_return"` // what the next dollar of operations brings, $ of present value
	GrowthReturn     Number `json:"growth_return"`     // what the next dollar of growth brings, $ of present value
	Worth            Number `json:"worth"`             // of both together, $/yr
}

// Division is what one budget can do for operations and growth. Its JSON names are a contract.
type Division struct {
	Budget  Number `json:"budget"`        // $/yr
	Present Split  `json:"present"`       // at the spend explored
	Best    Split  `json:"best"`          // worth most
	Cost    Number `json:"cost_of_split"` // what the present split is worth less, $/yr
	// Where the budget is given, its growth part is taken for advertising: see AdvertisingROI.
	Advertising   Number `json:"advertising_roi"`
	Advertisement Number `json:"advertising_best_share"` // of revenue: see AdvertisingShare
}

// Split evaluates the split of a budget, $/yr, that gives operations so much of it, $/yr: zero or more, and what is more than all counts as
// all.
func (s *System) Split(budget, operations float64) Split {
	operations = math.Min(operations, budget)
	r := s.in.growthResponse()
	growth, marginal := r.at(budget - operations)
	p, userCost := s.At(operations), s.Hurdle(0)
	return Split{
		Operations: Number(operations), Growth: Number(budget - operations),
		OperationsReturn: Number(p.Marginal / userCost), GrowthReturn: Number(marginal),
		Worth: Number(p.Value + userCost*growth),
	}
}

// BestSplit is the split of a budget, $/yr, above zero, that is worth most. The search is the certain one of the optimum, with growth that
// operations displace for its cost, so that peaks of either kind are found.
func (s *System) BestSplit(budget float64) Split {
	r := s.in.growthResponse()
	userCost := s.Hurdle(0)
	if r.most == Unset {
		return s.Split(budget, s.searchBest(r.perDollar*userCost, budget).best.spend)
	}
	all, _ := r.at(budget)
	return s.Split(budget, s.search(budget, func(spend float64) (cost, slope float64) {
		left, marginal := r.at(budget - spend)
		return userCost * (all - left), userCost * marginal
	}).best.spend)
}

// Division answers for the one budget of the inputs.
func (s *System) Division() Division {
	budget := s.in.OneBudget()
	g := Division{Budget: Number(budget), Present: s.Split(budget, s.in.ExploredSpend()), Best: s.BestSplit(budget),
		Advertising: Number(math.Inf(1)), Advertisement: Number(AdvertisingShare(AdvertisingLong, s.in.Margin))}
	g.Cost = Number(math.Max(0, float64(g.Best.Worth-g.Present.Worth)))
	if s.in.Budget != Unset {
		g.Advertising = Number(s.in.AdvertisingROI(float64(g.Present.Growth)))
	}
	return g
}

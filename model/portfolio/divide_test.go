package portfolio_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"goodenough/model"
	"goodenough/model/portfolio"
	"goodenough/model/scenario"
)

// spill is a loss of v lambda/(1+alpha s), whose peaks are known.
type spill struct{ lambda, v, alpha float64 }

func (c spill) At(s float64) (net, slope float64) {
	left := 1 + c.alpha*s
	return -c.lambda * c.v / left, c.lambda * c.v * c.alpha / (left * left)
}

func (c spill) Best(price, least, most float64) float64 {
	return math.Max(least, math.Min(most, (math.Sqrt(c.lambda*c.v*c.alpha/price)-1)/c.alpha))
}

// TestWaterFilling: three losses of the class I of Gordon and Loeb share a budget as worked out apart.
func TestWaterFilling(t *testing.T) {
	d, err := portfolio.Divide([]portfolio.Curve{spill{10e6, .02, 1e-5}, spill{4e6, .05, 5e-6}, spill{20e6, .01, 2e-5}}, 300000, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{108245.2067, 94503.1956, 97251.5978} {
		if math.Abs(d.Spends[i]-want) > 1e-4 {
			t.Errorf("system %d gets %.4f, want %.4f", i, d.Spends[i], want)
		}
	}
	if math.Abs(-d.Net-299773.5596) > 1e-4 || d.Gap > 1e-6 {
		t.Errorf("the loss is %.4f, want 299773.5596, and the gap %g", -d.Net, d.Gap)
	}
}

func curvesOf(systems []*model.System) (curves []portfolio.Curve, own float64) {
	for _, s := range systems {
		curves = append(curves, portfolio.CurveOf(s))
		own += curves[len(curves)-1].Best(0, 0, math.Inf(1))
	}
	return curves, own
}

func divide(t *testing.T, curves []portfolio.Curve, budget float64) portfolio.Division {
	t.Helper()
	d, err := portfolio.Divide(curves, budget, nil)
	if err != nil {
		t.Fatal(err)
	}
	if spent := sum(d.Spends); spent > budget*(1+1e-12) {
		t.Fatalf("%v of a budget of %v is spent", spent, budget)
	}
	return d
}

// TestGapHolds: of thousands of divisions none is worth more than what was found and the gap, and none by more than a millionth of it than
// what was found.
func TestGapHolds(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	closed := 0
	for round := range rounds(100) {
		n := 2 + round%2
		curves, own := curvesOf(drawn(rng, n))
		budget := own * rng.Float64()
		d := divide(t, curves, budget)
		if d.Gap < 1e-9*math.Abs(d.Net) {
			closed++
		}
		const parts = 2000
		most := math.Inf(-1)
		for i := range parts {
			spends := []float64{budget * float64(i) / (parts - 1), 0, 0}
			left := budget - spends[0]
			spends[1] = left
			if n == 3 {
				spends[1] = left * rng.Float64()
				spends[2] = left - spends[1]
			}
			net := 0.
			for k, c := range curves {
				v, _ := c.At(math.Min(spends[k], d.Own[k]))
				net += v
			}
			most = math.Max(most, net)
		}
		rounding := 1e-12 * math.Abs(d.Net)
		if most > d.Net+d.Gap+rounding || most > d.Net+1e-6*math.Abs(d.Net) {
			t.Errorf("round %d: a division is worth %v, and what was found %v, with a gap of %v", round, most, d.Net, d.Gap)
		}
	}
	if closed < rounds(100)*85/100 {
		t.Errorf("only %d have no gap", closed)
	}
}

// TestMoreBudget never lowers what all are worth, and what the next dollar is said to bring is what it does bring.
func TestMoreBudget(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	compared := 0
	for round := range rounds(10) {
		curves, own := curvesOf(drawn(rng, 2+rng.IntN(9)))
		before := portfolio.Division{Net: math.Inf(-1)}
		for _, part := range []float64{0, .01, .1, .3, .5, .7, .9, .999, 1.1} {
			d := divide(t, curves, part*own)
			if d.Net < before.Net-1e-12*math.Abs(before.Net) {
				t.Errorf("round %d: %v of what all want is worth %v, and less of it %v", round, part, d.Net, before.Net)
			}
			before = d
			if part == 0 || d.Gap > 1e-12*math.Abs(d.Net) { // with a gap the next dollar may turn all around
				continue
			}
			h := 1e-4 * part * own
			up, down := divide(t, curves, part*own+h), divide(t, curves, part*own-h)
			if up.Gap > 1e-12*math.Abs(d.Net) || down.Gap > 1e-12*math.Abs(d.Net) {
				continue
			}
			compared++
			over, under := (up.Net-d.Net)/h, (d.Net-down.Net)/h
			rounding := 1e-6 + 1e-13*math.Abs(d.Net)/h
			if d.Next < min(over, under)-rounding || d.Next > max(over, under)+rounding {
				t.Errorf("round %d, %v: the next dollar brings %v, and to both sides it brings %v and %v", round, part, d.Next, under, over)
			}
		}
	}
	if compared < rounds(10) {
		t.Errorf("only %d were compared", compared)
	}
}

// TestSameSystems get the same, up to the one for which there is not enough left to be like the others.
func TestSameSystems(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for round := range rounds(30) {
		s := drawn(rng, 1)[0]
		n := 2 + rng.IntN(6)
		var systems []*model.System
		for range n {
			systems = append(systems, s)
		}
		curves, own := curvesOf(systems)
		d := divide(t, curves, own*(.05+rng.Float64()))
		low, high, odd := slicesMin(d.Spends), slicesMax(d.Spends), 0
		for _, spend := range d.Spends {
			if spend > low*(1+1e-6) && spend < high*(1-1e-6) {
				odd++
			}
		}
		if odd > 1 {
			t.Errorf("round %d: the same systems get %v", round, d.Spends)
		}
	}
	for _, p := range scenario.Version1.Presets { // whose nets have no cliff there
		system, _ := model.Build(p.Inputs)
		curves, own := curvesOf([]*model.System{&system, &system, &system})
		d := divide(t, curves, .8*own)
		for _, spend := range d.Spends {
			if math.Abs(spend-d.Spends[0]) > 1e-9*spend {
				t.Errorf("%s: the same systems get %v", p.ID, d.Spends)
			}
		}
	}
}

func slicesMin(v []float64) float64 {
	low := v[0]
	for _, x := range v {
		low = min(low, x)
	}
	return low
}

func slicesMax(v []float64) float64 {
	high := v[0]
	for _, x := range v {
		high = max(high, x)
	}
	return high
}

// TestBudgetIsRefused where it is none.
func TestBudgetIsRefused(t *testing.T) {
	system, _ := model.Build(scenario.Version1.Presets[0].Inputs)
	curves, _ := curvesOf([]*model.System{&system})
	for _, budget := range []float64{-1, math.NaN(), math.Inf(1), math.Inf(-1)} {
		if _, err := portfolio.Divide(curves, budget, nil); err == nil {
			t.Errorf("a budget of %v is taken", budget)
		}
	}
	if _, err := portfolio.Divide(nil, 1, nil); err == nil {
		t.Error("nobody is taken for somebody")
	}
	if d, err := portfolio.Divide(curves, 1e308, nil); err != nil || d.Next != 0 || d.Gap != 0 || d.Spends[0] != d.Own[0] {
		t.Errorf("with all the money there is: %+v, %v", d, err)
	}
}

// TestAskCosts is never more than what it does cost to give a team all that it wants.
func TestAskCosts(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	real := 0
	for range rounds(24) {
		systems := drawn(rng, 2+rng.IntN(4))
		curves, own := curvesOf(systems)
		w, err := portfolio.Share(systems, own*(.3+.7*rng.Float64()), nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, team := range w.Teams {
			left := float64(w.Budget) - float64(team.Own)
			if left < 0 {
				continue
			}
			net, _ := curves[i].At(float64(team.Own))
			others := append(append([]portfolio.Curve(nil), curves[:i]...), curves[i+1:]...)
			d := divide(t, others, left)
			costs := float64(w.Net) - net - d.Net
			if float64(team.AskCosts) > costs+1e-11*math.Abs(float64(w.Net)) {
				t.Errorf("what team %d wants is said to cost at least %v, and costs %v", i, team.AskCosts, costs)
			}
			if team.AskCosts > 0 && float64(team.AskCosts) > .5*costs {
				real++
			}
		}
	}
	if real < rounds(24)/3 {
		t.Errorf("only %d are near what they bound", real)
	}
}

// TestCeiling: at no price is it below what a division is worth.
func TestCeiling(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	near := 0
	for round := range rounds(100) {
		curves, own := curvesOf(drawn(rng, 2))
		budget := own * rng.Float64()
		most := math.Inf(-1)
		for i := range 500 {
			a := budget * float64(i) / 499
			x, _ := curves[0].At(a)
			y, _ := curves[1].At(budget - a)
			most = math.Max(most, x+y)
		}
		d := divide(t, curves, budget)
		for _, price := range []float64{0, d.Next * rng.Float64(), d.Next, d.Next * (1 + rng.Float64()), 100 * rng.Float64()} {
			ceiling := portfolio.Ceiling(curves, budget, price)
			if most > ceiling+1e-12*math.Abs(most) {
				t.Errorf("round %d: at a price of %v nothing should be worth more than %v, and something is worth %v", round, price, ceiling, most)
			}
			if ceiling-most < 1e-3*math.Abs(most) {
				near++
			}
		}
		if ceiling := portfolio.Branch(curves, budget, 2<<rng.IntN(8)); most > ceiling+1e-9*math.Abs(most) {
			t.Errorf("round %d: halved, nothing should be worth more than %v, and something is worth %v", round, ceiling, most)
		}
	}
	if near < rounds(100) {
		t.Errorf("only %d ceilings are near", near)
	}
}

// TestAsks: what a team that spends 100 wants, and what it should get.
func TestAsks(t *testing.T) {
	for _, c := range []struct {
		own, share float64
		want       portfolio.Ask
	}{
		{150, 150, portfolio.Right}, {150, 120, portfolio.Right}, {150, 100.5, portfolio.Wrong}, {150, 60, portfolio.Wrong},
		{100.5, 60, portfolio.Stays}, {99.5, 99.5, portfolio.Stays}, {90, 90, portfolio.Offers}, {90, 20, portfolio.Offers},
	} {
		if got := portfolio.AskOf(100, c.own, c.share); got != c.want {
			t.Errorf("who wants %v and should get %v is %s, want %s", c.own, c.share, got, c.want)
		}
	}
}

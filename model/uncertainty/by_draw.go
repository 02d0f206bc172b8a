package uncertainty

// byDraw is what the draws of a run say, each by itself.
type byDraw struct {
	optimum, waste, minimum []float64 // spends, in units of today's; +Inf out of reach
	height                  []float64 // net at the optimum, $/yr
	net, netToday           []float64 // at the spend explored and at today's, $/yr
	low, wasted             []bool    // today's spend is below the optimum; is waste
}

// makeRoom has a place for each draw. What the first ones say stays.
func (b *byDraw) makeRoom(draws int) {
	for _, numbers := range []*[]float64{&b.optimum, &b.waste, &b.minimum, &b.height, &b.net, &b.netToday} {
		lengthen(numbers, draws)
	}
	lengthen(&b.low, draws)
	lengthen(&b.wasted, draws)
}

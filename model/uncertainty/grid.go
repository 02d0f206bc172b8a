package uncertainty

import "math"

// grid is a ladder of spends: none, then evenly spaced in the logarithm.
type grid struct {
	spends [Levels]float64
	rungs  int     // how many of them it has, a multiple of eight
	step   float64 // of the natural logarithm, between neighbours above the first two
}

// Peaks are a third of an octave wide at least, where the time to restore is short against a tier of credits: rungs at a fifth
// find them, and more would only cost time. Half of Levels are the fewest, for the picture's sake.
const rungsOfOctave = 5

// rungsFor are enough for so many octaves, as long as Levels suffice.
func rungsFor(octaves float64) int {
	rungs := int(min(2+math.Ceil(rungsOfOctave*octaves), Levels))
	return max((rungs+7)&^7, Levels/2)
}

// lay spaces g from low to high, 0 < low < high.
func (g *grid) lay(low, high float64) { g.space(low, high, rungsFor(log2(high/low))) }

// space is lay with so many rungs.
func (g *grid) space(low, high float64, rungs int) {
	g.rungs = rungs
	g.step = ln2 * log2(high/low) / float64(rungs-2)
	ratio := exp(g.step)
	g.spends[0] = 0
	for i, s := 1, low; i < rungs; i++ {
		g.spends[i] = s
		s *= ratio
	}
	g.spends[rungs-1] = high
}

// between resamples what is known at each rung on the ladder of Levels rungs over the same spends, by cubics through the four next
// rungs.
func (g *grid) between(known, out *curve) {
	out[0] = known[0]
	for l := 1; l < Levels; l++ {
		at := 1 + float64((l-1)*(g.rungs-2))/(Levels-2)
		first := min(max(int(at)-1, 1), g.rungs-4)
		x := at - float64(first)
		c := (*[4]float64)(known[first:])
		out[l] = (x-1)*(x-2)*(3-x)/6*c[0] + x*(x-2)*(x-3)/2*c[1] + x*(x-1)*(3-x)/2*c[2] + x*(x-1)*(x-2)/6*c[3]
	}
}

package compare

import (
	"math"
	"math/bits"
)

const (
	// mostExact is up to how many players every set is looked at: 4,096 sets.
	mostExact = 12
	// mostSampled is about how many sets are looked at where there are more.
	mostSampled = 6000
)

// figures are what a mixture is worth: the best spending and net, both $/yr.
type figures [2]float64

func (f figures) less(other figures) figures { return figures{f[0] - other[0], f[1] - other[1]} }

// game is what a set of players, as bits, brings about. It is false where the set contradicts itself.
type game func(set uint64) (figures, bool)

// everybody is the set of n players.
func everybody(n int) uint64 { return 1<<n - 1 }

// shapley is the Shapley value of each of n players, and its standard error where only so many orders were drawn. Where a set that is
// looked at contradicts itself, it is bad and ok is false.
func shapley(n int, g game) (values, errors []figures, orders int, bad uint64, ok bool) {
	if n > mostExact {
		return sampled(n, g)
	}
	values, bad, ok = exactly(n, g)
	return values, make([]figures, n), 0, bad, ok
}

// exactly is the Shapley value of each of n players: what it adds to a set of s others, of which each size weighs alike, and within a size
// each set.
func exactly(n int, g game) (values []figures, bad uint64, ok bool) {
	worth := make([]figures, 1<<n)
	for set := range worth {
		if worth[set], ok = g(uint64(set)); !ok {
			return nil, uint64(set), false
		}
	}
	weight := make([]float64, n) // by the size of the set: 1/(n (n-1 choose s))
	choose := 1.
	for s := range weight {
		weight[s] = 1 / (float64(n) * choose)
		choose *= float64(n-1-s) / float64(s+1)
	}
	values = make([]figures, n)
	for set, without := range worth {
		for i := range values {
			if set>>i&1 == 1 {
				continue
			}
			w, adds := weight[bits.OnesCount(uint(set))], worth[set|1<<i].less(without)
			values[i][0] += w * adds[0]
			values[i][1] += w * adds[1]
		}
	}
	return values, 0, true
}

// sampled estimates the Shapley value of each of n players by what it adds in orders that are drawn, each with its reverse, and the
// standard error of that. The same n draws the same orders.
func sampled(n int, g game) (values, errors []figures, orders int, bad uint64, ok bool) {
	pairs := max(2, mostSampled/(2*(n-1)))
	values, errors = make([]figures, n), make([]figures, n)
	order, random := make([]int, n), shuffler(n)
	for i := range order {
		order[i] = i
	}
	pair := make([]figures, n)
	for k := range pairs {
		for i := n - 1; i > 0; i-- {
			j := random.below(i + 1)
			order[i], order[j] = order[j], order[i]
		}
		clear(pair)
		for _, backward := range []bool{false, true} {
			set := uint64(0)
			before, ok := g(set)
			for i := 0; ok && i < n; i++ {
				player := order[i]
				if backward {
					player = order[n-1-i]
				}
				set |= 1 << player
				var after figures
				if after, ok = g(set); ok {
					adds := after.less(before)
					pair[player][0] += adds[0] / 2
					pair[player][1] += adds[1] / 2
					before = after
				}
			}
			if !ok {
				return nil, nil, 0, set, false
			}
		}
		for i := range values { // mean and sum of squares, one at a time (Welford)
			for j, x := range pair[i] {
				d := x - values[i][j]
				values[i][j] += d / float64(k+1)
				errors[i][j] += d * (x - values[i][j])
			}
		}
	}
	for i := range errors {
		for j, squares := range errors[i] {
			errors[i][j] = math.Sqrt(squares / float64(pairs-1) / float64(pairs))
		}
	}
	return values, errors, 2 * pairs, 0, true
}

// shuffler is a stream of numbers that look random (splitmix64: Steele, Lea and Flood 2014), from a seed.
type shuffler uint64

// below is a number from 0 up to n, all but evenly.
func (s *shuffler) below(n int) int {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	high, _ := bits.Mul64(z^z>>31, uint64(n))
	return int(high)
}

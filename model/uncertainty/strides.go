package uncertainty

// mostSteps is how many steps a path is looked at in, to either side.
const mostSteps = 64

// strides is what is seen of a path at even steps, from -steps to steps; what is seen once is not looked at again.
type strides struct {
	at     func(t float64) stand
	steps  int
	stands [2*mostSteps + 1]stand
	seen   [2*mostSteps + 1]bool
}

func (s *strides) look(step int) *stand {
	k := mostSteps + step
	if !s.seen[k] {
		s.seen[k], s.stands[k] = true, s.at(float64(step)/float64(s.steps))
	}
	return &s.stands[k]
}

// between looks for a place from one step, at which the verdict holds, to another further away, a power of two from there, where it does not.
// It is the second result, and the first a place before it where it does; where none is found the second holds as well. Where the model's
// answers end much can happen within a few steps: those of the stride before are all looked at as well.
func (s *strides) between(from, to int) (holds, other stand) {
	if s.look(to).holds {
		if from == 0 {
			return *s.look(from), *s.look(to)
		}
		return s.about(2*from-to, from, to)
	}
	step, ends := (to-from)/2, !s.look(to).ok
	if ends {
		step = (to - from) / max(to-from, from-to)
		if from != 0 {
			from -= to - from
		}
	}
	for step != 0 && from+step != to {
		if holds, other := s.between(from, from+step); !other.holds {
			return holds, other
		}
		from += step
		if !ends {
			step /= 2
		}
	}
	return *s.look(from), *s.look(to)
}

// about looks for a dip next to the middle of three steps, at all of which the verdict holds. Results are as for between.
func (s *strides) about(a, b, c int) (holds, other stand) {
	left, middle, right := s.look(a), s.look(b), s.look(c)
	half := (c - b) / 2
	switch {
	case half == 0:
		return dip(*left, *middle, *right, s.at)
	case !mayDip(left, middle, right):
		return *middle, *middle
	}
	for _, end := range [...]int{a, c} {
		from, to := b, (b+end)/2
		if end*end < b*b { // nearer to zero
			from = end
		}
		if !s.look(to).holds {
			return s.between(from, to)
		}
	}
	for _, at := range [...]int{a + half, b, b + half} {
		if holds, other = s.about(at-half, at, at+half); !other.holds {
			break
		}
	}
	return holds, other
}

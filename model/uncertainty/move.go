package uncertainty

import (
	"math"

	"goodenough/model"
)

// Moved is the range around another median, as wide on the field's scale as it was: a factor stays a factor, odds stay odds.
// Ends beyond the field's range are cut to it. The second result is false where no belief fits there.
func (r Range) Moved(f model.Field, median float64) (Range, bool) {
	b, err := Believe(f, r)
	if err != nil || b.IsPoint() {
		return Range{}, false
	}
	s := b.scale
	shift := s.to(median) - b.median
	return fit(f, Range{Low: s.from(s.to(r.Low) + shift), Mid: median, High: s.from(s.to(r.High) + shift), HasMid: true})
}

// Around is a range with the given median and, on the field's scale, the given reach from the median to either end: for
// an amount ln 3 is "within a factor of three". Ends beyond the field's range are cut to it. The second result is false
// where no belief fits there.
func Around(f model.Field, median, reach float64) (Range, bool) {
	s := scaleOf(f.Key)
	return fit(f, Range{Low: s.from(s.to(median) - reach), Mid: median, High: s.from(s.to(median) + reach), HasMid: true})
}

// Reach is how far, on the field's scale, the ends of a range lie from its middle, on average; 0 for a point.
func (r Range) Reach(f model.Field) float64 {
	if r.Low == r.High {
		return 0
	}
	s := scaleOf(f.Key)
	return (s.to(r.High) - s.to(r.Low)) / 2
}

// fit cuts a range to its field and, where that makes it lean too far, shortens the longer side.
func fit(f model.Field, r Range) (Range, bool) {
	s := scaleOf(f.Key)
	r.Low, r.High = math.Max(r.Low, f.Min), math.Min(r.High, f.Max)
	if !(r.Low < r.Mid && r.Mid < r.High) {
		return Range{}, false
	}
	middle := s.to(r.Mid)
	up, down := s.to(r.High)-middle, middle-s.to(r.Low)
	const fits = mostLean * .999
	if up > fits*down {
		r.High = s.from(middle + fits*down)
	} else if down > fits*up {
		r.Low = s.from(middle - fits*up)
	}
	_, err := Believe(f, r)
	return r, err == nil
}

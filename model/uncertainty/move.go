package uncertainty

import "goodenough/model"

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

// Around is a range with the given median and, on the field's scale, the given reach, above zero, from the median to either end: for
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

package model

import "math"

// restored is what brings downtime back to the line where today's is above it, given the minimum, which holds the line in the long run
// alone. cleanup is paid once, $, and the minimum holds the line from then on; restore is the least constant spend, $/yr, that has it
// hold from so many years on as in.Within says:
//
//	cleanup = max(0, Ka - K0),  restore = minimum + delta cleanup / (e^(delta within) - 1)
//
// which follows from the capital that is needed, Ka = minimum/delta, and its path. Capital moves one way, so that what holds at that time
// holds ever after. Both are +Inf where the minimum is.
func (s *System) restored(minimum float64) (restore, cleanup float64) {
	if math.IsInf(minimum, 1) {
		return minimum, minimum
	}
	cleanup = math.Max(0, minimum/s.delta-s.capitalToday)
	return minimum + s.delta*cleanup/math.Expm1(s.delta*s.in.Within), cleanup
}

// WaysBack are the two from above the line today to below it: restore a year, $/yr, or cleanup once, $, and then the minimum a year. Where
// nothing leads back, or nothing has to, ok is false.
func (s *System) WaysBack() (minimum, restore, cleanup float64, ok bool) {
	minimum = s.Minimum()
	restore, cleanup = s.restored(minimum)
	return minimum, restore, cleanup, s.downtimeToday > s.in.AcceptableDowntime() && Number(minimum).Known()
}

// Restoring is the least constant spend, $/yr, that has downtime back within in.Within where a spend from so much on holds it there in the
// long run.
func (s *System) Restoring(from float64) float64 {
	restore, _ := s.restored(from)
	return restore
}

// Trapped is o where fire-fighting is paid from the same budget: the way back is another one then, and neither of these is known.
func (o Outcome) Trapped() *Outcome {
	o.Restore, o.Cleanup = Number(math.Inf(1)), Number(math.Inf(1))
	return &o
}

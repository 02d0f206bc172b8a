package uncertainty

import "math"

// quarticTop is where the quartic through five values at equal distances, of which the middle one is the highest, is highest, in
// distances from the middle, and by how much it is higher there, for what it is worth: on a smooth curve, where the parabola through the
// three in the middle has its top no further than near from there, and higher derivatives are small. Then the quartic errs by a fiftieth
// of near. A curve whose higher derivatives outweigh the second is wild: a cliff, say.
func quarticTop(a, b, c, d, e, near float64) (x, more float64, how texture) {
	bend := b + d - 2*c
	parabola := (b - d) / (2 * bend)
	// Derivatives in the middle.
	f1 := (8*(d-b) - (e - a)) * (1. / 12)
	f2 := (16*bend - (a + e - 2*c)) * (1. / 12)
	f3 := ((e - a) - 2*(d-b)) * (1. / 2)
	f4 := a + e - 2*c - 4*bend
	if higher := math.Abs(f3) + math.Abs(f4); !(higher < -f2) {
		return 0, 0, wild
	} else if !(higher < -.3*f2) {
		return 0, 0, uneven
	}
	// Where f1 + f2 x + f3 x^2/2 + f4 x^3/6 is 0, by two of Newton's steps: the second leaves less than a ten thousandth of the error.
	x = parabola
	x -= (f1 + x*(f2+x*(f3*(1./2)+x*f4*(1./6)))) / (f2 + x*(f3+x*f4*(1./2)))
	x -= (f1 + x*(f2+x*(f3*(1./2)+x*f4*(1./6)))) / (f2 + x*(f3+x*f4*(1./2)))
	more = x * (f1 + x*(f2*(1./2)+x*(f3*(1./6)+x*f4*(1./24))))
	if math.Abs(x-parabola) < near && math.Abs(x) < 1 && more >= 0 {
		return x, more, smooth
	}
	return x, more, uneven
}

// texture is how far a curve can be trusted between the choices at which it is known.
type texture uint8

const (
	smooth texture = iota
	uneven
	wild
)

package uncertainty

// regression is that of curves on an input's probability.
type regression struct {
	coefficients [functions]curve
	functions    int
}

// of finds the coefficients of b.
func (r *regression) of(b *bins, functions, choices int) {
	r.functions = functions
	for at := 0; at < choices; at += 8 {
		for f := range r.functions {
			var s0, s1, s2, s3, s4, s5, s6, s7 float64
			for part := range b {
				w, v := partition.function[part][f], (*[8]float64)(b[part][at&eights:])
				s0 += w * v[0]
				s1 += w * v[1]
				s2 += w * v[2]
				s3 += w * v[3]
				s4 += w * v[4]
				s5 += w * v[5]
				s6 += w * v[6]
				s7 += w * v[7]
			}
			*(*[8]float64)(r.coefficients[f][at&eights:]) = [8]float64{s0, s1, s2, s3, s4, s5, s6, s7}
		}
	}
}

// at is what the regression says of a part, times the number of all draws.
func (r *regression) at(part, choices int, out *curve) {
	row := &partition.function[part]
	for at := 0; at < choices; at += 8 {
		var s0, s1, s2, s3, s4, s5, s6, s7 float64
		for f := range r.functions {
			w, v := row[f], (*[8]float64)(r.coefficients[f][at&eights:])
			s0 += w * v[0]
			s1 += w * v[1]
			s2 += w * v[2]
			s3 += w * v[3]
			s4 += w * v[4]
			s5 += w * v[5]
			s6 += w * v[6]
			s7 += w * v[7]
		}
		*(*[8]float64)(out[at&eights:]) = [8]float64{s0, s1, s2, s3, s4, s5, s6, s7}
	}
}

package uncertainty

import "goodenough/model"

// bigOutage is the big outage of the draw at hand, once its tolerance curve is known.
func (d *draw) bigOutage(in *model.Inputs) model.BigOutage {
	odds := d.odds(in.BigHours / model.HoursPerYear)
	return in.BigOutage(downtimeToday(in), odds/(1+odds))
}

// creditAt is E[credit] at a downtime, share of time, big outages not counted.
func (d *draw) creditAt(downtime float64) float64 {
	switch {
	case d.credits != nil:
		return d.credits.at(downtime)
	case d.drawnCredits != nil:
		return d.drawnCredits.at(downtime)
	}
	return 0
}

// besides is what big outages take of a dollar of revenue: sales while one is in progress, and credits for the months that have one. The
// chance of either is 1 - e^-x for so many on average.
func (d *draw) besides(downtime, credit float64) float64 {
	at := &places[0]
	inProgress := d.stops * downtime
	if inProgress < seldom {
		inProgress *= 1 - inProgress*(1./2-inProgress*(1./6-inProgress*(1./24-inProgress*(1./120))))
	} else {
		inProgress = 1 - quickRoot2(bounded(inProgress*(-1/ln2))*expSize, at)
	}
	inMonth := 1 - quickRoot2(bounded(d.month*downtime)*expSize, at)
	return d.owed*(more(d.tier, credit)*inMonth) + d.exposed*(1-downtime)*inProgress
}

// seldom is how many big outages are in progress, on average, where five terms of the series for their chance do.
const seldom = 1. / 64

// deductBig takes from values, given by-products, what credits and big outages take: eight spends at a time, as in valuesBeforeCredits,
// where big outages are in progress seldom. They come more often in a month, but never so that an exponent leaves its range.
func (d *draw) deductBig(value *curve, levels int) {
	credits := &d.byproduct.credits
	for l, u := range d.byproduct.downtimes[:levels] {
		credits[l] = d.creditAt(u)
	}
	stops, month := d.stops, d.month*expSize
	exposed, owed, tier := d.revenue*d.exposed, d.revenue*d.owed, d.tier
	p0, p1, p2, p3, p4, p5, p6, p7 := &places[0], &places[1], &places[2], &places[3], &places[4], &places[5], &places[6], &places[7]
	for at := 0; at < levels; at += 8 {
		v, k := (*[8]float64)(value[at&eights:]), (*[8]float64)(d.byproduct.remains[at&eights:])
		u, c := (*[8]float64)(d.byproduct.downtimes[at&eights:]), (*[8]float64)(credits[at&eights:])
		if !(stops*u[0] < seldom) { // the other spends are higher, and have less downtime
			for l := range u {
				v[l] -= d.revenue * k[l] * (d.owed*c[l] + d.besides(u[l], c[l]))
			}
			continue
		}

		// What a month's credit comes to.
		m0 := c[0] + more(tier, c[0])*(1-quickRoot2(month*u[0], p0))
		m1 := c[1] + more(tier, c[1])*(1-quickRoot2(month*u[1], p1))
		m2 := c[2] + more(tier, c[2])*(1-quickRoot2(month*u[2], p2))
		m3 := c[3] + more(tier, c[3])*(1-quickRoot2(month*u[3], p3))
		m4 := c[4] + more(tier, c[4])*(1-quickRoot2(month*u[4], p4))
		m5 := c[5] + more(tier, c[5])*(1-quickRoot2(month*u[5], p5))
		m6 := c[6] + more(tier, c[6])*(1-quickRoot2(month*u[6], p6))
		m7 := c[7] + more(tier, c[7])*(1-quickRoot2(month*u[7], p7))

		// What is in progress.
		s0 := stops * u[0]
		s1 := stops * u[1]
		s2 := stops * u[2]
		s3 := stops * u[3]
		s4 := stops * u[4]
		s5 := stops * u[5]
		s6 := stops * u[6]
		s7 := stops * u[7]
		s0 *= 1 - s0*(1./2-s0*(1./6-s0*(1./24-s0*(1./120))))
		s1 *= 1 - s1*(1./2-s1*(1./6-s1*(1./24-s1*(1./120))))
		s2 *= 1 - s2*(1./2-s2*(1./6-s2*(1./24-s2*(1./120))))
		s3 *= 1 - s3*(1./2-s3*(1./6-s3*(1./24-s3*(1./120))))
		s4 *= 1 - s4*(1./2-s4*(1./6-s4*(1./24-s4*(1./120))))
		s5 *= 1 - s5*(1./2-s5*(1./6-s5*(1./24-s5*(1./120))))
		s6 *= 1 - s6*(1./2-s6*(1./6-s6*(1./24-s6*(1./120))))
		s7 *= 1 - s7*(1./2-s7*(1./6-s7*(1./24-s7*(1./120))))

		v[0] -= k[0] * (owed*m0 + exposed*(1-u[0])*s0)
		v[1] -= k[1] * (owed*m1 + exposed*(1-u[1])*s1)
		v[2] -= k[2] * (owed*m2 + exposed*(1-u[2])*s2)
		v[3] -= k[3] * (owed*m3 + exposed*(1-u[3])*s3)
		v[4] -= k[4] * (owed*m4 + exposed*(1-u[4])*s4)
		v[5] -= k[5] * (owed*m5 + exposed*(1-u[5])*s5)
		v[6] -= k[6] * (owed*m6 + exposed*(1-u[6])*s6)
		v[7] -= k[7] * (owed*m7 + exposed*(1-u[7])*s7)
	}
}

// more is how much one is above another, or nothing.
func more(one, other float64) float64 {
	if one > other {
		return one - other
	}
	return 0
}

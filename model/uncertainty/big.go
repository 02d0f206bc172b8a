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

// besides is what big outages take of a dollar of revenue: sales while one is in progress, and credits for the months that have one.
func (d *draw) besides(downtime, credit float64) float64 {
	at := &places[0]
	takes := d.exposed * (1 - downtime) * (1 - quickRoot2(bounded(d.calm*downtime)*expSize, at))
	if more := d.tier - credit; more > 0 {
		takes += d.owed * more * (1 - quickRoot2(bounded(d.calmMonth*downtime)*expSize, at))
	}
	return takes
}

// deductBig takes from values, given by-products, what credits and big outages take.
func (d *draw) deductBig(value *curve, levels int) {
	remains, downtimes := &d.byproduct.remains, &d.byproduct.downtimes
	for l, u := range downtimes[:levels] {
		credit := d.creditAt(u)
		value[l] -= d.revenue * remains[l] * (d.owed*credit + d.besides(u, credit))
	}
}

package model

// monthCount is what each tier's line needs of so many outages in a month: see DowntimeExceeds, where J counts them.
type monthCount [mostTiers]struct{ below, at float64 } // P(J < i) and P(J = i), J ~ Poisson(t)

const (
	mostTiers  = 3
	mostMonths = 512 // counts; above, where an outage is a matter of minutes, DowntimeExceeds is asked itself
)

// withMonths is s with what each tier's line alone decides worked out, which a search asks for hundreds of times; s itself where that is done, or
// there is nothing to work out.
func (s *System) withMonths() *System {
	tiers := s.schedule.Tiers
	if s.months != nil || !(s.in.Owed() > 0) || len(tiers) == 0 || len(tiers) > mostTiers {
		return s
	}
	perDowntime := HoursPerMonth / s.in.TimeToRestore
	_, counts := poissonWindow(tiers[len(tiers)-1].Line * perDowntime)
	if counts >= mostMonths {
		return s
	}
	ready := *s
	ready.months = make([]monthCount, counts+2)
	for k, tier := range tiers {
		t := tier.Line * perDowntime
		from, to := poissonWindow(t)
		below := 0.
		for j, p := from, poisson(from, t); j <= to; j++ {
			ready.months[j][k].below, ready.months[j][k].at = below, p
			below += p
			p *= t / float64(j+1)
		}
		for i := to + 1; i < len(ready.months); i++ {
			ready.months[i][k].below = below
		}
	}
	return &ready
}

// expectedOf is expectedCredit to the bit: all tiers share the outages' number.
func (s *System) expectedOf(downtime, perDowntime float64) (credit, slope float64) {
	nu := downtime * perDowntime
	var sums monthCount
	last := &s.months[len(s.months)-1] // of which none is at
	from, to := poissonWindow(nu)
	for i, p := from, poisson(from, nu); i <= to; i++ {
		if p < negligible && float64(i) > nu {
			break
		}
		count := last
		if i < len(s.months) {
			count = &s.months[i]
		}
		for k := range sums {
			sums[k].below += p * count[k].below
			sums[k].at += p * count[k].at
		}
		p *= nu / float64(i+1)
	}
	owed := 0.
	for k, tier := range s.schedule.Tiers {
		more := tier.Credit - owed
		credit += more * min(1, sums[k].below)
		slope += more * sums[k].at * perDowntime
		owed = tier.Credit
	}
	return credit, slope
}

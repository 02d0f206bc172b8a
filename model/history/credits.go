package history

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"time"

	"goodenough/model"
)

// Credits are what a schedule of service credits owes for the very months of a record, whether or not anybody claims it.
type Credits struct {
	Schedule model.Schedule
	Months   []CreditMonth
	Missed   int     // months for which something is owed
	Bills    float64 // what is owed altogether, in bills of all customers for one month
	Alike    float64 // the same if each outage had hit everybody in part
}

// CreditMonth is what is owed for one month of the calendar, in UTC.
type CreditMonth struct {
	Month
	Uptime float64 // share of the whole month, time that nobody watched counted as up
	Credit float64 // share of all customers' bills
	Most   float64 // share of its bill that is owed to a customer whom every outage hit
	Alike  float64 // share of the bills by Uptime, as if everybody had had that
	Whole  bool    // it was watched from beginning to end: else at least so much is owed
}

// Credits are what a schedule owes.
//
// It counts by customer: an outage that hits a tenth of them for ten hours owes a tenth the credit of ten hours, not everybody that of one. Which tenth
// is not known, so each outage is taken to hit its share of customers whoever was hit by others.
func (r *Record) Credits(s model.Schedule) *Credits {
	c := &Credits{Schedule: s}
	months := r.calendar()
	parts := make([][]hit, len(months))
	r.eachPart(months, func(m int, in *Incident, hours float64) {
		parts[m] = append(parts[m], hit{hours, in.Share})
		months[m].Down += hours * in.Share
	})
	for i, m := range months {
		owed := CreditMonth{Month: m, Uptime: max(0, 1-m.Down/m.Hours), Alike: credit(s.Tiers, m.Down/m.Hours), Whole: m.Watched > m.Hours-time.Second.Hours()}
		owed.Credit, owed.Most = byCustomer(s.Tiers, parts[i], m.Hours)
		if owed.Most > 0 {
			c.Missed++
		}
		c.Bills += owed.Credit
		c.Alike += owed.Alike
		c.Months = append(c.Months, owed)
	}
	return c
}

// credit is what is owed for a month with so much downtime, share of the month. As much as a line is not more, whatever the rounding.
func credit(tiers []model.Tier, down float64) (credit float64) {
	for _, tier := range tiers {
		if down > tier.Line*(1+1e-9) {
			credit = tier.Credit
		}
	}
	return credit
}

// hit is an outage's part in a month: how long it was, and the share of customers, or for how many customers it was so long.
type hit struct{ hours, share float64 }

// eachAlone is how many outages of a month are told apart, the longest; of shorter ones a customer has a normal amount, by the limit of many.
const eachAlone = 60

// byCustomer is what is owed on average over customers, each with the outages that hit them, and to whom all did.
func byCustomer(tiers []model.Tier, outages []hit, month float64) (average, most float64) {
	if len(tiers) == 0 {
		return 0, 0
	}
	all, mean, variance, top := 0., 0., 0., tiers[len(tiers)-1].Line*month*(1+1e-9)
	sort.SliceStable(outages, func(a, b int) bool { return outages[a].hours > outages[b].hours })
	customers := []hit{{0, 1}} // ascending, by how long they were down
	for i, outage := range outages {
		if !(outage.hours > 0 && outage.share > 0) {
			continue
		}
		all += outage.hours
		if i >= eachAlone {
			mean += outage.hours * outage.share
			variance += outage.hours * outage.hours * outage.share * (1 - outage.share)
			continue
		}
		customers = struck(customers, outage, top)
	}
	for _, c := range customers {
		owed := 0.
		for _, tier := range tiers {
			average += c.share * (tier.Credit - owed) * exceeds(c.hours+mean, variance, tier.Line*month*(1+1e-9))
			owed = tier.Credit
		}
	}
	return average, credit(tiers, all/month)
}

// exceeds is how likely a normal amount is to be more than a line.
func exceeds(mean, variance, line float64) float64 {
	switch {
	case variance > 0:
		return math.Erfc((line-mean)/math.Sqrt(2*variance)) / 2
	case mean > line:
		return 1
	}
	return 0
}

// mostKinds is how many lengths of downtime may be told apart among customers before those that differ by less than a part in so many
// become one, at their mean.
const (
	mostKinds = 1024
	apart     = 512
)

// struck is how long customers were down after one more outage. Beyond the last line, at top hours, all are one kind.
func struck(before []hit, outage hit, top float64) []hit {
	after := make([]hit, 0, 2*len(before))
	many := len(before) >= mostKinds
	add := func(h hit) {
		if len(after) == 0 {
			after = append(after, h)
			return
		}
		switch last := &after[len(after)-1]; {
		case h.share < 1e-12: // nobody
		case last.hours == h.hours:
			last.share += h.share
		case many && h.hours-last.hours < h.hours/apart:
			last.hours += (h.hours - last.hours) * h.share / (last.share + h.share)
			last.share += h.share
		default:
			after = append(after, h)
		}
	}
	for i, j := 0, 0; j < len(before); {
		spared, caught := hit{math.Inf(1), 0}, hit{before[j].hours + outage.hours, before[j].share * outage.share}
		if i < len(before) {
			spared = hit{before[i].hours, before[i].share * (1 - outage.share)}
		}
		if spared.hours <= caught.hours {
			i++
			add(spared)
			continue
		}
		j++
		if caught.hours > top {
			caught.hours = 2 * top
		}
		add(caught)
	}
	return after
}

// mostTiers is how many tiers somebody's own schedule may have: published ones have up to four.
const mostTiers = 12

// OwnSchedule is somebody's own terms, as tiers that ascend in both downtime and credit, shares above 0. The error names the tier, the rule and
// the value.
func OwnSchedule(tiers []model.Tier) (model.Schedule, error) {
	if len(tiers) == 0 || len(tiers) > mostTiers {
		return model.Schedule{}, fmt.Errorf("service credits need 1 to %d tiers, not %d", mostTiers, len(tiers))
	}
	before := model.Tier{}
	for i, tier := range tiers {
		switch {
		case !(tier.Line > 0 && tier.Line < 1):
			return model.Schedule{}, fmt.Errorf("tier %d of service credits must begin below 100%% and above 0%% of uptime, not at %s", i+1, percent(1-tier.Line))
		case !(tier.Credit > 0 && tier.Credit <= 1):
			return model.Schedule{}, fmt.Errorf("tier %d of service credits must owe more than 0%% and at most 100%% of the bill, not %s", i+1, percent(tier.Credit))
		case tier.Line <= before.Line:
			return model.Schedule{}, fmt.Errorf("tier %d of service credits must begin at less uptime than the one before, %s, not at %s", i+1, percent(1-before.Line), percent(1-tier.Line))
		case tier.Credit <= before.Credit:
			return model.Schedule{}, fmt.Errorf("tier %d of service credits must owe more than the one before, %s, not %s", i+1, percent(before.Credit), percent(tier.Credit))
		}
		before = tier
	}
	return model.Schedule{ID: "own", Name: "your own", Tiers: tiers, Source: "as you gave it"}, nil
}

func percent(share float64) string {
	return strconv.FormatFloat(round(share*100, 9), 'g', -1, 64) + "%"
}

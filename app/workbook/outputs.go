package workbook

import (
	"fmt"
	"strconv"

	"goodenough/app/words"
)

// output is one of the answers: its name is that of JSON, with an underscore for a dot.
type output struct {
	name, label string
	shape       shape
	formula     string
}

// outputs are all that model.Outcome has but what comes with the years.
var outputs = []struct {
	title   string
	outputs []output
}{
	{"How much to spend", []output{
		{"optimum", words.Best + ": the most profitable spending, a year", dollars, "m_best"},
		{"waste", words.BreakEven + ": beyond it a dollar doesn’t come back, a year", dollars, "IF(m_hurdle_bare<m_hurdle,MAX(m_best,m_even),m_best)"},
		{"minimum", "keeping the promise, or customers satisfied where none is set, in the long run, a year", dollars, known("m_minimum")},
		{"content_from", "keeping customers satisfied, in the long run, a year", dollars, known("m_satisfied")},
		{"restore", "getting back to the promise in time, a year", dollars, known("m_restore")},
		{"cleanup", "getting back to it at once: a one-time cleanup", dollars, known("m_cleanup")},
		{"downtime_at_optimum", "downtime at the best spending", finePercents, "top_downtime"},
	}},
	{"At the what-if spending", []output{
		{"downtime", "downtime in the long run", finePercents, "asked_downtime"},
		{"leaving_share", "customers who leave within a year because of downtime", finePercents, "asked_leaving"},
		{"leaving_hazard", "the same as a yearly rate", finePercents, "asked_hazard"},
		{"revenue", "steady revenue worth as much as what lies ahead, a year", dollars, "asked_revenue"},
		{"value", "contribution left after what downtime costs, a year", dollars, "asked_value"},
		{"net", "the same, less what the spending could have earned in growth, a year", dollars, "asked_net"},
		{"regret", "lost compared with the best spending, a year", dollars, "MAX(0,top_net-asked_net)"},
		{"money", "what one more dollar does", general, fmt.Sprintf("IF(asked_spend<m_best,%q,IF(asked_spend<IF(m_hurdle_bare<m_hurdle,MAX(m_best,m_even),m_best),%q,%q))", words.Pays, words.GrowthPays, words.DoesntPay)},
		{"marginal_return", "what one more dollar brings back a year", cents, "m_marginal"},
		{"hurdle", "what it must bring back to beat growth, wear included", cents, "m_hurdle"},
		{"runway_years", "years until downtime is past the promise, or what customers tolerate", decimals, "IF(m_capital<m_needed,0,IF(m_settles<m_needed,LN((m_capital-m_settles)/(m_needed-m_settles))/m_delta,\"never\"))"},
		{"recovery_years", "years until it is back within", decimals, "IF(m_capital<m_needed,IF(m_settles>m_needed,LN((m_settles-m_capital)/(m_settles-m_needed))/m_delta,\"never\"),0)"},
		{"acceptable", "the promise is kept in the long run, or customers are satisfied", yesNo, "asked_spend>=m_minimum"},
		{"promised", "the same", yesNo, "asked_spend>=m_minimum"},
		{"content", "customers are satisfied in the long run", yesNo, "asked_spend>=m_satisfied"},
	}},
	{"What downtime costs there, a year", []output{
		{"loss_churn", "customers who leave", dollars, "asked_gone"},
		{"loss_lost_sales", "sales lost in outages", dollars, "asked_lost"},
		{"loss_credits", "service credits", dollars, "asked_credits"},
		{"loss_incident_work", "incident work", dollars, "asked_work"},
		{"loss_attrition", "replacing engineers who quit", dollars, "asked_attrition"},
		{"loss_fines", "fines and compensation", dollars, "asked_fines"},
	}},
	{"Rare big outages", []output{
		{"big_rate", "big outages a year", decimals, "asked_bigs"},
		{"big_leaving", "customers who leave after one", finePercents, "m_big_leaving"},
		{"big_loss", "what they cost, a year", dollars, "asked_revenue*(m_big_left*asked_bigs*m_big_leaving+m_exposed*(1-asked_downtime)*" + lessOf("asked_bigs*m_big_stops") +
			"+m_big_gap*" + lessOf("asked_bigs*m_big_month") + ")+asked_bigs*m_big_once"},
		{"big_loss_once", "what one costs, its future included", dollars, "asked_revenue*(m_big_left*m_big_leaving+m_exposed*(1-asked_downtime)*m_big_stops+m_big_gap*m_big_month)+m_big_once"},
	}},
	{"Today, and the curves", []output{
		{"downtime_today", "downtime today", finePercents, "m_today"},
		{"content_today", "customers are satisfied today", yesNo, "m_today<=in_tol"},
		{"promised_today", "the promise is kept today", yesNo, "m_today<=in_accept"},
		{"downtime_neglected", "downtime after years of neglect", finePercents, "m_neglected"},
		{"beta", "exponent of the power law", decimals, "m_beta"},
		{"sigma", "spending that sets its scale, a year", dollars, "m_sigma"},
		{"tolerance_slope", "slope of the curve of leaving", decimals, "m_slope"},
		{"tolerance_median", "downtime at which half leave", finePercents, "m_median"},
	}},
}

// known is a spending, or the word for one that is out of reach.
func known(spending string) string {
	return fmt.Sprintf("IF(%s>1E+13,%q,%s)", spending, words.Unreachable, spending)
}

// trapped are answers that are others where firefighting is paid from the same budget.
var trapped = map[string]bool{"restore": true, "cleanup": true}

// checks are what the inputs must be together, in the order of package model, and what is said where they are not.
var checks = []struct{ rule, holds, otherwise string }{
	{"customers tolerate more than vendors are down", "in_tol>in_floor", "Downtime customers tolerate must be more than downtime from vendors: change one of them."},
	{"nobody tolerates more than customers tolerate", "in_exit>in_tol", "Downtime nobody tolerates must be more than downtime customers tolerate."},
	{"part of today’s downtime is your own", "m_today>in_floor", "Downtime today, from incidents, time to fix and customers affected, must be more than downtime from vendors, since part of it is your own."},
	{"neglect has something to lose", "m_today<m_neglected", "Downtime today, from incidents, time to fix and customers affected, must be less than after years of neglect."},
	{"today’s spending has an effect", "m_q>0", "The effect of neglect and the cost of each extra nine leave today’s spending no measurable effect."},
	{"the downtime trend is slower than no upkeep at all", "in_trend<m_trend", "The downtime trend is faster than no upkeep at all would have it."},
	{"so that today’s spending has an effect", "m_kappa>0", "The downtime trend leaves today’s spending no measurable effect."},
	{"most customers are still there", "m_left_today<=0.5", "At this much downtime most customers would already be gone: check incidents, time to fix, customers affected, and what customers tolerate."},
	{"big outages have left most of them", "OR(m_big_hazard*m_today=0,m_hazard_today+m_big_hazard*m_today<=LN(2))", "Big outages this often would already have driven most customers away: check how often, how long, whom they hit and how many forgive."},
	{"the table of credits is long enough", "OR(m_owed=0,(m_credit_3-m_credit_last)*(1-_xlfn.POISSON.DIST(" + strconv.Itoa(mostOutages) + ",m_neglected*730/in_mttr,TRUE))<1E-12)", "Outages are too short and too many for this workbook to add up service credits; the page can."},
}

// model writes the answers, then all that they follow from.
func (p *pages) model() {
	s := p.sheet("Model")
	s.widths = []int{62, 20, 60, 24}
	s.row(text("The answers, and what they follow from", look{ink: title}))
	s.frozen = s.row(text("what", head), text("number", head), text("how", head), text("name in formulas", head))
	s.repeat = s.frozen
	for _, g := range outputs {
		p.group(s, g.title)
		for _, o := range g.outputs {
			formula := o.formula
			if p.Trap && trapped[o.name] {
				formula = quote("not with firefighting from the same budget")
			}
			p.step(s, step{o.name, o.label, o.shape, `IF(m_problem="",` + formula + `,NA())`, p.how(o)}, bold)
		}
	}
	p.group(s, "Is there an answer?")
	first := `IF(SUMPRODUCT(--(LEN(in_checks)>0))=0,"",INDEX(in_checks,SUMPRODUCT(MAX((LEN(in_checks)>0)*(ROW(in_checks)-MIN(ROW(in_checks))+1)))))`
	p.step(s, step{"m_check_0", "each input is within its limits", general, first, "empty where it is so, else what is wrong; the same below"}, plain)
	for i, c := range checks {
		name := fmt.Sprintf("m_check_%d", i+1)
		if i+1 == len(checks) {
			name = "m_problem"
		}
		before := fmt.Sprintf("m_check_%d", i)
		p.step(s, step{name, c.rule, general, fmt.Sprintf(`IF(%s<>"",%s,IFERROR(IF(%s,"",%s),%s))`, before, before, c.holds, quote(c.otherwise), quote(c.otherwise)), ""}, plain)
	}
	for _, g := range steps {
		p.group(s, g.title)
		for _, st := range g.steps {
			p.step(s, st, plain)
		}
	}
}

func (p *pages) group(s *sheet, title string) {
	l := look{ink: bold, fill: group}
	s.row(text(title, l), cell{look: l}, cell{look: l}, cell{look: l})
}

// step writes a number and names it.
func (p *pages) step(s *sheet, st step, as ink) {
	how := text(st.how, look{ink: faint, broken: true, apart: true})
	if st.shape == finePercents && as == bold && st.how == "" {
		how = p.formula(fmt.Sprintf(`IF(ISNUMBER(B%d),ROUND(B%d*8760,1)&" hours a year","")`, s.last+1, s.last+1), look{ink: faint, apart: true})
	}
	row := s.row(text(st.label, look{broken: true}), p.formula(st.formula, look{shape: st.shape, ink: as}), how, text(p.numbered(st.name, "_"), look{ink: faint}))
	p.define(s, st.name, fmt.Sprintf("$B$%d", row))
}

// how says what an answer is found by; what is empty is said in hours a year where it is downtime.
func (p *pages) how(o output) string {
	switch o.name {
	case "optimum":
		return "by the grid of spendings and a parabola through its top"
	case "waste":
		return "the same, with no growth to pay for"
	case "minimum", "content_from":
		return "the curve, solved for spending"
	case "leaving_share", "leaving_hazard", "big_leaving":
		return "a share of all customers"
	}
	return ""
}

package workbook

import (
	"fmt"

	"goodenough/model"
)

// mostOutages is how many outages that hit one customer in a month are told apart. More owe what so many do, which is all that the schedule
// gives unless outages are very short; then the sheet says that it has no answer.
const mostOutages = 500

// credits writes what is owed for a month with so many outages, each as long as chance has it: exponential with the time to fix as its mean,
// so that all of them together are longer than a line as often as a Gamma variable passes it.
func (p *pages) credits() {
	s := p.sheet("Credits")
	s.widths = []int{18, 18, 18, 18, 18, 18, 3, 18, 14, 14, 14, 14, 14, 14}
	s.row(text("What a customer is owed for a month", look{ink: title}))
	s.row(text("Outages strike at random (Poisson), and each lasts as long as chance has it (exponential). Together so many are longer than a line with the chances below.", look{ink: faint}))
	s.frozen, s.repeat = 4, 4
	first := s.last + 3
	s.row()
	s.row(text("outages in the month", head), text("chance to pass line 1", head), text("line 2", head), text("line 3", head), text("owed, share of the bill", head), text("more with one more", head), cell{},
		text("schedule", head), text("line 1, of the month", head), text("credit 1", head), text("line 2", head), text("credit 2", head), text("line 3", head), text("credit 3", head))
	for i := range mostOutages + 1 {
		cells := p.owed(i, s.last+1)
		if i < len(model.Schedules) {
			cells = append(cells, schedule(&model.Schedules[i])...)
		}
		s.row(cells...)
	}
	for _, named := range []struct{ name, column string }{{"credit_count", "A"}, {"credit_due", "E"}, {"credit_rise", "F"}} {
		p.define(s, named.name, fmt.Sprintf("$%s$%d:$%s$%d", named.column, first, named.column, s.last))
	}
	last := first + len(model.Schedules) - 1
	p.define(s, "credit_schedules", fmt.Sprintf("$H$%d:$H$%d", first, last))
	p.define(s, "credit_terms", fmt.Sprintf("$I$%d:$N$%d", first, last))
	p.define(s, "m_credit_last", fmt.Sprintf("$E$%d", s.last))
}

// owed is a row of the table: what so many outages come to. Without a schedule nothing is asked of chance.
func (p *pages) owed(outages, row int) []cell {
	cells := []cell{number(float64(outages), look{shape: wholes})}
	due, rise, before := "", "", ""
	for tier := 1; tier <= 3; tier++ {
		chance := "0"
		if outages > 0 {
			chance = fmt.Sprintf("IF(m_credit_3=0,0,1-_xlfn.GAMMA.DIST(m_line_%d*730,A%d,in_mttr,TRUE))", tier, row)
		}
		cells = append(cells, p.formula(chance, look{shape: finePercents}))
		step := fmt.Sprintf("*(m_credit_%d%s)", tier, before)
		due += fmt.Sprintf("+%s%d%s", column(tier), row, step)
		rise += fmt.Sprintf("+_xlfn.POISSON.DIST(A%d,m_line_%d*730/in_mttr,FALSE)%s", row, tier, step)
		before = fmt.Sprintf("-m_credit_%d", tier)
	}
	return append(cells, p.formula(due[1:], look{shape: finePercents}), p.formula("IF(m_credit_3=0,0,"+rise[1:]+")", look{shape: finePercents}))
}

// schedule is a row of the table beside it: an id, and three lines with their credits.
func schedule(of *model.Schedule) []cell {
	cells := []cell{{}, text(of.ID, look{})}
	for tier := range 3 {
		line, credit := 1., 0.
		if tier < len(of.Tiers) {
			line, credit = of.Tiers[tier].Line, of.Tiers[tier].Credit
		}
		cells = append(cells, number(line, look{shape: finePercents}), number(credit, look{shape: percents}))
	}
	return cells
}

// terms are the schedule that is owed, from its table.
func terms() []step {
	var list []step
	for tier := 1; tier <= 3; tier++ {
		for i, what := range []string{"line", "credit"} {
			list = append(list, step{fmt.Sprintf("m_%s_%d", what, tier), fmt.Sprintf("%s %d of the schedule", what, tier), finePercents,
				fmt.Sprintf("INDEX(credit_terms,MATCH(in_sla,credit_schedules,0),%d)", 2*tier-1+i), ""})
		}
	}
	return list
}

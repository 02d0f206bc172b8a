package workbook

import (
	"fmt"
	"strconv"
	"strings"
)

// spending is a table of what each spending leads to when it goes on: some that are asked about, a grid, and finer ones around the best.

// The steps of the grid of spendings, and of the finer ones.
const coarse, fine = 160, 32

// columns are those of the table, left to right, each from those before it.
var columns = []struct {
	name, label string
	shape       shape
	formula     string
}{
	{"spend", "spending a year", dollars, ""},
	{"downtime", "downtime", finePercents, "in_floor+(m_neglected-in_floor)*EXP(-m_beta*" + logOf("[spend]/m_sigma") + ")"},
	{"odds", "log of the odds of leaving", decimals, "m_slope*LN([downtime]/m_median)"},
	{"small", "the same, less likely of the two", decimals, "EXP(-ABS([odds]))"},
	{"leaving", "customers who leave within a year because of it", finePercents, "IF([odds]>0,1,[small])/(1+[small])"},
	{"staying", "customers who don’t", finePercents, "IF([odds]>0,[small],1)/(1+[small])"},
	{"hazard", "leaving as a yearly rate", finePercents, "MAX(0,[odds])+" + logOf("[small]")},
	{"revenue", "revenue", dollars, "in_rev*(m_inflow*[staying]+in_discount)/(in_churn+[hazard]+m_big_hazard*[downtime]+in_discount)"},
	{"incidents", "incidents", decimals, "8760*[downtime]/(in_mttr*in_blast)"},
	{"bigs", "big outages", decimals, "m_big_per*[downtime]"},
	{"down", "time down, big outages included", finePercents, "[downtime]+(1-[downtime])*" + lessOf("[bigs]*m_big_stops")},
	{"routine", "credit owed, share of the bill", finePercents, "IF(m_owed=0,0,SUMPRODUCT(_xlfn.POISSON.DIST(credit_count,[downtime]*730/in_mttr,FALSE),credit_due)" +
		"+(1-_xlfn.POISSON.DIST(" + strconv.Itoa(mostOutages) + ",[downtime]*730/in_mttr,TRUE))*m_credit_last)"},
	{"credit", "the same with big outages", finePercents, "[routine]+" + lessOf("[bigs]*m_big_month") + "*MAX(0,m_big_tier-[routine])"},
	{"gone", "customers who leave", dollars, "in_margin*MAX(0,m_floor_revenue-[revenue])"},
	{"lost", "sales lost in outages", dollars, "m_exposed*[revenue]*[down]"},
	{"credits", "service credits", dollars, "[revenue]*m_owed*[credit]"},
	{"work", "incident work", dollars, "[incidents]*m_work+[bigs]*m_big_work"},
	{"attrition", "replacing engineers", dollars, "([incidents]+[bigs])*m_attrition"},
	{"fines", "fines and compensation", dollars, "[incidents]*in_fine+[bigs]*in_bigfine"},
	{"value", "contribution left", dollars, "in_margin*[revenue]-[lost]-[credits]-[work]-[attrition]-[fines]"},
	{"cost", "what the spending could earn in growth", dollars, "m_hurdle*[spend]"},
	{"net", "net", dollars, "[value]-[cost]"},
	{"bare", "net without growth", dollars, "[value]-m_hurdle_bare*[spend]"},
}

// spendings writes the table.
func (p *pages) spendings(chart *sheet) {
	s := p.sheet("Spendings")
	at := map[string]string{} // what stands where, by its name
	s.frozen, s.repeat = 2, 2
	s.widths = append(s.widths, 26)
	heads := []cell{text("", head)}
	for _, c := range columns {
		s.widths = append(s.widths, 15)
		heads = append(heads, text(c.label, head))
	}
	s.row(text("What each spending leads to when it goes on year after year", look{ink: title}))
	s.row(heads...)
	p.spending(s, at, "asked", "what-if spending", "in_try")
	p.spending(s, at, "now", "today’s spending", "in_ops")
	p.spending(s, at, "none", "nothing", "0")
	p.spending(s, at, "top", "the best", "m_best")
	var grid []string
	for i := range coarse + 1 {
		grid = append(grid, fmt.Sprintf("m_low*m_ratio^%d", i))
	}
	p.table(s, at, "grid", "grid", grid)
	for _, peak := range []struct{ name, label string }{{"best", "the best"}, {"even", "break-even"}} {
		for _, stage := range []struct{ name, label string }{{"near", "around "}, {"close", "close around "}} {
			name := peak.name + "_" + stage.name
			var finer []string
			for i := range fine + 1 {
				finer = append(finer, fmt.Sprintf("m_%s_from+m_%s_step*%d", name, name, i))
			}
			p.table(s, at, name, stage.label+peak.label, finer)
		}
	}
	p.draw(chart, s, at)
}

// spending writes a row, and names its cells.
func (p *pages) spending(s *sheet, at map[string]string, name, label, spend string) {
	row := p.spendingRow(s, label, spend)
	for i, c := range columns {
		at[name+"_"+c.name] = fmt.Sprintf("$%s$%d", column(i+1), row)
		p.define(s, name+"_"+c.name, at[name+"_"+c.name])
	}
}

// table writes rows, and names the columns that a peak is looked for in.
func (p *pages) table(s *sheet, at map[string]string, name, label string, spends []string) {
	from := s.last + 1
	for _, spend := range spends {
		p.spendingRow(s, label, spend)
	}
	for i, c := range columns {
		if c.name == "spend" || c.name == "net" || c.name == "bare" {
			at[name+"_"+c.name] = fmt.Sprintf("$%s$%d:$%s$%d", column(i+1), from, column(i+1), s.last)
			p.define(s, name+"_"+c.name, at[name+"_"+c.name])
		}
	}
}

func (p *pages) spendingRow(s *sheet, label, spend string) int {
	row := s.last + 1
	cells := []cell{text(label, look{ink: faint})}
	here := make([]string, 0, 2*len(columns))
	for i, c := range columns {
		here = append(here, "["+c.name+"]", fmt.Sprintf("%s%d", column(i+1), row))
	}
	replace := strings.NewReplacer(here...)
	for _, c := range columns {
		formula := c.formula
		if c.name == "spend" {
			formula = spend
		}
		cells = append(cells, p.formula(replace.Replace(formula), look{shape: c.shape}))
	}
	return s.row(cells...)
}

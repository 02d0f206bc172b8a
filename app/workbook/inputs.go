package workbook

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// left are inputs that no formula of a workbook asks for.
var left = map[string]string{
	"spread": "one year’s losses", "budget": "the split of one budget", "gmax": "the split of one budget", "ghalf": "the split of one budget", "gshape": "the split of one budget",
	"team": "the team", "tools": "the team",
}

// groups are those of the inputs, in the order of the page.
var groups = []model.Group{model.YourSystem, model.Customers, model.Reliability, model.People, model.Promises, model.Money, model.Rare, model.Asked}

// inputs writes what goes in, what of it may be changed, and the answer in short, which stays in sight.
func (p *pages) inputs() {
	s := p.sheet("Inputs")
	s.widths = []int{46, 20, 16, 12, 70, 34, 50}
	s.row(text(p.title(), look{ink: title}))
	s.row(text("Change a yellow cell, and the workbook answers.", look{ink: faint}), p.formula(`IF(m_problem="","all inputs can be used","no answer: ")`, look{ink: faint}), p.formula("m_problem", look{ink: alarm, apart: true}))
	shown, l := p.link(s, "B3")
	s.row(text("Back to the page", look{}), text(shown, l))
	for _, short := range []struct {
		label, formula string
		shape          shape
	}{
		{words.Best + ": the most profitable spending, a year", "m_best", dollars},
		{p.lineLabel(), "IF(m_minimum>1E+13,\"" + words.Unreachable + "\",m_minimum)", dollars},
		{"what-if spending: downtime in the long run", "asked_downtime", finePercents},
		{"lost there compared with the best, a year", "MAX(0,top_net-asked_net)", dollars},
	} {
		s.row(text(short.label, look{ink: bold}), p.formula(`IF(m_problem="",`+short.formula+`,"no answer")`, look{ink: bold, shape: short.shape}))
	}
	s.row()
	s.frozen = s.row(text("input", head), text("value", head), text("unit", head), text("whose", head), text("where it comes from", head), text("may be", head), text("check", head))
	s.repeat = s.frozen
	for _, note := range p.notes() {
		s.row(text(note, look{}))
	}
	from := s.last + 1
	s.row(text("your customers", look{}), text(p.Preset().Name, look{}), cell{}, text(p.whose("cust"), look{apart: true}), text(fmt.Sprintf("defaults of version %d. Other customers have other defaults: open the link for them", p.Edition().Version), look{ink: faint, broken: true}))
	for _, g := range groups {
		l := look{ink: bold, fill: group}
		s.row(text(cmp.Or(string(g), "What you ask"), l), cell{look: l}, cell{look: l}, cell{look: l}, cell{look: l}, cell{look: l}, cell{look: l})
		for _, f := range model.Fields {
			if _, out := left[f.Key]; !out && f.Group == g && f.Unit != model.Text && f.Key != "cust" {
				p.input(s, f)
			}
		}
	}
	p.define(s, "in_checks", fmt.Sprintf("$G$%d:$G$%d", from, s.last))
	s.row()
	for _, limit := range limits {
		s.row(text(limit, look{ink: faint}))
	}
}

// input writes the row of one.
func (p *pages) input(s *sheet, f model.Field) {
	at := fmt.Sprintf("B%d", s.last+1)
	p.define(s, "in_"+f.Key, fmt.Sprintf("$B$%d", s.last+1))
	name := text(f.Name+p.ofDowntime(f), look{broken: true})
	source := text(p.source(f), look{ink: faint, broken: true})
	if f.Number == nil { // service credits
		var ids []string
		for _, schedule := range model.Schedules {
			ids = append(ids, schedule.ID)
		}
		rule := "one of " + strings.Join(ids, ", ")
		s.oneOf(at, p.names("credit_schedules"), f.Name, f.Name+": "+rule)
		s.row(name, text(*f.Text(&p.Inputs), look{ink: entered, fill: field}), cell{}, text(p.whose(f.Key), look{apart: true}), source, text(rule, look{ink: faint, broken: true}),
			p.formula(fmt.Sprintf("IF(ISNUMBER(MATCH(%s,credit_schedules,0)),\"\",%s)", at, quote(f.Name+" must be "+rule)), look{ink: alarm, broken: true}))
		return
	}
	low, high := limit(f, f.Min), limit(f, f.Max)
	s.between(at, f.Min, f.Max, f.Name, f.Name+" must be between "+low+" and "+high)
	l := look{ink: entered, fill: field, shape: shapeOf(f)}
	value := number(*f.Number(&p.Inputs), l)
	if follows := p.follows(f); follows != "" {
		value = p.formula(follows, l)
	}
	s.row(name, value, text(unitOf(f), look{apart: true}), text(p.whose(f.Key), look{apart: true}), source, text(low+" to "+high, look{ink: faint, broken: true}),
		p.formula(fmt.Sprintf("IF(ISNUMBER(%s),IF(AND(%s>=%s,%s<=%s),\"\",%s&%s),%s)", at, at, digits(f.Min), at, digits(f.Max),
			quote(f.Name+" must be between "+low+" and "+high+", not "), at, quote(f.Name+" must be a number")), look{ink: alarm, broken: true}))
}

// follows is the formula of an input that nobody gave and that follows another.
func (p *pages) follows(f model.Field) string {
	if f.Optional && *f.Number(&p.Inputs) == model.Unset {
		return map[string]string{"accept": "in_tol", "bigfine": "in_fine", "try": "in_ops"}[f.Key]
	}
	defaults, preset := p.Defaults(), p.Preset()
	if _, ranged := p.Ranges[f.Key]; f.Key == "ops" && p.Edition().Scales && !ranged && p.Spend == defaults.Spend {
		return fmt.Sprintf("MIN(%s,MAX(%s,%s*in_rev/%s))", digits(f.Max), digits(f.Min), digits(preset.Spend), digits(preset.Revenue))
	}
	return ""
}

// whose tells whether an input is the reader’s own, of the type of customers, or what all have in common.
func (p *pages) whose(key string) string {
	for _, own := range p.Differences() {
		if own == key {
			return "own"
		}
	}
	if f, _ := model.FieldOf(key); key == "cust" || p.Preset().Sources[key] != "" || f.Source == "" {
		return "preset"
	}
	return "default"
}

// source says where the value comes from.
func (p *pages) source(f model.Field) string {
	follows := p.follows(f) != ""
	switch r, ranged := p.Ranges[f.Key]; {
	case ranged && r.Low < r.High:
		return "yours: " + words.English.Reading().SpokenRange(f, r) + ", here its middle"
	case f.Key == "ops" && follows:
		return "follows revenue, until you enter a figure. " + p.Preset().SourceOf(f.Key)
	case follows:
		return "follows: " + f.Source + ", until you enter a figure"
	case p.whose(f.Key) == "own":
		return "yours"
	}
	return p.Preset().SourceOf(f.Key)
}

// ofDowntime says of a promise of uptime what its cell counts.
func (p *pages) ofDowntime(f model.Field) string {
	if f.Key == "accept" {
		return ", as the downtime it allows"
	}
	return ""
}

func (p *pages) title() string {
	if p.Name != "" {
		return p.Name
	}
	return "How much operations is good enough for " + p.Preset().Noun + "?"
}

// lineLabel is what the least spending is for.
func (p *pages) lineLabel() string {
	if p.Accept == model.Unset {
		return "keeping customers satisfied in the long run, a year"
	}
	return "keeping the promise in the long run, a year"
}

// notes say what of the link is not in the workbook, before its inputs.
func (p *pages) notes() (list []string) {
	if p.Note != "" {
		list = append(list, "“"+p.Note+"”")
	}
	if len(p.Plan) > 0 {
		list = append(list, "The link has a plan, by which spending changes over the years. This workbook doesn’t follow it: here the what-if spending goes on as it is.")
	}
	if p.Trap {
		list = append(list, "The link has firefighting paid from the same budget. This workbook doesn’t: here upkeep has all of the spending. What gets back to the promise isn’t said.")
	}
	if !p.Points {
		list = append(list, "Inputs that are ranges stand at their middle. How sure the answer is, the page says.")
	}
	for _, key := range p.Differences() {
		if what, out := left[key]; out {
			f, _ := model.FieldOf(key)
			list = append(list, "The link gives "+f.Name+", which this workbook doesn’t ask for: it is about "+what+", and changes no answer here.")
		}
	}
	return list
}

// limits are what no workbook says.
var limits = []string{
	"Not in this workbook: ranges and how sure the answer is, what happens along the years, worth over ten years, the split of one budget, and the team. The page has them.",
	"It says what the model says: downtime only, a curve through one known point, and a business that is steady at today’s reliability.",
	"The best is found on a grid of spendings and by a parabola through its top: right to one part in 10,000 where the curve is smooth.",
}

// quote is a text in a formula.
func quote(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// limit writes the least or the most that an input may be.
func limit(f model.Field, v float64) string {
	switch shapeOf(f) {
	case dollars:
		return words.English.Money(v)
	case percents, finePercents:
		return strconv.FormatFloat(scenario.RoundTo(v*100, 3), 'f', -1, 64) + "%"
	}
	return strconv.FormatFloat(scenario.RoundTo(v, 3), 'f', -1, 64)
}

func shapeOf(f model.Field) shape {
	switch f.Unit {
	case model.DollarsPerYear, model.Dollars:
		return dollars
	case model.Share, model.SharePerYear:
		return percents
	case model.ShareOfTime:
		return finePercents
	}
	return decimals
}

// unitOf is what the page has beside a box, where a spreadsheet needs no more.
func unitOf(f model.Field) string {
	switch f.Unit {
	case model.DollarsPerYear:
		return "$ a year"
	case model.Dollars:
		return "$"
	case model.ShareOfTime:
		return "% of the time"
	case model.Seldom:
		return "a year"
	}
	return scenario.UnitBeside(f)
}

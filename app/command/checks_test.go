//go:build !js

package command

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"goodenough/app/dom"
	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
)

// otherwise are outputs that a sentence and a table say in words of their own.
var otherwise = map[string]bool{"acceptable": true, "money": true, "trap.side": true}

// same: the page says all that the program does, and each number has one text wherever it is said.
func (s said) same(found func(string, ...any)) {
	page := strings.Join(strings.Fields(s.shown), " ")
	sentences, _, _ := strings.Cut(s.text, "\n  minimum ")
	for line := range strings.Lines(sentences) {
		if strings.HasPrefix(line, "#") { // a link is no sentence
			continue
		}
		if strings.Contains(line, words.Unreachable) || debris.MatchString(line) {
			found("a sentence has no number: %q", line)
		}
		if line = strings.Join(strings.Fields(line), " "); !strings.Contains(page, line) {
			found("the program says %q and the page does not", line)
		}
	}
	type output struct{ name, value string }
	texts := map[output]string{}
	var walk func(dom.Node)
	walk = func(n dom.Node) {
		name, isOutput := n.Attr("data-output")
		text := plain(n.PlainText())
		if value, ok := n.Attr("data-value"); ok && isOutput && !otherwise[name] && isNumber.MatchString(text) {
			key := output{name, value}
			if len(value) > 8 && strings.HasPrefix(strings.TrimLeft(text, "+−"), "$") { // it is the same amount under whatever name
				key.name = "an amount"
			}
			if was, seen := texts[key]; seen && bare(name, was) != bare(name, text) {
				found("%s is both %q and %q", name, was, text)
			} else {
				texts[key] = text
			}
		}
		for _, kid := range n.Kids {
			walk(kid)
		}
	}
	for _, tree := range s.trees {
		walk(tree)
	}
	for _, out := range view.Outputs {
		text, value := out.Text(words.English, s.page.Numbers(), &s.page.Result.System)
		if read := out.Value(s.json.Outcome); read != value && (read.Known() || value.Known()) {
			found("JSON has %s %s, and the model %s", out.Name, read, value)
		}
		if !regexp.MustCompile(`(?m)^  ` + regexp.QuoteMeta(out.Name) + ` +` + regexp.QuoteMeta(plain(text)) + ` +` + regexp.QuoteMeta(out.Label) + `$`).MatchString(s.text) {
			found("JSON has %s %s, and the text has no line with %q", out.Name, value, plain(text))
		}
		if was, seen := texts[output{out.Name, value.String()}]; seen && bare(out.Name, was) != bare(out.Name, plain(text)) {
			found("%s is both %q and %q", out.Name, was, plain(text))
		}
	}
}

var isNumber = regexp.MustCompile(`^[+−]?\$?[\d.]+[kMBT]?(%| \w+)?$`)

// bare is a number's text without the sign that a table gives it, and that words like "you’d lose" and "would save" stand for.
func bare(name, text string) string {
	text = strings.TrimPrefix(text, "+")
	if strings.HasSuffix(name, ".cost_of_waiting") || strings.HasSuffix(name, ".revenue_lost") {
		text = strings.TrimPrefix(text, "−")
	}
	return text
}

// amount reads money as the page writes it.
func amount(text string) float64 {
	text = strings.NewReplacer("−", "-", "$", "", "+", "").Replace(text)
	factor := 1.0
	for letter, f := range map[string]float64{"k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12} {
		if rest, ok := strings.CutSuffix(text, letter); ok {
			text, factor = rest, f
		}
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN()
	}
	return v * factor
}

// verdict holds the headline and the reasons to the table.
func (s said) verdict(found func(string, ...any)) {
	o, in := s.json.Outcome, &s.page.Inputs
	spend, minimum, optimum := in.ExploredSpend(), float64(o.Minimum), float64(o.Optimum)
	a := view.Say(*in, s.page.Result, words.English)
	says, reasons := view.Plain(a.Headline), view.Plain(a.Reasons)
	if m := headline.FindStringSubmatch(plain(says)); m != nil {
		want := map[string]float64{"too little": math.Max(minimum, optimum) - spend, "short of your line": minimum - spend, "more would still pay": optimum - spend,
			"would do more in growth": spend - math.Max(minimum, optimum), "too much": spend - math.Max(minimum, optimum)}[m[2]]
		if got := amount(m[1]); !(got > 0) || math.Abs(got-want) > .051*want {
			found("%q, and the table says %v", says, want)
		}
	}
	for _, c := range []struct {
		words string
		holds bool
	}{
		{"too little", spend < optimum && spend < minimum}, {"short of your line", spend < minimum}, {"more would still pay", spend < optimum && spend >= minimum},
		{"ood enough", spend >= minimum && bool(o.Acceptable)}, {"too much", spend > optimum && spend >= minimum && o.Money == model.Waste},
		{"about right", spend >= minimum && spend <= 1.05*math.Max(optimum, minimum) && spend >= .95*optimum}, {"No money spent here", !o.Minimum.Known()},
		{"just enough to hold your line", minimum > optimum && spend >= minimum},
	} {
		if strings.Contains(says, c.words) && !c.holds {
			found("%q, at %v with minimum %v, optimum %v, waste %v", says, spend, minimum, optimum, float64(o.Waste))
		}
	}
	if strings.Contains(reasons, "Customers are upset") && bool(o.Acceptable) || strings.Contains(says, "ood enough") && !bool(o.Acceptable) {
		found("%q %q, and acceptable is %v", says, reasons, o.Acceptable)
	}
	if (spend >= minimum) != bool(o.Acceptable) || o.Optimum > o.Waste || (spend < optimum) != (o.Money == model.Pays) {
		found("the outcome contradicts itself at %v: %+v", spend, o)
	}
	all := plain(strings.Join(append(s.more, s.shown), "\n"))
	for name, v := range map[string]model.Number{"minimum": o.Minimum, "optimum": o.Optimum, "waste": o.Waste} {
		if !v.Known() && strings.Contains(reasons, words.Unreachable) {
			found("%s is out of reach in %q", name, reasons)
		}
	}
	if !o.Minimum.Known() && strings.Contains(all, "content from") {
		found("customers are content from a spend that is out of reach")
	}
}

// sureness holds what is said of the ranges to the study.
func (s said) sureness(found func(string, ...any)) {
	u := s.json.Uncertainty
	if u == nil {
		if strings.Contains(s.text, "The most profitable spending is very likely") {
			found("the text knows ranges that the JSON does not")
		}
		return
	}
	all := plain(strings.Join(append(s.more, s.shown), "\n"))
	saidChances(u, all, found)
	s.likelyToday(u, found)
	for name, b := range map[string][3]model.Number{"minimum": {u.Minimum.P5, u.Minimum.P50, u.Minimum.P95}, "optimum": {u.Optimum.P5, u.Optimum.P50, u.Optimum.P95},
		"waste": {u.Waste.P5, u.Waste.P50, u.Waste.P95}, "net": {u.Net.P5, u.Net.P50, u.Net.P95}} {
		if b[0].Known() && b[0] > b[1] || b[1].Known() && b[1] > b[2] { // null is read as infinite, also where it lies far below
			found("%s is %v", name, b)
		}
	}
	for _, b := range []model.Number{u.Minimum.P95, u.Minimum.P5} {
		if !b.Known() && !strings.Contains(all, "no spending is enough") && !strings.Contains(all, "no spending keeps") {
			found("no spending is enough within the band, and nobody says so")
		}
	}
	if says := strings.Contains(s.text, "no spending keeps") || strings.Contains(s.text, "no spending is enough"); says != (u.Unreachable >= .005 || !u.Minimum.P95.Known()) {
		found("unreachable in %v: said %v", u.Unreachable, says)
	}
	if moved := float64(u.Moved) / float64(u.Samples); strings.Contains(s.text, "these ranges contradict each other") != (moved > .01) {
		found("moved %v, and the text says %q", moved, s.text)
	}
}

// saidChances holds the three chances to the study wherever they are said, and to each other.
func saidChances(u *view.Uncertain, all string, found func(string, ...any)) {
	truth := []float64{u.Chance.TooLittle, u.Chance.Right, u.Chance.Waste}
	shown := append(chances.FindAllStringSubmatch(all, -1), listed.FindAllStringSubmatch(all, -1)...)
	if len(shown) < 5 { // text, page, list, report, embed
		found("chances are said %d times", len(shown))
	}
	for _, m := range shown {
		sum := 0
		for i, text := range m[1:] {
			percent := map[string]int{"under 1%": 0, "over 99%": 100}[text]
			if n, err := strconv.Atoi(strings.TrimSuffix(text, "%")); err == nil {
				percent = n
			}
			if sum += percent; math.Abs(float64(percent)-100*truth[i]) > 1 {
				found("%q is said where JSON has %v", m[0], truth)
			}
		}
		if sum != 100 {
			found("chances add up to %d: %q", sum, m[0])
		}
	}
}

// likelyToday: no chance stands beside a band that excludes it.
func (s said) likelyToday(u *view.Uncertain, found func(string, ...any)) {
	if _, ranged := s.page.Ranges["ops"]; ranged {
		return
	}
	today, edge := model.Number(s.page.Spend), .05+4/float64(u.Samples)
	switch b := u.Optimum; {
	case today < b.P5 && u.Chance.TooLittle < .95-edge, today >= b.P95 && u.Chance.TooLittle > edge, today < b.P50 && u.Chance.TooLittle < .5-edge, today >= b.P50 && u.Chance.TooLittle > .5+edge,
		today >= u.Waste.P95 && u.Chance.Waste < .95-edge, today < u.Waste.P5 && u.Chance.Waste > edge:
		found("today's %v with chances %+v, and the best spend %+v, waste %+v", today, u.Chance, b, u.Waste)
	}
}

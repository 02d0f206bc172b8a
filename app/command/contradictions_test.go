//go:build !js

package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"goodenough/app"
	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// What is said of a scenario anywhere is held against the numbers of its JSON, and against itself: the text of explain, the page, its
// report and Markdown, embeds, pictures and their data. A contradiction is what a reader with a pencil could point at.

// said is all that is said of one link.
type said struct {
	explained
	text  string
	json  app.Explanation
	trees []dom.Node
	page  string   // what the trees say, in one piece
	more  []string // other texts
}

// everything is all that is said of a link, from so many draws.
func everything(x *explainer, link string) (s said, err error) {
	defer func() {
		if p := recover(); p != nil {
			stack := make([]byte, 4096)
			err = fmt.Errorf("panic: %v\n%s", p, stack[:runtime.Stack(stack, false)])
		}
	}()
	s.explained = x.explain(link)
	var out, errs bytes.Buffer
	buffered := bufio.NewWriter(&out)
	(&program{err: &errs}).explainText(buffered, s.explained)
	buffered.Flush()
	s.text = out.String()
	line, err := s.explained.json()
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(line, &s.json); err != nil {
		return s, err
	}
	if s.result.Outcome == nil {
		s.more = append(s.more, s.text, errs.String())
		return s, nil
	}
	state := s.state
	state.Printing = true
	state.Unfolded = map[string]bool{"sure": true, "numbers": true}
	v := app.Look(state, s.result, app.DomainOf(state.Inputs, s.result))
	for _, host := range app.Draw(&state, s.result, v) {
		s.trees = append(s.trees, host)
	}
	for _, aspect := range app.Aspects {
		embedded := state
		embedded.Embed = &app.Display{View: aspect.Name}
		s.trees = append(s.trees, app.EmbedView(&embedded, s.result, v))
		if p, ok := v.Picture(aspect.Name); ok {
			caption := v.Caption("")
			s.more = append(s.more, p.CSV(), caption.Headline, caption.Text)
		}
	}
	report := app.Report(&state, s.result, v, "")
	s.more = append(s.more, s.text, errs.String(), app.Markdown(report), app.Paragraph(&state, s.result))
	s.trees = append(s.trees, report, v.Curve(app.Wide).File(chart.Light, v.Caption("")))
	var page strings.Builder
	for _, tree := range s.trees {
		page.WriteString(spaced(tree) + "\n")
	}
	s.page = plain(page.String())
	return s, nil
}

// spaced is a tree's text with a blank between elements that are no parts of one sentence.
func spaced(n dom.Node) string {
	if n.Tag == "" {
		return n.Text
	}
	var b strings.Builder
	for _, kid := range n.Kids {
		b.WriteString(spaced(kid))
	}
	switch n.Tag {
	case "b", "strong", "em":
		return b.String()
	}
	return b.String() + "\n"
}

func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

var (
	broken   = regexp.MustCompile(`NaN|\b[Ii]nf\b|Infinity|\bnull\b|<nil>|undefined|%!|\[object|\x{FFFD}|about about|−\$0(\D|$)`)
	debris   = regexp.MustCompile(`\de[+-]\d`)
	chances  = regexp.MustCompile(`too little with (.*?), about right with (.*?), (?:a waste|past what returns) with (.*?)\.`)
	listed   = regexp.MustCompile(`(\d+ %|hardly ever|nearly always) too little\n(\d+ %|hardly ever|nearly always) about right\n(\d+ %|hardly ever|nearly always) (?:a waste|past what returns)`)
	ends     = regexp.MustCompile(`between (?:about )?(−?\$[\d.]*[\dkMBT]) and (?:about )?(−?\$[\d.]*[\dkMBT])`)
	headline = regexp.MustCompile(`(−?\$[\d.]*[\dkMBT]) a year (too little|short of your line|more would still pay|would do more in growth|too much)`)
	backward = regexp.MustCompile(`−\S+ a year (too|short|more|would)|difference would earn −|(costs|gives up|give up|would cost|would save|worth up to) −|` +
		`worth −[^:]*: (it is ahead all along|it pays back)|worth \+[^:]*: (it never catches|it looks ahead)|still returns −|\b(after|for|in|within|from|until) never\b`)
	unchanged = regexp.MustCompile(`from ([\d.]+ \w+) to ([\d.]+ \w+) a year`)
)

// contradictions lists what s says against itself.
func (s said) contradictions() (list []string) {
	found := func(format string, args ...any) {
		if what := fmt.Sprintf(format, args...); !slices.Contains(list, what) {
			list = append(list, what)
		}
	}
	name := s.state.Name
	for _, text := range append([]string{s.page}, s.more...) {
		if name != "" {
			text = strings.ReplaceAll(text, name, "")
		}
		if !utf8.ValidString(text) {
			found("a text is no UTF-8: %.60q", text)
		}
		for _, at := range broken.FindAllStringIndex(text, 2) {
			found("broken: %q", text[max(0, at[0]-60):min(len(text), at[1]+40)])
		}
		for _, at := range backward.FindAllStringIndex(plain(text), 2) {
			found("a word against its number: %q", plain(text)[max(0, at[0]-60):at[1]])
		}
		for _, m := range unchanged.FindAllStringSubmatch(plain(text), -1) {
			if m[1] == m[2] {
				found("no change: %q", m[0])
			}
		}
		for _, m := range ends.FindAllStringSubmatch(plain(text), -1) {
			if low, high := amount(m[1]), amount(m[2]); !(low < high) {
				found("no range: %q", m[0])
			}
		}
	}
	for _, tree := range s.trees {
		attributes(tree, func(value string) {
			if name != "" {
				value = strings.ReplaceAll(value, name, "")
			}
			if value != "null" && broken.MatchString(value) || !utf8.ValidString(value) {
				found("an attribute is %.80q", value)
			}
		})
	}
	if s.result.Outcome == nil {
		return list
	}
	s.same(found)
	s.verdict(found)
	s.sureness(found)
	return list
}

func attributes(n dom.Node, each func(string)) {
	for _, a := range n.Attrs {
		each(a.Value)
	}
	for _, kid := range n.Kids {
		attributes(kid, each)
	}
}

// otherwise are outputs that a sentence and a table say in words of their own.
var otherwise = map[string]bool{"acceptable": true, "money": true, "trap.side": true}

// same: the page says all that the program does, and each number has one text wherever it is said.
func (s said) same(found func(string, ...any)) {
	page := strings.Join(strings.Fields(s.page), " ")
	sentences, _, _ := strings.Cut(s.text, "\n  minimum ")
	for line := range strings.Lines(sentences) {
		if strings.Contains(line, "out of reach") || debris.MatchString(line) {
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
	for _, out := range app.Outputs {
		text, value := out.Text(app.English, s.result.Outcome)
		if read := out.Value(s.json.Outcome); read != value && (read.Known() || value.Known()) {
			found("JSON has %s %s, and the model %s", out.Name, read, value)
		}
		if line := regexp.MustCompile(`(?m)^  ` + regexp.QuoteMeta(out.Name) + ` +` + regexp.QuoteMeta(plain(text)) + ` .*$`).FindString(s.text); line == "" || value.Known() && !strings.HasSuffix(line, "("+value.String()+")") {
			found("JSON has %s %s, and the text %q", out.Name, value, line)
		}
		if was, seen := texts[output{out.Name, value.String()}]; seen && bare(out.Name, was) != bare(out.Name, plain(text)) {
			found("%s is both %q and %q", out.Name, was, plain(text))
		}
	}
}

var isNumber = regexp.MustCompile(`^[+−]?\$?[\d.]+[kMBT]?( [%\w]+)?$`)

// bare is a number's text without the sign that a table gives it, and that words like "from ... on" and "would save" stand for.
func bare(name, text string) string {
	text = strings.TrimPrefix(text, "+")
	if strings.HasSuffix(name, ".cost_of_waiting") {
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
	o, in := s.json.Outcome, &s.state.Inputs
	spend, minimum, optimum := in.ExploredSpend(), float64(o.Minimum), float64(o.Optimum)
	a := app.Say(*in, s.result, app.English)
	says, reasons := app.Plain(a.Headline), app.Plain(a.Reasons)
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
	all := plain(strings.Join(append(s.more, s.page), "\n"))
	for name, v := range map[string]model.Number{"minimum": o.Minimum, "optimum": o.Optimum, "waste": o.Waste} {
		if !v.Known() && strings.Contains(reasons, "out of reach") {
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
		if strings.Contains(s.text, "Nine times in ten the best spend") {
			found("the text knows ranges that the JSON does not")
		}
		return
	}
	all := plain(strings.Join(append(s.more, s.page), "\n"))
	truth := []float64{u.Chance.TooLittle, u.Chance.Right, u.Chance.Waste}
	shown := append(chances.FindAllStringSubmatch(all, -1), listed.FindAllStringSubmatch(all, -1)...)
	if len(shown) < 5 { // text, page, list, report, embed
		found("chances are said %d times", len(shown))
	}
	for _, m := range shown {
		sum := 0
		for i, text := range m[1:] {
			percent := map[string]int{"hardly ever": 0, "nearly always": 100}[text]
			if number, ok := strings.CutSuffix(text, " %"); ok {
				percent, _ = strconv.Atoi(number)
			}
			if sum += percent; math.Abs(float64(percent)-100*truth[i]) > 1 {
				found("%q is said where JSON has %v", m[0], truth)
			}
		}
		if sum != 100 {
			found("chances add up to %d: %q", sum, m[0])
		}
	}
	if _, ranged := s.state.Ranges["ops"]; !ranged { // a chance beside a band that excludes it
		today, edge := model.Number(s.state.Spend), .05+4/float64(u.Samples)
		switch b := u.Optimum; {
		case today < b.P5 && u.Chance.TooLittle < .95-edge, today >= b.P95 && u.Chance.TooLittle > edge, today < b.P50 && u.Chance.TooLittle < .5-edge, today >= b.P50 && u.Chance.TooLittle > .5+edge,
			today >= u.Waste.P95 && u.Chance.Waste < .95-edge, today < u.Waste.P5 && u.Chance.Waste > edge:
			found("today's %v with chances %+v, and the best spend %+v, waste %+v", today, u.Chance, b, u.Waste)
		}
	}
	for name, b := range map[string][3]model.Number{"minimum": {u.Minimum.P5, u.Minimum.P50, u.Minimum.P95}, "optimum": {u.Optimum.P5, u.Optimum.P50, u.Optimum.P95},
		"waste": {u.Waste.P5, u.Waste.P50, u.Waste.P95}, "net": {u.Net.P5, u.Net.P50, u.Net.P95}} {
		if b[0].Known() && b[0] > b[1] || b[1].Known() && b[1] > b[2] { // null is read as infinite, also where it lies far below
			found("%s is %v", name, b)
		}
	}
	for _, b := range []model.Number{u.Minimum.P95, u.Minimum.P5} {
		if !b.Known() && !strings.Contains(all, "no spend is enough") && !strings.Contains(all, "no spend holds your line") {
			found("the line is out of reach within the band, and nobody says so")
		}
	}
	if says := strings.Contains(s.text, "no spend here holds your line") || strings.Contains(s.text, "no spend is enough") || strings.Contains(s.text, "no spend holds"); says != (u.Unreachable >= .005 || !u.Minimum.P95.Known()) {
		found("unreachable in %v: said %v", u.Unreachable, says)
	}
	if moved := float64(u.Moved) / float64(u.Samples); strings.Contains(s.text, "the ranges lead where") != (moved > .01) {
		found("moved %v, and the text says %q", moved, s.text)
	}
}

// TestThePageAtRestSaysWhatTheProgramSays: the page's engine climbs its ladder and the page hears every answer; what it then says of
// the ranges stands in the program's text to the letter, and its saved JSON in the program's.
func TestThePageAtRestSaysWhatTheProgramSays(t *testing.T) {
	for _, link := range []string{"cust=consumer", "cust=cloud-platform", "cust=b2b-saas&floor=0.0008&try=2m"} {
		page := app.Open(link)
		request := compute.Request{ID: 1, Link: page.Link(), From: 1, To: len(compute.Ladder)}
		compute.Answering(new(uncertainty.Runner), request, func(reply compute.Reply) { page, _ = app.Update(page, app.Hear{Link: request.Link, Reply: reply}) }, func() bool { return true })
		_, text, _ := call("", "explain", link)
		_, markdown, _ := call("", "report", link)
		for _, says := range append(app.Measuring(page.Study.Answer, app.English), app.Plain(app.Sureness(&page))) {
			if !strings.Contains(text, says) || !strings.Contains(markdown, says) {
				t.Errorf("%s: the page says %q, and the program\n%s", link, says, text)
			}
		}
		saved, _ := app.Exported(&page, app.Compute(page.Inputs), nil, "json")
		if _, line, _ := call("", "explain", "-json", "-bands", link); line != saved.Text+"\n" {
			t.Errorf("%s: the page saves\n%.2000s\nand the program writes\n%.2000s", link, saved.Text, line)
		}
	}
}

// names are what scenarios are called; none of it is ours to break.
var names = []string{"", "", "Checkout", "ﬁnance", "über", "支付", "ǆungla", "🛒 cart", "“12 parsecs”", "نظام", "é"}

// anyScenario is a link at random: mostly near a preset, at times at the edges of what is allowed.
func anyScenario(random *rand.Rand) string {
	preset := scenario.Presets[random.IntN(len(scenario.Presets))]
	link := "v=1&cust=" + preset.ID
	number := func(v float64) string { return strconv.FormatFloat(scenario.RoundTo(v, 3), 'g', -1, 64) }
	far := math.Exp(4 * random.Float64() * random.Float64()) // how far this one is from the preset
	for range 1 + random.IntN(8) {
		f := model.Fields[random.IntN(len(model.Fields))]
		switch {
		case f.Key == "name":
			link += "&name=" + names[random.IntN(len(names))]
			continue
		case f.Key == "sla":
			link += "&sla=" + model.Schedules[random.IntN(len(model.Schedules))].ID + "&cover=" + number(random.Float64()) + "&claim=" + number(random.Float64())
			continue
		case f.Number == nil:
			continue
		}
		v := *f.Number(&preset.Inputs)
		if f.Optional {
			if v = preset.Inputs.Spend; f.Unit == model.ShareOfTime {
				v = preset.Inputs.Tolerance
			} else if f.Unit != model.DollarsPerYear {
				v = 1 + 10*random.Float64()
			}
		}
		switch random.IntN(12) {
		case 0:
			v = []float64{f.Min, f.Max}[random.IntN(2)]
		case 1:
			v = f.Min + (f.Max-f.Min)*random.Float64()
		default:
			if v *= math.Exp(random.NormFloat64() * math.Log(1+far) / 2); v == 0 {
				v = random.Float64() * math.Min(1, f.Max)
			}
		}
		v = math.Min(math.Max(v, f.Min), f.Max)
		text := number(v)
		if random.IntN(4) == 0 && v > 0 {
			if wide := 1 + 3*random.Float64(); v*wide < f.Max {
				text = number(v/wide) + "~" + number(v*wide)
			}
		}
		link += "&" + f.Key + "=" + text
	}
	if random.IntN(2) == 0 {
		link += "&try=" + number(preset.Inputs.Spend*math.Exp(2*random.NormFloat64()))
	}
	if random.IntN(4) == 0 {
		link += "&plan=" + number(preset.Inputs.Spend*2*random.Float64()) + "@" + number(5*random.Float64()) + ",%2B500k@1"
	}
	if random.IntN(6) == 0 {
		link += "&trap=1"
	}
	if random.IntN(10) == 0 {
		link += "&points=1"
	}
	return link
}

// chosen are links that people start from, and each input of each customer type at its edges.
func chosen(corners bool) (links []string) {
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
		for _, f := range model.Fields {
			if f.Number != nil && corners {
				for _, v := range []float64{f.Min, f.Max} {
					links = append(links, fmt.Sprintf("cust=%s&%s=%g", p.ID, f.Key, v))
				}
			}
		}
	}
	return append(links, "cust=consumer&accept=0.01%", "cust=b2b-saas&floor=0.0008", "cust=consumer&churn=5&leave=0.5&exit=0.003", "cust=b2b-saas&ops=300m", "cust=consumer&margin=0",
		"cust=consumer&inc=1e6&mttr=0.001", "cust=payments&name=%E2%80%9C12%20parsecs%E2%80%9D", "cust=b2b-saas&accept=0.003&try=0&plan=3m@2", "cust=cloud-platform&discount=0.11&try=7.6e12", "cust=email-batch&rev=1k&hours=0&quits=0&points=1")
}

// TestNothingSaysTwoThings looks for contradictions in some hundred scenarios. GOODENOUGH_SCENARIOS=2000 tries so many at random, with
// every draw that the page takes, and every corner: it takes some ten minutes.
func TestNothingSaysTwoThings(t *testing.T) {
	count, samples, corners := 120, 512, false
	if text := os.Getenv("GOODENOUGH_SCENARIOS"); text != "" {
		var err error
		if count, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
		samples, corners = asThePage, true
	} else if testing.Short() {
		count = 20
	}
	const seeds = 4
	links := chosen(corners)
	from := len(links)
	for i := range count {
		links = append(links, anyScenario(rand.New(rand.NewPCG(uint64(i%seeds), uint64(i)))))
	}
	var next, failed, answered atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			x := &explainer{samples: samples}
			for i := int(next.Add(1)) - 1; i < len(links) && failed.Load() < 40; i = int(next.Add(1)) - 1 {
				s, err := everything(x, links[i])
				list := []string{}
				if err != nil {
					list = append(list, err.Error())
				} else {
					list = s.contradictions()
					if s.result.Outcome != nil {
						answered.Add(1)
					}
				}
				if len(list) > 0 {
					failed.Add(1)
					where := "chosen"
					if i >= from {
						where = fmt.Sprintf("seed %d, scenario %d", (i-from)%seeds, i-from)
					}
					t.Errorf("%s: %s\n\t%s", where, links[i], strings.Join(list[:min(len(list), 8)], "\n\t"))
				}
			}
		})
	}
	workers.Wait()
	if few := int64(len(links)) / 2; answered.Load() < few && failed.Load() == 0 {
		t.Errorf("only %d of %d scenarios have an answer", answered.Load(), len(links))
	}
	t.Logf("%d scenarios, %d with an answer", len(links), answered.Load())
}

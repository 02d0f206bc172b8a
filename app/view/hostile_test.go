package view

import (
	"cmp"
	"fmt"
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

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/model"
	"goodenough/model/scenario"
)

// Everything a page may consist of, whatever its link says. A new element or attribute is added here on purpose.
var (
	elements = listed(`a article b button caption circle clipPath code defs desc details div fieldset figure g h1 h2 h3 input label legend li line metadata ol
		option p path progress rect section select span strong summary svg table tbody td text th thead title tr ul`)
	attributes = listed(`aria-controls aria-describedby aria-hidden aria-invalid aria-label aria-labelledby aria-live aria-orientation aria-pressed aria-selected aria-valuemax aria-valuemin
		aria-valuenow aria-valuetext autocomplete checked class clip-path cx cy d data-action data-box data-chart data-edited data-error data-exact data-field data-fold data-goodenough
		data-handle data-input data-knob data-layout data-line data-mark data-opened data-output data-panel data-picture data-problem data-renewal data-setting data-shows data-slider data-span data-split
		data-spread data-stale data-step data-surface data-tone data-value data-view data-whose disabled fill fill-opacity font-family font-size font-weight for height
		hidden href id inputmode max maxlength min paint-order placeholder pointer-events preserveAspectRatio r rel role rx scope selected spellcheck step
		stroke stroke-dasharray stroke-width tabindex target text-anchor title transform type value viewBox visibility width x x1 x2 xmlns y y1 y2`)
)

func listed(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// isBroken tells whether text is a mistake of the program wherever it shows.
func isBroken(text string) bool {
	return strings.Contains(text, "NaN") || strings.Contains(text, "undefined") || strings.Contains(text, "%!") || strings.Contains(text, "[object") ||
		strings.Contains(text, "Inf") && infinite.MatchString(text)
}

var infinite = regexp.MustCompile(`\bInf\b|Infinity`)

const ourHome = "https://good.example/a/b/"

// hostile is the state of a page that lies at ourHome and was opened with a link.
func hostile(link string) state.State {
	s := state.Open(link)
	s.Site = state.Site{Home: ourHome, Embed: ourHome + "embed/", Page: ourHome}
	s.Today = "23 Nov 2026"
	return s
}

// inspector looks at trees of the page of one link. What that link itself says is text: its name and note, its address, that of the same
// with today's defaults, and what is quoted from it where the page speaks of its problems.
type inspector struct{ says []string }

func inspect(s *state.State) inspector {
	_, facts, _ := strings.Cut(s.Address(), "#")
	return inspector{slices.DeleteFunc([]string{facts, s.Renewed().Link(), s.Name, s.Note}, func(text string) bool { return text == "" })}
}

// harmless is an error if a tree holds anything that no page of ours holds.
func (i inspector) harmless(tree dom.Node) error {
	if tree.Tag == "" {
		if isBroken(tree.Text) && isBroken(i.ours(tree.Text)) {
			return fmt.Errorf("the page says %q", tree.Text)
		}
		return nil
	}
	if !elements[tree.Tag] {
		return fmt.Errorf("the page holds <%s>", tree.Tag)
	}
	for _, a := range tree.Attrs {
		if err := i.harmlessAttribute(a); err != nil {
			return err
		}
	}
	if _, quotes := tree.Attr("data-problem"); quotes {
		return nil
	}
	for _, kid := range tree.Kids {
		if err := i.harmless(kid); err != nil {
			return err
		}
	}
	return nil
}

// ours is text without what the link says.
func (i inspector) ours(text string) string {
	for _, said := range i.says { // of its address what stands behind the "#": on paper the rest is written another way
		text = strings.ReplaceAll(text, said, "")
	}
	return text
}

func (i inspector) harmlessAttribute(a dom.Attr) error {
	switch {
	case !attributes[a.Name]:
		return fmt.Errorf("the page holds an attribute %s=%q", a.Name, a.Value)
	case a.Name == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, ourHome):
		return fmt.Errorf("a link leads to %q", a.Value)
	case a.Name == "data-value" && !isValue(a.Value):
		return fmt.Errorf("a raw value is %q", a.Value)
	case a.Name != "data-problem" && isBroken(a.Value) && isBroken(i.ours(a.Value)):
		return fmt.Errorf("the page holds %s=%q", a.Name, a.Value)
	}
	return nil
}

// isValue tells whether text is a raw value as scripts may find it.
func isValue(text string) bool {
	switch text {
	case "null", "true", "false", string(model.Pays), string(model.GrowthPaysBetter), string(model.Waste),
		string(model.NoTrap), string(model.Safe), string(model.Above), string(model.Balanced), string(model.Below), string(model.Collapses):
		return true
	}
	v, err := strconv.ParseFloat(text, 64)
	return err == nil && v-v == 0 // finite
}

// opens is an error if the scenario of a link does harm anywhere before it is drawn.
func opens(link string) (err error) {
	defer recovered(&err)
	s := hostile(link)
	r := Compute(s.Inputs)
	answer := Say(s.Inputs, r, s.Locale)
	if said := Plain(answer.Headline) + Plain(answer.Reasons); isBroken(said) {
		return fmt.Errorf("it says %q", said)
	}
	if back := s.Address(); !strings.HasPrefix(back, ourHome) || strings.ContainsAny(strings.TrimPrefix(back, ourHome), "<>\"' \\`") {
		return fmt.Errorf("the way back is %q", back)
	}
	if again, _ := scenario.Parse(s.Link()); again.Link() != s.Link() {
		return fmt.Errorf("its link %q becomes %q", s.Link(), again.Link())
	}
	return nil
}

// draws is an error if the page, an embed, the dialog's texts or a file of the scenario of a link does harm; with what is said
// of how sure the answer is, or before that is known.
func draws(link string, sure bool) (err error) {
	defer recovered(&err)
	s := hostile(link)
	s.Sharing, s.Printing = true, true
	r := Compute(s.Inputs)
	if sure && r.Outcome != nil && !s.Points {
		s.Study = hear(s, compute.Request{Brief: true}).Study
	}
	seen := r
	if r.Outcome == nil { // the last answer stays in the picture
		seen = Compute(state.Start().Inputs)
	}
	sight := Look(&s, seen, DomainOf(s.Inputs, seen))
	p := NewPage(&s, r, sight)
	look := inspect(&s)
	for _, tree := range p.Draw() {
		if err := look.harmless(tree); err != nil {
			return err
		}
	}
	query := link[strings.IndexByte(link, '?')+1:] // presentation is as hostile as facts are
	display := state.ParseDisplay(query)
	display.Inputs = append(display.Inputs, "ops")
	s.Embed = &display
	if err := look.harmless(p.embedView()); err != nil {
		return fmt.Errorf("embed: %w", err)
	}
	for _, name := range []string{"parent", "view", "theme", "height"} {
		s, _ = state.Update(s, state.ChooseShare{Name: name, Value: query})
	}
	texts := p.ShareTexts()
	if code := texts["iframe"]; count(code, "<", ">", `"`) != [3]int{6, 6, 16} || !strings.HasPrefix(code, `<iframe src="`+ourHome+"embed/?") || !strings.Contains(code, "</iframe>\n<p><a href=\""+ourHome) {
		return fmt.Errorf("the frame's code is %s", code)
	}
	if code := texts["prose"]; count(code, "<", ">", `"`) != [3]int{4, 4, 6} || strings.Count(code, ourHome) != 2 {
		return fmt.Errorf("the code below the frame is %s", code)
	}
	for _, name := range []string{"markdown", "table"} {
		if strings.ContainsAny(texts[name], "<>") {
			return fmt.Errorf("%s holds markup: %s", name, texts[name])
		}
	}
	if err := look.harmless(p.Shown.curvePicture(state.Wide).File(chart.Light, p.Shown.Caption(ourHome))); err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	return nil
}

// count tells how often each of three marks stands in a text.
func count(text string, marks ...string) (n [3]int) {
	for i, mark := range marks {
		n[i] = strings.Count(text, mark)
	}
	return n
}

// recovered turns a panic into an error.
func recovered(err *error) {
	if p := recover(); p != nil {
		stack := make([]byte, 4096)
		*err = fmt.Errorf("panic: %v\n%s", p, stack[:runtime.Stack(stack, false)])
	}
}

// attacks are the links of testdata/attacks.txt, and some too long to stand there.
func attacks(t testing.TB) []string {
	t.Helper()
	content, err := os.ReadFile("../../model/scenario/testdata/attacks.txt")
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		link, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		links = append(links, link)
	}
	const megabyte = 1 << 20
	return append(links, "#name="+strings.Repeat("<b>", megabyte/3), strings.Repeat("&", megabyte), "#"+strings.Repeat("rev=1m&", megabyte/7),
		strings.Repeat("%", megabyte), "#rev="+strings.Repeat("9", megabyte), strings.Repeat("\u202E", megabyte/3))
}

// seeds are links to make worse ones of: attacks, and all that mean something.
func seeds(t testing.TB) []string {
	t.Helper()
	var links []string
	for _, link := range attacks(t) {
		if len(link) < 1<<12 {
			links = append(links, link)
		}
	}
	for _, p := range scenario.Presets {
		links = append(links, "#v=1&cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		links = append(links, c.Link)
	}
	published, err := os.ReadFile("../../model/scenario/testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(published)) {
		if link, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(link, "#") {
			links = append(links, link)
		}
	}
	return links
}

func TestAttacksAreHarmless(t *testing.T) {
	for _, link := range some(attacks(t), 8) {
		if err := cmp.Or(opens(link), draws(link, false), draws(link, true)); err != nil {
			t.Errorf("%.200q: %v", link, err)
		}
	}
}

// strange are values that break what is only meant for numbers.
var strange = strings.Fields("0 -0 1 -1 .5 1e-308 5e-324 1e308 1e999 NaN Inf -Inf 0x1p-2 1_0 1e5k 0.1% % 3h 90min 1,5 ~ 1~ ~1 0~0 1~2 2~1 1~2~3 3~2~1 0~1 1e-9~1e9 __proto__ constructor %3Cb%3E %E2%80%AE %00 %ff 1m@1 1@0,+1e13@20,0@39.9 0@NaN")

// besides are the keys of a link that are no inputs, and some that are nothing.
var besides = strings.Fields("v plan years trap points seed view theme parentOrigin __proto__")

// worse is a link made of others, with values at and beyond the edges of what is allowed.
func worse(random *rand.Rand, links []string) string {
	one := func() string { return links[random.IntN(len(links))] }
	link := one()
	for range 1 + random.IntN(4) {
		f := model.Fields[random.IntN(len(model.Fields))]
		switch random.IntN(7) {
		case 0:
			key := append([]string{f.Key}, besides...)[random.IntN(1+len(besides))]
			link += "&" + key + "=" + strange[random.IntN(len(strange))]
		case 1: // an edge
			link += "&" + f.Key + "=" + strconv.FormatFloat([]float64{f.Min, f.Max}[random.IntN(2)], 'g', -1, 64)
		case 2: // anything between
			link += "&" + f.Key + "=" + strconv.FormatFloat(f.Min+(f.Max-f.Min)*random.Float64(), 'g', 1+random.IntN(17), 64)
		case 3:
			link += "&" + strings.TrimLeft(one(), "#?")
		case 4: // bytes of two
			other := one()
			link = link[:random.IntN(len(link)+1)] + other[random.IntN(len(other)+1):]
		case 5:
			if len(link) > 0 {
				bytes := []byte(link)
				bytes[random.IntN(len(bytes))] = byte(random.IntN(256))
				link = string(bytes)
			}
		case 6:
			link += "&" + f.Key + "=" + strconv.FormatFloat(f.Max*random.Float64(), 'g', 3, 64) + "~" + strconv.FormatFloat(f.Max*random.Float64(), 'g', 3, 64)
		}
	}
	return link
}

// TestHundredThousandLinks opens as many as a link that is tried at random may take; one in drawnOf is drawn as well, since that
// takes twenty times as long.
func TestHundredThousandLinks(t *testing.T) {
	const drawnOf, sureOf = 20, 100
	count := 100_000
	if testing.Short() {
		count = 400
	}
	links := seeds(t)
	var next, failed atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := next.Add(1); i <= int64(count) && failed.Load() < 10; i = next.Add(1) {
				link := worse(rand.New(rand.NewPCG(1, uint64(i))), links)
				err := opens(link)
				if err == nil && i%drawnOf == 0 {
					err = draws(link, i%sureOf == 0)
				}
				if err != nil {
					failed.Add(1)
					t.Errorf("link %d, %.300q: %v", i, link, err)
				}
			}
		})
	}
	workers.Wait()
}

// FuzzPage: whatever a link says, the page that it opens holds nothing but what pages of ours hold.
func FuzzPage(f *testing.F) {
	for _, link := range some(seeds(f), 10) {
		f.Add(link)
	}
	f.Fuzz(func(t *testing.T, link string) {
		if err := cmp.Or(opens(link), draws(link, false)); err != nil {
			t.Error(err)
		}
	})
}

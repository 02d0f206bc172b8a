package linktest

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// names are what people call a scenario, and what is markup somewhere.
var names = []string{
	"Checkout", "R&D café", "50 % off, and more", "C++ build farm", "決済システム", "نظام الدفع", "Zahlungsverkehr für Österreich", "🚀 launch 🧑‍🚀",
	"~~~~", "~one~ ~~two~~", "*bold* _thin_ **both**", "`code` and $x^2$", "a | b || c", "[[page]] {{box}} [t](u)", "<b>bold</b> <script>", "&amp; &lt; &end=1", "''quoted'' \"x\" “y”",
	"== head == -- dash", "a #1 @everyone :smile:", "(round) [square] {curly}", "ends with a stop.", "ends with a colon:", "what? now!", "%41 %26 100%", "a+b=c", `back\slash \* n`,
	"https://ops.example/tools/#v=1&cust=consumer", "a;b,c", "^up^ ,,down,, ??who?? +new+ -old-", "//thin// __under__", "…", "-", "to=end", "e\u0301tude", strings.Repeat("wide ", 15) + "wide",
}

// random is any scenario that the page can be brought to.
func random(r *rand.Rand) scenario.Scenario {
	edition := []*scenario.Edition{scenario.Version1, scenario.Version2}[r.IntN(2)]
	s := edition.Of(edition.Presets[r.IntN(len(edition.Presets))].ID)
	amount := func(top float64) float64 { return scenario.RoundTo(math.Exp(r.Float64()*math.Log(top)), 1+r.IntN(5)) }
	for _, f := range model.Fields {
		if f.Number == nil || r.IntN(3) > 0 {
			continue
		}
		within := func() float64 {
			v := f.Min + (f.Max-f.Min)*r.Float64()
			if f.Log {
				low := max(f.Min, f.Max/1e9)
				v = low * math.Pow(f.Max/low, r.Float64())
			}
			return min(max(scenario.RoundTo(v, 1+r.IntN(5)), f.Min), f.Max)
		}
		given := uncertainty.Range{Low: within(), High: within()}
		given.Low, given.High = min(given.Low, given.High), max(given.Low, given.High)
		if r.IntN(2) == 0 {
			given.Mid, given.HasMid = scenario.RoundTo(given.Low+(given.High-given.Low)*r.Float64(), 3), true
		}
		if ranged, err := s.WithRange(f, given); err == nil && uncertainty.CanRange(f) && r.IntN(2) == 0 {
			s = ranged
		} else {
			s = s.WithNumber(f, scenario.Round(within()))
		}
	}
	if r.IntN(3) == 0 {
		s.Schedule = model.Schedules[r.IntN(len(model.Schedules))].ID
	}
	if r.IntN(2) == 0 {
		var steps []string
		for range 1 + r.IntN(5) {
			steps = append(steps, []string{"", "+"}[r.IntN(2)]+fmt.Sprint(amount(1e9))+"@"+fmt.Sprint(scenario.RoundTo(r.Float64()*10, 2)))
		}
		s.Plan, _ = scenario.ParsePlan(strings.Join(steps, ","))
	}
	if r.IntN(3) == 0 {
		s.Years = 1 + r.IntN(model.MaxYears)
	}
	if s.Years == scenario.DefaultYears {
		s.Years = 0
	}
	s.Trap, s.Points = r.IntN(4) == 0, r.IntN(4) == 0
	if r.IntN(4) == 0 {
		s.Seed = r.Uint64N(1 << 53)
	}
	if r.IntN(4) > 0 {
		s.Name = scenario.CleanText(names[r.IntN(len(names))], 80)
	}
	if r.IntN(4) == 0 {
		s.Unknown = []scenario.Pair{{Key: "later", Value: names[r.IntN(len(names))]}}
	}
	if r.IntN(4) == 0 {
		s.Packed = letters(r, []int{40, 300, 3000, scenario.LongestPacked}[r.IntN(4)])
	}
	return s.Settled()
}

// randoms are scenarios as the program writes them, and writes them again after it has read them.
func randoms(t *testing.T, seed uint64, n int) []sent {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 14))
	var links []sent
	for range n {
		s := random(r)
		link := s.Link()
		back, _ := scenario.Parse(link)
		if again := back.Link(); again != link {
			t.Errorf("%s is written again as %s", link, again)
		}
		links = append(links, sent{link: link, written: true})
	}
	return links
}

// published are the links of testdata/links.txt, of the README and of the worked cases: as they were published, and as the program
// writes their scenarios now.
func published(t *testing.T) []sent {
	t.Helper()
	var was []string
	for line := range lines(t, "../../model/scenario/testdata/links.txt") {
		link, _, _ := strings.Cut(line, "\t")
		if link != "" && !strings.HasPrefix(link, "# ") {
			was = append(was, link)
		}
	}
	readme, inReadme := "", regexp.MustCompile(`cust=[^\s'"<>\x60]+`)
	for line := range lines(t, "../../README.md") {
		readme += line + "\n"
	}
	was = append(was, inReadme.FindAllString(readme, -1)...)
	if len(was) < 50 {
		t.Fatalf("only %d published links were found", len(was))
	}
	for _, c := range scenario.Cases() {
		was = append(was, c.Link)
	}
	var links []sent
	seen := map[string]bool{}
	add := func(s sent) {
		if !seen[s.link] {
			seen[s.link] = true
			links = append(links, s)
		}
	}
	for _, link := range was {
		if _, after, ok := strings.Cut(link, "#"); ok {
			link = after
		} else if _, after, ok := strings.Cut(link, "?"); ok {
			link = after
		}
		s, _ := scenario.Parse(link)
		add(sent{link: s.Link(), written: true})
		add(sent{link: link})
	}
	return links
}

func lines(t *testing.T, file string) func(func(string) bool) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string) bool) {
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan() && yield(s.Text()); {
		}
	}
}

// letters are choices as they are packed, with what a link is marked with to open a screen in front of some.
func letters(r *rand.Rand, n int) string {
	b := []byte([]string{"", "backlog", "compare"}[r.IntN(3)] + "1")
	for len(b) < n {
		b = append(b, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[r.IntN(62)])
	}
	return string(b)
}

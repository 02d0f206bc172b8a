package scenario_test

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// opens checks that s means the same after its link has been opened, without a word to the reader.
func opens(t *testing.T, s scenario.Scenario) {
	t.Helper()
	link := s.Link()
	back, problems := scenario.Parse(link)
	if len(problems) > 0 {
		t.Errorf("%s: %v", link, problems)
	}
	if !reflect.DeepEqual(back, s) {
		t.Errorf("%s opens as\n%+v, not\n%+v", link, back, s)
	}
	if again := back.Link(); again != link {
		t.Errorf("%s becomes %s", link, again)
	}
}

// TestEveryFieldSurvivesALink of every version: each number at its ends, its default, awkward values, set and unset.
func TestEveryFieldSurvivesALink(t *testing.T) {
	for _, e := range versions {
		for _, p := range e.Presets {
			s := e.Of(p.ID)
			opens(t, s)
			for _, f := range model.Fields {
				if f.Number == nil {
					continue
				}
				values := []float64{f.Min, f.Max, *f.Number(&s.Inputs), .1 + .2, 1. / 3, 1e-5, 1e-7, 123456.789012345, 1e6, 12.5e6, 999999999999,
					3. / model.HoursPerYear, 90. / 60, 1. / 12, math.Sqrt(math.Abs(f.Min * f.Max)), (f.Min + f.Max) / 2}
				for _, v := range values {
					s := s
					*f.Number(&s.Inputs) = scenario.Round(min(max(v, f.Min), f.Max))
					opens(t, s.Settled())
				}
				if f.Optional {
					s := s
					*f.Number(&s.Inputs) = model.Unset
					opens(t, s)
					if link := s.Link(); strings.Contains(link, f.Key+"=") != (*f.Number(&p.Inputs) != model.Unset) {
						t.Errorf("%s: an unset %s, against the preset's %v: %s", p.ID, f.Key, *f.Number(&p.Inputs), link)
					}
				}
			}
			for _, schedule := range model.Schedules {
				s := s
				s.Schedule = schedule.ID
				opens(t, s)
			}
		}
	}
}

// TestEdgesOfRangesFitALink: an edge rounded to the digits of a link is still within the range, so that a number moved to the edge
// has an answer.
func TestEdgesOfRangesFitALink(t *testing.T) {
	for _, f := range model.Fields {
		if f.Number != nil && (scenario.Round(f.Min) < f.Min || scenario.Round(f.Max) > f.Max) {
			t.Errorf("%s: %v..%v become %v..%v in a link", f.Key, f.Min, f.Max, scenario.Round(f.Min), scenario.Round(f.Max))
		}
	}
}

// TestEveryFieldAtOnceSurvivesALink: nothing at its default.
func TestEveryFieldAtOnceSurvivesALink(t *testing.T) {
	s, _ := scenario.Parse("cust=payments")
	for i, f := range model.Fields {
		if f.Number != nil {
			share := float64(i+1) / float64(len(model.Fields)+1)
			*f.Number(&s.Inputs) = scenario.Round(f.Min + share*(f.Max-f.Min))
		}
	}
	s.Schedule, s.Name = "s3", "Everything & more"
	s.Unknown = []scenario.Pair{{Key: "from the future", Value: "1=2&3"}, {Key: "__proto__", Value: "x"}, {Key: "from the future", Value: ""}}
	back, problems := scenario.Parse(s.Link())
	if !reflect.DeepEqual(back, s) {
		t.Errorf("%s opens as\n%+v, not\n%+v", s.Link(), back, s)
	}
	if len(problems) != len(s.Unknown) {
		t.Errorf("problems %v, want one for each unknown parameter", problems)
	}
}

// marked is a link as it is written: with an end mark where it has more than a type of customer, and the word that announces it.
func marked(link string) string {
	version, rest, _ := strings.Cut(link, "&")
	cust, more, ok := strings.Cut(rest, "&")
	if !ok {
		return link
	}
	return version + "&to=end&" + cust + "&" + more + "&end=1"
}

const longestName = 80

func TestNamesSurviveALink(t *testing.T) {
	for _, name := range []string{
		"Checkout", "C++ build farm", "a+b", "50 % off & more", "100%25", "what? #1 = \"best\"", "it's <b>bold</b>", `back\slash`, "Zahlungsverkehr für Österreich",
		"決済システム", "نظام الدفع", "🚀 launch 🧑‍🚀"[:len("🚀 launch ")], "é", "e\u0301", "=", "&", "#", "?", "%", "%41", "://", "v=2&rev=1", strings.Repeat("x", longestName),
		strings.Repeat("🚒", longestName), "null", "__proto__", "a;b,c|d~e",
	} {
		s := scenario.Newest.Of("b2b-saas")
		if s.Name = scenario.CleanText(name, longestName); s.Name != strings.TrimSpace(name) {
			t.Errorf("%q is cleaned to %q", name, s.Name)
		}
		opens(t, s)
		s.Note = scenario.CleanText(strings.Repeat(name+" ", 280), 280)
		opens(t, s)
	}
}

// TestNamesAreCleaned of what could hide or turn text on a page or in a terminal.
func TestNamesAreCleaned(t *testing.T) {
	for text, want := range map[string]string{
		"  a  \t b\n\nc ":                    "a b c",
		"\u202Eevil\u202C \u2066x\u2069":     "evil x",
		"\x1b[31mred\x07\x00":                "[31mred",
		"zero\u200Bwidth\uFEFF\u00AD":        "zerowidth",
		"line\u2028separator\u0085here":      "line separator here",
		"bad \xff\xfe bytes":                 "bad bytes",
		strings.Repeat("ab ", 40):            strings.TrimSpace(strings.Repeat("ab ", 27)[:80]),
		strings.Repeat("y", 2*longestName):   strings.Repeat("y", longestName),
		"\uE000private":                      "private",
		"<script>alert(1)</script>":          "<script>alert(1)</script>", // markup is text, and pages must show it as text
		"tag\U000E0041\U000E007F characters": "tag characters",
	} {
		got := scenario.CleanText(text, longestName)
		if got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if again := scenario.CleanText(got, longestName); again != got {
			t.Errorf("%q becomes %q and then %q", text, got, again)
		}
	}
}

// TestEqualScenariosHaveEqualLinks, however they were written.
func TestEqualScenariosHaveEqualLinks(t *testing.T) {
	const facts = "v=1&cust=b2b-saas&rev=12m&ops=400k&tol=0.002&name=A%20%26%20B"
	want := marked(facts)
	for _, link := range []string{
		facts, "#" + facts, want, "#" + want, "https://example.org/#" + want, "https://example.org/embed?view=curve&in=ops,tol&theme=auto#" + want, "?" + want, "https://example.org/?" + want,
		"v=1&name=A+%26+B&tol=.2%&ops=400000&rev=12e6&cust=b2b-saas", "v=1&cust=b2b-saas&rev=$12M&ops=0.4m&tol=17.52h&name=A%20%26%20B&margin=75%25&try=400k",
		"https://example.org/?rev=99&ops=400k&v=1#cust=b2b-saas&rev=12m&tol=0.2%25&name=A%20%26%20B", "v=1&cust=b2b-saas&rev=1&rev=12m&ops=400k&tol=0.002&name=A%20%26%20B&floor=0.01%",
	} {
		s, problems := scenario.Parse(link)
		if got := s.Link(); got != want {
			t.Errorf("%s: canonical link %s, want %s", link, got, want)
		}
		if twice := strings.Count(link, "rev=") == 2 && !strings.Contains(link, "?"); twice != (len(problems) > 0) {
			t.Errorf("%s: problems %v", link, problems)
		}
	}
}

// TestTypicalLinksAreShort: a leader's eight facts under 150 characters, everything at once below the length that tools cut.
func TestTypicalLinksAreShort(t *testing.T) {
	s, _ := scenario.Parse("cust=b2b-saas&rev=12m&margin=70%&ops=400k&inc=18&mttr=45min&blast=25%&growth=50%&try=650k")
	if n := len(s.Link()); n > 150 {
		t.Errorf("%d characters: %s", n, s.Link())
	}
	for i, f := range model.Fields {
		if f.Number != nil {
			*f.Number(&s.Inputs) = scenario.Round(f.Min + math.Pi*float64(i+1)/100*(f.Max-f.Min))
		}
	}
	if n := len(s.Link()); n > scenario.LongLink {
		t.Errorf("%d characters: %s", n, s.Link())
	}
}

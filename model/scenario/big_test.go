package scenario_test

import (
	"math"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// TestRangesOfBigOutages apply where there are any, and nowhere else; within takes none.
func TestRangesOfBigOutages(t *testing.T) {
	forgiven := map[string][3]float64{"cloud-platform": {.9, .98, .998}, "swappable-infra": {.3, .90, .985}, "payments": {.7, .95, .99},
		"marketplace": {.8, .98, .998}, "b2b-saas": {.96, .99, .998}, "consumer": {.95, .99, .998}, "locked-in": {.9, .98, .99}, "email-batch": {.8, .98, .998}}
	for _, link := range publishedPresets() {
		s, problems := scenario.Parse(link + "&bigx=0.2to0.5to0.8")
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		p := s.Preset()
		without := s.Study().Ranges
		s.Big = .1
		with := s.Study().Ranges
		for _, f := range model.Fields {
			before, had := without[f.Key]
			after, has := with[f.Key]
			if f.Group != model.Rare {
				if before != after || had != has || f.Key == "within" && has {
					t.Errorf("%s: %s is %v, with big outages %v", p.ID, f.Key, before, after)
				}
				continue
			}
			if had {
				t.Errorf("%s: %s has a range without big outages", p.ID, f.Key)
			}
			want, ranged := map[string]uncertainty.Range{
				"bigh":    {Low: 6, Mid: 12, High: 24, HasMid: true},
				"bigx":    {Low: .2, Mid: .5, High: .8, HasMid: true},
				"forgive": {Low: forgiven[p.ID][0], Mid: forgiven[p.ID][1], High: forgiven[p.ID][2], HasMid: true},
			}[f.Key]
			if has != ranged || after != want {
				t.Errorf("%s: %s lies in %v, want %v", p.ID, f.Key, after, want)
			}
		}
		if p.SourceOf("forgive") == scenario.Estimate {
			t.Errorf("%s: forgive has no source of its own", p.ID)
		}
	}
	f, _ := model.FieldOf("big")
	if r, ok := uncertainty.DefaultRange(f, .1); !ok || math.Abs(r.Low-.1/3) > 1e-12 || math.Abs(r.High-.3) > 1e-12 {
		t.Errorf("once in ten years lies in %v", r)
	}
	// A range in a link is kept where nothing depends on it.
	s, _ := scenario.Parse("v=1&cust=b2b-saas&bigh=6to24&forgive=0.9&bigfine=1m&fine=20k")
	if back, problems := scenario.Parse(s.Link()); len(problems) > 0 || back.Link() != s.Link() || back.Forgiven != .9 || back.BigFine != 1e6 || back.Fine != 2e4 || back.Ranges["bigh"].High != 24 {
		t.Errorf("%s: %v", s.Link(), problems)
	}
}

// publishedPresets are links to the presets of every version.
func publishedPresets() (links []string) {
	for _, e := range versions {
		for _, p := range e.Presets {
			links = append(links, e.Of(p.ID).Link())
		}
	}
	return links
}

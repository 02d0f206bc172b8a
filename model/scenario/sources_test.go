package scenario_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
)

// TestEveryDefaultSaysWhereItComesFrom: a source by name, or that it is our estimate and why. What a preset sets by itself has a text of
// its own; what all have in common has the field's.
func TestEveryDefaultSaysWhereItComesFrom(t *testing.T) {
	common := scenario.Version2.Of("payments").Inputs
	estimate := regexp.MustCompile(`^our estimate(, [^:]+)?: .{15,}|^our estimate, .{25,}`)
	for _, p := range scenario.Version2.Presets {
		for _, f := range model.Fields {
			if f.Number == nil || f.Group == model.Asked {
				continue
			}
			source, own := p.Sources[f.Key]
			differs := false
			for _, other := range scenario.Version2.Presets {
				differs = differs || *f.Number(&other.Inputs) != *f.Number(&common)
			}
			owes := f.Key != "cover" && f.Key != "claim" || p.Schedule != "none"
			if differs && owes && (f.Key != "accept" || p.Accept != model.Unset) && !own {
				t.Errorf("%s: %s has no text of its own", p.ID, f.Key)
			}
			if !own {
				if source = f.Source; source == "" {
					t.Errorf("%s: %s says nothing of where it comes from", p.ID, f.Key)
				}
				continue
			}
			if strings.HasPrefix(source, "our estimate") && !estimate.MatchString(source) && source != "our estimate: no public outage tells" {
				t.Errorf("%s: %s is an estimate without a reason: %s", p.ID, f.Key, source)
			}
			if strings.ContainsAny(source, "'\"") || strings.Contains(source, " %") || strings.HasSuffix(source, ".") {
				t.Errorf("%s: %s is not written as the page writes: %s", p.ID, f.Key, source)
			}
		}
	}
}

// TestUptimeInSources is what incidents, time to fix and reach make.
func TestUptimeInSources(t *testing.T) {
	makes := regexp.MustCompile(`makes (\d+\.(\d+))% uptime`)
	for _, p := range scenario.Version2.Presets {
		said := makes.FindStringSubmatch(p.Sources["blast"])
		if said == nil {
			t.Errorf("%s does not say what uptime it makes", p.ID)
			continue
		}
		uptime := 100 * (1 - p.Incidents*p.TimeToRestore*p.BlastRadius/model.HoursPerYear)
		if want := strconv.FormatFloat(uptime, 'f', len(said[2]), 64); said[1] != want {
			t.Errorf("%s makes %s%% uptime, not %s%%", p.ID, want, said[1])
		}
	}
}

// TestShareOfRevenueInSources is what operations take.
func TestShareOfRevenueInSources(t *testing.T) {
	for _, p := range scenario.Version2.Presets {
		if want := fmt.Sprintf("%.3g%% of revenue: ", 100*p.Spend/p.Revenue); !strings.Contains(strings.ReplaceAll(p.Sources["ops"], ";", ":")+": ", want) {
			t.Errorf("%s: %q does not say %q", p.ID, p.Sources["ops"], want)
		}
	}
}

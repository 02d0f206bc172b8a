//go:build !js

package command

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestExplainLooksAhead: the names of the contract, and the trap with its switch only.
func TestExplainLooksAhead(t *testing.T) {
	for _, trap := range []bool{false, true} {
		link := "cust=b2b-saas&accept=0.003&try=2m&plan=0@0,3m@2&years=5&budget=4m"
		if trap {
			link += "&trap=1"
		}
		status, out, _ := call("", "explain", "-json", "-samples", "0", link)
		var got struct {
			Time struct {
				Years []float64
				Plans []struct {
					Name                     string
					Spend                    float64
					Downtime, Revenue, Value []float64
				}
			}
			Growth struct {
				Budget float64
				Best   struct{ Operations, Growth float64 }
				Cost   *float64 `json:"cost_of_split"`
			}
			Trap   *struct{ Side string }
			People struct {
				Team  float64
				Plans []struct{ Name string }
			}
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil || status != 0 {
			t.Fatalf("status %d, %v: %s", status, err, out)
		}
		if len(got.Time.Years) != 6 || len(got.Time.Plans) != 5 || got.Time.Plans[4].Name != "plan" || len(got.Time.Plans[4].Value) != 6 {
			t.Errorf("time is %+v", got.Time)
		}
		if got.Growth.Budget != 4e6 || got.Growth.Cost == nil || got.Growth.Best.Operations+got.Growth.Best.Growth != 4e6 {
			t.Errorf("growth is %+v", got.Growth)
		}
		if (got.Trap != nil) != trap || trap && got.Trap.Side != "recovers" && got.Trap.Side != "collapses" {
			t.Errorf("trap is %+v", got.Trap)
		}
		if got.People.Team <= 0 || len(got.People.Plans) != 4 {
			t.Errorf("people are %+v", got.People)
		}
	}
	if _, out, _ := call("", "explain", "-json", "cust=consumer&inc=100k"); strings.Contains(out, `"time"`) || strings.Contains(out, `"people"`) {
		t.Errorf("without an answer there is something ahead: %s", out)
	}
}

// TestExplainSaysWhatIsAhead in plain words.
func TestExplainSaysWhatIsAhead(t *testing.T) {
	for link, says := range map[string][]string{
		"cust=b2b-saas&accept=0.003&team=15":         {"keep your promise for 1.6 years", "in 10 years, 95% of it", "Out of $5.0M a year", "15 engineers"},
		"cust=b2b-saas&accept=0.003&try=0&plan=3m@2": {"Your plan breaks your promise after 1.6 years, and keeps it again after 2."},
		"cust=payments":         {"Customers already notice", "Satisfied again within 2 years for $17M a year, or for $14M once and $13M a year. $13M alone gets there only in the long run. Today’s $8.0M a year never gets there."},
		"cust=consumer&big=0.1": {"Once in 10 years at this spending (chance within ten years: 63%). Each costs "},
		"cust=consumer&trap=1":  {"for maintenance and firefighting together"},
		"cust=consumer&rev=20m&ops=600k&budget=1.6m&discount=0":     {"If growth means advertising, one more dollar brings about $2.40"},
		"cust=consumer&years=3&plan=3m@0&name=a%20name%20of%20mine": {"in 3 years, "},
	} {
		_, out, _ := call("", "explain", "-samples", "0", "v=1&"+link) // whose numbers stay
		for _, words := range says {
			if !strings.Contains(out, words) {
				t.Errorf("%s: the text lacks %q:\n%s", link, words, out)
			}
		}
	}
}

// TestExplainCanSayHowFar along time and for one budget, when asked to.
func TestExplainCanSayHowFar(t *testing.T) {
	const link = "cust=b2b-saas&try=2m"
	_, plain, _ := call("", "explain", "-json", "-samples", "512", link)
	_, more, _ := call("", "explain", "-json", "-samples", "512", "-bands", link)
	for _, name := range []string{`"future":{"samples":1024`, `"exceedance":{`, `"splits":{"operations":{"p5":`} {
		if strings.Contains(plain, name) || !strings.Contains(more, name) {
			t.Errorf("%s without and with -bands: %t, %t", name, strings.Contains(plain, name), strings.Contains(more, name))
		}
	}
	if _, text, _ := call("", "explain", "-samples", "512", "-bands", link); !strings.Contains(text, "With uncertainty included, the chance that") {
		t.Errorf("the text does not say it:\n%s", text)
	}
}

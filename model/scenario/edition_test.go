package scenario_test

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

var versions = []*scenario.Edition{scenario.Version1, scenario.Version2}

// TestALinkKeepsItsVersion: what it does not say is what it was when it was written, to the bit, also after an edit, and for another
// kind of customer.
func TestALinkKeepsItsVersion(t *testing.T) {
	for _, e := range versions {
		pinned := fmt.Sprintf("v=%d&", e.Version)
		for _, p := range e.Presets {
			s, problems := scenario.Parse(pinned + "cust=" + p.ID)
			if len(problems) > 0 || s.Inputs != p.Inputs || s.Edition() != e {
				t.Errorf("%s of version %d opens %+v, with %v", p.ID, e.Version, s.Inputs, problems)
			}
			f, _ := model.FieldOf("rev")
			for _, next := range []scenario.Scenario{s.WithNumber(f, 12345), s.WithDefault(f), s.On(s.Edition(), "marketplace")} {
				if next.Edition() != e || !strings.HasPrefix(next.Link(), pinned) {
					t.Errorf("an edit of %s leads to %s", s.Link(), next.Link())
				}
			}
		}
	}
}

// TestALinkWithoutAVersion is read with the newest, and says which, which is no complaint. No link at all has nothing to say.
func TestALinkWithoutAVersion(t *testing.T) {
	newestPayments := scenario.Newest.Of("payments")
	newest := fmt.Sprintf("version %d", scenario.Newest.Version)
	for _, link := range []string{"cust=payments", "#rev=12m", "https://ops.example/?rev=12m", "trap=1", "to=end&cust=payments&end=1"} {
		s, problems := scenario.Parse(link)
		if s.Edition() != scenario.Newest || len(problems) != 1 || problems[0].Key != "v" || !problems[0].Note || !strings.Contains(problems[0].Message, newest) {
			t.Errorf("%s opens version %d, with %v", link, s.Version, problems)
		}
	}
	for _, link := range []string{"", "#", "https://ops.example/?view=curve", newestPayments.Link()} {
		if s, problems := scenario.Parse(link); s.Edition() != scenario.Newest || len(problems) > 0 {
			t.Errorf("%q opens version %d, with %v", link, s.Version, problems)
		}
	}
}

// TestAnUnknownVersionSaysSo, however it is written.
func TestAnUnknownVersionSaysSo(t *testing.T) {
	for _, v := range []string{"0", "3", "01", "+1", "-1", "1.5", "one", ""} {
		s, problems := scenario.Parse("v=" + v + "&cust=payments")
		if s.Edition() != scenario.Newest || len(problems) != 1 || problems[0].Key != "v" || problems[0].Note || !strings.Contains(problems[0].Message, fmt.Sprintf("%q", v)) {
			t.Errorf("version %q opens version %d, with %v", v, s.Version, problems)
		}
	}
}

// TestRenewed: what was given stays, ranges and plan and all, and the rest is the newest edition's.
func TestRenewed(t *testing.T) {
	const given = "cust=payments&rev=12m&inc=6to24&tol=0.002&sla=s3&cover=0.5&claim=0.2&plan=1m@2&years=4&trap=1&points=1&seed=7&odd=1&name=R%26D"
	old, _ := scenario.Parse("v=1&" + given)
	want, _ := scenario.Parse(fmt.Sprintf("v=%d&%s", scenario.Newest.Version, given))
	if got := old.Renewed(); !reflect.DeepEqual(got, want) {
		t.Errorf("%s\nbecomes %s\nwant    %s", old.Link(), got.Link(), want.Link())
	}
	for _, p := range scenario.Version1.Presets {
		old := scenario.Version1.Of(p.ID)
		if got := old.Renewed(); !reflect.DeepEqual(got, scenario.Newest.Of(p.ID)) {
			t.Errorf("%s becomes %s", p.ID, got.Link())
		}
	}
}

// TestEveryEditionHasEveryKind, in one order and by one name.
func TestEveryEditionHasEveryKind(t *testing.T) {
	for _, e := range versions {
		if len(e.Presets) != len(scenario.Presets) {
			t.Fatalf("version %d has %d presets", e.Version, len(e.Presets))
		}
		for i, p := range e.Presets {
			if same := scenario.Presets[i]; p.ID != same.ID || p.Customer != p.ID || p.Name == "" || p.Name != same.Name || p.Noun == "" || p.Noun != same.Noun {
				t.Errorf("version %d has %q, %q at %d", e.Version, p.ID, p.Name, i)
			}
		}
	}
}

// TestTheOpeningExample tells the story without a twist: customers are satisfied, no dollar more is needed for that than pays, and
// there is money to spare.
func TestTheOpeningExample(t *testing.T) {
	s, _ := scenario.Parse("")
	o, problems := solve(s.Inputs)
	if o == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	if !o.ContentToday || !o.Content || o.ContentFrom > o.Optimum || s.Spend < 1.3*float64(o.Optimum) || s.Accept != model.Unset {
		t.Errorf("satisfied today: %v, from %v; best %v; spends %v", o.ContentToday, o.ContentFrom, o.Optimum, s.Spend)
	}
}

// TestNoPromise: what a preset promises can be taken back, and a link says so.
func TestNoPromise(t *testing.T) {
	f, _ := model.FieldOf("accept")
	s := scenario.Version2.Of("payments").WithNumber(f, model.Unset)
	if link := s.Link(); !strings.Contains(link, "&accept=none&") {
		t.Errorf("no promise is written %s", link)
	}
	opens(t, s)
	if old, _ := scenario.Parse("v=1&cust=payments&accept=none"); old.Link() != "v=1&cust=payments" {
		t.Errorf("where none was promised, none says %s", old.Link())
	}
	if s, problems := scenario.Parse("v=2&cust=payments&rev=none"); len(problems) != 1 || s.Link() != "v=2&cust=payments" {
		t.Errorf("what must be a number can be none: %s, %v", s.Link(), problems)
	}
}

// TestSpendingFollowsRevenue in the newest edition until somebody says what is spent, in whatever order, and never in version 1, whose
// links mean what they meant.
func TestSpendingFollowsRevenue(t *testing.T) {
	rev, _ := model.FieldOf("rev")
	ops, _ := model.FieldOf("ops")
	for _, p := range scenario.Newest.Presets {
		share := p.Spend / p.Revenue
		s := scenario.Newest.Of(p.ID).WithNumber(rev, p.Revenue/8)
		if math.Abs(s.Spend-share*s.Revenue) > 1e-9*s.Spend {
			t.Errorf("%s: %v of %v is spent, not %v of it", p.ID, s.Spend, s.Revenue, share)
		}
		if strings.Contains(s.Link(), "ops=") {
			t.Errorf("%s says what follows from revenue", s.Link())
		}
		if back, _ := scenario.Parse(s.Link()); back.Inputs != s.Inputs {
			t.Errorf("%s opens %+v, not %+v", s.Link(), back.Inputs, s.Inputs)
		}
		if other := s.On(scenario.Newest, "payments"); other.Spend != other.Defaults().Spend || other.Revenue != s.Revenue {
			t.Errorf("%s on payments is %s", s.Link(), other.Link())
		}
		given := s.WithNumber(ops, 12345).WithNumber(rev, 7e6)
		if given.Spend != 12345 {
			t.Errorf("%s: spending that was given became %v", p.ID, given.Spend)
		}
		if reset := given.WithDefault(ops); math.Abs(reset.Spend-share*7e6) > 1e-9*reset.Spend {
			t.Errorf("%s: reset it is %v", p.ID, reset.Spend)
		}
		if whole := s.WithDefault(rev); whole.Spend != p.Spend {
			t.Errorf("%s: with revenue reset it is %v", p.ID, whole.Spend)
		}
		ranged, err := scenario.Newest.Of(p.ID).WithRange(rev, uncertainty.Range{Low: p.Revenue / 8, High: p.Revenue / 2})
		if err != nil || math.Abs(ranged.Spend-share*ranged.Revenue) > 1e-9*ranged.Spend {
			t.Errorf("%s: with a range %v of %v, %v", p.ID, ranged.Spend, ranged.Revenue, err)
		}
	}
	old := scenario.Version1.Of("b2b-saas").WithNumber(rev, 6e6)
	if want := scenario.Version1.Of("b2b-saas").Spend; old.Spend != want {
		t.Errorf("version 1 spends %v, not %v", old.Spend, want)
	}
}

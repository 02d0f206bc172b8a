package choices_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodenough/app/choices"
	"goodenough/model/backlog"
)

// said are problems as texts.
func said(problems []choices.Problem) (all []string) {
	for _, p := range problems {
		all = append(all, p.String())
	}
	return all
}

// TestItems: the same backlog however it is written.
func TestItems(t *testing.T) {
	for name, text := range map[string]string{
		"CSV":               "name,one_off,yearly,life,incidents,restore,blast,floor,chance\nA,100k,$5k,4,10%,0.2,,,90%\n\"B, then \"\"C\"\"\",0,1000,,,30%..50%,,5%,\n",
		"pasted":            "Item\tOne-off cost\tYearly cost\tYears it lasts\tIncidents\tTime to fix\tCustomers affected\tDowntime from vendors\tChance of success\r\nA\t100000\t5000\t4\t10%\t20%\t\t\t0.9\r\nB, then \"C\"\t0\t1k\t\t\t0.3~0.5\t\t0.05\t\r\n",
		"semicolons":        "\ufeff# a comment\n\nName;One off;Annual;Life;Inc;MTTR;Blast radius;Vendors;Probability\nA;100k;5k;4 years;10%;20%;;;90%\n\nB, then \"C\";;1000;;;30% to 50%;;5%;;\n",
		"JSON":              `[{"name":"A","one_off":1e5,"yearly":5000,"life":4,"incidents":0.1,"restore":"20%","chance":0.9},{"name":"B, then \"C\"","yearly":"1000","restore":"30%..50%","floor":0.05,"blast":null}]`,
		"JSON in an object": `{"items":[{"name":"A","one_off":100000,"yearly":"5k","life":"4","incidents":"10%","restore":0.2,"chance":"90%"},{"name":"B, then \"C\"","yearly":1000,"restore":"0.3..0.5","floor":"5%"}]}`,
	} {
		items, problems := choices.Items(text)
		if len(problems) > 0 || len(items) != 2 {
			t.Errorf("%s: %d items, %q", name, len(items), said(problems))
			continue
		}
		a, b := items[0], items[1]
		if a.Name != "A" || a.OneOff.Value != 1e5 || a.Yearly.Value != 5e3 || a.Life.Value != 4 || a.Incidents.Value != .1 || a.TimeToFix.Value != .2 || a.Affected.Value != 0 || a.Chance.Value != .9 || a.IsRanged() {
			t.Errorf("%s: the first is %+v", name, a)
		}
		if b.Name != `B, then "C"` || b.OneOff.Value != 0 || b.Yearly.Value != 1e3 || b.TimeToFix.Range.Low != .3 || b.TimeToFix.Range.High != .5 || b.Floor.Value != .05 || b.Chance.Value != 1 || !b.IsRanged() {
			t.Errorf("%s: the second is %+v", name, b)
		}
	}
}

// TestBadRows are named by row and column with what stood there and the rule, and cost no other.
func TestBadRows(t *testing.T) {
	text := `Title;One-off cost;Yearly;Life;Incidents;Time to fix;Customers affected;Floor;Chance;Owner
Good;100k;10k;4;10%;;;;;me
NaN;NaN;;4;10%;;;;
Huge;1e308;;4;10%;;;;
Neg;-5;;4;10%;;;;
Ch;1k;;4;10%;;;;170%
Zero;1k;;4;0%..30%;;;;
Turned;1k;;4;30%..10%;;;;
No life;1k;;;3%;;;;
Good;1k;;4;1%;;;;
;1k;;4;1%;;;;
Long;1k;;4;1%;;;;;x;y
"Open;1k;;4;1%
All;1k;;4;100%;;;;
In doubt;1,200;;4;1%;;;;
Also good;;1k;;1%;;;;
`
	items, problems := choices.Items(text)
	if len(items) != 2 || items[1].Name != "Also good" {
		t.Errorf("%d items are read: %+v", len(items), items)
	}
	got := said(problems)
	for _, want := range []string{
		"Owner: no such column",
		"row 3, One-off cost “NaN”: it is not a number",
		"row 4, One-off cost “1e308”: it must be between $0 and $1T",
		"row 5, One-off cost “-5”: it must be between $0",
		"row 6, Chance “170%”: it must be between 0% and 100%",
		"row 7, Incidents “0%..30%”: incidents removed (incidents) cannot have a range that touches 0",
		"row 8, Incidents “30%..10%”: incidents removed (incidents) needs its low end below its high end",
		"row 9, Life: a one-off cost needs the years it lasts",
		"row 10, Title “Good”: row 2 has the same name",
		"row 11, Title: an item needs a name",
		"row 12 “Long;1k;;4;1%;;;;;x;y”: it has 11 cells under 10 columns",
		"row 13 “\"Open;1k;;4;1%”: its quotes do not match",
		"row 14, Incidents “100%”: it must be between 0% and 99.99%",
		"row 15, One-off cost “1,200”: its comma may group thousands",
	} {
		if !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("nothing says %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if len(got) != 14 {
		t.Errorf("%d problems:\n%s", len(got), strings.Join(got, "\n"))
	}
}

// TestNoBacklog: what is none at all is said in one line.
func TestNoBacklog(t *testing.T) {
	many := strings.Builder{}
	many.WriteString("name,incidents\n")
	for i := range 10000 {
		fmt.Fprintf(&many, "item %d,1%%\n", i)
	}
	for text, want := range map[string]string{
		"":                            "the table is empty",
		" \n\t\n":                     "the table is empty",
		"a\x00b":                      "this is no text",
		"one,two\n1,2\n":              "the first row has to name the columns",
		"name,incidents\n":            "there is no item",
		`{"things":[]}`:               "JSON has to be a list",
		`[{"name":"A"`:                "this is no JSON",
		`[{"name":"A"}] [1]`:          "there is more behind the end",
		`[5]`:                         "an element of the list has to be an object",
		`[{"name":"A","life":[1]}]`:   "it has to be a number or a text",
		"name,life,Lifetime\nA,1,2\n": "says the same",
		strings.Repeat("x,", 300):     "the table has 301 columns",
		many.String():                 "a backlog has at most 1000 items",
	} {
		items, problems := choices.Items(text)
		if !strings.Contains(strings.Join(said(problems), "\n"), want) || !slices.ContainsFunc(problems, func(p choices.Problem) bool { return p.Refused }) {
			t.Errorf("%.40q: %q does not say %q", text, said(problems), want)
		}
		if len(items) > backlog.Most {
			t.Errorf("%d items are read", len(items))
		}
	}
}

// TestAnotherSpreadsheet: names under a heading of its own, and numbers as much of the world writes them.
func TestAnotherSpreadsheet(t *testing.T) {
	const text = "Vorhaben\tOwner\tOne-off cost\tAnnual cost\tLife\tIncidents\nA\tAnn\t120.000\t1,5\t4\t0,1\nB\tBob\t12.5k\t0.125k\t4\t0.125\n"
	items, problems := choices.Items(text)
	if len(items) != 2 || items[0].Name != "A" || items[0].OneOff.Value != 120 || items[0].Yearly.Value != 1.5 || items[0].Incidents.Value != .1 {
		t.Errorf("it is read as %+v", items)
	}
	want := []string{"Owner: no such column is known: it is not used", "Vorhaben: it is taken as the names of the items",
		"row 2, One-off cost “120.000”: it is taken as $120: leave its dot out if it groups thousands"}
	if got := said(problems); !slices.Equal(got, want) {
		t.Errorf("it says %q", got)
	}
	if g := choices.GridOf(text); g == nil || g.Rows[1][0] != "B" {
		t.Errorf("it is no grid: %q", g)
	}
}

// TestExample is read as it stands, without a word.
func TestExample(t *testing.T) {
	items, problems := choices.Items(choices.Example)
	if len(items) != 7 || len(problems) > 0 {
		t.Errorf("%d items, %q", len(items), said(problems))
	}
	for _, c := range backlog.Columns {
		if !strings.Contains(choices.Header, c.Key) {
			t.Errorf("the header lacks %s", c.Key)
		}
	}
}

// FuzzItems: whatever is read, nothing breaks, and what is taken keeps the rules.
func FuzzItems(f *testing.F) {
	f.Add(choices.Example)
	f.Add(`[{"name":"A","one_off":1e5}]`)
	f.Add("name\tlife\n\"a\nb\"\t..\n")
	f.Fuzz(func(t *testing.T, text string) {
		items, _ := choices.Items(text)
		for _, item := range items {
			if key, rule := item.Check(); key != "" || item.Name == "" {
				t.Errorf("%+v is taken: %s %s", item, key, rule)
			}
		}
	})
}

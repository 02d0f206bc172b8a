package choices_test

import (
	"strings"
	"testing"

	"goodenough/app/choices"
)

// TestSystems: the same systems however they are written.
func TestSystems(t *testing.T) {
	for name, text := range map[string]string{
		"links":         "# ours\n\nv=2&cust=payments&ops=4m&name=Checkout\n#v=2&cust=consumer&inc=20&name=App\n",
		"addresses":     "https://host.example/x/#v=2&cust=payments&ops=4m&name=Checkout\r\nhttps://host.example/#v=2&cust=consumer&inc=20&name=App",
		"named links":   "Checkout\tv=2&cust=payments&ops=4m&name=Other\nApp, #v=2&cust=consumer&inc=20\n",
		"CSV of links":  "name,link\nCheckout,v=2&cust=payments&ops=4m\nApp,v=2&cust=consumer&inc=20\n",
		"CSV of inputs": "Service,v,cust,operations spending now,inc\nCheckout,2,payments,$4m,\nApp,,consumer,,20\n",
		"pasted":        "name\tcust\tops\tincidents\nCheckout\tpayments\t4000000\t\nApp\tconsumer\t\t20\n",
		"JSON of links": `["v=2&cust=payments&ops=4m&name=Checkout", "v=2&cust=consumer&inc=20&name=App"]`,
		"JSON":          `{"systems":[{"name":"Checkout","cust":"payments","ops":4e6},{"name":"App","link":"cust=consumer&inc=20"}]}`,
	} {
		systems, problems := choices.Systems(text)
		if len(systems) != 2 || len(problems) > 0 {
			t.Errorf("%s: %d systems, %q", name, len(systems), said(problems))
			continue
		}
		a, b := systems[0].System.Inputs(), systems[1].System.Inputs()
		if systems[0].Name != "Checkout" || systems[1].Name != "App" || a.Customer != "payments" || a.Spend != 4e6 || b.Customer != "consumer" || b.Incidents != 20 {
			t.Errorf("%s: %+v", name, systems)
		}
	}
}

// TestBadSystems: what is refused is named by row, input, value and rule, what has no answer is left out, and the rest is read.
func TestBadSystems(t *testing.T) {
	systems, problems := choices.Systems("v=2&cust=payments\nv=2&cust=consumer&inc=banana\nv=2&cust=consumer&inc=1000000\n")
	if len(systems) != 2 || systems[0].Name == systems[1].Name {
		t.Errorf("%+v", systems)
	}
	refused, silent := false, false
	for _, p := range problems {
		refused = refused || p.Refused && p.Row == 2 && p.Column == "inc" && strings.Contains(p.Message, "banana")
		silent = silent || p.Silent && p.Row == 3 && p.Column == "inc"
	}
	if !refused || !silent {
		t.Errorf("%q", said(problems))
	}
	if systems, problems := choices.Systems("A v=2&cust=payments\nv=2&cust=payments\tB\nC v=2&cust=payments\n"); len(systems) != 2 || len(problems) != 1 || problems[0].Row != 2 || !problems[0].Refused {
		t.Errorf("a name behind its link: %+v, %q", systems, said(problems))
	}
	for text, want := range map[string]string{
		"":                                    "the table is empty",
		"# nothing\n":                         "there is no system",
		"name,link,ops\nA,cust=payments,4m\n": "a row gives a link or inputs, not both",
		"name,ops\nA,\n":                      "the row says nothing of a system",
		"[1]":                                 "has to be an object",
		"name,ops\nA,NaN\n":                   "not a number",
		"name,ops\nA,-1e308\n":                "must be between",
	} {
		if _, problems := choices.Systems(text); !strings.Contains(strings.Join(said(problems), "\n"), want) {
			t.Errorf("%q: %q does not say %q", text, said(problems), want)
		}
	}
}

// FuzzSystems: whatever is read, nothing breaks, and what is taken can be asked.
func FuzzSystems(f *testing.F) {
	f.Add("v=2&cust=payments\n# x\n")
	f.Add("name,cust,ops\nA,payments,4m\n")
	f.Add(`[{"name":"A","ops":1}]`)
	f.Fuzz(func(t *testing.T, text string) {
		systems, _ := choices.Systems(text)
		for _, s := range systems {
			if net := s.System.Net(s.System.Inputs().Spend); net != net {
				t.Errorf("%s has no net", s.Link)
			}
		}
	})
}

// TestIsTable tells the first line of a table from a link and from anything else.
func TestIsTable(t *testing.T) {
	for first, want := range map[string]bool{
		"name,link": true, "Service;Link": true, "link": true, "name\tcust\tops": true, "\ufeffname,url": true, `["v=2&cust=payments"]`: true, `{"systems":[`: true,
		"": false, "hello": false, "name": false, "v=2&cust=payments": false, "Checkout,v=2&cust=payments": false, "hello, world": false, "name,size": false,
	} {
		if got := choices.IsTable(first); got != want {
			t.Errorf("%q: %v", first, got)
		}
	}
}

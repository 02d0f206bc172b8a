package state

import "testing"

func TestDisplayIsWhatItsQuerySays(t *testing.T) {
	for _, query := range []string{
		"view=curve",
		"view=verdict&in=ops,tol",
		"view=tornado&theme=dark",
		"view=curve&in=cust,rev,growth,sla&theme=light",
	} {
		if again := ParseDisplay(query).Query(); again != query {
			t.Errorf("%s became %s", query, again)
		}
	}
	for query, want := range map[string]string{
		"":                             "view=curve",
		"?theme=pink&view=__proto__":   "view=curve",
		"view=curve&in=tol,ops,ops,x,": "view=curve&in=ops,tol",
		"in=ops%2Ctol&currency=€":      "view=curve&in=ops,tol",
		"view=time&amp;in=ops&amp;theme=dark&amp;measure=worth": "view=time&measure=worth&in=ops&theme=dark",
		"view=<b>&in=name": "view=curve",
	} {
		if got := ParseDisplay(query).Query(); got != want {
			t.Errorf("%s became %s, want %s", query, got, want)
		}
	}
}

func TestDisplayKeepsToItsLimits(t *testing.T) {
	d := ParseDisplay("view=verdict&in=ops").with("height", "300")
	for value, want := range map[string]int{"120": 120, "4000": 4000, "": 100 + 85 + inputsHeight, "-5": 300, "1e3": 300, "99999999999999999999": 300, "119": 300, "4001": 300} {
		if got := d.with("height", value).FrameHeight(100); got != want {
			t.Errorf("height %q is %d, want %d", value, got, want)
		}
	}
	for value, want := range map[string]string{
		"https://wiki.example.com": "https://wiki.example.com", "http://localhost:8080": "http://localhost:8080",
		"*": "", "null": "", "javascript:alert(1)": "", "https://": "", "https://a/b": "", `https://a"b`: "", "https://Ä": "", "data:text/html": "",
	} {
		if got := d.with("parent", value).Parent; got != want {
			t.Errorf("parent %q is %q, want %q", value, got, want)
		}
	}
}

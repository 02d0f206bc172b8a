package state

import "testing"

func TestAddressIsWhereThePreviewSaysTheSame(t *testing.T) {
	preset := StartLink("b2b-saas")
	site := Site{Home: "https://h/", Embed: "https://h/embed/", Page: "https://h/cases/x/", Link: "v=1&cust=payments&ops=1m"}
	for link, want := range map[string]string{
		"v=1&cust=payments&ops=1m": "https://h/cases/x/#v=1&cust=payments&ops=1m",
		"v=1&cust=payments&ops=2m": "https://h/#v=1&cust=payments&ops=2m",
		preset:                     "https://h/presets/b2b-saas/#" + preset,
		"v=1&cust=b2b-saas":        "https://h/#v=1&cust=b2b-saas", // whose document is drawn with newer defaults
	} {
		if got := site.Address(link); got != want {
			t.Errorf("%s opens at %s, want %s", link, got, want)
		}
	}
	site = Site{Home: "https://h/b/index.html", Embed: "https://h/b/embed/index.html", Page: "https://h/b/cases/x/index.html", Link: "v=1&cust=payments&ops=1m"}
	for link, want := range map[string]string{
		"v=1&cust=payments&ops=1m": "https://h/b/cases/x/index.html#v=1&cust=payments&ops=1m",
		"v=1&cust=payments&ops=2m": "https://h/b/index.html#v=1&cust=payments&ops=2m",
		preset:                     "https://h/b/presets/b2b-saas/index.html#" + preset,
	} {
		if got := site.Address(link); got != want {
			t.Errorf("opened as a file, %s opens at %s, want %s", link, got, want)
		}
	}
	if got := site.Below("web/parent.js"); got != "https://h/b/web/parent.js" {
		t.Errorf("a script is at %s", got)
	}
	file := Site{Home: "file:///tmp/x.html", Page: "file:///tmp/x.html"}
	if got := file.Address(preset); got != "file:///tmp/x.html#"+preset {
		t.Errorf("one file leads to another: %s", got)
	}
}

func TestPresentationIsWhatIsNoFact(t *testing.T) {
	for query, want := range map[string]string{"": "", "?currency=%E2%82%AC": "currency=%E2%82%AC", "?ops=1m&view=curve&&tol=1&theme=dark": "view=curve&theme=dark", "?cust=payments": "",
		"?v=1&to=end&cust=consumer&ops=1m&view=curve&to=me&end=1": "view=curve&to=me"} {
		if got := Presentation(query); got != want {
			t.Errorf("of %q stays %q, want %q", query, got, want)
		}
	}
}

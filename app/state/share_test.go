package state

import (
	"strings"
	"testing"
)

func TestTheDialogAndTheReport(t *testing.T) {
	s, effects := apply(Start(), OpenShare{"tornado", "today"}, ShareInput{"tol", true}, ShareInput{"ops", true}, ShareInput{"tol", false}, ChooseShare{"theme", "dark"})
	if !s.Sharing || s.Today != "today" || s.Share.Query() != "view=tornado&in=ops&theme=dark" || len(effects) != 1 || effects[0] != (ShowShare{}) {
		t.Errorf("open: %+v, effects %v", s.Share, effects)
	}
	s, effects = apply(s, CloseShare{}, PrintReport{})
	if s.Sharing || !s.Printing || len(effects) != 2 || effects[0] != (HideShare{}) || effects[1] != (Print{}) {
		t.Errorf("printing: sharing %v, printing %v, effects %v", s.Sharing, s.Printing, effects)
	}
	if s, effects = apply(s, PrintReport{Done: true}); s.Printing || len(effects) > 0 {
		t.Errorf("printed: printing %v, effects %v", s.Printing, effects)
	}
}

// What is copied is said, and what to do where a browser forbids it.
func TestWhatIsCopiedIsSaid(t *testing.T) {
	long := Open("name=" + strings.Repeat("a-name-", 9) + "&plan=1m@1,2m@2,3m@3,4m@4,5m@5,6m@6")
	long.Site.Home = "https://h/" + strings.Repeat("far/", 600)
	framed, display := Start(), ParseDisplay("")
	framed.Site.Home, framed.Embed = "https://h/", &display
	for _, c := range []struct {
		s    State
		msg  Copied
		says string
	}{
		{Start(), Copied{"Link", true}, "Link copied. It includes all your numbers."},
		{long, Copied{"Link", true}, "some tools cut links longer than"},
		{long, Copied{"Picture", true}, "Picture copied."},
		{Start(), Copied{"Link", false}, "select the link under “Share”"},
		{framed, Copied{"Link", false}, "The link: https://h/#" + framed.Link()},
		{Start(), Copied{"Picture", false}, "download the file"},
	} {
		if s, _ := apply(c.s, c.msg); !strings.Contains(s.Notice, c.says) {
			t.Errorf("%+v: %q, want %q", c.msg, s.Notice, c.says)
		}
	}
	_, effects := apply(Start(), CopyLink{}, Export{"png", true})
	start := Start()
	if len(effects) != 2 || effects[0] != (CopyText{"Link", start.Address()}) || effects[1] != (Deliver{"png", true}) {
		t.Errorf("effects are %v", effects)
	}
}

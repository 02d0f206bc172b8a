package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
	"goodenough/model/scenario"
)

// TestOldLinksSayWhatTodaysDefaultsWould, where that differs, and lead there with all that was given.
func TestOldLinksSayWhatTodaysDefaultsWould(t *testing.T) {
	for _, given := range []string{"cust=consumer", "cust=b2b-saas&rev=12m&ops=400k&inc=6~24&name=R%26D", "cust=cloud-platform&try=60m"} {
		p := Of(state.Open("v=1&" + given))
		says, link := p.Renewal()
		renewed := Of(state.Open(link))
		if s, _ := scenario.Parse(link); s.Edition() != scenario.Newest || link != canonical("v=2&"+given) {
			t.Errorf("%s leads to %s", given, link)
		}
		if !strings.HasPrefix(says, "With today’s defaults: ") || !strings.HasSuffix(says, renewed.Headline()) && !strings.Contains(says, p.Locale.Money(float64(renewed.Result.Outcome.Optimum))) {
			t.Errorf("%s: %q, and there it says %q", given, says, renewed.Headline())
		}
		if html := p.renewalView().HTML(); !strings.Contains(html, HookRenewal) || !strings.Contains(html, `href="#v=2&amp;`) {
			t.Errorf("%s: the line is %s", given, html)
		}
	}
}

func canonical(link string) string {
	s, _ := scenario.Parse(link)
	return s.Link()
}

// TestNothingIsSaidOfTodaysDefaults where they are in use, where the answer is the same, and where there is none.
func TestNothingIsSaidOfTodaysDefaults(t *testing.T) {
	for what, s := range map[string]state.State{
		"the newest": state.Open("v=2&cust=payments"), "no version": state.Open("cust=payments"), "no link": state.Start(),
		"no answer": state.Open("v=1&cust=consumer&inc=100k"), "everything given": state.Open("v=1&cust=consumer&margin=55%&inc=37&blast=26%&churn=38%"),
	} {
		if says, link := Of(s).Renewal(); says != "" || link != "" {
			t.Errorf("%s: %q, %s", what, says, link)
		}
	}
}

// TestTodaysDefaultsWaitForTheHand: they cost a whole answer.
func TestTodaysDefaultsWaitForTheHand(t *testing.T) {
	s := state.Open("v=1&cust=consumer")
	if s.Hurry = true; !Of(s).renewalView().Kept {
		t.Error("they are asked while a hand moves")
	}
}

// TestFramesDoNotSayThatALinkNamesNoVersion: it follows the newest on purpose. The page says so, as a note.
func TestFramesDoNotSayThatALinkNamesNoVersion(t *testing.T) {
	s := state.Open("cust=payments&rev=12m")
	if html := Of(s).problemsView().HTML(); !strings.Contains(html, `data-problem="v"`) || !strings.Contains(html, "How this link was read") {
		t.Errorf("the page: %s", html)
	}
	display := state.ParseDisplay("view=verdict")
	if s.Embed = &display; strings.Contains(Of(s).problemsView().HTML(), `data-problem="v"`) {
		t.Error("the frame says so")
	}
	s = state.Open("v=99&cust=payments")
	if s.Embed = &display; !strings.Contains(Of(s).problemsView().HTML(), `data-problem="v"`) {
		t.Error("the frame does not say that it does not know the version")
	}
}

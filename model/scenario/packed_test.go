package scenario_test

import (
	"reflect"
	"strings"
	"testing"

	"goodenough/model/scenario"
)

const packed = "18vk22rkUEx64FcpoAJVk6y0CQPiEWc5meEDwSIIhLspk0eny1FPb4fl4FFjEHKhGylFVd7PTxitwP6ICXFfNPe708iRLsKGRUaeH31"

// TestChoicesSurviveALink, and every edit of what they go with.
func TestChoicesSurviveALink(t *testing.T) {
	for _, packed := range []string{packed, "1", strings.Repeat("z", scenario.LongestPacked)} {
		s := scenario.Newest.Of("b2b-saas")
		s.Packed = packed
		opens(t, s)
		s.Name, s.Note, s.Revenue = "Ours & theirs", "a note", 12e6
		opens(t, s)
		if link := s.Link(); !strings.Contains(link, "&choices="+packed+"&name=") {
			t.Errorf("%.300s… does not say it right before what is free text", link)
		}
		s.Unknown = []scenario.Pair{{Key: "later", Value: "1"}}
		for what, next := range map[string]scenario.Scenario{"other customers": s.On(scenario.Version1, "payments"), "newer defaults": s.Renewed()} {
			if next.Packed != packed {
				t.Errorf("%s leave %.20q of the choices", what, next.Packed)
			}
		}
		if next, _ := scenario.Parse(scenario.With(s.Link(), "ops=2m&tol=0.1%")); next.Packed != packed || next.Spend != 2e6 {
			t.Errorf("with another spending %.20q is left of the choices", next.Packed)
		}
		alone := s
		alone.Packed = ""
		if got := s.WithoutPacked(); !reflect.DeepEqual(got, alone) || s.Packed != packed {
			t.Errorf("without choices %+v", got)
		}
	}
}

// TestChoicesThatAreNone are left out, with a word; nothing else of the link is.
func TestChoicesThatAreNone(t *testing.T) {
	for value, want := range map[string]string{
		"1ab%20c":     "letters and digits, not “1ab c”",
		"1ab%3Cb%3Ec": "letters and digits, not “1ab<b>c”",
		"é":           "letters and digits",
		"1-2":         "letters and digits",
		strings.Repeat("z", scenario.LongestPacked+1): "4001 letters, and at most 4000 are read",
	} {
		s, problems := scenario.Parse("v=2&to=end&cust=b2b-saas&ops=2m&choices=" + value + "&name=Ours&end=1")
		if len(problems) != 1 || !problems[0].Refused || problems[0].Key != "choices" || !strings.Contains(problems[0].Message, want) {
			t.Errorf("%.20s: %v, want %s", value, problems, want)
		}
		if s.Packed != "" || s.Spend != 2e6 || s.Name != "Ours" {
			t.Errorf("%.20s: %+v", value, s)
		}
	}
	for _, link := range []string{"v=2&cust=b2b-saas&choices=", "v=2&cust=b2b-saas"} {
		if s, problems := scenario.Parse(link); s.Packed != "" || len(problems) > 0 {
			t.Errorf("%s: %q, %v", link, s.Packed, problems)
		}
	}
}

// TestCutWithinChoices: wherever a link with choices ends too early, that is said.
func TestCutWithinChoices(t *testing.T) {
	s := scenario.Newest.Of("b2b-saas")
	s.Packed, s.Revenue = packed, 12e6
	link := s.Link()
	for at := strings.Index(link, "&cust"); at < len(link)-len("=1"); at++ {
		if _, problems := scenario.Parse(link[:at]); len(problems) == 0 || problems[0].Key != "link" || problems[0].Note {
			t.Errorf("%s: %v", link[:at], problems)
		}
	}
	if got, problems := scenario.Parse(link + ")."); got.Packed != packed || len(problems) > 0 {
		t.Errorf("with a mark glued to it: %q, %v", got.Packed, problems)
	}
	if got, _ := scenario.Parse("v=2&cust=b2b-saas&choices=" + packed + "»."); got.Packed != packed {
		t.Errorf("with marks glued to it, and no end: %q", got.Packed)
	}
}

package desk

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/dom"
	"goodenough/model/scenario"
)

// places are where the controls of a screen are, by their ids.
func places(n dom.Node, at string, all map[string]string) map[string]string {
	at += "/" + n.Tag
	if _, holds := n.Attr(aside.MadeMark); holds {
		id, _ := n.Attr("id")
		all[id] = at
	}
	for i, kid := range n.Kids {
		places(kid, fmt.Sprint(at, i), all)
	}
	return all
}

// TestControlsStayInPlace: whatever comes and goes on a screen, what can be typed into stays the same element, or the focus and what is being
// typed would be lost when an answer comes.
func TestControlsStayInPlace(t *testing.T) {
	for tool, screens := range map[string][]map[string]string{
		"backlog": {{}, {"cell-0-1": "5k"}, {"cell-0-1": "a lot"}, {"paid": "much"}, {"paid": "1"}, {"press": "in-6", "paid": "1k"}, {"press": "out-0"}, {"press": "add"},
			{"items": "name,life\nA,-1\n"}},
		"portfolio": {{}, {"systems": "#v=2&cust=consumer\n"}, {"systems": "name,inc\nA,oops\n"}, {"systems": "hello"}, {"shared": "much"}},
		"compare":   {{}, {"press": "pin"}, {"pins": "#v=2&mttr=3"}, {"pins": "#v=2&mttr=banana\n#v=2&mttr=3\n#v=2&mttr=4\n#v=2&mttr=5\n#v=2&mttr=6"}},
		"seek":      {{}, {"target": "3M"}, {"target": "a lot"}, {"result": "downtime", "target": "3 hours"}},
	} {
		first := map[string]string{}
		for _, texts := range screens {
			texts = maps.Clone(texts)
			texts[aside.ToolChoice] = tool
			screen, _ := answered(t, "v=2&cust=b2b-saas", texts)
			for id, at := range places(screen, "", map[string]string{}) {
				if was, is := first[id]; is && was != at {
					t.Errorf("%s with %v: %s is at %s and was at %s", tool, texts, id, at, was)
				}
				first[id] = at
			}
		}
		if len(first) == 0 {
			t.Errorf("%s has no controls", tool)
		}
	}
}

// TestEveryButtonIsItsOwn: no two have the same id, or the same name to who hears them.
func TestEveryButtonIsItsOwn(t *testing.T) {
	for _, texts := range []map[string]string{{"tool": "backlog"}, {"tool": "portfolio"}, {"tool": "compare", "pins": "#v=2&mttr=3\n#v=2&mttr=4"}} {
		screen, _ := answered(t, "v=2&cust=b2b-saas", texts)
		seen := map[string]bool{}
		var look func(dom.Node)
		look = func(n dom.Node) {
			if n.Tag == "button" {
				id, _ := n.Attr("id")
				name, labeled := n.Attr("aria-label")
				if !labeled {
					name = n.Kids[0].Text
				}
				if id != "" && seen["#"+id] || seen[name] {
					t.Errorf("%v: there are two buttons %q (%s)", texts, name, id)
				}
				seen["#"+id], seen[name] = true, true
			}
			for _, kid := range n.Kids {
				look(kid)
			}
		}
		look(screen)
	}
}

// TestPressesAreOfTheScreenThatWasDrawn: those that were pressed before an answer came count all, and mean the rows that stood there.
func TestPressesAreOfTheScreenThatWasDrawn(t *testing.T) {
	const table = "name,incidents\nA,1%\nB,1%\nC,1%\nD,1%\n"
	_, last := answered(t, "v=2", map[string]string{"tool": "backlog", "items": table, "press": "drop-1 out-3 drop-0 drop-1 add in-2", "cell-2-0": "See"})
	if got := last.Choices[choices.ItemsText]; !strings.Contains(got, "\nSee,") || !strings.Contains(got, "\nD,") || strings.Contains(got, "\nA,") || strings.Contains(got, "\nB,") || !strings.Contains(got, "\nNew 3,") {
		t.Errorf("the table is %q", got)
	}
	if last.Choices[choices.InsText] != "See" || last.Choices[choices.OutsText] != "D" || last.Choices[aside.PressChoice] != "" {
		t.Errorf("decided: %q", last.Choices)
	}
	_, last = answered(t, "v=2&mttr=9", map[string]string{"tool": "compare", "pins": "#v=2&mttr=3\n  \n#v=2&mttr=4\n#v=2&mttr=5", "press": "unpin-1 pin unpin-0"})
	mine, _ := scenario.Parse("v=2&mttr=9")
	if got := last.Choices[choices.PinsText]; got != "#v=2&mttr=5\n#"+mine.Link() {
		t.Errorf("pinned: %q", got)
	}
}

package desk

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/carry"
	"goodenough/app/choices"
	"goodenough/app/view"
	"goodenough/model/scenario"
)

// linkWith is a link with choices.
func linkWith(packed string) string { return "v=2&to=end&cust=b2b-saas&choices=" + packed + "&end=1" }

// TestWhatIsTypedIsPacked, and comes back from a link alone, on the screen that it is of; without the screen's name, and nothing where nothing
// was typed.
func TestWhatIsTypedIsPacked(t *testing.T) {
	for _, texts := range []map[string]string{
		{"tool": "backlog", "items": "name,yearly,incidents\nAlarms,1k,30%\n", "paid": "100k"},
		{"tool": "backlog", "press": "in-5 out-0"},
		{"tool": "portfolio", "systems": "#v=2&cust=consumer\n", "shared": "1m"},
		{"tool": "compare", "press": "pin"},
		{"tool": "seek", "target": "3M"},
	} {
		_, last := answered(t, "v=2&cust=b2b-saas", texts)
		_, fresh := answered(t, linkWith(last.Packed), nil)
		if last.Packed == "" || !maps.Equal(last.Choices, fresh.Choices) || fresh.Packed != last.Packed || fresh.Choices["tool"] != texts["tool"] {
			t.Errorf("%q is packed as %q, which brings %q", last.Choices, last.Packed, fresh.Choices)
		}
		if unpacked, err := choices.Unpack(last.Packed); err != nil || unpacked["tool"] != "" || unpacked["press"] != "" {
			t.Errorf("packed are %q, %v", unpacked, err)
		}
	}
	for _, tool := range aside.Tools {
		if _, last := answered(t, "v=2&cust=b2b-saas", map[string]string{"tool": tool.Name}); last.Packed != "" {
			t.Errorf("%s that was only looked at is packed as %s", tool.Name, last.Packed)
		}
	}
}

// TestTypedOverWhatALinkBrings: before anybody has read that, it counts as well.
func TestTypedOverWhatALinkBrings(t *testing.T) {
	packed := choices.Pack(map[string]string{"items": "name,yearly,incidents\nAlarms,1k,30%\n", "paid": "100k"})
	_, last := answered(t, linkWith(packed), map[string]string{"tool": "backlog", "cell-0-0": "Better alarms"})
	if !strings.Contains(last.Choices["items"], "Better alarms,") || last.Choices["paid"] != "100k" || last.Packed == packed {
		t.Errorf("it has become %q", last.Choices)
	}
}

// TestUnreadChoicesAreNamed, and kept in the link until somebody types something.
func TestUnreadChoicesAreNamed(t *testing.T) {
	whole := choices.Pack(map[string]string{"paid": "100k"})
	for _, packed := range []string{whole[:len(whole)-1], "9abc"} {
		screen, last := answered(t, linkWith(packed), map[string]string{"tool": "backlog"})
		if says := view.Markdown(screen); !strings.Contains(says, "hese choices were ") || last.Packed != packed || last.Choices != nil {
			t.Errorf("%s: it answers %q, %q and says %.300s", packed, last.Packed, last.Choices, says)
		}
		if _, last = answered(t, linkWith(packed), map[string]string{"tool": "backlog", "paid": "1k"}); last.Packed == packed || last.Choices["paid"] != "1k" {
			t.Errorf("typed over it is %q, %q", last.Packed, last.Choices)
		}
	}
}

// random is a table that does not get shorter, of so many rows.
func random(rows int) string {
	var b strings.Builder
	b.WriteString("name,yearly,incidents\n")
	for i, at := 0, uint32(1); i < rows; i++ {
		var name strings.Builder
		for range 40 {
			at = at*1664525 + 1013904223
			name.WriteByte("abcdefghijklmnopqrstuvwxyz012345"[at>>27])
		}
		b.WriteString(name.String() + ",1k,1%\n")
	}
	return b.String()
}

// TestLengthIsSaid: nothing of a short one, where tools cut of a long one, that there is no link to what is longer still, which stays whole.
func TestLengthIsSaid(t *testing.T) {
	for _, c := range []struct {
		rows int
		says string
		long bool
	}{{2, "", false}, {60, "some tools cut links longer than 2000", false}, {600, "too long for a link", true}} {
		texts := map[string]string{"tool": "backlog", "items": random(c.rows)}
		screen, last := answered(t, "v=2&cust=b2b-saas", texts)
		says := view.Markdown(screen)
		if c.says == "" && (strings.Contains(says, "cut links") || strings.Contains(says, "too long")) || !strings.Contains(says, c.says) {
			t.Errorf("%d rows: it says %s", c.rows, says)
		}
		if last.Long != c.long || (last.Packed == "") != c.long || last.Choices["items"] != texts["items"] || len(last.Packed) > scenario.LongestPacked {
			t.Errorf("%d rows: %d letters, too long: %v", c.rows, len(last.Packed), last.Long)
		}
	}
}

// TestAFileHasAllOfIt: what is saved is found when it is dropped on a page: the scenario, and every text as it was typed.
func TestAFileHasAllOfIt(t *testing.T) {
	for _, rows := range []int{2, 600} {
		texts := map[string]string{"tool": "backlog", "items": random(rows), "paid": "100k", "press": "file", "pins": "#v=2&name=%3Cb%3E"}
		_, last := answered(t, "v=2&to=end&cust=b2b-saas&rev=12m&end=1", texts)
		if last.File == nil || !json.Valid(last.File.Content) {
			t.Fatalf("%d rows: %v is saved", rows, last.File)
		}
		link, ok := carry.LinkIn(last.File.Content)
		got := carry.ChoicesIn(last.File.Content)
		if s, problems := scenario.Parse(link); !ok || s.Revenue != 12e6 || s.Packed != "" || len(problems) > 0 {
			t.Errorf("%d rows: the link is %q, %v", rows, link, problems)
		}
		if !maps.Equal(got, last.Choices) || got["items"] != texts["items"] || got["tool"] != "backlog" {
			t.Errorf("%d rows: the choices are %.300q", rows, got)
		}
	}
}

// TestLinksOnScreensBringNoChoices: those of a colleague's link stay with it.
func TestLinksOnScreensBringNoChoices(t *testing.T) {
	packed := choices.Pack(map[string]string{"paid": "100k"})
	pasted := "https://wiki.test/#" + linkWith(packed) + "\n#" + linkWith("seek"+packed) + "\n"
	_, last := answered(t, linkWith(packed), map[string]string{"tool": "compare", "pins": pasted, "systems": pasted, "press": "pin"})
	for _, name := range []string{"pins", "systems"} {
		if strings.Contains(last.Choices[name], "choices=") {
			t.Errorf("%s are %q", name, last.Choices[name])
		}
	}
	if !strings.Contains(last.Choices["pins"], "\n#v=2&cust=b2b-saas") {
		t.Errorf("pinned is %q", last.Choices["pins"])
	}
}

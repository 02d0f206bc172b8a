package desk

import (
	"fmt"
	"strings"
	"testing"

	"goodenough/app/aside"
)

// fortnights is a table of incidents of two hours, two a month for two years, a quarter as long in the second.
var fortnights = func() string {
	var b strings.Builder
	b.WriteString("start,end,title\n")
	for i := range 48 {
		month, day, length := i%24/2+1, 1+14*(i%2), 120
		if i >= 24 {
			length = 30
		}
		fmt.Fprintf(&b, "%d-%02d-%02dT08:00:00Z,%d-%02d-%02dT%02d:%02d:00Z,Mail\n", 2024+i/24, month, day, 2024+i/24, month, day, 8+length/60, length%60)
	}
	return b.String()
}()

// TestChoices: what is chosen on the screen changes what it says, and what can't be read is said beside its box.
func TestChoices(t *testing.T) {
	for _, c := range []struct {
		choices map[string]string
		want    []string
	}{
		{nil, []string{"if each affected all customers", "Customers affected | stays as it is", "48 of 48 rows used"}},
		{map[string]string{"affected": "30%"}, []string{"if each affected 30% of customers", "Customers affected | 30% | ", "As you said here.", "-> blast=0.3"}},
		{map[string]string{"affected": "0%"}, []string{"The share has to be above 0%", "if each affected all customers"}},
		{map[string]string{"affected": "lots"}, []string{"if each affected all customers"}},
		{map[string]string{"from": "2024-01-01", "to": "2025-12-31"}, []string{"January 1, 2024 to December 31, 2025. Down"}},
		{map[string]string{"from": "2025-01-01", "to": "2024-01-01"}, []string{"The window has to end after it begins."}},
		{map[string]string{"from": "2026-05-01"}, []string{"The window has to end after it begins."}},
		{map[string]string{"from": aside.NoDate}, []string{"There is no such day in the calendar", "a guess"}},
		{map[string]string{"from": "yesterday"}, []string{"“yesterday” is not a date"}},
		{map[string]string{"schedule": "AWS S3, standard"}, []string{"For 24 of 24 months something is owed", "Source: AWS S3 service level agreement"}},
		{map[string]string{"schedule": ownTiers, "tiers": "99.8%: 5%, 99%: 20%"}, []string{"For 12 of 24 months something is owed"}},
		{map[string]string{"schedule": ownTiers, "tiers": "99.8: five"}, []string{"write it as 99.9%: 10%", "This schedule owes nothing."}},
		{map[string]string{"schedule": ownTiers, "tiers": "99%: 10%, 99.9%: 20%"}, []string{"must begin at less uptime than the one before"}},
		{map[string]string{"changed": "2025-01-01", "spent": "$1m", "affected": "50%"}, []string{"Incidents a year: ", "Downtime: ", "Cost of each extra nine: ", "To $2.5M a year"}},
		{map[string]string{"changed": "2030-01-01"}, []string{"That day is not within the time that was watched."}},
		{map[string]string{"changed": "2025-01-01", "spent": "-5"}, []string{"? spent: -5"}},
		{map[string]string{columnChoice + "start": "-"}, []string{"No column holds times at which incidents begin", "column-start: [-], start, end"}}, // and back again
		{map[string]string{"from": "2027-01-01", "to": "2027-06-30"}, []string{"0 incidents. January 1, 2027 to June 30, 2027. Down 0%", "48 rows lie outside of the window", "Save reportCopy report as Markdown\n"}},
		{map[string]string{columnChoice + "end": "-", columnChoice + "start": "end"}, []string{"column-start: -, start, [end]"}},
	} {
		screen, last := answered(t, aside.Request{Link: "v=2&cust=b2b-saas", Choices: c.choices}, file("mail.csv", fortnights))
		var b strings.Builder
		lines(&b, screen)
		for _, e := range last.Estimates {
			fmt.Fprintf(&b, "-> %s=%s\n", e.Key, e.Text)
		}
		for _, want := range c.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%v: nothing says %q in\n%s", c.choices, want, b.String())
			}
		}
		if strings.Contains(b.String(), "NaN") {
			t.Errorf("%v: a number that is none", c.choices)
		}
	}
}

// TestFilesThatCantBeHad: one that is too large is refused before it is read, one that can't be read says so, and none of either is kept.
func TestFilesThatCantBeHad(t *testing.T) {
	large := file("large.csv", "start,end\n")
	large.Size = 5 << 30
	large.Read = func() ([]byte, error) { t.Error("a file too large is read"); return nil, nil }
	gone := aside.File{Name: "gone.csv", Size: 3, Read: func() ([]byte, error) { return nil, fmt.Errorf("gone") }}
	for name, files := range map[string][]aside.File{"large.csv": {large}, "gone.csv": {file("a.csv", "start,end\n"), gone}} {
		screen, last := answered(t, aside.Request{}, files...)
		if says := screen.PlainText(); !strings.Contains(says, name) || len(last.Estimates) > 0 {
			t.Errorf("%s: %q, %v", name, says, last.Estimates)
		}
	}
}

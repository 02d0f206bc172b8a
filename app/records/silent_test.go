package records

import (
	"os"
	"testing"
	"time"

	"goodenough/model/scenario"
)

// TestNothingReadIsNoCalm: a window of which no file says whether there was an incident is not one without any, and tells nothing of inputs.
func TestNothingReadIsNoCalm(t *testing.T) {
	window := Options{From: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)}
	s, _ := scenario.Parse("")
	sample := func(name string) File {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return File{Name: name, Data: data}
	}
	table := func(text string) File { return File{Name: "table.csv", Data: []byte(text)} }
	for _, c := range []struct {
		files []File
		calm  bool
	}{
		{[]File{sample("prometheus-errors.json")}, false},
		{[]File{sample("nagios-avail-services.csv")}, false},
		{[]File{table("start,end,affected\nyesterday,today,1\n")}, false},
		{[]File{sample("prometheus-errors.json"), sample("upptime-summary.json")}, true},
		{[]File{sample("upptime-summary.json")}, true},
	} {
		r := Read(c.files, window, nil)
		if estimates := r.Estimate(&s, 0); (estimates != nil) != c.calm || (r.Down.Watched > 0) != c.calm {
			t.Errorf("%s: watched %v hours, %v", c.files[0].Name, r.Down.Watched, estimates)
		}
	}
}

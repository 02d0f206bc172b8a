package records

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestPercent(t *testing.T) {
	for share, want := range map[float64]string{0: "0%", 1: "100%", .412845: "41%", .0998: "10%", .0269: "2.7%", .02: "2%", .00026: "0.026%", .5: "50%", 1e-9: "0%"} {
		if got := percent(share); got != want {
			t.Errorf("%g is %s, not %s", share, got, want)
		}
	}
}

// keys are those of the alarms of a report.
func keys(r Report) (list []string) {
	for _, a := range r.Alarms {
		list = append(list, a.Key)
	}
	slices.Sort(list)
	return list
}

// table writes incidents that begin so many hours after the new year, and last so many minutes.
func table2026(layout string, begin, minutes func(i int) float64, n int) []byte {
	var b strings.Builder
	b.WriteString("start,end\n")
	for i := range n {
		at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(begin(i) * float64(time.Hour)))
		fmt.Fprintf(&b, "%s,%s\n", at.Format(layout), at.Add(time.Duration(minutes(i)*float64(time.Minute))).Format(layout))
	}
	return []byte(b.String())
}

// TestAlarms: what an ordinary file trips none of, each slip trips one.
func TestAlarms(t *testing.T) {
	weeks := func(i int) float64 { return float64(i)*131.7 + .31 }
	ordinary := func(i int) float64 { return 20 + float64(i*37%50) }
	const iso = "2006-01-02T15:04:05Z"
	for name, c := range map[string]struct {
		data []byte
		want []string
	}{
		"ordinary":                 {table2026(iso, weeks, ordinary, 12), nil},
		"milliseconds for seconds": {table2026(iso, weeks, func(i int) float64 { return ordinary(i) * 1000 }, 12), []string{"down", "long", "merged"}},
		"one of them":              {table2026(iso, weeks, func(i int) float64 { return ordinary(i) * map[bool]float64{true: 1000, false: 1}[i == 3] }, 12), []string{"down", "long"}},
		"one twenty times as long": {table2026(iso, weeks, func(i int) float64 { return ordinary(i) * map[bool]float64{true: 40, false: 1}[i == 3] }, 12), []string{"down", "long"}},
		"day and month swapped":    {table2026("2006-02-01T15:04:05Z", func(i int) float64 { return float64(i%12)*24 + .31 + float64(i)*30*24 }, ordinary, 6), []string{"order"}},
		"dates without times":      {table2026("2006-01-02", func(i int) float64 { return float64(i) * 24 * 40 }, func(int) float64 { return 1440 }, 6), []string{"days", "down", "hours"}},
		"on the hour":              {table2026(iso, func(i int) float64 { return float64(i) * 131 }, ordinary, 12), []string{"hours"}},
		"overlaps":                 {table2026(iso, func(i int) float64 { return float64(i/4)*400 + float64(i%4)*.1 }, func(int) float64 { return 30 }, 12), []string{"merged"}},
		"refused":                  {append(table2026(iso, weeks, ordinary, 12), "x,y\nx,y\n"...), []string{"refused"}},
	} {
		if got := keys(Read([]File{{Data: c.data}}, Options{}, nil)); !slices.Equal(got, c.want) {
			t.Errorf("%s trips %s, not %s", name, got, c.want)
		}
	}
	late := Options{To: time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC), From: time.Date(2026, 1, 8, 0, 0, 0, 0, time.UTC)}
	if got := keys(Read([]File{{Data: table2026(iso, weeks, ordinary, 12)}}, late, nil)); !slices.Equal(got, []string{"outside", "stale"}) {
		t.Errorf("a window that begins late and ends late trips %s", got)
	}
	after := Options{From: time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2027, 12, 31, 0, 0, 0, 0, time.UTC)}
	if got := keys(Read([]File{{Data: table2026(iso, weeks, ordinary, 12)}}, after, nil)); slices.Contains(got, "merged") || !slices.Contains(got, "outside") {
		t.Errorf("a window after all of it trips %s", got)
	}
}

// TestQuestions: each says what was taken as long as nobody answered.
func TestQuestions(t *testing.T) {
	data := []byte("start,end,service\n05/01/2026 08:00,05/01/2026 09:00,a\n06/01/2026 08:00,06/01/2026 09:00,b\n01/02/2026 08:00,,b\n12/12/2026 08:00,12/12/2026 08:10,b\n")
	told := func(o Options) (list []string) {
		for _, q := range Read([]File{{Data: data}}, o, nil).Questions {
			if !q.Answered {
				list = append(list, q.Key+"="+q.Guess)
			}
		}
		return list
	}
	open := []string{"order=day", "zone=UTC", "series=", "forgotten=open", "window=January 5, 2026 to December 12, 2026", "affected="}
	if got := told(Options{}); !slices.Equal(got, open) {
		t.Errorf("it asks %q", got)
	}
	all := Options{Order: "day", Zone: utcZone, ZoneName: "UTC", Series: "b", Forgotten: true, From: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC), Affected: .5}
	if got := told(all); got != nil {
		t.Errorf("answered, it still asks %q", got)
	}
}

package records

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones of a machine may be missing
)

// sample is an entry of expected.json: what another reader found in a file.
type sample struct {
	File       string
	Format     string
	RefuseFile bool   `json:"refuse_file"`
	MustName   string `json:"message_must_name"`
	Service    string
	Options    struct {
		From, To                            time.Time
		Zone                                string `json:"tz"`
		Site, Series, Service, Order, State string
	}
	Rows struct {
		Read, Used, Refused int
		Folded              int `json:"updates_folded"`
		Alerts              int `json:"alerts_read"`
		Soft                int
		Reasons             map[string]int
	}
	Open    int
	EachRow *figures `json:"each_row"`
	Merged  *figures `json:"overlaps_merged"`
	Spells  []struct {
		First   string `json:"first_day"`
		Last    string `json:"last_day"`
		Minutes float64
	}
	Series *struct {
		Known   float64 `json:"known_seconds"`
		Unknown float64 `json:"unknown_seconds"`
		Down    float64 `json:"down_seconds"`
	}
	Seconds      *struct{ Known, Critical, Undetermined float64 }
	ShareOfKnown float64 `json:"share_of_known_time_critical"`
}

type figures struct {
	Incidents  int
	Rate       float64  `json:"rate_per_year"`
	MeanClosed *float64 `json:"mean_closed_minutes"`
	PerClosed  *float64 `json:"time_over_closed_minutes"`
	Sum        float64  `json:"sum_minutes"`
	Spread     float64  `json:"sd_log_duration"`
	Union      float64  `json:"union_minutes"`
	Weighted   *float64 `json:"weighted_minutes"`
	Share      float64  `json:"share_of_time"`
}

// reasons are what expected.json calls ours.
var reasons = map[string]string{"not an outage": NotAnOutage, "duplicate": Duplicate, "no length": NoLength, "end before start": Backward, "time": NoStart, "affected out of range": BadShare, "no data": NoData}

// in is the zone of a name of the zone database.
func in(t testing.TB, name string) func(time.Time) (time.Time, string) {
	t.Helper()
	place, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return Zoned(func(utc time.Time) int { _, east := utc.In(place).Zone(); return east })
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSamples: every sample gives what another reader, written apart from this one, found in it, part of it by hand.
func TestSamples(t *testing.T) {
	var expected struct{ Files []sample }
	if err := json.Unmarshal(fixture(t, "expected.json"), &expected); err != nil {
		t.Fatal(err)
	}
	if len(expected.Files) < 19 {
		t.Fatalf("only %d entries", len(expected.Files))
	}
	for _, want := range expected.Files {
		of := want.Options.Series + want.Options.Site
		t.Run(strings.TrimSuffix(want.File+" "+of, " "), func(t *testing.T) {
			o := Options{From: want.Options.From, To: want.Options.To, Series: of + want.Options.Service, Affected: 1}
			if want.Options.Zone != "" {
				o.Zone, o.ZoneName = in(t, want.Options.Zone), want.Options.Zone
			}
			got := Read([]File{{Name: want.File, Data: fixture(t, want.File)}}, o, nil)
			want.compare(t, got)
		})
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b)) }

// compare holds a report to an entry.
func (want *sample) compare(t *testing.T, got Report) {
	t.Helper()
	if want.RefuseFile {
		if problem := got.Files[0].Problem; !strings.Contains(problem, want.MustName) || len(got.Spells) > 0 {
			t.Errorf("refused with %q", problem)
		}
		return
	}
	if got.Files[0].Problem != "" {
		t.Fatal(got.Files[0].Problem)
	}
	check := func(what string, got, want float64) {
		t.Helper()
		if !near(got, want) {
			t.Errorf("%s is %.9g, not %.9g", what, got, want)
		}
	}
	check("rows read", float64(got.Rows.Read), float64(want.Rows.Read+want.Rows.Alerts))
	check("rows used", float64(got.Rows.Used), float64(want.Rows.Used))
	check("rows refused", float64(got.Rows.Refused), float64(want.Rows.Refused))
	if want.Rows.Folded > 0 {
		check("rows merged", float64(got.Rows.Merged), float64(want.Rows.Folded))
	}
	if got.Rows.Read != got.Rows.Used+got.Rows.Refused+got.Rows.Merged {
		t.Errorf("rows do not add up: %+v", got.Rows)
	}
	for reason, n := range want.Rows.Reasons {
		check("refused as "+reason, float64(got.Refused[reasons[reason]]), float64(n))
	}
	year := 8760 / got.Window.Hours()
	if each := want.EachRow; each != nil {
		check("incidents a year, each row", float64(got.EachRow.Number)*year, each.Rate)
		check("minutes, each row", got.EachRow.Hours*60, each.Sum)
		if each.Spread > 0 {
			check("spread", got.EachRow.Spread, each.Spread)
		}
		if each.MeanClosed != nil {
			check("mean of those closed", got.EachRow.ClosedHours*60/float64(got.EachRow.Closed), *each.MeanClosed)
			check("time by those closed", got.EachRow.Hours*60/float64(got.EachRow.Closed), *each.PerClosed)
		}
		check("open", float64(got.EachRow.Number-got.EachRow.Closed), float64(want.Open))
	}
	if m := want.Merged; m != nil {
		check("incidents", float64(got.Merged.Number), float64(m.Incidents))
		check("incidents a year", float64(len(got.Record.Incidents))*year, m.Rate)
		check("minutes down", got.Down.Hours*60, m.Union)
		if m.Weighted != nil {
			check("weighted minutes", got.Down.Weighted*60, *m.Weighted)
		}
		check("share of time", got.Down.Weighted/got.Window.Hours(), m.Share)
	}
	for i, s := range want.Spells {
		spell := got.Spells[i]
		check("minutes of spell", lasted(spell, got.Window.To).Minutes(), s.Minutes)
		end := spell.End
		if end.IsZero() {
			end = got.Window.To
		}
		if first, last := spell.Start.Format("2006-01-02"), end.Add(-1).Format("2006-01-02"); last != s.Last || first < s.First || first > s.Last {
			t.Errorf("a spell from %s to %s, not %s to %s", first, last, s.First, s.Last)
		}
	}
	if s := want.Series; s != nil {
		check("seconds known", got.Window.Watched()*3600, s.Known)
		check("seconds unknown", got.Down.Unknown*3600, s.Unknown)
		check("seconds down", got.Down.Hours*3600, s.Down)
	}
	if s := want.Seconds; s != nil {
		total := got.Totals[0]
		check("known", total.Known, s.Known)
		check("down", total.Down, s.Critical)
		check("unknown", total.Unknown, s.Undetermined)
		check("share of known time", total.Down/total.Known, want.ShareOfKnown)
		if !strings.HasSuffix(total.Series, want.Service) {
			t.Errorf("the service is %q", total.Series)
		}
	}
}

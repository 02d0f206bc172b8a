package records

import (
	"testing"
	"time"
)

// TestParseStamp: a cell is read whole or not at all.
func TestParseStamp(t *testing.T) {
	for cell, want := range map[string]string{
		"2026-01-05T08:12:30Z":                  "2026-01-05 08:12:30",
		"2026-01-05T08:12:30.123456789Z":        "2026-01-05 08:12:30.123456789",
		"2026-01-05 08:12:30,5 +02:00":          "2026-01-05 06:12:30.5",
		"2026-01-05T08:12:30-0330":              "2026-01-05 11:42:30",
		"2026-01-05T08:12:30+05":                "2026-01-05 03:12:30",
		"2026-01-05 08:12:30 +0000 UTC":         "2026-01-05 08:12:30",
		"2026-01-05T9:15:00-00:00":              "2026-01-05 09:15:00",
		"2026-01-05T24:00:00Z":                  "2026-01-06 00:00:00",
		"2026-01-05T23:59:60Z":                  "2026-01-05 23:59:59",
		"20260105T081230Z":                      "2026-01-05 08:12:30",
		"20260105081230":                        "2026-01-05 08:12:30",
		"05/Jan/26 9:15 AM":                     "2026-01-05 09:15:00",
		"30/Jul/18 23:33":                       "2018-07-30 23:33:00",
		"20/Feb/26 12:05 AM":                    "2026-02-20 00:05:00",
		"20/Feb/26 12:05 PM":                    "2026-02-20 12:05:00",
		"2026-05-21 08:04:17\u202fPM":           "2026-05-21 20:04:17",
		"29/2/2016 01:16":                       "2016-02-29 01:16:00",
		"6/21/2025 16:14":                       "2025-06-21 16:14:00",
		"5.1.2026, 08:12 Uhr":                   "2026-01-05 08:12:00",
		"5. Januar 2026 08:12":                  "2026-01-05 08:12:00",
		"5 août 2026 à 08:12":                   "2026-08-05 08:12:00",
		"Mon, 05 Jan 2026 08:12:30 GMT":         "2026-01-05 08:12:30",
		"Monday, January 5, 2026 8:12 PM":       "2026-01-05 20:12:00",
		"Jan 5, 2026 - 08:12 UTC":               "2026-01-05 08:12:00",
		"2026-01-05 08:12 GMT+3":                "2026-01-05 05:12:00",
		"2026-01-05 08:12 (UTC)":                "2026-01-05 08:12:00",
		"2026-01-05T08:12+01:00[Europe/Zurich]": "2026-01-05 07:12:00",
		"2026-01-05T08:12:30.5Z[UTC]":           "2026-01-05 08:12:30.5",
		"2026-01-05 08:12:30.1 +0100 CET":       "2026-01-05 07:12:30.1",
		"Mon Jan  5 08:12:30 2026":              "2026-01-05 08:12:30",
		"Mon Jan 5 08:12:30 UTC 2026":           "2026-01-05 08:12:30",
		"05/Jan/2026:08:12:30 +0100":            "2026-01-05 07:12:30",
		"05-JAN-26 08.12.30.500000 PM":          "2026-01-05 20:12:30.5",
		"5.1.2026 8.12":                         "2026-01-05 08:12:00",
		"2026-01-05 8h12":                       "2026-01-05 08:12:00",
		"5 de enero de 2026 8:12":               "2026-01-05 08:12:00",
		"5th Jan 2026 8:12":                     "2026-01-05 08:12:00",
		"'2026-01-05 08:12":                     "2026-01-05 08:12:00",
		"=\"2026-01-05 08:12\"":                 "2026-01-05 08:12:00",
		"2026-01-05":                            "2026-01-05 00:00:00",
		"1795962960.123":                        "2026-11-29 14:36:00.123",
		"1795962960123":                         "2026-11-29 14:36:00.123",

		"": "", "1": "", "179596296": "", "0123456789": "", "2026-01-05T": "", "2026-01-05X08:12": "", "2026-13-05": "", "2026-02-30": "", "2026-01-05 25:00": "", "2026-01-05 08:60": "",
		"2026-01-05 08": "", "2026-01-05 8:1": "", "2026-01-05 08:12 +25:00": "", "2026-01-05 08:12 +1:0": "", "2026-01-05 08:12 13 PM": "", "2026-01-05 13:12 PM": "", "2026-01-05 0:12 AM": "",
		"2026-01-05 08:12 Z Z": "", "2026-01-05 08:12 (UTC": "", "10.10.2026.": "", "1.2.3.4": "", "192.168.10.10": "", "31/12/99999": "", "SEV-1": "", "May": "", "May be down": "", "12/2026": "",
		"2026/01-05": "", "32/01/2026": "", "13/13/2026": "", "00/01/2026": "", "9223372036854775808": "", "99999999999999999999": "", "9999999999": "", "2026-01-05 08:12:30.": "", "2026-01-05 8.12": "", "Mon Jan 5 2026 08:12": "", "=1": "", "''": "", "2026-01-05T08:12+01:00[x": "", "2026-01-05T08:12Z CET": "", "5.1.2026 8.1": "",
	} {
		s, ok := parseStamp(cell)
		if ok && !s.inOrder(map[bool]order{true: monthFirst, false: dayFirst}[s.b > 12]) {
			ok = false
		}
		got := ""
		if ok {
			got = utcOf(s).Format("2006-01-02 15:04:05.999999999")
		}
		if got != want {
			t.Errorf("%q is %q, not %q", cell, got, want)
		}
	}
}

// TestZoneLetters: what several zones share is told, and never taken for UTC.
func TestZoneLetters(t *testing.T) {
	for cell, want := range map[string]string{"2026-01-05 08:12 PST": "PST", "2026-01-05 08:12 CET": "CET", "2026-01-05 08:12 IST": "IST", "2026-01-05 08:12 America/New_York": "America/New_York"} {
		if s, ok := parseStamp(cell); !ok || s.zone != named || s.name != want {
			t.Errorf("%q: %+v, %t", cell, s, ok)
		}
	}
}

// TestMonths: every month in the languages that exports are seen in.
func TestMonths(t *testing.T) {
	for month, names := range map[int][]string{
		1: {"Jan", "January", "Januar", "janv.", "enero", "gennaio", "janeiro"}, 2: {"Feb", "février", "fevereiro", "febrero"}, 3: {"Mar", "März", "Mrz", "mars", "marzo", "março", "maart"},
		4: {"Apr", "avril", "abril", "aprile"}, 5: {"May", "Mai", "mayo", "maggio", "maio", "mei"}, 6: {"Jun", "June", "juin", "junio", "giugno", "junho"}, 7: {"Jul", "juillet", "julio", "luglio"},
		8: {"Aug", "août", "agosto"}, 9: {"Sep", "Sept", "September", "setembro", "settembre"}, 10: {"Oct", "Okt", "octobre", "ottobre", "outubro"}, 11: {"Nov", "noviembre"}, 12: {"Dec", "Dez", "décembre", "diciembre", "dicembre"},
		0: {"ja", "Monday", "x", "Quartal", ""},
	} {
		for _, name := range names {
			if got := monthOf(name); got != month {
				t.Errorf("%s is month %d, not %d", name, got, month)
			}
		}
	}
}

// TestZoned holds nights of changed clocks in three zones to what their clocks showed.
func TestZoned(t *testing.T) {
	for _, c := range []struct{ zone, local, utc, doubt string }{
		{"America/New_York", "2024-03-10 01:59", "2024-03-10 06:59", ""},
		{"America/New_York", "2024-03-10 02:30", "2024-03-10 07:30", doubtNever},
		{"America/New_York", "2024-03-10 03:00", "2024-03-10 07:00", ""},
		{"America/New_York", "2024-11-03 00:59", "2024-11-03 04:59", ""},
		{"America/New_York", "2024-11-03 01:30", "2024-11-03 05:30", doubtTwice},
		{"America/New_York", "2024-11-03 02:00", "2024-11-03 07:00", ""},
		{"Europe/Zurich", "2026-07-01 12:00", "2026-07-01 10:00", ""},
		{"Europe/Zurich", "2026-10-25 02:30", "2026-10-25 00:30", doubtTwice},
		{"Europe/Zurich", "2026-03-29 02:30", "2026-03-29 01:30", doubtNever},
		{"Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45", doubtTwice}, // half an hour
		{"Australia/Lord_Howe", "2026-04-05 01:15", "2026-04-04 14:15", ""},
		{"Asia/Kolkata", "2026-04-05 01:45", "2026-04-04 20:15", ""},
	} {
		local, err := time.Parse("2006-01-02 15:04", c.local)
		if err != nil {
			t.Fatal(err)
		}
		utc, doubt := in(t, c.zone)(local)
		if got := utc.Format("2006-01-02 15:04"); got != c.utc || doubt != c.doubt {
			t.Errorf("%s in %s is %s %q, not %s %q", c.local, c.zone, got, doubt, c.utc, c.doubt)
		}
		if second := again(in(t, c.zone), local); c.doubt == doubtTwice && second.Sub(utc) != map[bool]time.Duration{true: 30 * time.Minute, false: time.Hour}[c.zone == "Australia/Lord_Howe"] {
			t.Errorf("%s in %s comes again at %s", c.local, c.zone, second)
		}
	}
}

// TestNumbers: what can be read one way only decides how a column is read.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		column []string
		cell   string
		want   float64
		ok     bool
	}{
		{nil, "0.5", .5, true}, {nil, ".5", .5, true}, {nil, "1e-3", .001, true}, {nil, "97.82%", .9782, true}, {nil, "40,5 %", .405, true}, {nil, "5‰", .005, true},
		{nil, "1.234,50", 1234.5, true}, {nil, "1,234.50", 1234.5, true}, {nil, "1.234.567", 1234567, true}, {nil, "12’345.5", 12345.5, true}, {nil, "12\u202f345,5", 12345.5, true},
		{nil, "1,200", 0, false}, {nil, "1.200", 0, false}, {nil, "0.200", .2, true}, {[]string{"1,5"}, "1.200", 1200, true}, {[]string{"1.5"}, "1.200", 1.2, true}, {[]string{"1.5"}, "1,200", 1200, true},
		{nil, "", 0, false}, {nil, "-", 0, false}, {nil, "abc", 0, false}, {nil, "1a", 0, false}, {nil, "NaN", 0, false}, {nil, "1e999", 0, false}, {nil, "--1", 0, false}, {nil, "1-2", 0, false},
	} {
		var n numbers
		for _, cell := range c.column {
			n.see(cell)
		}
		if got, _, ok := n.read(c.cell); ok != c.ok || ok && !near(got, c.want) {
			t.Errorf("%q after %q is %g, %t, not %g, %t", c.cell, c.column, got, ok, c.want, c.ok)
		}
	}
}

// TestLengths: units by their letters, where M is not m; what may mean two things is not read.
func TestLengths(t *testing.T) {
	for cell, want := range map[string]time.Duration{
		"2h 31m 25s": 2*time.Hour + 31*time.Minute + 25*time.Second, "1y 1d": 366 * 24 * time.Hour, "10M 27d": 327 * 24 * time.Hour, "1.5 hours": 90 * time.Minute, "3 days, 2 hours": 74 * time.Hour, "45 min.": 45 * time.Minute,
		"1 Stunde 5 Minuten": 65 * time.Minute, "PT1H30M": 90 * time.Minute, "P1DT2H": 26 * time.Hour, "P2M": 60 * 24 * time.Hour, "00:45:30": 45*time.Minute + 30*time.Second, "2 days 01:30:00": 49*time.Hour + 30*time.Minute, "100:00:00": 100 * time.Hour, "1500ms": 1500 * time.Millisecond,
		"1:30": -1, "90": -1, "soon": -1, "1h -5m": -1, "": -1, "1x": -1, "h": -1, "1e9 years": -1, "1:90:00": -1, "NaN:00:00": -1, "99999999999999999999h": -1, "5%": -1,
	} {
		got, ok := length(cell, 0, &numbers{})
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q is %s, not %s", cell, got, want)
		}
	}
}

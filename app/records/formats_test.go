package records

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"

	"goodenough/app/decode"
)

// TestFormats reads a file of every format that expected.json has none of: which format it is taken for, and what is read.
func TestFormats(t *testing.T) {
	utc := Options{Zone: utcZone, ZoneName: "UTC"}
	for _, c := range []struct {
		file, format string
		o            Options
		rows         Rows
		told         string
	}{
		{"opsgenie.json", "opsgenie", Options{}, Rows{2, 2, 0, 0}, "1: 2026-05-21 16:02:02 1.0083833333333334m Checkout slow\n2: 2026-05-22 10:00:00 open Search down\n"},
		{"incidentio.json", "incidentio", Options{}, Rows{5, 3, 2, 0}, "1: 2026-03-02 09:50:00 90m Checkout down\n4: 2026-03-06 08:00:00 30m Found later\n5: 2026-03-10 10:00:00 open Going on\n2! a test (test)\n3! not an outage (declined)\n"},
		{"firehydrant.json", "firehydrant", Options{}, Rows{3, 1, 2, 0}, "1: 2026-02-01 10:00:00 60m API errors\n2! a test (GAMEDAY)\n3! dismissed (2026-02-03T10:01:00Z)\n"},
		{"rootly.json", "rootly", Options{}, Rows{4, 1, 3, 0}, "1: 2026-01-10 16:00:00 45m Login down\n2! a test (example)\n3! planned work (scheduled)\n4! dismissed (2026-01-13T08:10:00-08:00)\n"},
		{"datadog.json", "datadog", Options{}, Rows{3, 2, 1, 0}, "1: 2026-04-01 12:00:00 40m Payments failing\n3: 2026-04-03 12:00:00 open Slow\n2! not an outage (false)\n"},
		{"uptimerobot.json", "uptimerobot", Options{}, Rows{5, 2, 0, 3}, "4: 2026-11-29 05:10:00 16.666666666666668m Shop\n1: 2026-11-29 11:00:00 open Shop\n"},
		{"uptimerobot.csv", "uptimerobot", utc, Rows{4, 1, 3, 0}, "3: 2026-03-02 10:02:30 10m Connection Timeout\n2! not an outage (Up)\n4! not an outage (Started)\n5! no length (2026-02-27 09:00:00Z)\n"},
		{"uptime-kuma.json", "uptime-kuma", Options{Series: "1"}, Rows{7, 1, 0, 6}, "4: 2026-11-29 10:03:00 2m monitor 1\n"},
		{"gatus.json", "gatus", Options{}, Rows{8, 2, 0, 6}, "3: 2026-11-28 12:00:00 30m core/shop\n2: 2026-11-29 10:01:00 1m core/shop\n"},
		{"zabbix.csv", "zabbix", utc, Rows{4, 3, 1, 0}, "2: 2026-05-21 20:04:17 30m HTTP service is down\n3: 2026-05-20 00:00:00 open Load is high\n5: 2025-06-01 12:00:00 120m Database is down\n4! not an outage (Information)\n"},
		{"alertmanager.json", "alertmanager", Options{}, Rows{4, 3, 1, 0}, "1: 2026-11-29 10:00:00 30m ShopDown\n2: 2026-11-29 12:00:00 open ShopDown\n3: 2026-11-29 11:00:00 open SearchDown\n4! not an outage (info)\n"},
		{"cstate.md", "cstate", Options{}, Rows{1, 1, 0, 0}, "3: 2024-03-05 10:00:00 150m Jobs wait: no agents\n"},
		{"aws-2022.json", "aws", Options{}, Rows{3, 2, 1, 0}, "1: 2022-01-03 18:20:00 45m [RESOLVED] Increased error rates\n2: 2022-07-05 06:00:00 100m [RESOLVED] Network connectivity\n3! the end is not a time\n"},
		{"aws-history.json", "aws", Options{}, Rows{3, 2, 1, 0}, "1: 2026-11-29 13:46:40 60m Connectivity\n2: 2026-11-29 11:00:00 open Errors\n3! duplicate (arn:e1)\n"},
		{"promtool-dump.txt", "promtool", Options{}, Rows{8, 1, 0, 7}, "3: 2026-11-29 14:36:30 0.5m probe_success{instance=\"https://shop.example\", job=\"probe\"}\n"},
		{"grafana-rows.csv", "grafana-rows", Options{Series: "shop"}, Rows{3, 1, 0, 2}, "4: 2026-11-29 14:37:00 1m shop\n"},
		{"pagerduty-reports.csv", "pagerduty", Options{}, Rows{2, 1, 1, 0}, "2: 2026-01-05 13:00:00 30m Shop down\n3! not an outage (low)\n"},
		{"pagerduty-rest.json", "pagerduty", Options{}, Rows{2, 2, 0, 0}, "1: 2026-01-05 08:00:00 60m Shop down\n2: 2026-01-06 08:00:00 open Search slow\n"},
		{"nagios-avail-hosts.csv", "nagios-availability", Options{}, Rows{1, 1, 0, 0}, ""},
	} {
		t.Run(c.file, func(t *testing.T) {
			data := fixture(t, c.file)
			for how, data := range map[string][]byte{"as it is": data, "in UTF-16": utf16Of(string(data), binary.LittleEndian, true), "packed": gzipped(t, data)} {
				r := Read([]File{{Name: "a", Data: data}}, c.o, nil)
				if r.Files[0].Format != c.format || r.Files[0].Problem != "" || r.Rows != c.rows {
					t.Fatalf("%s: %+v, %+v", how, r.Files[0], r.Rows)
				}
				if got := told(r); got != c.told {
					t.Errorf("%s: got\n%s\nwant\n%s", how, got, c.told)
				}
			}
		})
	}
}

// TestSeriesOfOthers: what is known of a service, and what isn’t.
func TestSeriesOfOthers(t *testing.T) {
	for file, want := range map[string][2]float64{"uptimerobot.json": {40600, 10000}, "uptime-kuma.json": {300, 120}, "promtool-dump.txt": {120, 75}, "gatus.json": {122640.5, 0}} {
		r := Read([]File{{Data: fixture(t, file)}}, Options{Series: map[string]string{"uptime-kuma.json": "1"}[file]}, nil)
		if known := r.Down.Watched * 3600; !near(known, want[0]) || !near(r.Down.Unknown*3600, want[1]) {
			t.Errorf("%s: %g seconds known, %g unknown, not %v", file, known, r.Down.Unknown*3600, want)
		}
	}
	r := Read([]File{{Data: fixture(t, "nagios-avail-hosts.csv")}}, Options{}, nil)
	if len(r.Totals) != 1 || r.Totals[0].Known != 1000 || r.Totals[0].Down != 100 || r.Totals[0].Unknown != 200 {
		t.Errorf("%+v", r.Totals)
	}
}

// TestOpenInSeries: what a series saw down last is open where the window ends with it, and ended, as far as is known, where the window goes on.
func TestOpenInSeries(t *testing.T) {
	last := time.Date(2026, 11, 29, 14, 41, 0, 0, time.UTC)
	for after, want := range map[time.Duration]bool{-5 * time.Second: true, 0: true, time.Second: false, time.Hour: false} {
		r := Read([]File{{Data: fixture(t, "prometheus-up-15s.json")}}, Options{Series: "shop", From: last.Add(-5 * time.Minute), To: last.Add(after)}, nil)
		if s := r.Spells[1]; s.End.IsZero() != want || !want && !s.End.Equal(last) || !near(r.Down.Hours*3600, 75+min(0, after.Seconds())) || !near(r.Down.Unknown*3600, max(0, after.Seconds())) {
			t.Errorf("a window that ends %s later: the last ends at %s; %+v", after, s.End, r.Down)
		}
	}
}

// TestAlertsFire: a series of alerts has samples while something is wrong alone, so it doesn't say how long it watched.
func TestAlertsFire(t *testing.T) {
	data := []byte(`{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"ALERTS","alertname":"Down"},"values":[[1795962960,"1"],[1795963020,"1"],[1795963080,"1"],[1795970000,"1"],[1795970060,"1"]]}]}}`)
	if r := Read([]File{{Data: data}}, Options{}, nil); r.Window.How != "guessed" || r.Down.Unknown != 0 {
		t.Errorf("%+v, %+v", r.Window, r.Down)
	}
	day := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	r := Read([]File{{Data: data}}, Options{From: day, To: day.Add(24 * time.Hour)}, nil)
	if !near(r.Down.Watched, 24) || !near(r.Down.Hours*60, 6) || len(r.Record.Incidents) != 2 || r.Record.Open != 0 {
		t.Errorf("of a day: %+v, %+v", r.Down, r.Record)
	}
}

// TestTaken: which start and which end, of several that a ticket has.
func TestTaken(t *testing.T) {
	for file, want := range map[string]string{
		"jira-jsm.csv":         "start Created 2, start Custom field (Incident start) 2, end Custom field (Incident end) 2, end Resolved 1",
		"datadog.json":         "start attributes.customer_impact_start 1, start attributes.detected 1, end attributes.customer_impact_end 1",
		"incidentio.json":      "start created_at 1, start impact start 1, start reported 1, end fixed 1, end resolved 1",
		"opsgenie.json":        "start createdAt 2, end report.closeTime 1",
		"statuspage-2019.json": "start created_at 17, end resolved_at 17",
	} {
		var list []string
		for _, taken := range Read([]File{{Data: fixture(t, file)}}, Options{}, nil).Taken {
			list = append(list, fmt.Sprintf("%s %s %d", taken.Role, taken.Name, taken.Rows))
		}
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%s: %s", file, got)
		}
	}
}

// TestCaps: a file with as many rows as exports are cut off at may lack what came before.
func TestCaps(t *testing.T) {
	for rows, want := range map[int]bool{49: false, 50: true, 51: false} {
		var b strings.Builder
		b.WriteString(`{"page":{"id":"x","time_zone":"UTC","updated_at":"2026-03-01T00:00:00Z"},"incidents":[`)
		for i := range rows {
			if i > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, `{"id":"%d","name":"x","impact":"minor","status":"resolved","created_at":"2026-01-%02dT10:00:00Z","resolved_at":"2026-01-%02dT10:%02d:00Z","incident_updates":[]}`, i, 1+i%28, 1+i%28, 1+i/28)
		}
		b.WriteString("]}")
		r := Read([]File{{Data: []byte(b.String())}}, Options{}, nil)
		found := false
		for _, a := range r.Alarms {
			found = found || a.Key == "cap"
		}
		if found != want || r.Rows.Used != rows {
			t.Errorf("%d rows of %d: an alarm is %t", r.Rows.Used, rows, found)
		}
	}
}

// TestFormatsAreApart: no sample is taken for another format, and every format has one.
func TestFormatsAreApart(t *testing.T) {
	names := map[string]bool{}
	for _, f := range Formats {
		if names[f.Name] || f.Name == "" || f.Label == "" || f.sniff == nil || f.read == nil {
			t.Errorf("format %+v", f)
		}
		names[f.Name] = true
	}
	for file, want := range map[string]string{"gcp-incidents.json": "google", "grafana-percent-newyork.csv": "grafana", "grafana-sep-utc.csv": "grafana", "jira-jsm.csv": "jira", "nagios-avail-services.csv": "nagios-availability", "nagios.log": "nagios", "pagerduty-analytics.csv": "pagerduty", "plain.csv": "plain", "prometheus-up-15s.json": "prometheus", "servicenow-event-log.csv": "servicenow", "statuspage-2019.json": "statuspage", "statuspage-history.atom": "statuspage-atom", "upptime-summary.json": "upptime"} {
		text, err := decode.Text(fixture(t, file))
		if err != nil {
			t.Fatal(err)
		}
		in := newInput(text)
		var sure []string
		for _, f := range Formats {
			if f.sniff(in) >= likely {
				sure = append(sure, f.Name)
			}
		}
		if len(sure) != 1 || sure[0] != want {
			t.Errorf("%s may be %s, not %s", file, sure, want)
		}
	}
}

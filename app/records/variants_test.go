package records

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// variant is a file as other versions, settings and hands write it, and what is read of it.
type variant struct {
	format string
	data   string
	want   string
	asks   string // questions by key, but for the window and whom it hit
	o      Options
}

// TestVariants: what each kind of file looks like elsewhere.
func TestVariants(t *testing.T) {
	for name, v := range variants {
		t.Run(name, func(t *testing.T) {
			r := Read([]File{{Name: "a", Data: []byte(v.data)}}, v.o, nil)
			if got := told(r); got != v.want || r.Files[0].Format != v.format {
				t.Errorf("as %s %+v: got\n%s\nwant\n%s", r.Files[0].Format, r.Rows, got, v.want)
			}
			var asks []string
			for _, q := range r.Questions {
				if q.Key != "window" && q.Key != "affected" {
					asks = append(asks, q.Key+"="+q.Guess)
				}
			}
			if got := strings.Join(asks, " "); got != v.asks {
				t.Errorf("it asks %q, not %q", got, v.asks)
			}
			if problem := whole(&r); problem != "" {
				t.Error(problem)
			}
		})
	}
}

// TestMonthsWithoutYears: the newest month of the page is the last of its name before the file was written.
func TestMonthsWithoutYears(t *testing.T) {
	data := strings.Replace(pastOf("", "UTC"), `"days":30,"incidents":[]`, `"days":30,"incidents":[{"name":"Before","impact":"minor","timestamp":"Nov 30, 23:00 - 23:30 UTC"}]`, 1)
	for saved, want := range map[time.Time]string{
		time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC):   "1: 2024-12-31 22:00:00 150m Over the new year\n2: 2024-12-10 10:00:00 60m API\n6: 2024-11-30 23:00:00 30m Before\n",
		time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC): "1: 2023-12-31 22:00:00 150m Over the new year\n2: 2023-12-10 10:00:00 60m API\n6: 2023-11-30 23:00:00 30m Before\n",
	} {
		r := Read([]File{{Name: "a", Data: []byte(data), Saved: saved}}, Options{}, nil)
		if got := told(r); !strings.HasPrefix(got, want) || r.Rows.Used != 3 {
			t.Errorf("saved %s: got\n%s", saved, got)
		}
	}
}

// TestWatchable: a window lies in the years of files, and else its year is named, whatever is read.
func TestWatchable(t *testing.T) {
	for year, ok := range map[int]bool{1969: false, 1970: true, 2026: true, 2199: true, 2200: false, 9999: false} {
		at := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		if err := Watchable(at); (err == nil) != ok {
			t.Errorf("%d: %v", year, err)
		}
		for _, o := range []Options{{From: at}, {To: at}} {
			r := Read([]File{{Name: "a", Data: []byte(one)}}, o, nil)
			if problem := r.Files[0].Problem; (problem == "") != ok || !ok && (!strings.Contains(problem, itoa(year)) || r.Down.Watched != 0) {
				t.Errorf("%d: %q, %+v", year, problem, r.Window)
			}
		}
	}
}

const hour = `"2026-03-02T10:00:00Z"`

var variants = map[string]variant{
	"days of a spreadsheet":             {format: "plain", data: "id,start,end,affected\n40000,45987.3958,45987.4375,50%\n40001,45990.50000,45990.6,100%\n", want: "2: 2025-11-26 09:30:00 60m 0.5\n3: 2025-11-29 12:00:00 144m 1\n", asks: "days=1900 zone=UTC"},
	"days of a spreadsheet, from 1904":  {format: "table", data: "Titel;Beginn;Ende\nA;44525,395833333333;44525,4375\nB;44528,5;\n", o: Options{Days: "1904"}, want: "2: 2025-11-26 09:30:00 60m A\n3: 2025-11-29 12:00:00 open B\n", asks: "days=1904 zone=UTC"},
	"numbers that are no times of day":  {format: "table", data: "Date,Downtime minutes,Hours\n05/12/2026,12.50,1h30\n13/12/2026,10.25,2h15\n", want: "2: 2026-12-05 00:00:00 12.5m\n3: 2026-12-13 00:00:00 10.25m\n", asks: "zone=UTC"},
	"numbers that are no days":          {format: "plain", data: "start,end,duration\n2026-01-05T08:00:00Z,,45987\n", want: "2! the length is not readable (45987)\n", asks: "columns="},
	"customers counted":                 {format: "plain", data: "start,end,customers affected\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,1500\n2026-01-06T08:00:00Z,2026-01-06T09:00:00Z,20\n", want: "2: 2026-01-05 08:00:00 60m\n3: 2026-01-06 08:00:00 60m\n"},
	"a length that runs on":             {format: "table", data: "Started,Resolved,Status,Duration\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Resolved,1h 0m\n2026-01-06T08:00:00Z,,Ongoing,26h 2m\n2026-01-07T08:00:00Z,,Resolved,30m\n", want: "2: 2026-01-05 08:00:00 60m\n3: 2026-01-06 08:00:00 open\n4: 2026-01-07 08:00:00 30m\n", asks: "forgotten=open"},
	"unplanned is not planned":          {format: "plain", data: "start,end,type\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Unplanned outage\n2026-01-06T08:00:00Z,2026-01-06T09:00:00Z,Planned outage\n2026-01-07T08:00:00Z,2026-01-07T09:00:00Z,reports that are scheduled came late\n", want: "2: 2026-01-05 08:00:00 60m\n4: 2026-01-07 08:00:00 60m\n3! planned work (Planned outage)\n"},
	"yes in a column called planned":    {format: "plain", data: "start,end,severity,planned,mode\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,SEV1,no,\n2026-01-06T08:00:00Z,2026-01-06T09:00:00Z,SEV1,Yes,\n2026-01-07T08:00:00Z,2026-01-07T09:00:00Z,SEV1,no,Test\n", want: "2: 2026-01-05 08:00:00 60m\n3! planned work (Yes)\n4! a test (Test)\n"},
	"impact before creation":            {format: "table", data: "Name,Created at,Impact started at,Impact ended at,Resolved at,Updated at\na," + "2026-03-02T10:10:00Z,2026-03-02T09:50:00Z,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z,2026-04-02T12:00:00Z\n", want: "2: 2026-03-02 09:50:00 70m a\n"},
	"when it was changed is no end":     {format: "table", data: "Name,Created,Updated\na,2026-03-02T10:10:00Z,2026-04-02T09:50:00Z\n", want: "0! no column was found that says when incidents ended or how long they took, and each would count as still open; the columns are “Name”, “Created”, “Updated”\n", asks: "columns="},
	"when it was created neither":       {format: "json", data: `{"data":[{"name":"n","occurred_at":"2026-01-05T10:00:00Z","created_at":"2026-01-05T10:01:00Z","updated_at":"2026-01-05T11:00:00Z"}]}`, want: "0! no column was found that says when incidents ended or how long they took, and each would count as still open; the columns are “name”, “occurred_at”, “created_at”, “updated_at”\n", asks: "columns="},
	"Opsgenie in a table":               {format: "opsgenie", data: "Alert Id,Tiny Id,Message,Status,Created At,Closed At\nx,12,Down,closed,2026/05/21 16:02:02,2026/05/21 17:02:02\n", want: "2: 2026-05-21 16:02:02 60m Down\n", asks: "zone=UTC"},
	"an end of downtime":                {format: "table", data: "Service,Date,Downtime start,Downtime end,Availability\nShop,13/01/2026,10:00,11:30,99.1%\nShop,15/01/2026,10:00,11:30,99.1%\n", want: "2: 2026-01-13 10:00:00 90m\n3: 2026-01-15 10:00:00 90m\n", asks: "zone=UTC"},
	"when it was acknowledged neither":  {format: "table", data: "Incident,Start Time,Ack Time,Resolve Time,State\n1,2026-01-05T10:00:00Z,2026-01-05T10:02:00Z,2026-01-05T11:00:00Z,RESOLVED\n2,2026-01-15T10:00:00Z,,,TRIGGERED\n", want: "2: 2026-01-05 10:00:00 60m\n3: 2026-01-15 10:00:00 open\n"},
	"hours and minutes":                 {format: "table", data: "Start,Duration (hh:mm)\n2026-01-05T10:00:00Z,01:30\n2026-01-06T10:00:00Z,26:10\n", want: "2: 2026-01-05 10:00:00 90m\n3: 2026-01-06 10:00:00 1570m\n"},
	"minutes and seconds":               {format: "table", data: "Start,Dauer (mm:ss)\n2026-01-05T10:00:00Z,01:30\n2026-01-06T10:00:00Z,90:00\n", want: "2: 2026-01-05 10:00:00 1.5m\n3: 2026-01-06 10:00:00 90m\n"},
	"one or the other":                  {format: "table", data: "Start,Duration\n2026-01-05T10:00:00Z,01:30\n", want: "2! the length is not readable (01:30)\n", asks: "columns="},
	"states with their ends":            {format: "json", data: `{"states":[{"status":"up","timefrom":1795900000,"timeto":1795950000},{"status":"down","timefrom":1795950000,"timeto":1795950600}]}`, want: "2: 2026-11-29 11:00:00 10m\n1! not an outage (up)\n"},
	"alerts that come and go":           {format: "table", data: "date,title,status\n2026-01-05T10:00:00Z,x,Triggered\n2026-01-05T10:10:00Z,x,Recovered\n", want: "2: 2026-01-05 10:00:00 10m x\n"},
	"an end in 1970":                    {format: "table", data: "started,ended\n2026-01-05 10:00,1970-01-01 00:00:00\n2026-02-05 10:00,2026-02-05 11:00\n", want: "2: 2026-01-05 10:00:00 open\n3: 2026-02-05 10:00:00 60m\n", asks: "zone=UTC forgotten=open"},
	"shares of time by day":             {format: "table", data: "date,uptime_percent\n2026-01-05,99.9\n2026-01-06,100\n", want: "0! no column was found that says when incidents ended or how long they took, and each would count as still open; the columns are “date”, “uptime_percent”\n", asks: "columns="},
	"one column of times":               {format: "", data: "date\n2026-01-05 10:00\n2026-02-05 10:00\n", want: "0! this has one column, of times: an incident needs a second, with when it ended or how long it took\n"},
	"objects by their names":            {format: "json", data: `{"INC-1":{"start":` + hour + `,"end":"2026-03-02T11:00:00Z"},"INC-2":{"start":` + hour + `,"end":null}}`, want: "1: 2026-03-02 10:00:00 60m\n2: 2026-03-02 10:00:00 open\n"},
	"an error in JSON":                  {format: "json", data: `{"error":{"message":"Unauthorized","code":401}}`, want: "0! the answer is an error, not data: “Unauthorized”\n"},
	"names of columns and nothing else": {format: "plain", data: "start,end,affected\n", want: "0! it lists no incident: it has names of columns, “start”, “end”, “affected”, and no row under them\n"},

	"a list in wrappers":                 {format: "json", data: `{"data":{"page":1,"incidents":[{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z"}]}}`, want: "1: 2026-01-05 08:00:00 60m\n"},
	"a list in wrappers that breaks off": {format: "json", data: `{"ok":true,"data":{"page":1,"incidents":[{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z"},{"start":"2026-01-06`, want: "1: 2026-01-05 08:00:00 60m\n2! broken\n"},
	"pages one after the other":          {format: "pagerduty", data: `{"incidents":[{"id":"1","urgency":"high","created_at":` + hour + `,"resolved_at":"2026-03-02T11:00:00Z"}],"more":true}` + "\n" + `{"incidents":[{"id":"2","urgency":"high","created_at":` + hour + `,"resolved_at":null}],"more":false}`, want: "1: 2026-03-02 10:00:00 60m\n2: 2026-03-02 10:00:00 open\n"},
	"lists one after the other":          {format: "google", data: `[{"id":"1","severity":"high","status_impact":"x","begin":` + hour + `,"end":"2026-03-02T11:00:00Z"}][{"id":"2","severity":"high","begin":` + hour + `,"end":""}]`, want: "1: 2026-03-02 10:00:00 60m\n2: 2026-03-02 10:00:00 open\n"},
	"pages in a list":                    {format: "google", data: `[[{"id":"1","severity":"high","status_impact":"x","begin":` + hour + `,"end":"2026-03-02T11:00:00Z"}],[{"id":"2","severity":"high","begin":` + hour + `}]]`, want: "1: 2026-03-02 10:00:00 60m\n2: 2026-03-02 10:00:00 open\n"},
	"messages, one a line":               {format: "alertmanager", data: `{"status":"firing","alerts":[{"labels":{"alertname":"A"},"status":"firing","fingerprint":"f","startsAt":` + hour + `,"endsAt":"0001-01-01T00:00:00Z"}]}` + "\n" + `{"status":"resolved","alerts":[{"labels":{"alertname":"A"},"status":"resolved","fingerprint":"f","startsAt":` + hour + `,"endsAt":"2026-03-02T10:30:00Z"}]}`, want: "2: 2026-03-02 10:00:00 30m A\n1! duplicate (f 2026-03-02T10:00:00Z)\n"},
	"one object that is none":            {format: "json", data: `{"title":"x","buildTime":` + hour + `}`, want: "0! this is JSON without a list of anything that has a time\n"},
	"an empty list":                      {format: "statuspage", data: `{"page":{"id":"p","time_zone":"UTC"},"incidents":[]}`, want: "0! it lists no incident: its list is empty\n"},
	"an empty list of a year":            {format: "statuspage", data: `{"page":{"id":"p","time_zone":"UTC"},"incidents":[]}`, o: Options{From: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}},

	"Prometheus, its result alone":      {format: "prometheus", data: `[{"metric":{"__name__":"up"},"values":[[1795962960,"1"],[1795962975,"0"],[1795962990,"1"]]}]`, want: "2: 2026-11-29 14:36:15 0.25m up{}\n"},
	"Prometheus, answer after answer":   {format: "prometheus", data: answerOf(`[1795962960,"1"],[1795962975,"0"]`) + "\n" + answerOf(`[1795962975,"0"],[1795962990,"0"],[1795963005,"1"]`), want: "3: 2026-11-29 14:36:15 0.5m up{}\n"},
	"Prometheus in percent":             {format: "prometheus", data: answerOf(`[1795962960,"100"],[1795962975,"0"],[1795962990,"99.5"]`), want: "2: 2026-11-29 14:36:15 0.25m up{}\n"},
	"VictoriaMetrics, a series a line":  {format: "prometheus", data: `{"metric":{"__name__":"up"},"values":[1,0,1],"timestamps":[1795962960000,1795962975000,1795962990000]}`, want: "2: 2026-11-29 14:36:15 0.25m up{}\n"},
	"OpenMetrics":                       {format: "promtool", data: "# TYPE up gauge\nup{job=\"a\"} 1 1795962960\nup{job=\"a\"} 0 1795962975.000\nup{job=\"a\"} 1 1795962990\n# EOF\n", want: "3: 2026-11-29 14:36:15 0.25m up{job=\"a\"}\n"},
	"a dump that begins in a line":      {format: "promtool", data: "=\"a\"} 1 1795962945000\n{__name__=\"up\"} 1 1795962960000\n{__name__=\"up\"} 0 1795962975000\n{__name__=\"up\"} 1 1795962990000\n", want: "3: 2026-11-29 14:36:15 0.25m up{}\n1! not a sample (=\"a\"} 1 1795962945000)\n"},
	"Grafana, labels beside the value":  {format: "grafana-rows", data: "\"Time\",\"instance\",\"job\",\"Value\"\n1795962960000,shop,a,1\n1795962975000,shop,a,0\n1795962990000,shop,a,1\n", want: "3: 2026-11-29 14:36:15 0.25m shop a\n"},
	"Grafana, the series first":         {format: "grafana-rows", data: "Series;Time;Value\nshop;2026-11-29T10:00:00+00:00;1\nshop;2026-11-29T10:01:00+00:00;0\nshop;2026-11-29T10:02:00+00:00;1\n", want: "3: 2026-11-29 10:01:00 1m shop\n"},
	"Grafana, the time last":            {format: "grafana", data: "\"shop\",\"Time\"\n100%,1795962960000\n0%,1795962975000\n100%,1795962990000\n", want: "3: 2026-11-29 14:36:15 0.25m shop\n"},
	"Grafana in three decimals":         {format: "grafana", data: "\"Time\",\"shop\"\n1795962960000,1.000\n1795963020000,0.000\n1795963080000,1.000\n", want: "3: 2026-11-29 14:37:00 1m shop\n"},
	"Grafana, all up in three decimals": {format: "grafana", data: "\"Time\",\"shop\"\n1795962960000,1.000\n1795963020000,1.000\n1795963080000,1.000\n", want: ""},
	"a table that has a time":           {format: "table", data: "Time,Service,Minutes\n2026-01-05T08:00:00Z,shop,30\n", want: "2: 2026-01-05 08:00:00 30m\n"},
	"Gatus without its conditions":      {format: "gatus", data: `[{"name":"shop","key":"core_shop","results":[{"success":true,"timestamp":"2026-11-29T10:00:00Z"},{"success":false,"timestamp":"2026-11-29T10:01:00Z"},{"success":true,"timestamp":"2026-11-29T10:02:00Z"}]}]`, want: "2: 2026-11-29 10:01:00 1m shop\n"},
	"Uptime Kuma, a message a line":     {format: "uptime-kuma", data: beatOf(0, 1) + beatOf(1, 0) + beatOf(2, 1), want: "2: 2026-11-29 10:01:00 1m monitor 1\n"},
	"Uptime Kuma, rows in an answer":    {format: "uptime-kuma", data: `{"ok":true,"data":[{"monitor_id":1,"important":1,"status":1,"time":"2026-11-29 10:00:00"},{"monitor_id":1,"important":1,"status":0,"time":"2026-11-29 10:01:00"},{"monitor_id":1,"important":1,"status":1,"time":"2026-11-29 10:02:00"}]}`, want: "2: 2026-11-29 10:01:00 1m monitor 1\n"},
	"changes of state":                  {format: "table", data: "Name,Status,DateTime,Message\nshop,Down,2026-11-29 12:00:00,timeout\nshop,Up,2026-11-29 10:10:00,200\nshop,Down,2026-11-29 10:05:00,timeout\nshop,Down,2026-11-29 10:00:00,timeout\nshop,?,2026-11-29 10:00:00,\n", want: "5: 2026-11-29 10:00:00 10m shop\n2: 2026-11-29 12:00:00 open shop\n6! not a sample\n", asks: "zone=UTC"},
	"UptimeRobot, an error":             {format: "uptimerobot", data: `{"stat":"fail","error":{"type":"invalid_parameter","message":"api_key is invalid."}}`, want: "0! the answer is an error of UptimeRobot: api_key is invalid.\n"},
	"UptimeRobot without logs":          {format: "uptimerobot", data: `{"stat":"ok","monitors":[{"id":1,"friendly_name":"Shop"}]}`, want: "0! it has monitors and no logs of them: ask UptimeRobot with logs=1\n"},
	"UptimeRobot, logs of one":          {format: "uptimerobot", data: `{"logs":[{"type":2,"datetime":1795950600,"duration":10000},{"type":1,"datetime":1795950000,"duration":600}]}`, want: "2: 2026-11-29 11:00:00 10m monitor\n"},
	"a log made readable":               {format: "nagios", data: "[2026-11-29 10:00:00] LOG VERSION: 2.0\n[2026-11-29 10:01:00] SERVICE ALERT: web;HTTP;CRITICAL;HARD;3;x\n[2026-11-29 10:11:00] SERVICE ALERT: web;HTTP;OK;HARD;3;x\n", want: "2: 2026-11-29 10:01:00 10m web;HTTP\n", asks: "zone=UTC"},
	"a log with scheduled downtime":     {format: "nagios", data: "[1795962000] LOG VERSION: 2.0\n[1795962500] SERVICE DOWNTIME ALERT: web;HTTP;STARTED; x\n[1795962600] SERVICE ALERT: web;HTTP;CRITICAL;HARD;3;x\n[1795963200] SERVICE ALERT: web;HTTP;OK;HARD;3;x\n[1795964400] SERVICE ALERT: web;HTTP;CRITICAL;HARD;3;x\n[1795965000] SERVICE DOWNTIME ALERT: web;HTTP;STOPPED; x\n[1795965600] SERVICE ALERT: web;HTTP;OK;HARD;3;x\n[1795968000] SERVICE ALERT: web;HTTP;CRITICAL;HARD;3;x\n[1795968600] SERVICE ALERT: web;HTTP;OK;HARD;3;x\n", want: "5: 2026-11-29 15:10:00 10m web;HTTP\n8: 2026-11-29 16:00:00 10m web;HTTP\n3! planned work (scheduled downtime)\n"},
	"Upptime without days":              {format: "upptime", data: `[{"name":"A","slug":"a","status":"up","uptime":"97.82%","uptimeYear":"97.82%"}]`, want: "0! it has shares of time and no minutes by day (dailyMinutesDown), so it tells no outage: take a summary.json of a newer Upptime\n"},

	"Statuspage, with planned work":      {format: "statuspage", data: `{"page":{"id":"p"},"incidents":[` + pageOf("1", "major", `"2026-03-02T11:00:00Z"`) + `],"scheduled_maintenances":[` + pageOf("2", "maintenance", `"2026-03-02T11:00:00Z"`) + `]}`, want: "1: 2026-03-02 10:00:00 60m API\n2! planned work (maintenance)\n", asks: "clock=page"},
	"Statuspage, planned work alone":     {format: "statuspage", data: `{"page":{"id":"p"},"scheduled_maintenances":[` + pageOf("2", "maintenance", "null") + `]}`, want: "1! planned work (maintenance)\n"},
	"Statuspage by the customer’s clock": {format: "statuspage", o: Options{Clock: "customer"}, data: `{"page":{"id":"p","time_zone":"UTC"},"incidents":[` + pageOf("1", "major", `"2026-03-02T11:40:00Z"`) + `,` + pageOf("2", "minor", "null") + `]}`, want: "1: 2026-03-02 08:48:00 172m API\n2: 2026-03-02 10:00:00 open API\n", asks: "clock=customer"},
	"Statuspage, the page of the past":   {format: "statuspage", data: pastOf(`"year":2024,`, "UTC"), want: "1: 2024-12-31 22:00:00 150m Over the new year\n2: 2024-12-10 10:00:00 60m API\n3! planned work (maintenance)\n4! not an outage (none)\n5! the start is not a time (some day)\n", asks: "clock=page"},
	"Statuspage, the past of elsewhere":  {format: "statuspage", data: pastOf(`"year":2024,`, "PST"), want: "1! a zone by letters, which several zones share (Dec 31, 22:00 - Jan 1, 00:30 PST)\n2! a zone by letters, which several zones share (Dec 10, 10:00 - 11:00 PST)\n3! planned work (maintenance)\n4! not an outage (none)\n5! the start is not a time (some day)\n", asks: "zone="},
	"Statuspage, a past without years":   {format: "statuspage", data: pastOf("", "UTC"), want: "1! its month doesn’t say the year, and when the file was written isn’t known (Dec 31, 22:00 - Jan 1, 00:30 UTC)\n2! its month doesn’t say the year, and when the file was written isn’t known (Dec 10, 10:00 - 11:00 UTC)\n3! planned work (maintenance)\n4! not an outage (none)\n5! its month doesn’t say the year, and when the file was written isn’t known (some day)\n"},
	"a feed of Pacific time":             {format: "statuspage-atom", data: feedOf("2026-08-21T00:37:00-07:00", "PDT"), want: "1: 2026-08-21 06:00:00 97m API\n", asks: "clock=page"},
	"a feed in RSS":                      {format: "statuspage-atom", data: strings.NewReplacer("<feed", "<rss", "</feed", "</rss", "entry>", "item>", "content", "description", "published", "pubDate").Replace(feedOf("Fri, 21 Aug 2026 00:37:00 +0000", "UTC")), want: "1: 2026-08-20 23:00:00 97m API\n", asks: "clock=page"},
	"cState, one after the other":        {format: "cstate", data: "---\ntitle: A\ndate: 2024-03-05T10:00:00Z\nresolved: true\nresolvedWhen: 2024-03-05T11:00:00Z\nseverity: down\nsection: issue\n---\nFixed: yes\n---\ntitle: B\ndate: 2024-04-05T10:00:00Z\nseverity: notice\nsection: issue\n---\n", want: "3: 2024-03-05 10:00:00 60m A\n12! not an outage (notice)\n"},
	"cState in TOML":                     {format: "cstate", data: "+++\ntitle = \"Down\"\ndate = 2024-03-05T10:00:00Z\nresolved = true\nresolvedWhen = 2024-03-05T11:00:00Z\nseverity = \"down\"\n+++\n", want: "3: 2024-03-05 10:00:00 60m Down\n"},
	"Datadog in a table":                 {format: "datadog", data: "ID,Title,Customer Impacted,Customer Impact Start,Customer Impact End,Created,Resolved\n1,a,Yes,2026-04-01T12:00:00Z,2026-04-01T12:40:00Z,2026-04-01T12:05:00Z,2026-04-01T13:00:00Z\n2,b,No,,,2026-04-01T12:05:00Z,2026-04-01T13:00:00Z\n", want: "2: 2026-04-01 12:00:00 40m a\n3! not an outage (No)\n"},
	"FireHydrant in a table":             {format: "firehydrant", data: "Incident ID,Name,Severity,Current Milestone,Started At,Mitigated At,Resolved At\nx,a,SEV1,resolved,2026-02-01 10:00:00 UTC,2026-02-01 11:00:00 UTC,2026-02-01 12:00:00 UTC\ny,b,GAMEDAY,resolved,2026-02-02 10:00:00 UTC,2026-02-02 11:00:00 UTC,\n", want: "2: 2026-02-01 10:00:00 60m a\n3! a test (GAMEDAY)\n"},
	"incident.io, the first version":     {format: "incidentio", data: `{"incidents":[{"id":"1","reference":"INC-1","name":"Down","status":"closed","created_at":"2026-03-02T10:15:00Z","timestamps":[{"name":"Reported","last_occurred_at":"2026-03-02T10:10:00Z"},{"name":"Resolved","last_occurred_at":"2026-03-02T11:10:00Z"}]}]}`, want: "1: 2026-03-02 10:10:00 60m Down\n"},
	"PagerDuty, a list alone":            {format: "pagerduty", data: `[{"id":"1","incident_number":1,"urgency":"low","created_at":` + hour + `,"resolved_at":null},{"id":"2","incident_number":2,"urgency":"high","title":"x","created_at":` + hour + `,"resolved_at":"2026-03-02T11:00:00Z"}]`, want: "2: 2026-03-02 10:00:00 60m x\n1! not an outage (low)\n"},
	"Google, before products":            {format: "google", data: `[{"begin":` + hour + `,"end":"2026-03-02T11:00:00Z","severity":"high","external_desc":"x","number":19009},{"begin":` + hour + `,"end":"2026-03-02T11:00:00Z","severity":"low","external_desc":"y","number":19010}]`, want: "1: 2026-03-02 10:00:00 60m x\n2! not an outage (low)\n"},
	"letters for a zone that was said":   {format: "plain", o: Options{Zone: pacific, ZoneName: "America/Los_Angeles"}, data: "start,end\n2026-01-05 08:00 PST,2026-01-05 09:00 PST\n2026-01-05 08:00 EST,2026-01-05 09:00 EST\n", want: "2: 2026-01-05 16:00:00 60m\n3! a zone by letters, which several zones share (2026-01-05 08:00 EST)\n", asks: "zone=America/Los_Angeles"},
	"a closed alert that has no end":     {format: "opsgenie", data: `{"data":[{"id":"a1","tinyId":"1","message":"m","status":"closed","createdAt":` + hour + `,"updatedAt":"2026-05-21T17:02:02Z"}]}`, want: "1: 2026-03-02 10:00:00 open m\n1~ " + doubtEnd + " (closed)\n"},
}

// pacific is a zone eight hours behind, in winter.
func pacific(local time.Time) (time.Time, string) { return local.Add(8 * time.Hour), "" }

func answerOf(values string) string {
	return `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"up"},"values":[` + values + `]}]}}`
}

func beatOf(minute, status int) string {
	return fmt.Sprintf(`{"heartbeat":{"monitorID":1,"status":%d,"time":"2026-11-29 10:%02d:00.123","important":true},"monitor":{"id":1,"name":"shop"},"msg":"x"}`+"\n", status, minute)
}

func pageOf(id, impact, resolved string) string {
	return `{"id":"` + id + `","name":"API","impact":"` + impact + `","status":"x","created_at":` + hour + `,"resolved_at":` + resolved + `,"incident_updates":[]}`
}

// pastOf is a page of the past, with its year or none, and letters for its zone.
func pastOf(year, zone string) string {
	of := func(name, impact, timestamp string) string {
		return `{"code":"` + name + `","name":"` + name + `","message":"m","impact":"` + impact + `","timestamp":"` + timestamp + `"}`
	}
	at := func(month, day, clock string) string {
		return month + ` <var data-var='date'>` + day + `</var>, <var data-var='time'>` + clock + `</var>`
	}
	return `{"components":[],"months":[{"name":"December",` + year + `"starts_on":0,"days":31,"incidents":[` + of("Over the new year", "major", at("Dec", "31", "22:00")+" - "+at("Jan", " 1", "00:30")+" "+zone) + "," +
		of("API", "minor", at("Dec", "10", "10:00")+" - <var data-var='time'>11:00</var> "+zone) + "," + of("Work", "maintenance", at("Dec", "9", "10:00")+" - <var data-var='time'>11:00</var> "+zone) + "," +
		of("Word", "none", at("Dec", "9", "10:00")+" - <var data-var='time'>11:00</var> "+zone) + "," + of("Bad", "minor", "some day") + `]},{"name":"November","starts_on":0,"days":30,"incidents":[]}]}`
}

func feedOf(published, zone string) string {
	mark := func(day, clock, status string) string {
		return "&lt;p&gt;&lt;small&gt;Aug &lt;var data-var='date'&gt;" + day + "&lt;/var&gt;, &lt;var data-var='time'&gt;" + clock + "&lt;/var&gt; " + zone + "&lt;/small&gt;&lt;br&gt;&lt;strong&gt;" + status + "&lt;/strong&gt; - x&lt;/p&gt;"
	}
	return "<feed><entry><published>" + published + "</published><title>API</title><content type=\"html\">" + mark("21", "00:37", "Resolved") + mark("20", "23:00", "Investigating") + "</content></entry></feed>"
}

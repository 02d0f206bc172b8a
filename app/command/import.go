//go:build !js

package command

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // a machine without a zone database knows the zones as well; the browser asks its own

	"goodenough/app/aside"
	"goodenough/app/decode"
	"goodenough/app/importing/desk"
	"goodenough/app/records"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
)

const importUsage = `Files of incidents and of availability are read as other programs export them, and told apart by what they hold: CSV of any kind, and
` + formatNames + `. "-" is standard input.

Nothing is guessed silently: what a file leaves open is asked, and the flag that answers stands there. DATE is a day in UTC, 2026-01-31, and
both days are in the window; or a moment, 2026-01-31T14:30:00Z. SHARE is in percent: 30% or 30.
`

// formatNames are what -format takes; a test holds them to the table.
const formatNames = `prometheus, promtool, grafana, grafana-rows, nagios, nagios-availability, statuspage, statuspage-atom, google, aws, cstate, upptime,
pagerduty, opsgenie, jira, servicenow, incidentio, firehydrant, rootly, datadog, uptimerobot, uptime-kuma, gatus, zabbix, alertmanager,
plain, table, json`

// errNothing says that no file could be read; why has been printed.
var errNothing = errors.New("nothing could be read")

// incidents is one run of the command.
type incidents struct {
	options records.Options
	asJSON  bool
	file    string // to write a report to
	named   bool   // with titles and services
	base    string // the page's address
	report  records.Report
	link    string
	found   desk.Found
}

// importFiles reads files of incidents, and says what they tell.
func (p *program) importFiles(args []string) error {
	f := p.flags("import", "[-from DATE] [-to DATE] [-zone ZONE] [-series NAME] [-affected SHARE] [-format NAME] [-json] [-o FILE.html|FILE.md|FILE.svg] FILE...\n\n"+importUsage)
	var run incidents
	o := &run.options
	dateFlag(f, "from", "when the time that was watched began, a `DATE`", &o.From, desk.BeginOf)
	dateFlag(f, "to", "when it ended, a `DATE`, whose day is in it", &o.To, desk.EndOf)
	f.Func("zone", "`ZONE` of times that say none, as in Europe/Zurich; UTC without", func(name string) error {
		place, err := time.LoadLocation(name)
		if err != nil || name == "Local" || name == "" {
			return errors.New("it is a name of the zone database, as Europe/Zurich, or UTC")
		}
		o.Zone, o.ZoneName = records.Zoned(func(utc time.Time) int { _, east := utc.In(place).Zone(); return east }), name
		return nil
	})
	f.StringVar(&o.Series, "series", "", "`NAME` of the service or series that is the system, where there are several")
	f.Func("affected", "`SHARE` of customers hit where a file doesn’t say, in percent, as on the page: 30% or 30", func(text string) (err error) {
		o.Affected, err = desk.ShareOf(text, words.English)
		return err
	})
	f.Func("format", "`NAME` of a format, if bytes don’t tell", func(name string) error {
		if o.Format = name; !slices.ContainsFunc(records.Formats, func(f records.Format) bool { return f.Name == name }) {
			return errors.New("it is one of those above")
		}
		return nil
	})
	eitherFlag(f, "order", "which comes first in 05/01/2026: `day or month`", &o.Order)
	eitherFlag(f, "days", "from when a spreadsheet counts the days that stand for times: `1900 or 1904`", &o.Days)
	eitherFlag(f, "clock", "whose clock counts of a status page’s: `page or customer`", &o.Clock)
	f.BoolVar(&o.Forgotten, "forgotten", false, "leave out open incidents that look forgotten")
	f.BoolVar(&run.asJSON, "json", false, "one JSON object instead of text")
	f.StringVar(&run.file, "o", "", "also write a report to this `FILE`, HTML or Markdown by its ending, or its picture along time, SVG; without titles and services")
	f.BoolVar(&run.named, "names", false, "titles, services and names of files are in what -o writes")
	f.StringVar(&run.base, "base", "", "where the page is found, for the address in what -o writes, a `URL`")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return p.wrong(f, "import needs a file, or - to read standard input")
	}
	if ending := strings.ToLower(filepath.Ext(run.file)); run.file != "" && !slices.Contains([]string{".html", ".htm", ".md", ".svg"}, ending) {
		return p.wrong(f, "a report is written as .html, .md or .svg, not %s", ending)
	}
	if !o.From.IsZero() && !o.To.IsZero() && !o.To.After(o.From) {
		return p.wrong(f, "the window has to end after it begins: -to %s is not after -from %s", o.To.Format(time.RFC3339), o.From.Format(time.RFC3339))
	}
	files, unread := p.files(f.Args())
	return p.read(&run, files, unread)
}

// dateFlag is a flag whose value is a day or a moment.
func dateFlag(f *flag.FlagSet, name, usage string, at *time.Time, read func(string) (time.Time, error)) {
	f.Func(name, usage, func(text string) (err error) {
		*at, err = read(text)
		return err
	})
}

// eitherFlag is a flag for one of two words, which its usage has between its quotes.
func eitherFlag(f *flag.FlagSet, name, usage string, to *string) {
	_, rest, _ := strings.Cut(usage, "`")
	both := strings.TrimSuffix(rest, "`")
	f.Func(name, usage, func(text string) error {
		if *to = text; !slices.Contains(strings.Split(both, " or "), text) {
			return errors.New("it is " + both)
		}
		return nil
	})
}

// files reads those that are named, unless they are more than can be read. One that is not there costs no other.
func (p *program) files(names []string) (files []records.File, unread int) {
	left := int64(decode.Largest)
	for _, name := range names {
		file, err := p.file(name, left)
		if left -= int64(len(file.Data)); err != nil {
			fmt.Fprintln(p.err, err)
			unread++
			continue
		}
		files = append(files, file)
	}
	return files, unread
}

// file reads one of at most so many bytes: what is larger is not even begun.
func (p *program) file(name string, most int64) (records.File, error) {
	if name == "-" {
		file := records.File{Name: "standard input"}
		data, err := io.ReadAll(io.LimitReader(p.in, most+1))
		if file.Data = data; int64(len(data)) > most {
			return file, decode.TooLarge(file.Name)
		}
		return file, err
	}
	file := records.File{Name: name}
	info, err := os.Stat(name)
	if err == nil && info.Size() > most {
		err = decode.TooLarge(name)
	}
	if err == nil {
		file.Saved = info.ModTime()
		file.Data, err = os.ReadFile(name)
	}
	return file, err
}

// read reads files, and writes what they say. Of some nothing was there to read.
func (p *program) read(run *incidents, files []records.File, unread int) error {
	all := len(files) + unread
	run.report = records.Read(files, run.options, nil)
	var s scenario.Scenario
	s, _ = scenario.Parse("")
	run.found = desk.Find(&run.report, s, run.options.Affected, words.English)
	run.link = records.Link(s, records.Facts(run.found.Estimates))
	for _, file := range run.report.Files {
		if file.Problem != "" {
			unread++
			fmt.Fprintf(p.err, "%s: %s\n", file.Name, file.Problem)
		}
	}
	out := bufio.NewWriter(p.out)
	if run.asJSON {
		if err := run.json(out); err != nil {
			return err
		}
	} else if unread < all {
		run.text(out)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if unread == all {
		return errNothing
	}
	if run.file == "" {
		return nil
	}
	return p.account(run)
}

// account writes what may be taken along.
func (p *program) account(run *incidents) error {
	s := state.Open(run.link)
	s.Site.Home, s.Import.Account = run.base, aside.Drawn(run.found.Account(run.named))
	name, copied := aside.AccountName, false
	switch strings.ToLower(filepath.Ext(run.file)) {
	case ".md":
		copied = true
	case ".svg":
		name = aside.TimelineName
	}
	file, ok := view.Of(s).AccountFile(s.Import.Account, name, copied)
	if !ok {
		return errors.New("there is no incident to draw along time")
	}
	return p.write(run.file, []byte(file.Text))
}

// json writes one object.
func (run *incidents) json(out io.Writer) error {
	type band struct {
		P5  model.Number `json:"p5"`
		P50 model.Number `json:"p50"`
		P95 model.Number `json:"p95"`
	}
	type window struct {
		From string `json:"from"`
		To   string `json:"to"`
		How  string `json:"how"`
	}
	r := &run.report
	estimates, kept := map[string]band{}, map[string]string{}
	if found := run.found.Estimates; found != nil {
		for _, e := range found.Inputs {
			if e.Kept {
				kept[e.Key] = string(e.Why)
			} else {
				estimates[e.Key] = band{e.P5, e.P50, e.P95}
			}
		}
	}
	return writeJSON(out, struct {
		Link      string             `json:"link"`
		Window    window             `json:"window"`
		Estimates map[string]band    `json:"estimates"`
		Kept      map[string]string  `json:"kept"` // inputs that stay, and why
		Rows      records.Rows       `json:"rows"`
		Refused   map[string]int     `json:"refused"`
		Problems  []records.Problem  `json:"problems"`
		Notes     []records.Problem  `json:"notes"`
		EachRow   history.Tally      `json:"eachRow"`
		Merged    history.Tally      `json:"merged"`
		Down      records.Down       `json:"down"`
		Files     []records.Opened   `json:"files"`
		Taken     []records.Taken    `json:"taken,omitempty"`
		Series    []records.Series   `json:"series,omitempty"`
		Totals    []records.Totals   `json:"totals,omitempty"`
		Questions []records.Question `json:"questions"`
		Alarms    []records.Alarm    `json:"alarms"`
		Caveats   []string           `json:"caveats"`
	}{run.link, window{date(r.Window.From), date(r.Window.To), r.Window.How}, estimates, kept, r.Rows, r.Refused, r.Problems, r.Notes,
		r.EachRow, r.Merged, r.Down, r.Files, r.Taken, r.Series, r.Totals, r.Questions, r.Alarms, r.Caveats})
}

// date writes a moment, and nothing for none.
func date(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.UTC().Format(time.RFC3339Nano)
}

// flagOf answers a question.
var flagOf = map[string]string{"zone": "-zone", "order": "-order", "days": "-days", "clock": "-clock", "series": "-series", "affected": "-affected", "window": "-from and -to", "forgotten": "-forgotten"}

// text writes the report for a person: what was read, what is doubtful, what is open, and what it says of the inputs.
func (run *incidents) text(out io.Writer) {
	r := &run.report
	for _, file := range r.Files {
		if file.Problem == "" {
			fmt.Fprintf(out, "%s: %s\n", file.Name, file.Label)
		}
	}
	fmt.Fprintln(out, words.Unglued(run.found.Sentence()))
	if taken := run.found.Taken(); taken != "" {
		fmt.Fprintln(out, taken)
	}
	for _, t := range r.Totals {
		fmt.Fprintf(out, "%s: down %s of the time known, %s of %s. There are no incidents in it, only totals.\n", t.Series, words.English.Percent(t.Down/t.Known), hours(t.Down/3600), hours(t.Known/3600))
	}
	run.refused(out)
	list(out, "Look at this", r.Alarms, func(a records.Alarm) string { return a.Text })
	list(out, "Open questions", slices.DeleteFunc(slices.Clone(r.Questions), func(q records.Question) bool { return q.Answered }), func(q records.Question) string {
		text := q.Text
		if q.Guess != "" {
			text += " Taken: " + q.Guess + "."
		}
		if flag := flagOf[q.Key]; flag != "" {
			text += " Answer with " + flag + "."
		}
		return text
	})
	list(out, "Keep in mind", r.Caveats, func(text string) string { return text })
	list(out, "The longest", run.found.Longest(true), words.Unglued)
	run.estimates(out)
	fmt.Fprintf(out, "\n#%s\n", run.link)
}

// list writes lines under a heading, if there are any.
func list[T any](out io.Writer, heading string, of []T, says func(T) string) {
	if len(of) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s\n", heading)
	for _, one := range of {
		fmt.Fprintf(out, "  %s\n", says(one))
	}
}

// mostRefused are the rows told one by one, for each reason.
const mostRefused = 5

// refused tells the rows that were left out, and those that are doubtful, by reason.
func (run *incidents) refused(out io.Writer) {
	for _, kind := range []struct {
		heading string
		of      []records.Problem
	}{{"Refused", run.report.Problems}, {"Kept, with a doubt", run.report.Notes}} {
		var reasons []string
		lines := map[string][]string{}
		for _, p := range kind.of {
			if p.Row == 0 {
				continue // of the whole file, which has been said
			}
			if lines[p.Reason] == nil {
				reasons = append(reasons, p.Reason)
			}
			line := fmt.Sprintf("row %d", p.Row)
			if len(run.report.Files) > 1 {
				line = p.File + " " + line
			}
			if p.Cell != "" {
				line += " “" + p.Cell + "”"
			}
			lines[p.Reason] = append(lines[p.Reason], line)
		}
		list(out, kind.heading, reasons, func(reason string) string {
			all := lines[reason]
			text := fmt.Sprintf("%d %s: %s", len(all), reason, strings.Join(all[:min(len(all), mostRefused)], ", "))
			if len(all) > mostRefused {
				text += ", …"
			}
			return text
		})
	}
}

// estimates tells what the inputs would be.
func (run *incidents) estimates(out io.Writer) {
	if run.found.Estimates == nil {
		return
	}
	fmt.Fprintln(out, "\nWhat they say of your system (90% range)")
	for _, e := range run.found.Estimates.Inputs {
		f, _ := model.FieldOf(e.Key)
		fmt.Fprintf(out, "  %-8s %-45s %s: %s\n", e.Key, words.Unglued(run.found.EstimateSays(e)), f.Name, e.Why)
	}
	if never := run.found.Never(); never != "" {
		fmt.Fprintf(out, "  %s\n", words.Unglued(never))
	}
}

// hours writes how long something took.
func hours(h float64) string { return words.Unglued(words.English.Duration(h)) }

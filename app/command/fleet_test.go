//go:build !js

package command

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"goodenough/model/scenario"
)

// ours is a list as a team would keep it, with all that may be wrong in it.
const ours = `# our services

Checkout	v=2&cust=payments&ops=4m
Search, v=2&cust=consumer&ops=6m&inc=40
決済サービス v=2&cust=b2b-saas&ops=1m&accept=99.9%
v=2&cust=locked-in&name=Core
=HYPERLINK("x")	v=2&cust=consumer
-2+3,v=2&cust=consumer&ops=1.5m
Checkout https://host/#v=2&cust=payments&ops=8m&name=Other
Broken, v=2&cust=consumer&inc=banana
Impossible v=2&cust=payments&inc=1m
A,B,v=2&cust=payments
v=2&cust=payments	Behind
#v=2&cust=marketplace&try=2m
`

// decimals are cut in the golden file: the last of them are not the same on all processors.
var decimals = regexp.MustCompile(`\d+\.\d{3,}`)

// TestFleet holds what is said of many services to a file that a person can read, in each format but JSON.
func TestFleet(t *testing.T) {
	var all strings.Builder
	for _, format := range []string{"table", "csv", "text"} {
		status, out, errs := call(ours, "explain", "-samples", "64", "-format", format, "-")
		if status != exitUsage {
			t.Errorf("%s: status %d", format, status)
		}
		if format == "text" { // of which each answer is held elsewhere
			out = headlines(out)
		}
		out = decimals.ReplaceAllStringFunc(out, func(text string) string {
			v, _ := strconv.ParseFloat(text, 64)
			return strconv.FormatFloat(scenario.RoundTo(v, 6), 'f', -1, 64)
		})
		fmt.Fprintf(&all, "== %s\n%s-- besides\n%s\n", format, strings.ReplaceAll(out, "\r\n", "\n"), errs)
	}
	file := filepath.Join("testdata", "fleet.txt")
	if *update {
		if err := os.WriteFile(file, []byte(all.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || all.String() != string(want) {
		t.Errorf("%s says otherwise, %v:\n%s", file, err, all.String())
	}
}

// headlines are how answers as text begin, and their links.
func headlines(text string) string {
	var short strings.Builder
	before, link := "", true // the lines before: a blank one behind a link
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#v=") || link && strings.TrimSpace(before) == "" {
			short.WriteString(line)
		}
		link, before = strings.HasPrefix(before, "#v=") || before == "" && strings.HasPrefix(line, "#v="), line
	}
	return strings.ReplaceAll(short.String(), "\n\n", "\n")
}

// TestFleetAgreesWithJSON: the rows are sorted by gain, have the numbers that JSON has, and the total is their sum.
func TestFleetAgreesWithJSON(t *testing.T) {
	_, lines, _ := call(ours, "explain", "-samples", "64", "-")
	type answer struct {
		Link, Name string
		Problems   []struct{ Refused bool }
		Outcome    *struct{ Optimum, Minimum, Downtime, Regret float64 }
	}
	byLink := map[string]answer{}
	for line := range strings.Lines(lines) {
		var a answer
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		byLink[a.Link] = a
	}
	_, out, _ := call(ours, "explain", "-samples", "64", "-format", "csv", "-")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) != 14 {
		t.Fatalf("%d rows, %v:\n%s", len(rows), err, out)
	}
	number := func(cell string) float64 {
		v, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			t.Errorf("%q is no number", cell)
		}
		return v
	}
	near := func(a, b float64) bool { return a-b < 1e-9*(1+b) && b-a < 1e-9*(1+b) }
	var spend, best, gain, last float64
	for i, row := range rows[1 : len(rows)-1] {
		a, known := byLink[row[9]]
		if row[8] != "" { // the reason
			if i < 8 || slices.ContainsFunc(row[1:8], func(cell string) bool { return cell != "" }) || row[9] != "" && a.Outcome != nil && !slices.ContainsFunc(a.Problems, func(p struct{ Refused bool }) bool { return p.Refused }) {
				t.Errorf("row %d is left out: %q", i, row)
			}
			continue
		}
		if !known || strings.TrimPrefix(row[0], "'") != a.Name && a.Name != "" {
			t.Fatalf("JSON has no %q", row)
		}
		if now := number(row[6]); i > 0 && now > last {
			t.Errorf("%q gains more than the row before", row)
		} else {
			last = now
		}
		for column, want := range map[int]float64{3: a.Outcome.Optimum, 4: a.Outcome.Minimum, 5: a.Outcome.Downtime * 8760, 6: a.Outcome.Regret} {
			if !near(number(row[column]), want) {
				t.Errorf("%s is %s in %q, and %v in JSON", rows[0][column], row[column], row[0], want)
			}
		}
		spend, best, gain = spend+number(row[2]), best+number(row[3]), gain+number(row[6])
	}
	if total := rows[len(rows)-1]; total[0] != "total of 8" || total[1] != "4 left out" || !near(number(total[2]), spend) || !near(number(total[3]), best) || !near(number(total[6]), gain) || total[4]+total[5]+total[7] != "" {
		t.Errorf("the total is %q, and the rows add up to %v, %v, %v", total, spend, best, gain)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(cell, "=+@-") == 0 {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

// TestFormats: what stands for what, and what is refused.
func TestFormats(t *testing.T) {
	const link = "v=2&cust=consumer"
	same := func(what string, a, b []string, input string) {
		_, one, _ := call(input, append([]string{"explain", "-samples", "0"}, a...)...)
		if _, other, _ := call(input, append([]string{"explain", "-samples", "0"}, b...)...); one != other || one == "" {
			t.Errorf("%s: %q and %q", what, one, other)
		}
	}
	same("text", []string{link}, []string{"-format", "text", link}, "")
	same("json", []string{"-json", link}, []string{"-format", "json", link}, "")
	same("lines", []string{"-"}, []string{"-format", "json", "-"}, link)
	same("both", []string{"-json", "-format=json", "-"}, []string{"-"}, link)
	same("arguments", []string{"-format", "table", link, "v=2&cust=payments"}, []string{"-format=table", link, "v=2&cust=payments"}, "")
	for _, args := range [][]string{{"-format", "xml", link}, {"-format", "", "-format", "TABLE", link}, {"-json", "-format", "csv", link}, {"-format"}} {
		if status, out, errs := call("", append([]string{"explain"}, args...)...); status != exitUsage || out != "" || errs == "" {
			t.Errorf("%q: status %d, %q, %q", args, status, out, errs)
		}
	}
}

// TestStatusOfEveryFormat: refused wins over unanswered, and all lines are answered before.
func TestStatusOfEveryFormat(t *testing.T) {
	const good, refused, silent = "v=2&cust=payments", "v=2&cust=consumer&inc=banana", "v=2&cust=payments&inc=1m"
	for _, format := range []string{"table", "csv", "json", "text"} {
		for input, want := range map[string]int{
			good: exitOK, good + "\ncust=consumer": exitOK, refused + "\n" + good: exitUsage, good + "\n" + refused: exitUsage, silent + "\n" + good: exitFailed,
			silent + "\n" + refused + "\n" + good: exitUsage, "A," + good + "\n" + good + "\tB": exitUsage, "": exitOK, "\n# nothing\n": exitOK, "hello\n" + good: exitUsage,
		} {
			status, out, _ := call(input, "explain", "-samples", "0", "-format", format, "-")
			if status != want {
				t.Errorf("%s of %q: status %d, want %d", format, input, status, want)
			}
			if lines := strings.Count(out, "cust=payments"); strings.Contains(input, good) && format != "table" && lines == 0 {
				t.Errorf("%s of %q does not answer all: %s", format, input, out)
			}
		}
	}
}

// TestNamesOfLines: that of a column, else that of the link, whatever ends the lines; duplicates stay apart.
func TestNamesOfLines(t *testing.T) {
	for name, input := range map[string]string{
		"tabs":      "A\tv=2&cust=payments&name=Z\nv=2&cust=consumer&name=B\nA\tv=2&cust=locked-in\n",
		"Windows":   "\ufeffA,v=2&cust=payments\r\n\r\nB,v=2&cust=consumer\r\nA,v=2&cust=locked-in",
		"quotes":    "\"A\",\"v=2&cust=payments\"\n\"B\",v=2&cust=consumer\nA v=2&cust=locked-in",
		"table":     "# ours\nname;link\nA;v=2&cust=payments\nB;v=2&cust=consumer\nA;v=2&cust=locked-in\n",
		"inputs":    "name,cust,v\nA,payments,2\nB,consumer,2\nA,locked-in,2\n",
		"JSON":      `[{"name":"A","link":"v=2&cust=payments"},` + "\n" + `{"name":"B","cust":"consumer","v":2},{"link":"v=2&cust=locked-in&name=A"}]`,
		"workbooks": "Name\tLink\nA\tv=2&cust=payments\nB\tv=2&cust=consumer\nA\tv=2&cust=locked-in",
	} {
		status, out, errs := call(input, "explain", "-samples", "0", "-")
		var got []string
		for line := range strings.Lines(out) {
			var a struct{ Name, Link string }
			if err := json.Unmarshal([]byte(line), &a); err != nil {
				t.Fatal(err)
			}
			s, _ := scenario.Parse(a.Link)
			got = append(got, a.Name+" "+s.Name+" "+s.Customer)
		}
		if want := []string{"A A payments", "B B consumer", "A A locked-in"}; status != exitOK || errs != "" || !slices.Equal(got, want) {
			t.Errorf("%s: status %d, %q: %q", name, status, errs, got)
		}
	}
	status, out, errs := call("name,link,ops\nA,v=2&cust=payments,4m\nB,v=2&cust=consumer,\n", "explain", "-samples", "0", "-")
	if status != exitUsage || strings.Count(out, "\n") != 1 || !strings.HasPrefix(errs, "row 2: a row gives a link or inputs") {
		t.Errorf("a bad row: status %d, %q, %s", status, errs, out)
	}
	for _, bad := range []string{"A\tB\tv=2&cust=payments", "v=2&cust=payments\tB", "A v=2&cust=payments, B v=2&cust=consumer"} {
		status, out, errs := call("\n# x\nA v=2&cust=payments\n"+bad+"\n", "explain", "-samples", "0", "-")
		if status != exitUsage || strings.Count(out, "\n") != 2 || !strings.HasPrefix(errs, "line 4: ") || !strings.Contains(out, `"key":"line"`) {
			t.Errorf("%q: status %d, %q, %s", bad, status, errs, out)
		}
	}
}

// TestLinesAreReadAsTheyAreAnswered: however many there are, few are in memory.
func TestLinesAreReadAsTheyAreAnswered(t *testing.T) {
	const total = 600
	var read, written, most atomic.Int64
	in := readerOf(func(b []byte) (int, error) {
		if read.Load() == total {
			return 0, io.EOF
		}
		if ahead := read.Add(1) - written.Load(); ahead > most.Load() {
			most.Store(ahead)
		}
		return copy(b, "v=2&cust=consumer&points=1\n"), nil
	})
	out := writerOf(func(b []byte) (int, error) {
		written.Add(int64(bytes.Count(b, []byte("\n"))))
		return len(b), nil
	})
	if status := Main([]string{"explain", "-"}, in, out, io.Discard); status != exitOK || written.Load() != total {
		t.Errorf("status %d, %d of %d answered", status, written.Load(), total)
	}
	if most.Load() > total/2 {
		t.Errorf("%d lines were read ahead", most.Load())
	}
}

// TestFleetReportsAFailedWrite, and no more of what is read is answered then.
func TestFleetReportsAFailedWrite(t *testing.T) {
	const most = 10_000
	read := 0
	endless := readerOf(func(b []byte) (int, error) {
		if read++; read > most {
			return 0, io.EOF
		}
		return copy(b, "v=2&cust=consumer&points=1\n"), nil
	})
	p := &program{in: endless, out: brokenWriter{}, err: io.Discard}
	if err := p.explain([]string{"-"}); !errors.Is(err, io.ErrClosedPipe) || read > most/2 {
		t.Errorf("error is %v, after %d lines", err, read)
	}
	for _, format := range []string{"table", "csv", "text", "json"} {
		p := &program{in: strings.NewReader("v=2&cust=consumer&points=1"), out: brokenWriter{}, err: io.Discard}
		if err := p.explain([]string{"-format", format, "-"}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: error is %v", format, err)
		}
	}
}

type readerOf func([]byte) (int, error)

func (read readerOf) Read(b []byte) (int, error) { return read(b) }

type writerOf func([]byte) (int, error)

func (write writerOf) Write(b []byte) (int, error) { return write(b) }

// TestColumns stand below each other by the room that letters take.
func TestColumns(t *testing.T) {
	table := columns{indent: "  ", right: []bool{false, true}}
	table.row("name", "n", "end")
	table.row("決済", "1", "x")
	table.row("e\u0301tude", "22", "")
	table.row("a reason that goes on and on")
	table.row("", "3", "")
	var out bytes.Buffer
	if err := table.writeTo(&out); err != nil {
		t.Fatal(err)
	}
	want := "  name    n  end\n  決済    1  x\n  e\u0301tude  22\n  a reason that goes on and on\n          3\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

// TestLinesStayInTheirOrder, though some take a hundred times as long as others, and who reads them is slow.
func TestLinesStayInTheirOrder(t *testing.T) {
	const count = 500
	var links strings.Builder
	for i := range count {
		fmt.Fprintf(&links, "Service %d\tv=2&cust=consumer", i)
		switch i % 7 {
		case 0:
			fmt.Fprint(&links, "&try=2m&within=3")
		case 3:
			fmt.Fprint(&links, "&inc=1m") // no answer
		case 5:
			fmt.Fprint(&links, "&inc=banana") // refused
		}
		fmt.Fprintln(&links)
	}
	var out, errs bytes.Buffer
	slow := writerOf(func(b []byte) (int, error) { runtime.Gosched(); return out.Write(b) })
	if status := Main([]string{"explain", "-fields", "name,outcome", "-"}, iotest.OneByteReader(strings.NewReader(links.String())), slow, &errs); status != exitUsage {
		t.Errorf("status %d", status)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != count {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, fmt.Sprintf(`{"name":"Service %d","outcome":`, i)) {
			t.Fatalf("line %d is %.60s", i, line)
		}
	}
	last, told := 0, strings.Split(strings.TrimSpace(errs.String()), "\n")
	for _, line := range told {
		var number int
		if _, err := fmt.Sscanf(line, "line %d:", &number); err != nil || number <= last {
			t.Errorf("behind line %d: %s", last, line)
		}
		last = number
	}
	if want := (count+3)/7 + (count+1)/7; len(told) != want {
		t.Errorf("%d things are said, not %d", len(told), want)
	}
}

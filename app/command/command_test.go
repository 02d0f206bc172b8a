//go:build !js

package command

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodenough/app/carry"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/model"
	"goodenough/model/scenario"
)

// call runs the command line and returns its exit status and what it printed.
func call(input string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = Main(args, strings.NewReader(input), &o, &e)
	return status, o.String(), e.String()
}

func TestExplainSaysTheAnswer(t *testing.T) {
	status, out, errs := call("", "explain", "https://example.org/x/#v=1&cust=consumer")
	if status != 0 || errs != "" {
		t.Fatalf("status %d, errors %q", status, errs)
	}
	for _, want := range []string{"You could spend $827k less a year, and customers wouldn’t mind.", "minimum", "#v=1&cust=consumer\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("the text lacks %q:\n%s", want, out)
		}
	}
	if strings.Contains(out, "\u00a0") {
		t.Error("the text has blanks that a terminal's search does not find")
	}
}

// TestExplainSaysWhatTodaysDefaultsWould of an older link, with the link that asks them.
func TestExplainSaysWhatTodaysDefaultsWould(t *testing.T) {
	_, old, _ := call("", "explain", "-samples", "0", "v=1&cust=consumer&ops=4m")
	renewed := canonical("v=2&cust=consumer&ops=4m")
	if !strings.Contains(old, "\nWith today’s defaults: ") || !strings.Contains(old, "\n#"+renewed+"\n") || !strings.HasSuffix(old, "\n#"+canonical("v=1&cust=consumer&ops=4m")+"\n") {
		t.Errorf("an old link: %s", old)
	}
	if _, out, _ := call("", "explain", "-samples", "0", renewed); strings.Contains(out, "today’s defaults") {
		t.Errorf("a new one: %s", out)
	}
}

// TestExplainSaysWhichDefaults a link without a version is read with, and answers.
func TestExplainSaysWhichDefaults(t *testing.T) {
	status, out, errs := call("", "explain", "-samples", "0", "cust=payments")
	if status != exitOK || !strings.HasPrefix(errs, "v: ") || !strings.Contains(errs, fmt.Sprintf("version %d", scenario.Newest.Version)) || !strings.HasSuffix(out, "#"+canonical("cust=payments")+"\n") {
		t.Errorf("status %d, errors %q: %s", status, errs, out)
	}
}

// canonical is what this program writes for a link.
func canonical(link string) string {
	s, _ := scenario.Parse(link)
	return s.Link()
}

func TestExplainJSON(t *testing.T) {
	status, out, _ := call("", "explain", "-json", "-samples=512", "#v=2&rev=50m&cust=consumer&colour=red")
	var got struct {
		Link     string
		Problems []model.Problem
		Outcome  map[string]any
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil || status != 0 {
		t.Fatalf("status %d, %v: %s", status, err, out)
	}
	if !strings.Contains(out, got.Link) {
		t.Errorf("the link can’t be pasted: %.200s", out)
	}
	if got.Link != canonical("v=2&rev=50m&cust=consumer&colour=red") || len(got.Problems) != 1 || got.Problems[0].Key != "colour" {
		t.Errorf("got %+v", got)
	}
	if loss, ok := got.Outcome["loss"].(map[string]any); !ok || loss["lost_sales"] == nil || got.Outcome["minimum"] == nil {
		t.Errorf("outcome is %v", got.Outcome)
	}
}

// TestExplainSaysTheVerdictToPrograms: the sentence, the signs and the name, the same as the text and as the page; without an answer, why not.
func TestExplainSaysTheVerdictToPrograms(t *testing.T) {
	for link, asked := range map[string][]string{
		"v=2&cust=consumer": {"money", "acceptable"},
		"v=2&cust=b2b-saas&accept=99.95%25&name=Mail%20%26%20%3Cb%3E": {"money", "content", "acceptable"},
		"v=2&cust=locked-in&ops=18m&name=Core":                        {"money", "acceptable"},
		"v=2&cust=payments&inc=1m":                                    {},
	} {
		_, out, _ := call("", "explain", "-json", "-samples", "0", link)
		_, text, _ := call("", "explain", "-samples", "0", link)
		var got struct {
			Name, Verdict string
			Signs         []struct {
				Output, Asks, Says string
				Good               *bool
			}
			Outcome map[string]any
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		page := view.Of(state.Open(link))
		if answer := page.Answer(); got.Name != page.Name || got.Verdict == "" || got.Verdict != answer.Said() || !strings.HasPrefix(strings.ReplaceAll(text, "\n", " "), got.Verdict+" ") {
			t.Errorf("%s is called %q, and said is %q; the text is %.300s", link, got.Name, got.Verdict, text)
		}
		var outputs []string
		for _, sign := range got.Signs {
			outputs = append(outputs, sign.Output)
			if _, known := got.Outcome[sign.Output]; !known || sign.Good == nil {
				t.Errorf("%s: a sign of %+v, which is no output or neither good nor bad", link, sign)
			}
			if !strings.Contains(text, "\n"+sign.Asks+" "+sign.Says+"\n") {
				t.Errorf("%s: the text doesn't say %s %s: %.400s", link, sign.Asks, sign.Says, text)
			}
		}
		if !slices.Equal(outputs, asked) || !strings.Contains(out, `"signs":[`) {
			t.Errorf("%s: the signs are %v, want %v", link, outputs, asked)
		}
	}
}

// TestExplainRounds what it says and what it lists, for whatever is likely to be asked.
func TestExplainRounds(t *testing.T) {
	raw := regexp.MustCompile(`\b[1-9]\d*\.\d+|\b0\.0*[1-9]\d+|\b\d{5,}`)
	for _, link := range chosen(false) {
		_, out, _ := call("", "explain", "-samples", "0", link)
		for _, line := range strings.Split(out, "\n") {
			for _, number := range raw.FindAllString(line, -1) {
				if digits := strings.TrimLeft(strings.ReplaceAll(number, ".", ""), "0"); len(digits) > 3 && !strings.HasPrefix(line, "#") {
					t.Errorf("%s: %s in %q", link, number, line)
				}
			}
		}
	}
}

func TestExplainReadsLinesFromStandardInput(t *testing.T) {
	status, out, _ := call("cust=consumer\n\ncust=consumer&inc=100k\n?cust=payments&utm_source=x", "explain", "-samples=512", "-")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 3 || status != exitFailed {
		t.Fatalf("status %d, %d lines: %s", status, len(lines), out)
	}
	for i, answered := range []bool{true, false, true} {
		var got view.Explanation
		if err := json.Unmarshal([]byte(lines[i]), &got); err != nil {
			t.Fatal(err)
		}
		if (got.Outcome != nil) != answered || !answered && len(got.Problems) == 0 {
			t.Errorf("line %d: %s", i+1, lines[i])
		}
	}
}

// TestExplainReadsLinksAndLines: whatever stands before and among the lines, each link gets the very line that it gets alone, in order,
// on as many processors as there are and from runners that have answered others before.
func TestExplainReadsLinksAndLines(t *testing.T) {
	const samples = "-samples=512"
	links := []string{"cust=consumer", "cust=b2b-saas&ops=2m", "cust=payments", "#v=1&cust=marketplace", "cust=consumer&inc=20~40", "cust=locked-in&points=1"}
	alone := map[string]string{}
	for _, link := range links {
		_, alone[link], _ = call("", "explain", "-json", samples, link)
	}
	many := strings.Repeat(strings.Join(links, "\n")+"\n", 4)
	for _, try := range []struct {
		what, stdin string
		args, want  []string
	}{
		{"no line", "", []string{links[1], "-"}, links[1:2]},
		{"one line", links[1], []string{links[0], "-"}, links[:2]},
		{"two lines", links[1] + "\n" + links[2] + "\n", []string{links[0], "-"}, links[:3]},
		{"many lines between links", many, []string{links[0], "-", links[1]}, slices.Concat(links[:1], links, links, links, links, links[1:2])},
		{"links alone", "cust=email-batch", links, links},
		{"blank lines", "\n\n" + links[0] + "\n \t\n" + links[1] + "\n\n", []string{"-"}, links[:2]},
		{"lines of Windows", "\ufeff" + links[0] + "\r\n\r\n" + links[1] + "\r\n", []string{"-"}, links[:2]},
		{"comments", "# ops=4m is a guess\n#\n## b=c\n#the second\n#our second, ops=5m\n" + links[3] + "\n", []string{"-"}, links[3:4]},
	} {
		status, out, errs := call(try.stdin, append([]string{"explain", "-json", samples}, try.args...)...)
		var want strings.Builder
		for _, link := range try.want {
			want.WriteString(alone[link])
		}
		if status != exitOK || errs != "" || out != want.String() {
			t.Errorf("%s: status %d, errors %q, output\n%s\nwant\n%s", try.what, status, errs, out, want.String())
		}
		if _, plain, _ := call(try.stdin, append([]string{"explain", samples}, try.args...)...); slices.Contains(try.args, "-") && plain != out {
			t.Errorf("%s: without -json it says %s", try.what, plain)
		}
	}
	if status, out, errs := call("", "explain", "-", links[0], "-"); status != exitUsage || out != "" || !strings.Contains(errs, "only once") {
		t.Errorf("standard input twice: status %d, output %q, errors %q", status, out, errs)
	}
}

// A line that is too long for a link is that link's problem; one that is too long for anything ends the list, after what was before.
func TestExplainReadsLongLines(t *testing.T) {
	long := "cust=payments&note=" + strings.Repeat("x", 40_000)
	status, out, _ := call(long+"\ncust=consumer\n", "explain", "-samples=0", "-")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if status != exitOK || len(lines) != 2 || !strings.Contains(lines[0], "bytes long") || strings.Contains(lines[1], "bytes long") {
		t.Errorf("a long link: status %d, %d lines", status, len(lines))
	}
	status, out, errs := call("cust=consumer\n"+strings.Repeat("x", 2*longestLine)+"\ncust=payments\n", "explain", "-samples=0", "-")
	if status != exitFailed || strings.Count(out, "\n") != 1 || !strings.Contains(errs, "line 2 ") {
		t.Errorf("an endless line: status %d, %d lines, errors %q", status, strings.Count(out, "\n"), errs)
	}
}

func TestExplainNamesProblemsOnStandardError(t *testing.T) {
	status, out, errs := call("", "explain", "-samples=0", "cust=consumer&ops=lots")
	if status != exitUsage || !strings.Contains(errs, "ops: ") || strings.Contains(out, "lots") {
		t.Errorf("status %d, errors %q", status, errs)
	}
	if status, _, errs := call("", "explain", "cust=consumer&inc=100k"); status != exitFailed || !strings.Contains(errs, "inc: ") {
		t.Errorf("without an answer: status %d, errors %q", status, errs)
	}
}

// TestExitStatus tells what was refused, which is answered as if it had not been given, from what was taken with a warning, in text and in
// lines, and from links that have no answer.
func TestExitStatus(t *testing.T) {
	for link, want := range map[string]int{
		"v=2&cust=consumer&inc=banana": exitUsage, "v=2&cust=nosuch": exitUsage, "v=99&cust=consumer": exitUsage, "v=2&cust=consumer&sla=gold": exitUsage,
		"v=2&cust=consumer&inc=9~banana": exitUsage, "v=2&cust=consumer&inc=30~20": exitUsage, "v=2&cust=consumer&plan=soon": exitUsage, "v=2&cust=consumer&years=many": exitUsage,
		"v=2&cust=consumer&points=maybe": exitUsage, "v=2&cust=consumer&seed=x": exitUsage, "hello": exitUsage, "v=2&cust=payments&inc=1m&tol=x": exitUsage,
		"v=2&cust=consumer": exitOK, "cust=consumer": exitOK, "v=2&cust=consumer&colour=red": exitOK, "v=2&cust=consumer&inc=4%20a%20month": exitOK,
		"v=2&cust=consumer&tol=2": exitOK, "v=2&cust=consumer&ops=3m&ops=4m": exitOK, "v=2&to=end&cust=consumer&ops=4m": exitOK,
		"v=2&cust=payments&inc=1m": exitFailed,
	} {
		if status, out, errs := call("", "explain", "-samples", "0", link); status != want || out == "" {
			t.Errorf("%s: status %d, want %d; %s%s", link, status, want, errs, out)
		}
		if status, out, _ := call(link+"\nv=2&cust=payments\n", "explain", "-samples", "0", "-"); status != want || strings.Count(out, "\n") != 2 {
			t.Errorf("%s in a batch: status %d, want %d; %s", link, status, want, out)
		} else if marked := strings.Contains(out, `"refused":true`); marked != (want == exitUsage) {
			t.Errorf("%s: marked as refused is %v", link, marked)
		}
		if status, out, _ := call("", "report", link); status != want || (out == "") != strings.Contains(link, "inc=1m") {
			t.Errorf("the report of %s: status %d, want %d", link, status, want)
		}
	}
}

func TestWrongUseIsStatusTwo(t *testing.T) {
	for _, args := range [][]string{{}, {"fly"}, {"explain"}, {"explain", "-x", "a=b"}, {"explain", "-samples", "100", "a=b"}, {"explain", "-samples", "-1", "a=b"}, {"explain", "-samples", "", "a=b"}, {"chart"}, {"chart", "a=1", "b=2"}, {"chart", "-view", "none", "cust=consumer"}, {"chart", "-view", "verdict", "cust=consumer"}, {"chart", "-format", "gif", "cust=consumer"}, {"chart", "-o", "x.jpg", "cust=consumer"}, {"chart", "-scale", "0", "cust=consumer"}, {"site"}, {"serve", "now"}} {
		if status, out, errs := call("", args...); status != exitUsage || errs == "" || out != "" {
			t.Errorf("%q: status %d, output %q, errors %q", args, status, out, errs)
		}
	}
	for _, args := range [][]string{{"help"}, {"explain", "-help"}} {
		if status, _, _ := call("", args...); status != exitOK {
			t.Errorf("%q: status %d", args, status)
		}
	}
}

// TestChartWritesEveryPicture: each view as each kind of file, of which the pictures carry the link that they were drawn from.
func TestChartWritesEveryPicture(t *testing.T) {
	const base, link = "https://example.org/x/", "v=1&to=end&cust=b2b-saas&team=12&name=%3Cscript%3E&end=1"
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, view := range views() {
		for _, format := range []string{"svg", "png", "csv"} {
			file := filepath.Join(t.TempDir(), "picture."+format)
			status, _, errs := call("", "chart", "-o", file, "-view", view, "-base", base, "-scale", "1", "-dark", link)
			if status != 0 {
				t.Fatalf("%s: status %d: %s", view, status, errs)
			}
			written, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if carried, _ := carry.LinkIn(written); format != "csv" && carried != base+"#"+link {
				t.Errorf("the %s of %s carries %q", format, view, carried)
			}
			switch format {
			case "svg":
				isPlainXML(t, view, written)
			case "png":
				if _, err := png.Decode(bytes.NewReader(written)); err != nil {
					t.Errorf("%s: %v", view, err)
				}
			case "csv":
				if rows, err := csv.NewReader(bytes.NewReader(written)).ReadAll(); err != nil || len(rows) < 5 {
					t.Errorf("%s: %d rows, %v", view, len(rows), err)
				}
			}
		}
	}
}

func isPlainXML(t *testing.T, view string, svg []byte) {
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%s is no XML: %v", view, err)
		}
		if element, ok := token.(xml.StartElement); ok && element.Name.Local == "script" {
			t.Error("the name of a scenario became markup")
		}
	}
}

// TestChartOfANameInAnotherScript: a png is drawn without the name, which is said in it and beside it, and its link has it all the same.
func TestChartOfANameInAnotherScript(t *testing.T) {
	for name, left := range map[string]bool{"Café Müller": false, "決済 checkout": true, "תשלום": true, "😀": true} {
		link := "v=1&cust=consumer&ops=4m&points=1&name=" + url.QueryEscape(name)
		status, drawn, errs := call("", "chart", "-format", "png", "-scale", "1", link)
		if status != exitOK || strings.Contains(errs, "left out of the picture") != left {
			t.Errorf("%s: status %d, %s", name, status, errs)
		}
		found, _ := carry.LinkIn([]byte(drawn))
		if s, _ := scenario.Parse(found); s.Name != name {
			t.Errorf("%s: the picture carries %q", name, found)
		}
		if _, svg, errs := call("", "chart", link); errs != "" || !strings.Contains(svg, name) {
			t.Errorf("%s: the svg says %q, or has no name", name, errs)
		}
	}
	if status, out, errs := call("", "chart", "-format", "png", "-base", "https://例.example/", "cust=consumer&points=1"); status != exitFailed || out != "" || !strings.Contains(errs, "例") {
		t.Errorf("a box in the address: status %d, %s", status, errs)
	}
}

func TestChartWithoutAPicture(t *testing.T) {
	if status, _, errs := call("", "chart", "cust=consumer&inc=100k"); status != exitFailed || errs == "" {
		t.Errorf("a link without an answer: status %d, errors %q", status, errs)
	}
	if status, _, errs := call("", "chart", "-view", "tornado", "cust=consumer&points=1"); status != exitFailed || !strings.Contains(errs, "ranges") {
		t.Errorf("a link without ranges: status %d, errors %q", status, errs)
	}
	status, out, _ := call("", "chart", "-format", "png", "cust=consumer")
	if _, err := png.Decode(strings.NewReader(out)); status != exitOK || err != nil {
		t.Errorf("to a pipe: status %d, %v", status, err)
	}
	if carried, _ := carry.LinkIn([]byte(out)); carried != "#"+canonical("") {
		t.Errorf("without -base the picture carries %q", carried)
	}
}

// builds writes stand-ins for what the toolchain makes for browsers: what is served is told apart by its bytes only.
func builds(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	wasm, loader, aside := filepath.Join(dir, "app.wasm"), filepath.Join(dir, "wasm_exec.js"), filepath.Join(dir, "aside.wasm")
	for file, text := range map[string]string{wasm: "\x00asm", loader: "// loader", aside: "\x00asm2"} {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return []string{"-wasm", wasm, "-wasm-exec", loader, "-import", aside, "-choices", aside}
}

func TestSiteHoldsTheAnswerBeforeTheProgramRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir := filepath.Join(t.TempDir(), "site")
	status, _, errs := call("", append([]string{"site", "-o", dir}, builds(t)...)...)
	if status != 0 {
		t.Fatalf("status %d: %s", status, errs)
	}
	for name, wanted := range map[string][]string{
		"index.html":         {"less</strong> a year", `data-output="minimum"`, `data-input="ops"`, `data-slider="ops"`, "<path", `id="known"`, `href="reading/index.html#cases"`},
		"reading/index.html": {`data-case="slack-2019"`},
	} {
		page, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wanted {
			if !bytes.Contains(page, []byte(want)) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
	}
	if status, _, errs := call("", "site", "-o", dir, "-wasm", "no-such-file"); status != exitFailed || !strings.Contains(errs, "make wasm") {
		t.Errorf("without the browser's program: status %d, errors %q", status, errs)
	}
}

func TestServePrintsItsAddressAndStops(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	ctx, stop := context.WithCancel(context.Background())
	out, printed := io.Pipe()
	p := &program{in: strings.NewReader(""), out: printed, err: io.Discard}
	done := make(chan error)
	go func() { done <- p.serve(ctx, append([]string{"-port", "0"}, builds(t)...)) }()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address := line[strings.Index(line, "http") : strings.Index(line, "/ ")+1]
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK || !strings.HasPrefix(address, "http://127.0.0.1:") {
		t.Errorf("%s answers %s", address, response.Status)
	}
	stop()
	if err := <-done; err != nil {
		t.Errorf("stopping gives %v", err)
	}
}

func TestServeSaysWhenThePortIsBusy(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	port := listener.Addr().(*net.TCPAddr).Port
	status, _, errs := call("", append([]string{"serve", "-port", fmt.Sprint(port)}, builds(t)...)...)
	if status != exitFailed || !strings.Contains(errs, "busy") || !strings.Contains(errs, fmt.Sprint(port)) {
		t.Errorf("status %d, errors %q", status, errs)
	}
}

// A writer that fails, as a closed pipe does, ends the command with an error and not with half an answer called done.
func TestExplainReportsAFailedWrite(t *testing.T) {
	p := &program{in: strings.NewReader(""), out: brokenWriter{}, err: io.Discard}
	if err := p.explain([]string{"cust=consumer"}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error is %v", err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// A date of numbers alone is read as another by half of the world.
func TestReportIsDatedInWords(t *testing.T) {
	for _, file := range []string{"", ".html"} {
		args, report := []string{"report", "cust=b2b-saas"}, ""
		if file != "" {
			file = filepath.Join(t.TempDir(), "report"+file)
			args = []string{"report", "-o", file, "cust=b2b-saas"}
		}
		if _, report, _ = call("", args...); file != "" {
			written, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			report = string(written)
		}
		if !regexp.MustCompile(`\b[A-Z][a-z]+ \d{1,2}, 20\d\d\. Business`).MatchString(report) {
			t.Errorf("the report begins %.600s", report)
		}
	}
}

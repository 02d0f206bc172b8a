//go:build !js

package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model/uncertainty"
)

// What is said of a scenario anywhere is held against the numbers of its JSON, and against itself: the text of explain, the page, its
// report and Markdown, embeds, pictures and their data. A contradiction is what a reader with a pencil could point at.

// said is all that is said of one link.
type said struct {
	explained
	text  string
	json  view.Explanation
	trees []dom.Node
	shown string   // what the trees say, in one piece
	more  []string // other texts
}

// everything is all that is said of a link, from so many draws.
func everything(x *explainer, link string) (s said, err error) {
	defer func() {
		if p := recover(); p != nil {
			stack := make([]byte, 4096)
			err = fmt.Errorf("panic: %v\n%s", p, stack[:runtime.Stack(stack, false)])
		}
	}()
	s.explained = x.explain(link)
	var out, errs bytes.Buffer
	buffered := bufio.NewWriter(&out)
	(&program{err: &errs}).explainText(buffered, s.explained)
	buffered.Flush()
	s.text = out.String()
	line, err := x.asked.line(s.explained)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(line, &s.json); err != nil {
		return s, err
	}
	if s.page.Result.Outcome == nil {
		s.more = append(s.more, s.text, errs.String())
		return s, nil
	}
	open := *s.page.State
	open.Printing = true
	open.Unfolded = map[string]bool{"sure": true, "numbers": true}
	page := view.Of(open)
	for _, host := range page.Draw() {
		s.trees = append(s.trees, host)
	}
	for _, v := range state.Views {
		if v.Label == "" {
			continue
		}
		embedded := open
		embedded.Embed = &state.Display{View: v.Name}
		s.trees = append(s.trees, view.Of(embedded).Draw()[state.EmbedHost])
		if p, ok := page.Picture(v.Name); ok {
			caption := page.Caption("")
			s.more = append(s.more, p.CSV(), caption.Headline, caption.Text)
		}
	}
	report := page.Report("")
	s.more = append(s.more, s.text, errs.String(), view.Markdown(report), page.Paragraph())
	curve, _ := page.Picture("curve")
	s.trees = append(s.trees, report, curve.File(chart.Light, page.Caption("")))
	var all strings.Builder
	for _, tree := range s.trees {
		all.WriteString(spaced(tree) + "\n")
	}
	s.shown = plain(all.String())
	return s, nil
}

// spaced is a tree's text with a blank between elements that are no parts of one sentence.
func spaced(n dom.Node) string {
	if n.Tag == "" {
		return n.Text
	}
	var b strings.Builder
	for _, kid := range n.Kids {
		b.WriteString(spaced(kid))
	}
	switch n.Tag {
	case "b", "strong", "em":
		return b.String()
	}
	return b.String() + "\n"
}

func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

var (
	broken   = regexp.MustCompile(`NaN|\b[Ii]nf\b|Infinity|\bnull\b|<nil>|undefined|%!|\[object|\x{FFFD}|about about|−\$0([^\d.]|$)`)
	debris   = regexp.MustCompile(`\de[+-]\d`)
	chances  = regexp.MustCompile(`too little to earn the most: (.*?); about right: (.*?); too much to pay for itself: (.*?)\.`)
	listed   = regexp.MustCompile(`(\d+%|under 1%|over 99%) too little to earn the most\n(\d+%|under 1%|over 99%) about right\n(\d+%|under 1%|over 99%) too much to pay for itself`)
	ends     = regexp.MustCompile(`between (?:about )?(−?\$[\d.]*[\dkMBT]) and (?:about )?(−?\$[\d.]*[\dkMBT])`)
	headline = regexp.MustCompile(`(−?\$[\d.]*[\dkMBT]) a year (too little|short of your line|more would still pay|would do more in growth|too much)`)
	backward = regexp.MustCompile(`−\S+ a year (too|short|more|would)|difference would earn −|(costs|costs you|cost you|loses|would cost|would save|worth up to) −|` +
		`worth −\S+ in today’s money, compared with staying at \S+(: ahead from the start|\. It pays back)|worth \+\S+ in today’s money, compared with staying at \S+\. It (doesn’t pay|looks good)|brings back −|\b(after|for|in|within|from|until) never\b`)
	unchanged = regexp.MustCompile(`from ([\d.]+ \w+) to ([\d.]+ \w+) a year`)
)

// contradictions lists what s says against itself.
func (s said) contradictions() (list []string) {
	found := func(format string, args ...any) {
		if what := fmt.Sprintf(format, args...); !slices.Contains(list, what) {
			list = append(list, what)
		}
	}
	name := s.page.Name
	for _, text := range append([]string{s.shown}, s.more...) {
		if name != "" {
			text = strings.ReplaceAll(text, name, "")
		}
		if !utf8.ValidString(text) {
			found("a text is no UTF-8: %.60q", text)
		}
		for _, at := range broken.FindAllStringIndex(text, 2) {
			found("broken: %q", text[max(0, at[0]-60):min(len(text), at[1]+40)])
		}
		for _, at := range backward.FindAllStringIndex(plain(text), 2) {
			found("a word against its number: %q", plain(text)[max(0, at[0]-60):at[1]])
		}
		for _, m := range unchanged.FindAllStringSubmatch(plain(text), -1) {
			if m[1] == m[2] {
				found("no change: %q", m[0])
			}
		}
		for _, m := range ends.FindAllStringSubmatch(plain(text), -1) {
			if low, high := amount(m[1]), amount(m[2]); !(low < high) {
				found("no range: %q", m[0])
			}
		}
	}
	for _, tree := range s.trees {
		attributes(tree, func(value string) {
			if name != "" {
				value = strings.ReplaceAll(value, name, "")
			}
			if value != "null" && broken.MatchString(value) || !utf8.ValidString(value) {
				found("an attribute is %.80q", value)
			}
		})
	}
	if s.page.Result.Outcome == nil {
		return list
	}
	s.same(found)
	s.verdict(found)
	s.sureness(found)
	return list
}

func attributes(n dom.Node, each func(string)) {
	for _, a := range n.Attrs {
		each(a.Value)
	}
	for _, kid := range n.Kids {
		attributes(kid, each)
	}
}

// TestThePageAtRestSaysWhatTheProgramSays: the page's engine climbs its ladder and the page hears every answer; what it then says of
// the ranges stands in the program's text to the letter, and its saved JSON in the program's.
func TestThePageAtRestSaysWhatTheProgramSays(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	links := []string{"cust=b2b-saas&floor=0.0008&try=2m", "cust=consumer", "cust=cloud-platform"}
	for _, link := range links {
		page := state.Open(link)
		request := compute.Request{ID: 1, Link: page.Link(), From: 1, To: len(compute.Ladder)}
		compute.Answering(new(uncertainty.Runner), request, func(reply compute.Reply) { page, _ = state.Update(page, state.Hear{Link: request.Link, Reply: reply}) }, func() bool { return true })
		_, text, _ := call("", "explain", link)
		_, markdown, _ := call("", "report", link)
		markdown = strings.ReplaceAll(markdown, `\$`, "$")
		for _, says := range append(view.Measuring(page.Study.Answer, words.English), view.Plain(view.Of(page).Sureness())) {
			if !strings.Contains(text, says) || !strings.Contains(markdown, says) {
				t.Errorf("%s: the page says %q, and the program\n%s", link, says, text)
			}
		}
		saved, _ := view.Of(page).File("json")
		if _, line, _ := call("", "explain", "-json", "-bands", link); line != saved.Text+"\n" {
			t.Errorf("%s: the page saves\n%.2000s\nand the program writes\n%.2000s", link, saved.Text, line)
		}
	}
}

// TestNothingSaysTwoThings looks for contradictions in some hundred scenarios. GOODENOUGH_SCENARIOS=2000 tries so many at random, with
// every draw that the page takes, and every corner: it takes some ten minutes.
func TestNothingSaysTwoThings(t *testing.T) {
	count, samples, corners := 120, 512, false
	if text := os.Getenv("GOODENOUGH_SCENARIOS"); text != "" {
		var err error
		if count, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
		samples, corners = asThePage, true
	} else if testing.Short() {
		count = 3
	}
	const seeds = 4
	links := chosen(corners)
	if testing.Short() && !corners {
		links = links[:3]
	}
	from := len(links)
	for i := range count {
		links = append(links, anyScenario(rand.New(rand.NewPCG(uint64(i%seeds), uint64(i)))))
	}
	var next, failed, answered atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			x := &explainer{samples: samples, asked: wholeAnswer(false)}
			for i := int(next.Add(1)) - 1; i < len(links) && failed.Load() < 40; i = int(next.Add(1)) - 1 {
				s, err := everything(x, links[i])
				list := []string{}
				if err != nil {
					list = append(list, err.Error())
				} else {
					list = s.contradictions()
					if s.page.Result.Outcome != nil {
						answered.Add(1)
					}
				}
				if len(list) > 0 {
					failed.Add(1)
					where := "chosen"
					if i >= from {
						where = fmt.Sprintf("seed %d, scenario %d", (i-from)%seeds, i-from)
					}
					t.Errorf("%s: %s\n\t%s", where, links[i], strings.Join(list[:min(len(list), 8)], "\n\t"))
				}
			}
		})
	}
	workers.Wait()
	if few := int64(len(links)) / 2; answered.Load() < few && failed.Load() == 0 {
		t.Errorf("only %d of %d scenarios have an answer", answered.Load(), len(links))
	}
	t.Logf("%d scenarios, %d with an answer", len(links), answered.Load())
}

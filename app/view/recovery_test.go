package view

import (
	"fmt"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/state"
)

// sixLinks are those that two lines, and the way back, have to be told apart by.
var sixLinks = []string{
	"v=1&cust=b2b-saas",
	"v=1&cust=b2b-saas&try=4m",
	"v=1&cust=b2b-saas&inc=10&accept=0.0002",
	"v=1&cust=b2b-saas&inc=24&accept=0.005",
	"v=1&cust=locked-in&try=6m",
	"v=1&cust=cloud-platform&try=60m",
}

// TestWaysBackInWords holds what is said of the way back, of each option and of a big outage to a file that a person can read.
func TestWaysBackInWords(t *testing.T) {
	var b strings.Builder
	more := []string{"v=1&cust=b2b-saas&big=0.1", "v=1&cust=locked-in&big=0.0333333333333&bigh=240&bigx=0.38&bigfine=379m", "v=1&cust=consumer&accept=12h&big=2&bigh=3", "v=1&cust=b2b-saas&within=0.5", "v=2&cust=b2b-saas&ops=2.7m&within=3", "v=1&cust=b2b-saas&try=3573761.39138",
		"v=1&cust=b2b-saas&trap=1", "v=1&cust=b2b-saas&accept=1e-5&floor=1e-4", "v=1&cust=b2b-saas&rev=2b&ops=100m&within=0.1&half=50&accept=1.1e-5&floor=1e-5", "v=1&cust=b2b-saas&plan=3573770@0,plus3098230@0"}
	for _, link := range append(sixLinks, more...) {
		p := answered(t, link)
		p.Layout = state.Narrow
		fmt.Fprintf(&b, "%s\n", link)
		for _, said := range [][]Part{p.Recovering(), p.Asking(), p.RareOutage()} {
			if said != nil {
				fmt.Fprintf(&b, "  %s\n", Plain(said))
			}
		}
		for _, c := range consequences(p.Inputs, p.Result, p.Locale) {
			fmt.Fprintf(&b, "  %s: %s %s\n", c.title, plainly(c.figure.Text), Plain(c.detail))
		}
		table := p.waysView()
		table.Find(func(n *dom.Node) bool {
			if n.Tag == "tr" {
				var cells []string
				for _, cell := range n.Kids {
					cells = append(cells, plainly(cell.PlainText()))
				}
				fmt.Fprintf(&b, "    %s\n", strings.Join(cells, " | "))
			}
			return false
		})
	}
	golden(t, "testdata/ways-back.txt", b.String())
}

func plainly(text string) string { return Plain([]Part{say(text)}) }

// TestWayBackIsToldEverywhere: the page, frames, the report and its Markdown, the paragraph and the file carry what is said of the way back
// and of big outages, where there are any.
func TestWayBackIsToldEverywhere(t *testing.T) {
	p := Of(studied(t, "v=1&cust=b2b-saas&big=0.1", false))
	back, rare, way := Plain(p.Recovering()), Plain(p.Rarely()), Plain(wayBack(&p.Inputs, p.Numbers(), p.Locale))
	if !strings.HasPrefix(back, "Satisfied again within 2 years for $4.6M a year") || !strings.HasPrefix(rare, "Once in 10 years at this spending") {
		t.Fatalf("it says %q and %q", back, rare)
	}
	framed := func(name string) string {
		framed := *p.State
		framed.Embed = &state.Display{View: name}
		return plainly(Of(framed).Draw()[state.EmbedHost].PlainText())
	}
	trees := p.Draw()
	for where, c := range map[string]struct{ text, want string }{
		"the section about time": {plainly(trees[state.TimeHost].PlainText()), back},
		"the losses":             {plainly(trees[state.AnswerHost].PlainText()), rare},
		"the facts":              {plainly(trees[state.InputsHost].PlainText()), rare},
		"a frame along time":     {framed("time"), back},
		"a frame in words":       {framed("verdict"), rare},
		"the frame's answer":     {framed("verdict"), way},
		"a frame of losses":      {framed("exceedance"), "One big outage costs $1.0M."},
		"the paragraph":          {p.Paragraph(), rare},
		"the paragraph's answer": {p.Paragraph(), way},
		"the report":             {plainly(p.Report("").PlainText()), rare},
		"the report's answer":    {plainly(p.Report("").PlainText()), way},
		"Markdown":               {strings.ReplaceAll(Markdown(p.Report("")), `\$`, "$"), rare},
		"the figures":            {plainly(p.figuresTable().PlainText()), "what one big outage costs, its future included$1.0M"},
	} {
		if !strings.Contains(c.text, c.want) {
			t.Errorf("%s: no %q in %q", where, c.want, c.text)
		}
	}
	picture, ok := p.Picture("exceedance")
	if !ok {
		t.Fatal("no picture of one year")
	}
	csv := picture.CSV()
	if !strings.Contains(csv, ",big\r\n") {
		t.Errorf("no mark of a big outage in %s", csv)
	}
	if legend := p.exceedancePicture(p.Study.Answer).Node().PlainText(); !strings.Contains(legend, "one big outage, $1.0M") {
		t.Errorf("no mark of a big outage in %q", legend)
	}
	file, _ := p.File("json")
	if !strings.Contains(file.Text, `"name":"restore","spend":4.64752278`) {
		t.Error("what restores is no way in the file")
	}
	if p = answered(t, "v=1&cust=b2b-saas&accept=0.005"); !strings.Contains(Plain(p.Recovering()), "You keep your promise today, and customers are unhappy.") || strings.Contains(p.recoveryView().HTML(), "within") {
		t.Errorf("a promise that is kept, and customers who are unhappy: %s", p.recoveryView().HTML())
	}
	for _, link := range []string{"v=1&cust=consumer", "v=1&cust=consumer&accept=0.005"} {
		if p := answered(t, link); p.Recovering() != nil || p.Rarely() != nil || !strings.Contains(p.recoveryView().HTML(), "hidden") {
			t.Errorf("%s: nothing is lost, and it says %q, %q", link, Plain(p.Recovering()), Plain(p.Rarely()))
		}
	}
}

// TestHowSoonIsAskedOnce: beside the way back where there is one, and else among what we assume; also while a hand moves from one to the
// other, and while inputs contradict each other.
func TestHowSoonIsAskedOnce(t *testing.T) {
	for _, link := range []string{"cust=b2b-saas", "cust=consumer", "cust=b2b-saas&trap=1", "cust=consumer&inc=100k", "cust=b2b-saas&accept=0.005"} {
		s := state.Open(link)
		s.Hurry, s.Unfolded = true, map[string]bool{"assumed": true}
		trees := Of(s).Draw()
		boxes := strings.Count(trees[state.TimeHost].HTML(), `data-input="within"`) + strings.Count(trees[state.InputsHost].HTML(), `data-input="within"`)
		if boxes != 1 {
			t.Errorf("%s: %d boxes ask how soon", link, boxes)
		}
	}
}

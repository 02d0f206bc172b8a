//go:build !js

package house

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"goodenough/app/command"
	"goodenough/app/dom"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// dropped are words that the page had and gave up, and why: for each there is one that people say.
var dropped = []struct{ word, instead string }{
	{`\bcontent(ed)?\b`, "satisfied"},
	{`\b[Uu]pset\b`, "unhappy"},
	{`\b[Ff]or ?ever\b`, "for good, in the long term"},
	{`\b(best|operations|growth|least|today’s|what-if|which|each|any) spends?\b|\b(a|the|this|that) spend\b|\bspends (that|which)\b`, "spending"},
	{`\b[Nn]ine times in ten\b|\bnine in ten\b`, "90% range, very likely"},
	{`\b[Ww]ast(e|ed|es)\b`, "break-even, doesn’t pay"},
	{`\b[Ee]xplored?\b`, "what-if"},
	{`\b(your|customers’|tolerance) line\b|\b(hold|holds|holding|reach|reaches|past|passes|passed|below|above) (the|your) line\b|\bline passed\b`, "what customers tolerate, the promise, the best spending"},
	{`\bpromise, not a return\b`, "a commitment, not an investment"},
	{`\b[Hh]ardly ever\b|\b[Nn]early always\b`, "under 1%, over 99%"},
	{`\b[Bb]last radius\b|\b[Tt]ime to restore\b|\b[Ww]alk-away point\b|\b[Dd]ependency floor\b|\bgrowth ROI\b|\bgrowth forgone\b`, "the name of the input"},
	{`\b[Ff]ire-fight`, "firefighting"},
	{`\b[Cc]lean-up\b`, "cleanup"},
	{`\b[Ee]-mails?\b`, "email"},
	{`(?i)\b(judgements?|colours?|centres?|behaviour|favour\w*|neighbour\w*|labour|honour\w*|metres?|catalogue|grey|maths|learnt|whilst|organisation|realise\w*|recognise\w*|analyse\w*|optimise\w*|maximise\w*|summarise\w*|modelling|licence|programme)\b`, "as Americans spell it"},
	{`\d %(\W|$)|%[sdvg] %%`, "6%, without a blank"},
	{`(^|[^\w.%:,/])\.\d`, "0.3, with its zero"},
	{`(^|[\s(])\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b`, "July 19, 2024"},
	{`[a-z]'(s|t|re|ll|ve)\b`, "a typographic apostrophe"},
	{`\b[Gg]ives up\b|\b[Gg]iven up\b`, "costs"},
	{`\bin all\b`, "total"},
}

// allowed are what other people call things of theirs, and what only looks like a dropped word.
var allowed = strings.NewReplacer("Insert more content", "", "Embedded content", "", "Content-Security-Policy", "", "content security policy", "", "in all cases", "")

// others are files whose words another change is about to better. The list is to become empty.
var others = []string{}

var forbidden = func() (list []*regexp.Regexp) {
	for _, d := range dropped {
		list = append(list, regexp.MustCompile(d.word))
	}
	return list
}()

// TestDroppedWordsAreGone from all that is said. What is put together from values is held to the same where it is shown (app/command).
func TestDroppedWordsAreGone(t *testing.T) {
	for _, file := range sources(t) {
		if slices.Contains(others, file) {
			continue
		}
		for _, sentence := range sentences(t, file) {
			for i, word := range forbidden {
				if found := word.FindString(allowed.Replace(sentence)); found != "" {
					t.Errorf("%s says %q, and it is %s: %s", file, strings.TrimSpace(found), dropped[i].instead, sentence)
				}
			}
		}
	}
}

// TestDroppedWordsAreShownNowhere: what is put together from values is held to the same, on the page, in frames, reports, files, the
// terminal and the documents beside the code: of every preset and case, and of scenarios at the ends of what there is.
func TestDroppedWordsAreShownNowhere(t *testing.T) {
	excused := map[int][]string{} // by the word, what the files of others say with it
	for _, file := range others {
		for i, word := range forbidden {
			excused[i] = append(excused[i], word.FindAllString(read(t, filepath.Join(root, file)), -1)...)
		}
	}
	for where, text := range shown(t) {
		text = allowed.Replace(text)
		for i, word := range forbidden {
			for _, at := range word.FindAllStringIndex(text, 3) {
				if found := text[at[0]:at[1]]; !slices.ContainsFunc(excused[i], func(of string) bool { return strings.EqualFold(of, found) }) {
					t.Errorf("%s says %q, and it is %s: …%s…", where, strings.TrimSpace(found), dropped[i].instead, text[max(0, at[0]-60):min(len(text), at[1]+40)])
				}
			}
		}
	}
}

// extremes are scenarios beside the presets and cases that lead to what is seldom said.
var extremes = []string{
	"cust=consumer&inc=100k", "cust=consumer&accept=0.0001", "cust=b2b-saas&accept=0.003&try=1m&team=12", "cust=email-batch&rev=1k&hours=0&quits=0", "cust=email-batch&rev=1k&ops=100k",
	"cust=consumer&ops=300m", "cust=cloud-platform&try=300m&plan=60m@1,plus2m@2&trap=1&team=12k", "cust=b2b-saas&floor=0.0008&sla=generic&fine=20k&big=0.1", "cust=consumer&gmax=5m&gshape=0.5&budget=6m&growth=-0.2",
	"cust=payments&points=1", "cust=consumer&rev=10k", "cust=b2b-saas&tol=0.001&inc=6to10to24&nonsense=1&margin=1.2&sla=x&cust=y", "cust=locked-in&accept=1e-9&nine=900", "cust=b2b-saas&exit=0.0005", "cust=b2b-saas&trend=0.5", "cust=b2b-saas&trap=1&ops=100k&hours=2000",
}

// shown is all that is shown, by where.
func shown(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{"the share dialog": heard(view.ShareDialog()), "the cases": heard(view.CasesView()), "the model": heard(view.ModelView())}
	links := slices.Clone(extremes)
	if testing.Short() {
		links = links[:4]
	}
	for _, p := range scenario.Presets {
		links = append(links, "cust="+p.ID)
	}
	for _, c := range scenario.Cases() {
		if !testing.Short() {
			links = append(links, c.Link)
		}
	}
	for _, d := range view.Documents() {
		all[d.Path] = d.Title + "\n" + d.Description
	}
	for _, file := range []string{"README.md", "SECURITY.md", "web/manifest.webmanifest"} {
		text, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		all[file] = strings.Join(strings.Fields(strings.ReplaceAll(marked.ReplaceAllString(string(text), " "), "'", "’")), " ") // which say their marks as programs do
	}
	var runner uncertainty.Runner
	for _, link := range links {
		s := state.AtRest(state.Open(link), &runner, uncertainty.Whole, !strings.Contains(link, "plan="))
		s.Printing, s.Unfolded = true, map[string]bool{"assumed": true, "numbers": true, "sure": true, "adbudg": true}
		page := view.Of(s)
		for host, tree := range page.Draw() {
			all[link+", "+host] = heard(tree)
		}
		for name, text := range page.ShareTexts() {
			if name == "paragraph" || name == "table" {
				all[link+", "+name] = withoutLinks.ReplaceAllString(text, " ")
			}
		}
		for _, v := range state.Views {
			if v.Label == "" {
				continue
			}
			embedded := s
			embedded.Embed = &state.Display{View: v.Name}
			all[link+", frame of "+v.Name] = heard(view.Of(embedded).Draw()[state.EmbedHost])
			if page.Shown == nil {
				continue
			}
			if picture, ok := page.Picture(v.Name); ok {
				all[link+", data of "+v.Name] = markKey.ReplaceAllString(picture.CSV(), "")
			}
		}
		var out, errs bytes.Buffer
		command.Main([]string{"explain", "-samples", "512", link}, strings.NewReader(""), &out, &errs)
		command.Main([]string{"compare", "cust=b2b-saas", link}, strings.NewReader(""), &out, &errs)
		command.Main([]string{"seek", "-best", "1m", "-by", "inc", link}, strings.NewReader(""), &out, &errs)
		all[link+", explain, compare and seek"] = withoutLinks.ReplaceAllString(named.ReplaceAllString(out.String(), ""), " ") + errs.String()
	}
	var help bytes.Buffer
	for _, of := range []string{"help", "serve", "site", "explain", "import", "backlog", "portfolio", "chart", "report", "compare", "seek"} {
		command.Main([]string{of, "-help"}, strings.NewReader(""), &help, &help)
	}
	all["help"] = help.String()
	return all
}

var (
	marked       = regexp.MustCompile("(?s)```.*?```|`[^`]*`|\\]\\([^)]*\\)")
	withoutLinks = regexp.MustCompile(`\S*#v=\S*`)
	markKey      = regexp.MustCompile(`(?m),[a-z]+\r?$`) // what programs call a mark
	named        = regexp.MustCompile(`(?m)^  [a-z_0-9.]+ `)
)

// heard is what a tree says to who reads or hears it, formulas, code and links left out.
func heard(n dom.Node) string {
	switch n.Tag {
	case "pre", "code":
		return "\n"
	case "":
		return n.Text
	}
	var b strings.Builder
	for _, name := range []string{"aria-label", "aria-valuetext", "title", "placeholder", "alt"} {
		if value, ok := n.Attr(name); ok {
			b.WriteString("\n" + value + "\n")
		}
	}
	for _, kid := range n.Kids {
		b.WriteString(heard(kid))
	}
	switch n.Tag {
	case "b", "strong", "em", "span", "tspan":
	default:
		b.WriteString("\n")
	}
	return withoutLinks.ReplaceAllString(strings.ReplaceAll(b.String(), "\u00a0", " "), " ")
}

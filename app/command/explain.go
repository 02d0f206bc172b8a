//go:build !js

package command

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
)

const explainUsage = `Links are answered in their order. "-" stands for the lines of standard input, a link in each; blank lines are skipped, and comments:
lines that begin with # and are no fragment of an address, as #cust=b2b-saas is. With it every answer is a line of JSON, as with -json.

With -fields only what is named is worked out and written, in that order: a line of JSON for each link, null where an answer has no such
field. A field is a name of the answer’s JSON, with dots, or of its outcome without “outcome.”: -fields link,verdict,optimum,loss.churn.
What is said of each input may be asked for one of them: uncertainty.evppi.tol. “-fields list” writes the names of all. Where “problems”
is not among the fields, what leaves a link without an answer, or is refused, is named on standard error.

Exit status: 0 if all is answered, with or without a warning; 1 if a link has no answer; 2 if an input is refused, such as inc=banana or
an unknown cust. The default stands in the place of what is refused, and all links are answered before the command ends.
`

// explain answers links, as text or with an object a line.
func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-json] [-fields NAME,...] [-samples N] [-bands] LINK...\n\n"+explainUsage)
	asJSON := f.Bool("json", false, "one JSON object a line instead of text; \"-\" among the links asks for it as well")
	samples := asThePage
	f.Func("samples", "`N` draws of the ranges, a power of two; 0 for none. Without this, as many as the page takes", func(text string) (err error) {
		if samples, err = strconv.Atoi(text); err == nil && samples < 0 {
			err = errors.New("it is 0 or more")
		}
		return err
	})
	bands := f.Bool("bands", false, "ranges over time and for one budget as well, and one year’s losses: several times the work")
	var fields *string
	f.Func("fields", "only these fields of the JSON, `NAME,NAME`: nothing else is worked out", func(list string) error { fields = &list; return nil })
	if err := p.parse(f, args); err != nil {
		return err
	}
	if fields != nil && *fields == "list" {
		_, err := io.WriteString(p.out, listFields())
		return err
	}
	if err := p.checkExplain(f, samples); err != nil {
		return err
	}
	want := wholeAnswer(*bands)
	if fields != nil {
		var err error
		if want, err = askFor(*fields, *bands); err != nil {
			return p.wrong(f, "%v", err)
		}
	}
	out := bufio.NewWriter(p.out)
	var unanswered bool
	var err error
	if *asJSON || fields != nil || slices.Contains(f.Args(), "-") {
		unanswered, err = p.explainLines(f.Args(), out, samples, want)
	} else {
		like := explainer{samples: samples, asked: want}
		for _, link := range f.Args() {
			e := like.explain(link)
			unanswered = unanswered || e.page.Result.Outcome == nil
			p.explainText(out, e)
		}
	}
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err == nil && unanswered {
		return errNoAnswer
	}
	return err
}

// checkExplain says what is wrong with the arguments.
func (p *program) checkExplain(f *flag.FlagSet, samples int) error {
	stdin := 0
	for _, link := range f.Args() {
		if link == "-" {
			stdin++
		}
	}
	switch {
	case f.NArg() == 0:
		return p.wrong(f, "explain needs a link, or - to read them from standard input")
	case stdin > 1:
		return p.wrong(f, "standard input (-) can be read only once")
	case samples > 0 && (samples < 64 || samples > 1<<20 || bits.OnesCount(uint(samples)) != 1):
		return p.wrong(f, "samples must be 0 or a power of two from 64 to 1048576, not %d", samples)
	}
	return nil
}

// explainText writes the answer as the page says it, and what was wrong to standard error.
func (p *program) explainText(out *bufio.Writer, e explained) {
	p.warn(e.problems)
	page := view.Of(*e.page.State)
	a := page.Answer()
	if page.Note != "" {
		fmt.Fprintf(out, "“%s”\n", page.Note)
	}
	tell(out, page, a.Headline, a.Besides)
	for _, sign := range a.Signs {
		fmt.Fprintf(out, "%s %s\n", sign.Asks, words.Unglued(sign.Says))
	}
	tell(out, page, a.Situation, a.Reasons)
	if says, link := page.Renewal(); link != "" {
		fmt.Fprintf(out, "%s\n#%s\n", says, link)
	}
	if study := page.Study.Answer; study != nil {
		fmt.Fprintln(out)
		tell(out, page, page.Sureness())
		for _, line := range view.Measuring(study, page.Locale) {
			fmt.Fprintln(out, line)
		}
	}
	if o := page.Numbers(); o != nil {
		fmt.Fprintln(out)
		tellAhead(out, page)
		fmt.Fprintln(out)
		writeOutputs(out, o, page)
	}
	fmt.Fprintf(out, "\n#%s\n", page.Link())
}

// tell writes sentences, a line each.
func tell(out *bufio.Writer, page *view.Page, sentences ...[]view.Part) {
	for _, parts := range sentences {
		if said := page.Told(strings.TrimSpace(view.Plain(parts))); said != "" {
			fmt.Fprintln(out, said)
		}
	}
}

// tellAhead says what comes with the years, and of growth and people.
func tellAhead(out *bufio.Writer, page *view.Page) {
	tell(out, page, page.Stopping(), page.Asking(), page.Recovering(), page.Chances(), page.Coasting(), page.Rarely())
	if page.Trap {
		tell(out, page, page.Trapped())
	}
	fmt.Fprintln(out)
	tell(out, page, page.Splitting(), page.SplitSureness(), page.Advertising(), page.Staffing())
}

// writeOutputs writes the table of all results, rounded as the page rounds them; JSON has every digit.
func writeOutputs(out *bufio.Writer, o *model.Outcome, page *view.Page) {
	for _, output := range view.Outputs {
		text, _ := output.Text(words.English, o, &page.Result.System)
		fmt.Fprintf(out, "  %-20s %-17s %s\n", output.Name, words.Unglued(text), page.Told(output.Label))
	}
}

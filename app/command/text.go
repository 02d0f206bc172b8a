//go:build !js

package command

import (
	"bufio"
	"fmt"
	"strings"

	"goodenough/app/view"
	"goodenough/app/words"
	"goodenough/model"
)

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

//go:build !js

package command

import (
	"fmt"

	"goodenough/app/view"
	"goodenough/app/workbook"
	"goodenough/model/scenario"
)

const workbookUsage = `Inputs with where they come from, the model as live formulas, and the link back: change a cell, and the sheet answers. "-" stands for the
lines of standard input, a link in each, or a name and a link. Several links are several sets of sheets, with a summary in front.

Exit status: 0 if all is in it, with or without a warning; 1 if a link has no answer, which is left out; 2 if an input is refused, such as
inc=banana. The default stands in the place of what is refused.
`

// workbook writes links as a spreadsheet.
func (p *program) workbook(args []string) error {
	f := p.flags("workbook", "[-o FILE.xlsx] [-base URL] LINK...\n\n"+workbookUsage)
	file := f.String("o", "", "the file to write; standard output without it")
	base := f.String("base", "", "where the page is found, https://host/path/, for links back that can be clicked")
	if err := p.parse(f, args); err != nil {
		return err
	}
	switch err := workbook.CheckBase(*base); {
	case f.NArg() == 0:
		return p.wrong(f, "workbook needs a link, or - to read them from standard input")
	case err != nil:
		return p.wrong(f, "%v", err)
	case *file == "" && isTerminal(p.out):
		return p.wrong(f, "a workbook is nothing to read on a terminal: name a file with -o, or pass it on")
	}
	var scenarios []scenario.Scenario
	count, leftOut := 0, false
	if err := p.eachLink(f.Args(), func(a query) bool {
		if a.wrong != nil {
			p.tell(a.wrong)
			return true
		}
		page := view.Of(a.open())
		p.warn(append(page.Problems, page.Result.Problems...))
		if page.Result.Outcome == nil {
			leftOut = true
			fmt.Fprintf(p.err, "link: %s has no answer, and is left out\n", page.Link())
			return true
		}
		if count++; count <= workbook.Most {
			scenarios = append(scenarios, page.Scenario)
		}
		return true
	}); err != nil {
		return err
	}
	switch {
	case count > workbook.Most:
		return p.wrong(f, "a workbook holds up to %d links, not %d", workbook.Most, count)
	case count == 0:
		return errNoAnswer
	}
	book, err := workbook.Of(scenarios, *base)
	if err != nil {
		return err
	}
	if err := p.write(*file, book); err != nil {
		return err
	}
	if leftOut {
		return errNoAnswer
	}
	return nil
}

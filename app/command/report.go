//go:build !js

package command

import (
	"path/filepath"
	"strings"
	"time"

	"goodenough/app/choosing/desk"
	"goodenough/app/state"
	"goodenough/app/view"
)

// report writes a link's answer on one page, to be printed and minuted.
func (p *program) report(args []string) error {
	f := p.flags("report", "[-o FILE.html|FILE.md] [-base URL] LINK")
	file := f.String("o", "", "the file to write, HTML or Markdown by its ending; Markdown on standard output without it")
	base := f.String("base", "", "where the page is found, for the address in the report")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return p.wrong(f, "report is about one link, not %d", f.NArg())
	}
	write := view.Markdown
	switch ending := strings.ToLower(filepath.Ext(*file)); ending {
	case ".html", ".htm":
		write = view.ReportDocument
	case "", ".md":
	default:
		return p.wrong(f, "a report is written as .html or .md, not %s", ending)
	}
	page, err := p.page(f.Arg(0), false)
	if err != nil {
		return err
	}
	page.Site.Home = *base
	if page.Packed != "" {
		page.Choices.Told = state.Told{Of: page.Link(), Accounts: desk.Told(page.Scenario, page.Locale)}
	}
	text := write(page.Report(time.Now().Format("January 2, 2006")))
	return p.write(*file, []byte(text))
}

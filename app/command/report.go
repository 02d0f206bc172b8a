//go:build !js

package command

import (
	"path/filepath"
	"strings"
	"time"

	"goodenough/app"
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
	write := app.Markdown
	switch ending := strings.ToLower(filepath.Ext(*file)); ending {
	case ".html", ".htm":
		write = app.ReportDocument
	case "", ".md":
	default:
		return p.wrong(f, "a report is written as .html or .md, not %s", ending)
	}
	sight, err := p.look(f.Arg(0), false)
	if err != nil {
		return err
	}
	sight.State.Site.Home = *base
	text := write(app.Report(&sight.State, sight.Result, sight, time.Now().Format(time.DateOnly)))
	return p.write(*file, []byte(text))
}

//go:build !js

package command

import (
	"errors"
	"flag"
	"path/filepath"
	"slices"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/choosing/account"
	"goodenough/app/state"
	"goodenough/app/view"
)

// errNoPicture says that none was drawn.
var errNoPicture = errors.New("there is no picture of this to write as .svg: it is written as .html, .md, .csv or .json")

// taking is where what is taken along of choices is written to.
type taking struct {
	file, base string
}

// takenEndings are the kinds of file that it is written as.
var takenEndings = []string{".html", ".htm", ".md", ".csv", ".json", ".svg"}

// flags adds the flags that say so.
func (t *taking) flags(f *flag.FlagSet) {
	f.StringVar(&t.file, "o", "", "write a report to this `FILE` instead: HTML or Markdown by its ending, CSV for a spreadsheet, or JSON; SVG where there is a picture")
	f.StringVar(&t.base, "base", "", "where the page is found, for the address in what -o writes, a `URL`")
}

// checks refuses an ending that means nothing.
func (t *taking) checks(p *program, f *flag.FlagSet) error {
	if ending := t.ending(); t.file != "" && !slices.Contains(takenEndings, ending) {
		return p.wrong(f, "it is written as .html, .md, .csv, .json or .svg, not %s", ending)
	}
	return nil
}

func (t *taking) ending() string { return strings.ToLower(filepath.Ext(t.file)) }

// take writes an account, with the link of a scenario in it.
func (p *program) take(t *taking, a *account.Account, link string) error {
	switch ending := t.ending(); ending {
	case ".csv", ".json":
		file, err := a.Written(ending[1:])
		if err != nil {
			return err
		}
		return p.write(t.file, file.Content)
	}
	s := state.Open(link)
	s.Site.Home, s.Choices.Account = t.base, aside.Drawn(a.Tree())
	name := aside.ChosenName
	if t.ending() == ".svg" {
		name = aside.OverlayName
	}
	file, ok := view.Of(s).Taken(name, t.ending() == ".md")
	if !ok {
		return errNoPicture
	}
	return p.write(t.file, []byte(file.Text))
}

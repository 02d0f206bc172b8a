//go:build !js

package command

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
	"goodenough/app/raster"
	"goodenough/app/state"
	"goodenough/app/view"
	"goodenough/model/uncertainty"
)

// drawing is a picture that is asked for.
type drawing struct {
	link, view   string
	base         string // where the page is found
	palette      chart.Palette
	file, format string
	scale        float64 // of a png, pixels for each of the picture’s own
}

// chart writes a picture of a link, or the numbers behind it.
func (p *program) chart(args []string) error {
	d, err := p.drawing(args)
	if err != nil {
		return err
	}
	picture, caption, err := p.picture(d)
	if err != nil {
		return err
	}
	written, err := pictureFormats[d.format](picture, d.palette, caption, d.scale)
	if err != nil {
		return err
	}
	return p.write(d.file, written)
}

// drawing reads what chart is asked for.
func (p *program) drawing(args []string) (d drawing, err error) {
	f := p.flags("chart", "[-o FILE] [-format svg|png|csv] [-view NAME] [-dark] [-scale 2] [-base URL] LINK")
	f.StringVar(&d.file, "o", "", "the file to write; standard output without it")
	f.StringVar(&d.format, "format", "", "svg, png, or csv for the numbers behind the picture; the ending of the file without it")
	f.StringVar(&d.view, "view", "curve", "which picture: "+strings.Join(views(), ", "))
	dark := f.Bool("dark", false, "for a dark background")
	f.Float64Var(&d.scale, "scale", 2, "pixels of a png for each of the picture’s own, up to 8")
	f.StringVar(&d.base, "base", "", "where the page is found, for the address under the picture")
	if err := p.parse(f, args); err != nil {
		return d, err
	}
	if f.NArg() != 1 {
		return d, p.wrong(f, "chart draws one link, not %d", f.NArg())
	}
	d.link = f.Arg(0)
	d.format = cmp.Or(d.format, strings.TrimPrefix(strings.ToLower(filepath.Ext(d.file)), "."), "svg")
	if *dark {
		d.palette = chart.Dark
	}
	_, known := pictureFormats[d.format]
	switch {
	case !known:
		return d, p.wrong(f, "there is no format %q: it is svg, png or csv", d.format)
	case !slices.Contains(views(), d.view):
		return d, p.wrong(f, "there is no view %q", d.view)
	case !(d.scale > 0 && d.scale <= 8):
		return d, p.wrong(f, "the scale is above 0 and at most 8, not %g", d.scale)
	case d.format == "png" && d.file == "" && isTerminal(p.out):
		return d, p.wrong(f, "a png is nothing to read on a terminal: name a file with -o, or pass it on")
	}
	return d, nil
}

// picture draws a view of a link, with what is said around it.
func (p *program) picture(d drawing) (chart.Picture, chart.Caption, error) {
	page, err := p.page(d.link, d.view == "exceedance" || d.view == "time")
	if err != nil {
		return nil, chart.Caption{}, err
	}
	picture, ok := page.Picture(d.view)
	if !ok {
		return nil, chart.Caption{}, fmt.Errorf("there is nothing to draw in view %q: the link %s", d.view, map[bool]string{true: "gives no size of the team, as team=12", false: "counts no ranges"}[d.view == "people"])
	}
	address := strings.TrimRight(d.base, "#") + "#" + page.Link()
	if lacks := raster.Lacks(page.Name); lacks != "" && d.format == "png" {
		fmt.Fprintf(p.err, "name: %q is left out of the picture, whose font has no letters for %q; its link has it, and an svg is drawn in the reader’s font\n", page.Name, lacks)
		return picture, page.Nameless(address), nil
	}
	return picture, page.Caption(address), nil
}

// page is that of a link, at rest. All of what is said of ranges takes twice as long as most.
func (p *program) page(link string, all bool) (*view.Page, error) {
	page := view.Of(state.Open(link))
	p.warn(append(page.Problems, page.Result.Problems...))
	if page.Result.Outcome == nil {
		return nil, errNoAnswer
	}
	if !page.Points {
		*page.State = state.AtRest(*page.State, new(uncertainty.Runner), uncertainty.Whole, !all)
	}
	return page, nil
}

// pictureFormats are the kinds of file that a picture is written as. A picture carries its link in all of them that can.
var pictureFormats = map[string]func(chart.Picture, chart.Palette, chart.Caption, float64) ([]byte, error){
	"svg": func(c chart.Picture, p chart.Palette, caption chart.Caption, _ float64) ([]byte, error) {
		return []byte(c.File(p, caption).HTML() + "\n"), nil
	},
	"png": func(c chart.Picture, p chart.Palette, caption chart.Caption, scale float64) ([]byte, error) {
		file, err := raster.PNG(c.File(p, caption), scale)
		if err != nil {
			return nil, err
		}
		return carry.PNG(file, caption.Link)
	},
	"csv": func(c chart.Picture, _ chart.Palette, _ chart.Caption, _ float64) ([]byte, error) {
		return []byte(c.CSV()), nil
	},
}

// views are the names of the pictures.
func views() []string {
	var names []string
	for _, v := range state.Views {
		if v.Drawn() {
			names = append(names, v.Name)
		}
	}
	return names
}

// isTerminal tells whether somebody reads what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// gallery writes every fixture of the charts on one page: the examples are the tests' inputs.
func (p *program) gallery(args []string) error {
	f := p.flags("gallery", "-o FILE.html")
	file := f.String("o", "", "the file to write; standard output without it")
	if err := p.parse(f, args); err != nil {
		return err
	}
	var figures []dom.Node
	for _, c := range gallery.Charts() {
		figures = append(figures, dom.El("figure", dom.El("figcaption", c.ID+": "+c.Title), c.Node(), c.Legend(), c.Table()))
	}
	for _, b := range gallery.Bars() {
		figures = append(figures, dom.El("figure", dom.El("figcaption", b.ID+": "+b.Title), b.Node()))
	}
	page := "<!doctype html>\n" + dom.El("html", dom.A("lang", "en"),
		dom.El("head", dom.El("meta", dom.A("charset", "utf-8")), dom.El("title", "Gallery of charts"), dom.El("style", chart.CSS())),
		dom.El("body", figures)).HTML()
	if *file == "" {
		_, err := fmt.Fprintln(p.out, page)
		return err
	}
	return os.WriteFile(*file, []byte(page), 0o644)
}

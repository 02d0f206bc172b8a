//go:build !js

package command

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"goodenough/app"
	"goodenough/app/carry"
	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
	"goodenough/app/dom"
	"goodenough/app/raster"
	"goodenough/model/uncertainty"
)

func (p *program) chart(args []string) error {
	f := p.flags("chart", "[-o FILE] [-format svg|png|csv] [-view NAME] [-dark] [-scale 2] [-base URL] LINK")
	file := f.String("o", "", "the file to write; standard output without it")
	format := f.String("format", "", "svg, png, or csv for the numbers behind the picture; the ending of the file without it")
	view := f.String("view", "curve", "which picture: "+strings.Join(views(), ", "))
	dark := f.Bool("dark", false, "for a dark background")
	scale := f.Float64("scale", 2, "pixels of a png for each of the picture's own, up to 8")
	base := f.String("base", "", "where the page is found, for the address under the picture")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return p.wrong(f, "chart draws one link, not %d", f.NArg())
	}
	if *format == "" {
		*format = strings.TrimPrefix(strings.ToLower(filepath.Ext(*file)), ".")
	}
	if *format == "" {
		*format = "svg"
	}
	write, ok := pictureFormats[*format]
	switch {
	case !ok:
		return p.wrong(f, "there is no format %q: it is svg, png or csv", *format)
	case !slices.Contains(views(), *view):
		return p.wrong(f, "there is no view %q", *view)
	case !(*scale > 0 && *scale <= 8):
		return p.wrong(f, "the scale is above 0 and at most 8, not %g", *scale)
	case *format == "png" && *file == "" && isTerminal(p.out):
		return p.wrong(f, "a png is nothing to read on a terminal: name a file with -o, or pass it on")
	}
	picture, caption, err := p.picture(f.Arg(0), *view)
	if err != nil {
		return err
	}
	caption.Link = strings.TrimRight(*base, "#") + caption.Link
	palette := chart.Light
	if *dark {
		palette = chart.Dark
	}
	written, err := write(picture, palette, caption, *scale)
	if err != nil {
		return err
	}
	if *file == "" {
		_, err := p.out.Write(written)
		return err
	}
	return os.WriteFile(*file, written, 0o644)
}

// picture draws a view of a link, with what is said around it.
func (p *program) picture(link, view string) (chart.Picture, chart.Caption, error) {
	sight, err := p.look(link, view == "exceedance" || view == "time")
	if err != nil {
		return nil, chart.Caption{}, err
	}
	picture, ok := sight.Picture(view)
	if !ok {
		return nil, chart.Caption{}, fmt.Errorf("there is nothing to draw in view %q: the link counts no ranges", view)
	}
	return picture, sight.Caption("#" + sight.State.Link()), nil
}

// look answers for a link as the page does. All of what is said of ranges takes twice as long as most.
func (p *program) look(link string, all bool) (*app.Sight, error) {
	s := app.Open(link)
	r := app.Compute(s.Inputs)
	for _, problem := range append(s.Problems, r.Problems...) {
		fmt.Fprintf(p.err, "%s: %s\n", problem.Key, problem.Message)
	}
	if r.Outcome == nil {
		return nil, errNoAnswer
	}
	if !s.Points {
		s = app.AtRest(s, new(uncertainty.Runner), !all)
	}
	return app.Look(s, r, app.DomainOf(s.Inputs, r)), nil
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
	for _, a := range app.Aspects {
		if a.Drawn() {
			names = append(names, a.Name)
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
	page = strings.ReplaceAll(page, "&gt;", ">") // the style sheet's combinators; no text here holds one
	if *file == "" {
		_, err := fmt.Fprintln(p.out, page)
		return err
	}
	return os.WriteFile(*file, []byte(page), 0o644)
}

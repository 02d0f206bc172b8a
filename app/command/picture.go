//go:build !js

package command

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"goodenough/app"
	"goodenough/app/chart"
	"goodenough/app/compute"
	"goodenough/app/dom"
)

func (p *program) chart(args []string) error {
	f := p.flags("chart", "[-o FILE.svg] [-view NAME] [-dark] LINK")
	file := f.String("o", "", "the file to write; standard output without it")
	view := f.String("view", "curve", "which picture: "+strings.Join(views(), ", "))
	dark := f.Bool("dark", false, "for a dark background")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return p.wrong(f, "chart draws one link, not %d", f.NArg())
	}
	draw, ok := pictures[*view]
	if !ok {
		return p.wrong(f, "there is no view %q", *view)
	}
	e := (&explainer{samples: compute.Ladder[1]}).explain(f.Arg(0))
	for _, problem := range e.problems {
		fmt.Fprintf(p.err, "%s: %s\n", problem.Key, problem.Message)
	}
	if e.result.Outcome == nil {
		return errNoAnswer
	}
	s := app.Start()
	s.Scenario = e.scenario
	if e.study != nil {
		s.Study.Answer = &compute.Answer{Result: *e.study, Picture: e.study.Picture}
	}
	sight := app.Look(s, e.result, app.DomainOf(s.Inputs, e.result))
	c := draw(sight)
	c.Title = strings.TrimSuffix(app.Title(s, e.result), " · Good Enough")
	palette := chart.Light
	if *dark {
		palette = chart.Dark
	}
	svg := c.File(palette).HTML() + "\n"
	if *file == "" {
		_, err := fmt.Fprint(p.out, svg)
		return err
	}
	return os.WriteFile(*file, []byte(svg), 0o644)
}

// pictures are the views that can be drawn to a file.
var pictures = map[string]func(*app.Sight) chart.Chart{
	"curve":     func(v *app.Sight) chart.Chart { return v.Curve(app.Wide) },
	"marginal":  (*app.Sight).Marginal,
	"downtime":  (*app.Sight).Downtime,
	"customers": (*app.Sight).Customers,
}

func views() []string {
	var names []string
	for name := range pictures {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// gallery writes every fixture of the charts on one page: the examples are the tests' inputs.
func (p *program) gallery(args []string) error {
	f := p.flags("gallery", "-o FILE.html")
	file := f.String("o", "", "the file to write; standard output without it")
	if err := p.parse(f, args); err != nil {
		return err
	}
	var figures []dom.Node
	for _, c := range chart.Gallery() {
		figures = append(figures, dom.El("figure", dom.El("figcaption", c.ID+": "+c.Title), c.Node(), c.Legend(), c.Table()))
	}
	for _, b := range chart.GalleryBars() {
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

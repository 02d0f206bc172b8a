//go:build !js

package command

import (
	"bufio"
	"errors"
	"flag"
	"math/bits"
	"slices"
	"strconv"
)

const explainUsage = `Links are answered in their order. "-" stands for the lines of standard input: a link in each, or a name and its link with a tab, a comma
or blanks between them; blank lines are skipped, and comments: lines that begin with # and are no fragment of an address, as
#cust=b2b-saas is. A table with a column "link" is read as well, or with inputs as portfolio takes them.

` + fleetUsage + `
Exit status: 0 if all is answered, with or without a warning; 1 if a link has no answer; 2 if an input is refused, such as inc=banana or
an unknown cust. The default stands in the place of what is refused, and all links are answered before the command ends.
`

// explain answers links, as text, with an object a line, or with a row a link.
func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-format table|csv|json|text] [-samples N] [-bands] LINK...\n\n"+explainUsage)
	format := f.String("format", "", "`NAME`: table, csv, json or text; json where \"-\" is among the links, else text")
	asJSON := f.Bool("json", false, "the same as -format json")
	like := explainer{samples: asThePage}
	f.Func("samples", "`N` draws of the ranges, a power of two; 0 for none. Without this, as many as the page takes", func(text string) (err error) {
		if like.samples, err = strconv.Atoi(text); err == nil && like.samples < 0 {
			err = errors.New("it is 0 or more")
		}
		return err
	})
	f.BoolVar(&like.bands, "bands", false, "ranges over time and for one budget as well, and one year’s losses: several times the work")
	if err := p.parse(f, args); err != nil {
		return err
	}
	if err := p.checkExplain(f, like.samples); err != nil {
		return err
	}
	many := slices.Contains(f.Args(), "-")
	name := *format
	switch {
	case *asJSON && name != "" && name != "json":
		return p.wrong(f, "-json is -format json, and -format %s another: give one of them", name)
	case name == "" && (*asJSON || many):
		name = "json"
	case name == "":
		name = "text"
	}
	out := bufio.NewWriter(p.out)
	way, known := formatOf(name, many, out)
	if !known {
		return p.wrong(f, "there is no format %q: it is table, csv, json or text", name)
	}
	unanswered, err := p.explainLines(f.Args(), &like, way.write, way.take)
	if err == nil && way.end != nil {
		err = way.end()
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

//go:build !js

package command

import (
	"bufio"
	"errors"
	"flag"
	"io"
	"math/bits"
	"slices"
	"strconv"
)

const explainUsage = `Links are answered in their order. "-" stands for the lines of standard input: a link in each, or a name and its link with a tab, a comma
or blanks between them; blank lines are skipped, and comments: lines that begin with # and are no fragment of an address, as
#cust=b2b-saas is. A table with a column "link" is read as well, or with inputs as portfolio takes them.

` + fleetUsage + `
With -fields, JSON only, what is named is worked out and written, in that order: a line of JSON for each link, null where an answer has no such
field. A field is a name of the answer’s JSON, with dots, or of its outcome without “outcome.”: -fields link,verdict,optimum,loss.churn.
What is said of each input may be asked for one of them: uncertainty.evppi.tol. “-fields list” writes the names of all. Where “problems”
is not among the fields, what leaves a link without an answer, or is refused, is named on standard error.

Exit status: 0 if all is answered, with or without a warning; 1 if a link has no answer; 2 if an input is refused, such as inc=banana or
an unknown cust. The default stands in the place of what is refused, and all links are answered before the command ends.
`

// explain answers links, as text, with an object a line, or with a row a link.
func (p *program) explain(args []string) error {
	f := p.flags("explain", "[-format table|csv|json|text] [-fields NAME,...] [-samples N] [-bands] LINK...\n\n"+explainUsage)
	format := f.String("format", "", "`NAME`: table, csv, json or text; json where \"-\" is among the links or with -fields, else text")
	asJSON := f.Bool("json", false, "the same as -format json")
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
	many := slices.Contains(f.Args(), "-")
	name := *format
	switch {
	case *asJSON && name != "" && name != "json":
		return p.wrong(f, "-json is -format json, and -format %s another: give one of them", name)
	case fields != nil && name != "" && name != "json":
		return p.wrong(f, "-fields are those of JSON, and -format %s has its own: give one of them", name)
	case name == "" && (*asJSON || many || fields != nil):
		name = "json"
	case name == "":
		name = "text"
	}
	want := wholeAnswer(*bands)
	if fields != nil {
		var err error
		if want, err = askFor(*fields, *bands); err != nil {
			return p.wrong(f, "%v", err)
		}
	}
	out := bufio.NewWriter(p.out)
	way, known := formatOf(name, many, want, out)
	if !known {
		return p.wrong(f, "there is no format %q: it is table, csv, json or text", name)
	}
	unanswered, err := p.explainLines(f.Args(), &explainer{samples: samples, asked: way.wants}, way.write, way.take)
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

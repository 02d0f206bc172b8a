//go:build !js

// Package command is the command line: serve, site, explain, import, backlog, portfolio, compare, seek, chart, report, workbook, inputs,
// presets, outputs, version and gallery.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Exit statuses.
const (
	exitOK     = 0 // also where a link was read with a warning
	exitFailed = 1 // something could not be done, or a link has no answer
	exitUsage  = 2 // a wrong command line, a link of which something was refused, or files of which none could be read
)

const usage = `Good Enough: how much operations is good enough?

  goodenough serve [-port 8080]           serve the page on 127.0.0.1
  goodenough site -o DIR                  write the page as a static site
  goodenough site -single FILE.html       write the page as one file
  goodenough explain [-json] LINK...      print the answer for a link; "-" reads links from standard input,
                                          one a row, with or without a name before it (blank ones and # comments
                                          are skipped), and prints an object of JSON for every link, in their order
  goodenough explain -format table -      the same as a table, a row a service, with a total; csv, text and json as well
  goodenough explain -fields NAME,... -   no more than these fields, and only what they take is worked out
  goodenough import [-json] FILE...       read files of incidents, and print what they say of the system;
                                          "-" is standard input; -o REPORT.html writes a report as well
  goodenough backlog FILE LINK            which improvements of a table are worth doing, and why the others aren’t
  goodenough portfolio [-budget N] FILE   split one budget among many systems, a link a line
  goodenough chart [-o FILE.png] LINK     draw the picture of a link, or write its numbers: svg, png, csv
  goodenough report [-o FILE.html] LINK   write a one-page report: HTML or Markdown
  goodenough compare [-json] LINK LINK    two to four links side by side: what differs, and what is due to which input
  goodenough seek -best 3m -by mttr LINK  the values of an input at which a result is what you want
  goodenough workbook -o FILE.xlsx LINK...
                                          write a spreadsheet that answers by itself: inputs, and the model as live formulas
  goodenough inputs [-cust ID]            list all that a link can say: keys, limits, defaults and where they come from
  goodenough presets                      list the kinds of customers, with the numbers each begins with
  goodenough outputs                      list the numbers of an answer by their names
  goodenough version                      which program this is, and which defaults it has

A LINK is a whole address, its fragment, or bare parameters: "cust=b2b-saas&ops=400k".
Each command has -help. Exit status: 0 done, with or without a warning; 1 failed, or a link has no answer; 2 wrong use, or a link
has an input that is refused, such as inc=banana: the default stands in its place, and all links are answered.
`

// Main runs a command and returns the exit status: 0 for done, 1 for failed or no answer, 2 for a wrong command line, a link of which
// something was refused, or files of which none could be read.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := &program{in: in, out: out, err: errs}
	err := p.run(ctx, args)
	switch {
	case p.refused && (err == nil || errors.Is(err, errNoAnswer)):
		return exitUsage
	case err == nil, errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.Is(err, errUsage), errors.Is(err, errNothing):
		return exitUsage
	case errors.Is(err, errNoAnswer):
		return exitFailed
	}
	fmt.Fprintln(errs, "goodenough:", err)
	return exitFailed
}

// run finds the command that is asked for.
func (p *program) run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		fmt.Fprint(p.err, usage)
		return errUsage
	}
	switch args[0] {
	case "serve":
		return p.serve(ctx, args[1:])
	case "site":
		return p.site(args[1:])
	case "explain":
		return p.explain(args[1:])
	case "import":
		return p.importFiles(args[1:])
	case "backlog":
		return p.backlog(args[1:])
	case "portfolio":
		return p.portfolio(args[1:])
	case "chart":
		return p.chart(args[1:])
	case "report":
		return p.report(args[1:])
	case "compare":
		return p.compare(args[1:])
	case "seek":
		return p.seek(args[1:])
	case "workbook":
		return p.workbook(args[1:])
	case "inputs":
		return p.inputs(args[1:])
	case "presets":
		return p.presets(args[1:])
	case "outputs":
		return p.outputs(args[1:])
	case "version", "-version", "--version":
		return p.version()
	case "gallery", "-gallery", "--gallery":
		return p.gallery(args[1:])
	case "help", "-h", "-help", "--help":
		fmt.Fprint(p.out, usage)
		return nil
	}
	fmt.Fprintf(p.err, "goodenough: there is no command %q\n\n%s", args[0], usage)
	return errUsage
}

//go:build !js

// Package command is the command line: serve, site, explain, chart, report and gallery.
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
	exitOK     = 0
	exitFailed = 1 // something could not be done, or a link has no answer
	exitUsage  = 2
)

const usage = `Good Enough: how much operations is good enough?

  goodenough serve [-port 8080]           serve the page on 127.0.0.1
  goodenough site -o DIR                  write the page as a static site
  goodenough site -single FILE.html       write the page as one file
  goodenough explain [-json] LINK...      say what links mean; "-" among them stands for the lines of
                                          standard input (blank ones and # comments are skipped), and
                                          all are answered in their order, with a line of JSON each
  goodenough chart [-o FILE.png] LINK     draw a link's picture, or write its numbers: svg, png, csv
  goodenough report [-o FILE.html] LINK   a page to print and minute: HTML or Markdown
  goodenough gallery -o FILE.html         show every picture the charts are tested with

A LINK is a whole address, its fragment, or bare parameters: "cust=b2b-saas&ops=400k".
Each command has -help.
`

// Main runs a command and returns the exit status: 0 for done, 1 for failed or no answer, 2 for a wrong command line.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := &program{in: in, out: out, err: errs}
	err := p.run(ctx, args)
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.Is(err, errUsage):
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
	case "chart":
		return p.chart(args[1:])
	case "report":
		return p.report(args[1:])
	case "gallery", "-gallery", "--gallery":
		return p.gallery(args[1:])
	case "help", "-h", "-help", "--help":
		fmt.Fprint(p.out, usage)
		return nil
	}
	fmt.Fprintf(p.err, "goodenough: there is no command %q\n\n%s", args[0], usage)
	return errUsage
}

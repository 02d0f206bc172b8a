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

// errUsage is an error of the command line whose text has been printed.
var errUsage = errors.New("usage")

// errNoAnswer says that at least one link had no answer; what was wrong has been printed.
var errNoAnswer = errors.New("no answer")

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

// program is one run of the command line.
type program struct {
	in       io.Reader
	out, err io.Writer
}

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

// flags starts a command's flags; parse tells wrong usage from a call for help.
func (p *program) flags(name, arguments string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(p.err)
	f.Usage = func() {
		fmt.Fprintf(p.err, "usage: goodenough %s %s\n", name, arguments)
		f.PrintDefaults()
	}
	return f
}

func (p *program) parse(f *flag.FlagSet, args []string) error {
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		return err
	} else if err != nil {
		return errUsage
	}
	return nil
}

// wrong reports a wrong use of a command.
func (p *program) wrong(f *flag.FlagSet, format string, args ...any) error {
	fmt.Fprintf(p.err, "goodenough: "+format+"\n", args...)
	f.Usage()
	return errUsage
}

// write makes a file of what a command was asked for, or prints it where none is named.
func (p *program) write(file string, data []byte) error {
	if file == "" {
		_, err := p.out.Write(data)
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

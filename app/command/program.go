//go:build !js

package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"goodenough/model"
)

// errUsage is an error of the command line whose text has been printed.
var errUsage = errors.New("usage")

// errNoAnswer says that at least one link had no answer; what was wrong has been printed.
var errNoAnswer = errors.New("no answer")

// program is one run of the command line.
type program struct {
	in       io.Reader
	out, err io.Writer
	refused  bool // something that a link gives; it was answered all the same
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

// warn names the problems of a link.
func (p *program) warn(problems []model.Problem) {
	p.refused = p.refused || model.Refused(problems)
	for _, problem := range problems {
		fmt.Fprintf(p.err, "%s: %s\n", problem.Key, problem.Message)
	}
}

// write makes a file of what a command was asked for, or prints it where none is named.
func (p *program) write(file string, data []byte) error {
	if file == "" {
		_, err := p.out.Write(data)
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

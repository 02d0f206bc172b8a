package webdriver

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"time"
)

// processes are what was started for a browser, in that order.
type processes []*exec.Cmd

// start runs a program with a few variables more, in a group of its own, at most as long as this one runs, and returns what it
// announces when it is ready: the first group of a pattern in a line of its output. From what announces nothing it returns at once.
func (p *processes) start(announces string, environment []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), environment...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	out, in, err := os.Pipe()
	if err != nil {
		return "", err
	}
	cmd.Stdout, cmd.Stderr = in, in
	err = cmd.Start()
	_ = in.Close()
	if err != nil {
		_ = out.Close()
		return "", err
	}
	*p = append(*p, cmd)
	if announces == "" {
		go drain(out)
		return "", nil
	}
	if err := out.SetReadDeadline(time.Now().Add(Patience)); err != nil {
		return "", err
	}
	var said strings.Builder
	for lines := bufio.NewScanner(out); lines.Scan(); said.WriteString(lines.Text() + "\n") {
		if found := regexp.MustCompile(announces).FindStringSubmatch(lines.Text()); found != nil {
			go drain(out)
			return found[1], nil
		}
	}
	_ = out.Close()
	return "", fmt.Errorf("%s doesn't get ready:\n%s", name, said.String())
}

// drain reads on what a program says, so that it never waits for a reader.
func drain(out *os.File) {
	_ = out.SetReadDeadline(time.Time{})
	_, _ = io.Copy(io.Discard, out)
	_ = out.Close()
}

// end kills what still runs, the last first, each with all that it started.
func (p *processes) end() error {
	var errs []error
	for i := len(*p) - 1; i >= 0; i-- {
		cmd := (*p)[i]
		if err := syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
			errs = append(errs, err)
		}
		_ = cmd.Wait() // says only that it was killed
	}
	*p = nil
	return errors.Join(errs...)
}

// foundIn is the first of some programs that is installed.
func foundIn(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("none of %s is installed", strings.Join(names, ", "))
}

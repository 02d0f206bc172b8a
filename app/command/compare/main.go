//go:build !js

// Command compare answers the same links with this program and with that of another revision, in turn, and prints how many lines a second
// each does and the most memory it took. It is run in the repository, which needs git:
//
//	go run ./app/command/compare [-rev REVISION] [-lines N] [-rounds N] [LINKS.txt]
package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	rev := flag.String("rev", "8c1c310", "`REVISION` to compare with")
	lines := flag.Int("lines", 48, "links to answer in a round")
	rounds := flag.Int("rounds", 3, "rounds, of which the median counts")
	flag.Parse()
	if err := run(*rev, *lines, *rounds, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

// ways are ways to ask. A revision that does not know one is left out of its row.
var ways = []struct {
	name string
	args []string
	many int // times the lines
}{
	{"4,096 draws", []string{"-json", "-samples", "4096"}, 1},
	{"as it is by default", []string{"-json"}, 1},
	{"no ranges", []string{"-json", "-samples", "0"}, 20},
	{"the outcome alone", []string{"-fields", "outcome"}, 100},
}

func run(rev string, lines, rounds int, file string) (err error) {
	links := manyLinks(lines)
	if file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		links = strings.Fields(string(text))
	}
	if len(links) == 0 || rounds < 1 {
		return errors.New("it takes a link and a round")
	}
	dir, err := os.MkdirTemp("", "compare-lines")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	names := []string{rev, "this tree"}
	programs := []string{filepath.Join(dir, "before"), filepath.Join(dir, "now")}
	if err := buildRevision(rev, filepath.Join(dir, "tree"), programs[0]); err != nil {
		return err
	}
	if err := command(".", "go", "build", "-o", programs[1], ".").Run(); err != nil {
		return err
	}
	if links, err = understood(programs, links); err != nil {
		return err
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(os.Stdout, "%d links that both understand, the median of %d rounds in turn; lines a second, time of processors for a line, most memory\n", len(links), rounds)
	fmt.Fprintln(table, "\tlines/s\tms/line\tMB\ttimes as fast by the clock\tby the processor\t")
	for _, way := range ways {
		input := strings.Repeat(strings.Join(links, "\n")+"\n", way.many)
		took := make([][]spent, len(programs))
		for range rounds {
			for i, program := range programs {
				if s, err := answer(program, way.args, input); err == nil {
					took[i] = append(took[i], s)
				}
			}
		}
		count := float64(len(links) * way.many)
		for i, name := range names {
			if len(took[i]) == 0 {
				fmt.Fprintf(table, "%s, %s\t–\t–\t–\t\t\t\n", way.name, name)
				continue
			}
			mine := middle(took[i])
			fmt.Fprintf(table, "%s, %s\t%.0f\t%.3f\t%.0f\t", way.name, name, count/mine.wall, 1e3*mine.processor/count, mine.memory)
			if i == 1 && len(took[0]) > 0 {
				before := middle(took[0])
				fmt.Fprintf(table, "%.2f\t%.2f\t\n", before.wall/mine.wall, before.processor/mine.processor)
			} else {
				fmt.Fprint(table, "\t\t\n")
			}
		}
	}
	return table.Flush()
}

// services are types of customers of the first version, which every revision knows, and what each spends, $/yr.
var services = []struct {
	customers string
	spend     float64
}{{"cloud-platform", 80e6}, {"swappable-infra", 15e6}, {"payments", 8e6}, {"marketplace", 10e6}, {"b2b-saas", 2.5e6}, {"consumer", 3e6}, {"locked-in", 10e6}, {"email-batch", .4e6}}

// manyLinks are those of services that differ.
func manyLinks(count int) []string {
	var links []string
	for i := range count {
		s := &services[i%len(services)]
		link := fmt.Sprintf("v=1&cust=%s&ops=%.0f&inc=%d", s.customers, s.spend*(.7+.1*float64(i%7)), 10+i%13)
		if i%3 == 1 {
			link += fmt.Sprintf("&mttr=%.1f~%.1f", 1+.1*float64(i%5), 3+.1*float64(i%11))
		}
		if i%5 == 2 {
			link += fmt.Sprintf("&try=%.0f", s.spend*1.2)
		}
		links = append(links, link)
	}
	return links
}

// buildRevision builds the program of a revision, in a tree of its own.
func buildRevision(rev, tree, program string) error {
	archive := command(".", "git", "archive", rev)
	var files bytes.Buffer
	archive.Stdout = &files
	if err := archive.Run(); err != nil {
		return fmt.Errorf("git archive %s: %w", rev, err)
	}
	if err := os.MkdirAll(tree, 0o755); err != nil {
		return err
	}
	unpack := command(tree, "tar", "x")
	unpack.Stdin = &files
	if err := unpack.Run(); err != nil {
		return err
	}
	return command(tree, "go", "build", "-o", program, ".").Run()
}

func command(dir, name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Dir, c.Stderr = dir, os.Stderr
	return c
}

// understood are the links that every program answers without a word.
func understood(programs, links []string) ([]string, error) {
	clearly := slices.Clone(links)
	for _, program := range programs {
		c := exec.Command(program, "explain", "-json", "-samples", "0", "-")
		c.Stdin = strings.NewReader(strings.Join(links, "\n"))
		out, _ := c.Output() // with another status where a link has no answer
		answers := strings.Split(strings.TrimSpace(string(out)), "\n")
		if len(answers) != len(links) {
			return nil, fmt.Errorf("%s answers %d of %d links", filepath.Base(program), len(answers), len(links))
		}
		for i, a := range answers {
			if !strings.Contains(a, `"problems":[]`) {
				clearly[i] = ""
			}
		}
	}
	clearly = slices.DeleteFunc(clearly, func(link string) bool { return link == "" })
	if len(clearly) == 0 {
		return nil, errors.New("there is no link that both answer without a word")
	}
	return clearly, nil
}

// spent is what a round took.
type spent struct{ wall, processor, memory float64 } // s, s, MB

func answer(program string, args []string, input string) (spent, error) {
	c := exec.Command(program, append(append([]string{"explain"}, args...), "-")...)
	c.Stdin, c.Stdout = strings.NewReader(input), io.Discard
	start := time.Now()
	if err := c.Run(); err != nil {
		return spent{}, err
	}
	s := spent{wall: time.Since(start).Seconds(), processor: (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()}
	s.memory = mostMemory(c.ProcessState)
	return s, nil
}

// middle is the round of median processor time.
func middle(rounds []spent) spent {
	slices.SortFunc(rounds, func(a, b spent) int { return cmp.Compare(a.processor, b.processor) })
	return rounds[len(rounds)/2]
}

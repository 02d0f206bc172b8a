package linktest

import (
	"flag"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"goodenough/model/scenario"
)

// sent is a link on its way: its parameters, and whether the program writes them so now.
type sent struct {
	link    string
	written bool
}

// verdict is what a reader has of what arrived.
type verdict int

const (
	identical verdict = iota
	same              // other bytes, the same scenario
	inVain            // the same scenario, with a complaint
	said              // another scenario, and the page says so
	silent            // another scenario, and no word
	verdicts
)

// judge reads what arrived as the page does, and compares it with what was sent.
func (s sent) judge(arrived string) verdict {
	want, own := scenario.Parse(s.link)
	known := map[string]bool{}
	for _, p := range own {
		known[p.Message] = true
	}
	got, problems := scenario.Parse(arrived)
	complains := false
	for _, p := range problems {
		complains = complains || !p.Note && !known[p.Message]
	}
	switch equal := got.Link() == want.Link(); {
	case arrived == base+"#"+s.link || arrived == s.link:
		return identical
	case equal && !complains:
		return same
	case equal:
		return inVain
	case complains:
		return said
	}
	return silent
}

var seed = flag.Uint64("seed", 14, "of the random scenarios")

// TestLinksArriveOrSaySo: through no software does a link silently become another scenario.
func TestLinksArriveOrSaySo(t *testing.T) {
	t.Logf("the random scenarios are those of -seed=%d", *seed)
	links := slices.Concat(randoms(t, *seed, 40), published(t))
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "as written now: identical\tsame\tin vain\tsaid\tsilent\tas published: identical\tsame\tin vain\tsaid\tsilent\t")
	for _, software := range everything(t) {
		t.Run(software.name, func(t *testing.T) {
			if _, err := exec.LookPath(software.needs); software.needs != "" && err != nil {
				t.Skipf("%s is not installed", software.needs)
			}
			ways, err := software.through(links)
			if err != nil {
				t.Fatal(err)
			}
			var counts [2][verdicts]int
			for _, way := range ways {
				as := &counts[1]
				if way.written {
					as = &counts[0]
				}
				for _, arrived := range way.arrived {
					v := way.judge(arrived)
					if as[v]++; v == silent && as[v] <= 5 {
						t.Errorf("in %q (written %t)\n   sent %s\narrived %s", way.text, way.written, way.link, arrived)
					}
				}
			}
			for _, counts := range counts {
				for _, n := range counts {
					fmt.Fprintf(w, "%d\t", n)
				}
			}
			fmt.Fprintf(w, "  %s\n", software.name)
		})
	}
	w.Flush()
	t.Log("\n" + table.String())
}

package linktest

import (
	"flag"
	"fmt"
	"regexp"
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
	nothing           // the page, and nothing of the link
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
	if !s.written { // in older links the name, which is free text, may have taken along what was glued to it
		got.Name, want.Name = "", ""
	}
	switch equal := got.Link() == want.Link(); {
	case strings.TrimSuffix(arrived, "/")+"/" == base:
		return nothing
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

// judge remembers, since most software does the same to a link.
type judge map[sent]map[string]verdict

func (j judge) of(s sent, arrived string) verdict {
	if j[s] == nil {
		j[s] = map[string]verdict{}
	}
	v, known := j[s][arrived]
	if !known {
		v = s.judge(arrived)
		j[s][arrived] = v
	}
	return v
}

// all counts what came of links that are written so now and of links as they were published, and tells which became another scenario
// without a word, by surrounding.
func (j judge) all(software software, ways []way) (counts [2][verdicts]int, lost map[string][]string) {
	lost = map[string][]string{}
	for _, way := range ways {
		as := &counts[1]
		if way.written {
			as = &counts[0]
		}
		for _, arrived := range way.arrived {
			v := j.of(way.sent, arrived)
			as[v]++
			if v == silent && !slices.ContainsFunc(losses, func(l loss) bool { return l.explains(software.name, way) }) {
				lost[way.text] = append(lost[way.text], fmt.Sprintf("written now %t\n   sent %s\narrived %s", way.written, way.link, arrived))
			}
		}
	}
	return counts, lost
}

// loss is what happens to links as they were written or typed once, which have no end mark. It is why they are not written so any more:
// no reader can tell that something is missing.
type loss struct {
	software, text string         // the surrounding, where it is the cause; any else
	link           *regexp.Regexp // what in the link is the cause
	why            string         // for whoever reads this
}

var losses = []loss{
	{"rst2html --report=5", "", regexp.MustCompile(`%([^0-9A-F]|.[^0-9A-F]|.?$)`), "a bare percent sign ends an address, at the last dot before it"},
	{"rst2html --report=5", "ADDRESSを見て", nil, "an address with a letter of another script behind it ends at its last dot"},
	{"rst2html --report=5", "ADDRESS|x", nil, "an address with a bar behind it ends at its last dot"},
	{"pandoc --wrap=none -f textile", "", regexp.MustCompile(`=-|%&|,\+`), "what stands between two bare hyphens, percent signs or pluses is marked up, and those are gone"},
	{"redcloth", "", regexp.MustCompile(`,\+`), "what stands between two bare pluses is underlined, and those are gone"},
}

// explains tells whether a loss is why a link as it was once became another scenario.
func (l loss) explains(software string, w way) bool {
	return !w.written && l.software == software && (l.text == "" || l.text == w.text) && (l.link == nil || l.link.MatchString(w.link))
}

var seed = flag.Uint64("seed", 14, "of the random scenarios")

// TestLinksArriveOrSaySo: through no software does a link silently become another scenario.
func TestLinksArriveOrSaySo(t *testing.T) {
	fmt.Printf("The random scenarios are those of -seed=%d.\n", *seed)
	links := slices.Concat(randoms(t, *seed, 40), published(t))
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "as written now: identical\tsame\tin vain\tnothing\tsaid\tsilent\tas published: identical\tsame\tin vain\tnothing\tsaid\tsilent\t")
	judged := judge{}
	for _, software := range everything(t) {
		t.Run(software.name, func(t *testing.T) {
			if _, err := software.render("is it there?"); err != nil && software.debian {
				fmt.Printf("left out: %s: %v\n", software.name, err)
				t.Skip(err)
			}
			ways, err := software.through(links)
			if err != nil {
				t.Fatal(err)
			}
			counts, lost := judged.all(software, ways)
			for text, ways := range lost {
				t.Errorf("in %q %d silently opened another scenario: %s", text, len(ways), ways[0])
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
	fmt.Print(table.String())
}

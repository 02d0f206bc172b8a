package scenario

import (
	"strings"
	"testing"
)

const worn = "v=1&cust=b2b-saas&ops=4m&inc=6~10~24&plan=1m@0,%2B500k@1,3m@2"

// TestWornLinks: links as other people's software was seen to leave them open what was sent, without a complaint.
func TestWornLinks(t *testing.T) {
	sent, _ := Parse(worn)
	for _, link := range []string{
		"https://ops.example/#" + strings.ReplaceAll(worn, "&", "&amp;"),
		"https://ops.example/#" + strings.ReplaceAll(worn, "&", "&amp;amp;"),
		"#" + strings.ReplaceAll(worn, "&", "&#38;"),
		"https://ops.example/#" + strings.NewReplacer("&", "%26", "=", "%3D").Replace(worn),
		"https://ops.example/%23" + worn,
		"https://ops.example/%23" + strings.NewReplacer("&", "%26", "=", "%3d").Replace(worn),
		"https://ops.example/?utm_source=mail#" + worn + "&utm_medium=mail&fbclid=IwAR0",
		"#" + worn + "&",
	} {
		if got, problems := Parse(link); got.Link() != sent.Link() || len(problems) > 0 {
			t.Errorf("%s opens %s, with %v", link, got.Link(), problems)
		}
	}
}

// TestWhatIsGluedOn to the end of a link is taken off, with a note, where the value can only be read without.
func TestWhatIsGluedOn(t *testing.T) {
	for _, base := range []string{worn, "v=1&cust=b2b-saas&tol=0.001", "v=1&cust=b2b-saas&inc=6~24", "v=1&cust=b2b-saas", "v=1&cust=b2b-saas&trap=1", "v=1&cust=b2b-saas&sla=s3", "v=1&years=7", "v=1&cust=b2b-saas&tol=3h"} {
		sent, _ := Parse(base)
		for _, glued := range []string{"”", "»", "*", "_", "|", "を見て", "。", ":", `"`, ")", "//", ".", "!)", "’.", "]", "**", "…"} {
			got, problems := Parse("https://ops.example/#" + base + glued)
			if got.Link() != sent.Link() || len(problems) > 1 || len(problems) == 1 && !problems[0].Note { // "3h." is read as it stands
				t.Errorf("%s%s opens %s, with %v", base, glued, got.Link(), problems)
			}
		}
	}
	for _, link := range []string{"#v=1&name=Is it enough?", "#v=1&cust=b2b-saas&name=R%26D.", "#v=1&tol=0.1%"} { // that is no glue
		if got, problems := Parse(link); len(problems) > 0 || strings.Contains(link, "name") && !strings.ContainsAny(got.Name, "?.") {
			t.Errorf("%s is called %q, with %v", link, got.Name, problems)
		}
	}
	for _, link := range []string{"#v=1&inc=6~", "#v=1&ops=x)", "#v=1&ops=)", "#v=1&cust=nobody."} { // without it there is no value either
		if _, problems := Parse(link); len(problems) == 0 || problems[0].Note {
			t.Errorf("%s: %v", link, problems)
		}
	}
}

// TestCutLinksSaySo where they were cut within a key. A link typed by hand may end as it likes.
func TestCutLinksSaySo(t *testing.T) {
	silent := 0
	for n := len("v=1&"); n < len(worn); n++ {
		link, end := "https://ops.example/#"+worn[:n], worn[strings.LastIndexByte(worn[:n], '&')+1:n]
		got, problems := Parse(link)
		said := len(problems) > 0 && !problems[0].Note
		if end != "" && !strings.Contains(end, "=") && (len(problems) != 1 || !strings.Contains(problems[0].Message, "“"+end+"”") || !strings.Contains(problems[0].Message, "was cut")) {
			t.Errorf("%s: %v", link, problems)
		}
		if !said && got.Link() != worn {
			silent++
		}
	}
	t.Logf("of %d cuts %d leave a whole link of another scenario", len(worn)-4, silent)
	for _, link := range []string{"cust=b2b-saas&ops", "#cust=b2b-saas&top", "#top", "https://ops.example/#v=1&cust=b2b-saas&"} {
		if _, problems := Parse(link); len(problems) > 0 && strings.Contains(problems[0].Message, "cut") {
			t.Errorf("%s: %v", link, problems)
		}
	}
}

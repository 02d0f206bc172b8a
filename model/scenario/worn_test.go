package scenario

import (
	"html"
	"slices"
	"strings"
	"testing"

	"goodenough/model"
)

// worn is a link as it was written once, and whole is its scenario's link as it is written now.
const (
	worn  = "v=1&cust=b2b-saas&ops=4m&inc=6~10~24&plan=1m@0,%2B500k@1,3m@2"
	whole = "v=1&to=end&cust=b2b-saas&ops=4m&inc=6to10to24&plan=1m@0,plus500k@1,3m@2&end=1"
)

// TestLinksHoldWhatIsSafe everywhere: nothing that anybody's software marks up, escapes, or takes for the end.
func TestLinksHoldWhatIsSafe(t *testing.T) {
	s, _ := Parse(worn)
	if s.Link() != whole {
		t.Errorf("%s is written %s", worn, s.Link())
	}
	s.Name = "~~ __R&D__ *café* 100%+ (x) #1 'y' \"z\" [w](v) `u` C++"
	s.Unknown = []Pair{{"a_b~c", "6~24 _x_"}}
	link := s.Link()
	if strings.Trim(link, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789=&@,.-%") != "" || strings.Contains(link, ",%") {
		t.Errorf("%s holds what may not arrive", link)
	}
	if !strings.HasSuffix(link[:strings.LastIndexByte(link, '&')], "&name="+encode(s.Name)) {
		t.Errorf("%s: the name, which is free text, is not last", link)
	}
}

// TestNoKeyIsAnEntity that HTML reads without a semicolon, as &copy is.
func TestNoKeyIsAnEntity(t *testing.T) {
	keys := []string{"v", "cust", "plan", "years", "trap", "points", "seed", goesTo, endMark}
	for _, f := range model.Fields {
		keys = append(keys, f.Key)
	}
	for _, key := range keys {
		if text := "&" + key + "=1"; html.UnescapeString(text) != text {
			t.Errorf("%s becomes %s", text, html.UnescapeString(text))
		}
	}
}

// TestWornLinks: links as other people's software was seen to leave them open what was sent, without a complaint.
func TestWornLinks(t *testing.T) {
	sent, _ := Parse(worn)
	for _, fresh := range []string{worn, whole} {
		for _, link := range []string{
			fresh, "?" + fresh,
			"https://ops.example/#" + strings.ReplaceAll(fresh, "&", "&amp;"),
			"https://ops.example/#" + strings.ReplaceAll(fresh, "&", "&amp;amp;"),
			"#" + strings.ReplaceAll(fresh, "&", "&#38;"),
			"https://ops.example/#" + strings.NewReplacer("&", "%26", "=", "%3D").Replace(fresh),
			"https://ops.example/%23" + fresh,
			"https://ops.example/%23" + strings.NewReplacer("&", "%26", "=", "%3d").Replace(fresh),
			"https://ops.example/?utm_source=mail#" + fresh + "&utm_medium=mail&fbclid=IwAR0",
			"#" + fresh + "&",
			"https://ops.example/#" + strings.ReplaceAll(fresh, ",", `\,`),
			strings.NewReplacer(".", `\.`, "#", `\#`, "=", `\=`, "-", `\-`, "~", `\~`).Replace("https://ops.example/#" + fresh),
		} {
			if got, problems := Parse(link); got.Link() != sent.Link() || len(problems) > 0 {
				t.Errorf("%s opens %s, with %v", link, got.Link(), problems)
			}
		}
	}
}

// TestWhatIsGluedOn to the end of a link is taken off, with a note, where the value can only be read without.
func TestWhatIsGluedOn(t *testing.T) {
	for _, base := range []string{worn, "v=1&cust=b2b-saas&tol=0.001", "v=1&cust=b2b-saas&inc=6~24", "v=1&cust=b2b-saas", "v=1&cust=b2b-saas&trap=1", "v=1&cust=b2b-saas&sla=s3", "v=1&years=7", "v=1&cust=b2b-saas&tol=3h"} {
		sent, _ := Parse(base)
		for _, glued := range []string{"”", "»", "*", "_", "|", "を見て", "。", ":", `"`, ")", "//", ".", "!)", "’.", "]", "**", "…", "`"} {
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

// TestGluedToAnEndMark: nothing that stands behind it is taken for the link's.
func TestGluedToAnEndMark(t *testing.T) {
	for _, glued := range []string{"”", "*", "を見て", "。", `"`, ")", "//", "1", ";", "]]", "&gclsrc=aw.ds", "&new=7&x", " and more"} {
		if got, problems := Parse("https://ops.example/#" + whole + glued); got.Link() != whole || len(problems) > 0 {
			t.Errorf("%s%s opens %s, with %v", whole, glued, got.Link(), problems)
		}
	}
	if got, problems := Parse(whole + "&ops=5m"); got.Spend != 5e6 || len(problems) != 1 || problems[0].Key != "ops" {
		t.Errorf("what a hand adds behind it: %v, %v", got.Spend, problems)
	}
}

// TestEveryCutIsNamed, wherever a link that is written now was cut: it says so, or it still opens what was sent. In front of the first
// byte is the page without a scenario.
func TestEveryCutIsNamed(t *testing.T) {
	all := []string{whole, "v=2" + strings.TrimPrefix(whole, "v=1"), "v=1&to=end&cust=consumer&name=R%26D%20caf%C3%A9&end=1"}
	for _, e := range editions {
		for _, p := range e.Presets {
			all = append(all, e.Of(p.ID).Link())
		}
	}
	for _, c := range Cases() {
		all = append(all, c.Link)
	}
	for _, link := range all {
		_, live, _ := strings.Cut(link, "&")
		for _, sent := range []string{link, live} {
			if sent == live && !strings.HasPrefix(live, goesTo) { // a preset's name, as anybody would type it
				continue
			}
			whole, _ := Parse(sent)
			for n := 1; n < len(sent); n++ {
				for _, before := range []string{"https://ops.example/#", "https://ops.example/tools/%23", "#", "", "https://ops.example/?currency=x&"} {
					if strings.Contains(before, "?") && (sent == live || n <= len("v=1&to=") || !strings.Contains(sent, "&to=end")) { // a query may be anybody's
						continue
					}
					cut := before + sent[:n]
					got, problems := Parse(cut)
					said := slices.ContainsFunc(problems, func(p model.Problem) bool { return !p.Note || p.Key == "link" && endsWithVersion(sent[:n]) })
					if opens := got.Link() == whole.Link(); !said && !opens && (sent != live || n > len("to")) {
						t.Errorf("%s opens %s without a word", cut, got.Link())
					}
				}
			}
		}
	}
}

// TestHandsMayEditALink: a value, a parameter more, one less, and links typed from nothing raise no alarm.
func TestHandsMayEditALink(t *testing.T) {
	for _, link := range []string{
		strings.Replace(whole, "4m", "5m", 1), strings.Replace(whole, "&ops=4m", "", 1), strings.Replace(whole, "plus500k@1,", "", 1), strings.Replace(whole, "&end", "&tol=0.002&end", 1),
		strings.Replace(whole, "6to10to24", "12", 1), strings.Replace(whole, "v=1&", "", 1),
		"cust=b2b-saas", "ops=4m", "#v=1&ops=4m", "cust=b2b-saas&ops", "#cust=b2b-saas&top", "#top", "https://ops.example/#v=1&cust=b2b-saas&", "https://ops.example/#", "https://ops.example/",
	} {
		if _, problems := Parse(link); slices.ContainsFunc(problems, func(p model.Problem) bool { return strings.Contains(p.Message, "cut") }) {
			t.Errorf("%s: %v", link, problems)
		}
	}
}

// TestAVersionAloneIsNoCut: nobody can know whether there was more, and the example is what it says.
func TestAVersionAloneIsNoCut(t *testing.T) {
	for _, link := range []string{"v=2", "#v=2", "#v=1&", "https://ops.example/#v=2"} {
		_, problems := Parse(link)
		if len(problems) != 1 || problems[0].Key != "link" || !problems[0].Note || strings.Contains(problems[0].Message, "cut") {
			t.Errorf("%s: %+v", link, problems)
		}
	}
	if _, problems := Parse("#v=2&to=end"); len(problems) != 1 || !strings.Contains(problems[0].Message, "was cut") {
		t.Errorf("an end that was announced and is missing: %+v", problems)
	}
}

// TestOldCutsSaySo where they were cut within a key.
func TestOldCutsSaySo(t *testing.T) {
	for n := len("v=1&") + 1; n < len(worn); n++ {
		end := worn[strings.LastIndexByte(worn[:n], '&')+1 : n]
		_, problems := Parse("https://ops.example/#" + worn[:n])
		if end != "" && !strings.Contains(end, "=") && (len(problems) != 1 || !strings.Contains(problems[0].Message, "“"+end+"”") || !strings.Contains(problems[0].Message, "was cut")) {
			t.Errorf("%s: %v", worn[:n], problems)
		}
	}
}

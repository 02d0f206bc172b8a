package app

import (
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Site is where the page lies. All of it comes from the page's own scripts, never from a link.
type Site struct {
	Home  string // address of the whole page
	Embed string // address of the page for frames: Home itself where all is one file; empty where nobody can frame it
	Page  string // address of this document
	Link  string // the scenario that this document opens with
}

// oneFile tells whether there are no other documents.
func (p Site) oneFile() bool { return p.Embed == "" || p.Embed == p.Home }

// Address is where a scenario opens: at the document that is drawn with it, so that its preview says what it says, or at the
// page that is for all.
func (p Site) Address(link string) string {
	preset, isPreset := strings.CutPrefix(link, fmt.Sprintf("v=%d&cust=", scenario.Version))
	switch {
	case link == p.Link:
		return p.Page + "#" + link
	case isPreset && !strings.Contains(preset, "&") && !p.oneFile():
		return p.Home + "presets/" + preset + "/#" + link
	}
	return p.Home + "#" + link
}

// address is where the state's scenario opens, in the reader's currency.
func (s *State) address() string {
	before, facts, _ := strings.Cut(s.Site.Address(s.Link()), "#")
	if s.Locale.Currency != Currencies[0] {
		before += "?" + currencyParameter + "=" + url.QueryEscape(s.Locale.Currency)
	}
	if s.Share.Live {
		facts = strings.TrimPrefix(facts, fmt.Sprintf("v=%d&", scenario.Version))
	}
	return before + "#" + facts
}

const currencyParameter = "currency"

// Shared are the texts of the share dialog, by the names of its fields.
func Shared(s *State, r *Result) map[string]string {
	address := s.address()
	_, facts, _ := strings.Cut(address, "#")
	query := s.Share.Query()
	if s.Locale.Currency != Currencies[0] {
		query += "&" + currencyParameter + "=" + url.QueryEscape(s.Locale.Currency)
	}
	embed := s.Site.Embed + "?" + query + "#" + facts
	title := strings.TrimSuffix(Title(*s, r), " · Good Enough")
	frame := `<iframe src="` + html.EscapeString(embed) + `" title="` + html.EscapeString(title) + `" width="100%" height="` + strconv.Itoa(s.Share.Height) +
		`" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`
	texts := map[string]string{
		"link":          address,
		"link-length":   linkLength(len(address)),
		"markdown":      "[![" + plainMarkdown(title) + "](" + s.fileName("png") + ")](" + address + ")",
		"embed-address": embed,
		"iframe":        frame,
		"mediawiki":     "{{#widget:Iframe|url=" + embed + "|width=100%|height=" + strconv.Itoa(s.Share.Height) + "|border=0}}",
		"prose":         proseLinks(s, r),
		"paragraph":     Paragraph(s, r),
		"table":         Markdown(numbersTable(s, r)),
	}
	if s.Site.Embed == "" {
		for _, name := range []string{"embed-address", "iframe", "mediawiki", "prose"} {
			texts[name] = "A file on a disk can’t be framed: put it on a server or into a wiki first."
		}
	}
	return texts
}

func linkLength(n int) string {
	if n > scenario.LongLink {
		return fmt.Sprintf("%d characters: some tools cut links above %d", n, scenario.LongLink)
	}
	return fmt.Sprintf("%d characters", n)
}

// proseLinks is what makes words around the frame move its sliders.
func proseLinks(s *State, r *Result) string {
	half := "try=" + scenario.FormatNumber(mustField("try"), scenario.RoundTo(s.Spend/2, 2))
	return `<script src="` + html.EscapeString(s.Site.Home) + `web/parent.js"></script>` + "\n" +
		`What if we spent <a href="#` + half + `" data-goodenough>half</a>?`
}

func mustField(key string) model.Field {
	f, _ := model.FieldOf(key)
	return f
}

// Paragraph is the answer to paste into a mail: what was asked, the answer, how sure it is, and what differs from the
// defaults.
func Paragraph(s *State, r *Result) string {
	a := Say(s.Inputs, r, s.Locale)
	parts := []string{Plain(a.Situation), Plain(a.Headline), strings.TrimSpace(Plain(a.Reasons))}
	if s.sure() != nil && r.Outcome != nil {
		parts = append(parts, Plain(Sureness(s)))
	}
	if differs := s.differences(); len(differs) > 0 {
		p, _ := scenario.PresetOf(s.Customer)
		parts = append(parts, "Not the defaults for "+uncapital(p.Name)+": "+strings.Join(differs, ", ")+".")
	} else {
		parts = append(parts, "Every number is a default.")
	}
	return strings.Join(append(parts, s.address()), " ")
}

// differences says what is not the default of the customer type.
func (s *State) differences() []string {
	var list []string
	for _, key := range s.Differences() {
		f, _ := model.FieldOf(key)
		if f.Number == nil {
			if key != "name" {
				list = append(list, f.Name+" "+*f.Text(&s.Inputs))
			}
			continue
		}
		list = append(list, f.Name+" "+s.spokenInput(f)+" (default "+s.Locale.Spoken(f, s.defaultNumber(f))+")")
	}
	if len(s.Plan) > 0 {
		list = append(list, "a spend that changes: "+strings.TrimSuffix(s.planWords(), "."))
	}
	if s.Trap {
		list = append(list, "fire-fighting paid from the same budget")
	}
	return list
}

// spokenInput is an input's value or range in words.
func (s *State) spokenInput(f model.Field) string {
	if r, ranged := s.Ranges[f.Key]; ranged {
		return s.Locale.SpokenShort(f, r.Low) + " to " + s.Locale.SpokenShort(f, r.High)
	}
	return s.Locale.Spoken(f, s.number(f))
}

// fileName names what is saved.
func (s *State) fileName(ending string) string { return "good-enough-" + s.Share.View + "." + ending }

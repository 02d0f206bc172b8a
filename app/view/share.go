package view

import (
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"

	"goodenough/app/state"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// ShareTexts are the texts of the share dialog, by the names of its fields.
func (p *Page) ShareTexts() map[string]string {
	address, frame, title, height := p.Address(), p.frameAddress(), strings.TrimSuffix(p.Title(), " · Good Enough"), strconv.Itoa(p.FrameHeight())
	texts := map[string]string{
		"link":          address,
		"link-length":   p.linkLength(len(address)),
		"markdown":      "[![" + plainMarkdown(title) + "](" + p.fileName("png") + ")](" + address + ")",
		"embed-address": frame,
		"iframe":        frameCode(frame, title, height) + "\n<p>" + linkCode(address, "", "Open this scenario") + "</p>",
		"mediawiki":     "{{#widget:Iframe|url=" + frame + "|width=100%|height=" + height + "|border=0}}",
		"prose":         p.proseLinks(),
		"paragraph":     p.Paragraph(),
		"table":         Markdown(p.figuresTable()),
	}
	if p.Site.Embed == "" {
		for _, name := range []string{"embed-address", "iframe", "mediawiki", "prose"} {
			texts[name] = "A file on a disk can’t be embedded: put it on a server or into a wiki first."
		}
	}
	return texts
}

// frameAddress opens the view chosen in a frame, in the reader's currency.
func (p *Page) frameAddress() string {
	query := p.Share.Query()
	if p.Locale.Currency != words.Currencies[0] {
		query += "&" + state.CurrencyParameter + "=" + url.QueryEscape(p.Locale.Currency)
	}
	_, facts, _ := strings.Cut(p.Address(), "#")
	return p.Site.Embed + "?" + query + "#" + facts
}

// frameCode is what other people's pages hold, where a style attribute and a script are their own affair: the trees of this page
// have neither, so it is written as text.
func frameCode(address, title, height string) string {
	return `<iframe src="` + html.EscapeString(address) + `" title="` + pageMarks.Replace(html.EscapeString(title)) + `" width="100%" height="` + height +
		`" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`
}

// pageMarks writes text so that what makes pages of HTML takes none of it for its own: wikis sign where they find tildes, and fill in
// what stands in braces.
var pageMarks = strings.NewReplacer("~", "&#126;", "{", "&#123;")

// linkCode is a link in somebody else's page. It outlives what takes frames and scripts away.
func linkCode(address, attributes, text string) string {
	return `<a href="` + html.EscapeString(address) + `"` + attributes + `>` + text + `</a>`
}

func (p *Page) linkLength(n int) string {
	if p.Choices.Long {
		return fmt.Sprintf("%d characters, without your choices: they are too long for a link, and “Decide” saves them as a file", n)
	}
	if n > scenario.LongLink {
		return fmt.Sprintf("%d characters: some tools cut links longer than %d", n, scenario.LongLink)
	}
	return fmt.Sprintf("%d characters", n)
}

// proseLinks is what makes words around the frame move its sliders. Where the script is taken away, the words open the scenario they
// speak of.
func (p *Page) proseLinks() string {
	f, half, spend := mustField("try"), *p.State, scenario.RoundTo(p.Spend/2, 2)
	half.Scenario = half.WithNumber(f, spend)
	fact := "try=" + scenario.FormatNumber(f, spend)
	return `<script src="` + html.EscapeString(p.Site.Below("web/parent.js")) + `"></script>` + "\n" +
		`What if we spent ` + linkCode(half.Address(), ` data-goodenough data-facts="`+fact+`"`, "half") + `?`
}

// Paragraph is the answer to paste into a mail: what was asked, the answer, how sure it is, and what differs from the
// defaults.
func (p *Page) Paragraph() string {
	a := p.Answer()
	parts := []string{Plain(a.Situation)}
	if p.Note != "" {
		parts = append(parts, "“"+p.Note+"”")
	}
	parts = append(parts, a.Said(), strings.TrimSpace(Plain(a.Reasons)))
	if rarely := p.Rarely(); rarely != nil {
		parts = append(parts, p.Told(Plain(rarely)))
	}
	if p.Sure() != nil && p.Result.Outcome != nil {
		parts = append(parts, p.Told(Plain(p.Sureness())))
	}
	if differs := p.differences(); len(differs) > 0 {
		parts = append(parts, "Changed from the example ("+p.Preset().Noun+"): "+strings.Join(differs, ", ")+".")
	} else {
		parts = append(parts, "Every number is the example’s.")
	}
	return strings.Join(append(parts, p.Address()), " ")
}

// fileName names what is saved.
func (p *Page) fileName(ending string) string { return "good-enough-" + p.Share.View + "." + ending }

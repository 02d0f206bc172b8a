package view

import (
	"strings"

	"goodenough/app/dom"
)

// Markdown writes the text of a tree: headings, paragraphs, lists, tables and addresses. Pictures are left out.
func Markdown(n dom.Node) string {
	var b strings.Builder
	writeMarkdown(&b, n)
	return strings.TrimSpace(b.String()) + "\n"
}

func writeMarkdown(b *strings.Builder, n dom.Node) {
	text := func() string { return strings.Join(strings.Fields(inline(n)), " ") }
	switch n.Tag {
	case "svg", "button":
	case "h1":
		b.WriteString("# " + text() + "\n\n")
	case "h2", "h3":
		b.WriteString("## " + text() + "\n\n")
	case "p", "caption":
		if t := text(); t != "" {
			b.WriteString(t + "\n\n")
		}
	case "li":
		b.WriteString("- " + text() + "\n")
	case "tr":
		b.WriteString("|")
		for _, cell := range n.Kids {
			b.WriteString(" " + inline(cell) + " |")
		}
		b.WriteString("\n")
	case "table":
		if body := n.Kids[0]; body.Tag == "tbody" { // without a head it would be none
			blank := strings.Repeat(" |", len(body.Kids[0].Kids))
			b.WriteString("|" + blank + "\n|" + strings.ReplaceAll(blank, " ", " --- ") + "\n")
		}
		fallthrough
	default:
		for _, kid := range n.Kids {
			writeMarkdown(b, kid)
		}
		switch n.Tag {
		case "thead":
			b.WriteString("|" + strings.Repeat(" --- |", len(n.Kids[0].Kids)) + "\n")
		case "table", "ul":
			b.WriteString("\n")
		}
	}
}

// inline is the text of a tree. An address stands as it is, between marks that keep it whole: a link, or code where it is only a fragment.
func inline(n dom.Node) string {
	if address, ok := n.Attr("href"); ok {
		if strings.HasPrefix(address, "#") {
			return "`" + address + "`"
		}
		return "<" + address + ">"
	}
	text := plainMarkdown(n.Text)
	for _, kid := range n.Kids {
		text += inline(kid)
	}
	return text
}

// plainMarkdown writes text so that none of it is taken for markup, whatever a scenario is called: nor for a formula, a strike, or code
// of what makes pages of Markdown.
var plainMarkdown = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "!", `\!`,
	"$", `\$`, "~", "&#126;", "#", `\#`, "{", "&#123;", "\n", " ").Replace

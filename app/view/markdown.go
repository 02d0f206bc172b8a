package view

import (
	"strings"

	"goodenough/app/dom"
)

// Markdown writes the text of a tree: headings, paragraphs, lists and tables. Pictures are left out.
func Markdown(n dom.Node) string {
	var b strings.Builder
	writeMarkdown(&b, n)
	return strings.TrimSpace(b.String()) + "\n"
}

func writeMarkdown(b *strings.Builder, n dom.Node) {
	text := func() string { return plainMarkdown(strings.Join(strings.Fields(n.PlainText()), " ")) }
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
			b.WriteString(" " + plainMarkdown(cell.PlainText()) + " |")
		}
		b.WriteString("\n")
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

// plainMarkdown writes text so that none of it is taken for markup, whatever a scenario is called.
var plainMarkdown = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "|", `\|`, "!", `\!`, "\n", " ").Replace

package linktest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// piece is what becomes of one link in one surrounding: what can be clicked or is framed, and what can be read and copied.
type piece struct {
	opens []string
	text  string
}

// document is many texts in one, with a mark before each, since many programs take longer to start than to work.
func document(texts []string, in syntax) string {
	var b strings.Builder
	for i, text := range texts {
		mark := fmt.Sprintf("piece%dx", i)
		if in == markup {
			mark = "<p>" + mark + "</p>"
		}
		b.WriteString(mark + "\n\n" + text + "\n\n")
	}
	return b.String()
}

var mark = regexp.MustCompile(`piece(\d+)x`)

// piecesOf takes a document that was made HTML apart again.
func piecesOf(document string, n int) ([]piece, error) {
	tree, err := html.Parse(strings.NewReader(document))
	if err != nil {
		return nil, err
	}
	pieces, at, seen := make([]piece, n), -1, 0
	var walk func(*html.Node)
	walk = func(node *html.Node) {
		switch node.Type {
		case html.TextNode:
			text := node.Data
			for {
				found := mark.FindStringSubmatchIndex(text)
				if found == nil {
					break
				}
				if at >= 0 {
					pieces[at].text += text[:found[0]]
				}
				at, _ = strconv.Atoi(text[found[2]:found[3]])
				text = text[found[1]:]
				seen++
			}
			if at >= 0 {
				pieces[at].text += text
			}
		case html.ElementNode:
			for _, attribute := range node.Attr {
				if at >= 0 && (attribute.Key == "href" || attribute.Key == "src" && node.Data == "iframe") {
					pieces[at].opens = append(pieces[at].opens, attribute.Val)
				}
			}
			if at >= 0 && isBlock[node.Data] {
				pieces[at].text += "\n"
			}
		}
		for kid := range node.ChildNodes() {
			walk(kid)
		}
		if node.Type == html.ElementNode && at >= 0 && isBlock[node.Data] {
			pieces[at].text += "\n"
		}
	}
	walk(tree)
	if seen != n {
		return nil, fmt.Errorf("%d of %d pieces were found again", seen, n)
	}
	return pieces, nil
}

var isBlock = map[string]bool{"p": true, "div": true, "li": true, "td": true, "th": true, "pre": true, "br": true, "blockquote": true, "h1": true, "dd": true, "dt": true, "figcaption": true, "img": true}

// asOpened is an address as a browser has it in its address bar.
var asOpened = strings.NewReplacer("\t", "", "\n", "", "\r", "", " ", "%20", `"`, "%22", "<", "%3C", ">", "%3E", "`", "%60").Replace

// arrivals are the addresses and texts with which a reader of a piece comes to the page: what is clicked, and what is copied: up to the
// first blank, and to the end of the line.
func (p piece) arrivals(s surrounding) []string {
	var list []string
	seen := map[string]bool{}
	add := func(what string) {
		if !seen[what] {
			seen[what] = true
			list = append(list, what)
		}
	}
	for _, opens := range p.opens {
		if strings.HasPrefix(opens, strings.TrimSuffix(base, "/")) {
			add(asOpened(opens))
		}
	}
	if strings.Contains(s.text, "PARAMETERS") {
		return append(list, p.parameters(s)...)
	}
	for line := range strings.SplitSeq(p.text, "\n") {
		for {
			at := strings.Index(line, base)
			if at < 0 {
				break
			}
			line = line[at:]
			run, rest, _ := strings.Cut(line, " ")
			add(run)
			if next := strings.Index(rest, base); next >= 0 {
				rest = rest[:next]
			}
			if rest != "" && !strings.Contains(s.text, "ADDRESS ") { // the rest is the text's own
				add(run + " " + rest)
			}
			line = line[len(base):]
		}
	}
	return list
}

// parameters are what is copied of text that holds bare parameters: what stands between the words that stood around them.
func (p piece) parameters(s surrounding) []string {
	before, after, _ := strings.Cut(s.text, "PARAMETERS")
	after, _, _ = strings.Cut(after, "PARAMETERS")
	text := strings.TrimSpace(p.text)
	word := func(text string) string { return strings.Trim(text, "`+@~'{}|\n -") }
	if before = word(before); before != "" {
		_, rest, ok := strings.Cut(text, before)
		if !ok {
			return nil
		}
		text = rest
	}
	if after = word(after); after != "" {
		text, _, _ = strings.Cut(text, after)
	}
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	return []string{text}
}

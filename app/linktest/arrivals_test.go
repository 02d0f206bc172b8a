package linktest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// piece is what becomes of one link in one surrounding: what can be clicked or is framed, how that is called, and all that can be read.
type piece struct {
	opens, called []string
	text          string
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
	pieces, before, seen := make([]piece, n), piece{}, 0
	at := &before
	for node := range tree.Descendants() {
		switch {
		case node.Type == html.TextNode:
			from := 0
			for _, found := range mark.FindAllStringSubmatchIndex(node.Data, -1) {
				at.text += node.Data[from:found[0]]
				number, _ := strconv.Atoi(node.Data[found[2]:found[3]])
				at, from = &pieces[number], found[1]
				seen++
			}
			at.text += node.Data[from:]
		case node.DataAtom == atom.A:
			at.called = append(at.called, textOf(node))
		case breaks[node.DataAtom]:
			at.text += "\n"
		}
		for _, attribute := range node.Attr {
			if attribute.Key == "href" || attribute.Key == "src" && node.DataAtom == atom.Iframe {
				at.opens = append(at.opens, attribute.Val)
			}
		}
	}
	if seen != n {
		return nil, fmt.Errorf("%d of %d pieces were found again", seen, n)
	}
	return pieces, nil
}

func textOf(node *html.Node) (text string) {
	for inner := range node.Descendants() {
		if inner.Type == html.TextNode {
			text += inner.Data
		}
	}
	return text
}

// breaks are the elements before which a new line begins.
var breaks = map[atom.Atom]bool{atom.P: true, atom.Div: true, atom.Li: true, atom.Td: true, atom.Th: true, atom.Pre: true, atom.Br: true, atom.Blockquote: true, atom.H1: true, atom.Dd: true, atom.Dt: true}

// asOpened is an address as a browser has it in its address bar.
var asOpened = strings.NewReplacer("\t", "", "\n", "", "\r", "", " ", "%20", `"`, "%22", "<", "%3C", ">", "%3E", "`", "%60").Replace

// arrivals are the addresses and texts with which a reader of a piece comes to the page: what is clicked, and what is copied, which is what
// a link is called, or text up to the first blank.
func (p piece) arrivals(s surrounding) []string {
	seen := map[string]bool{}
	for _, opens := range p.opens {
		if strings.HasPrefix(opens, strings.TrimSuffix(base, "/")) {
			seen[asOpened(opens)] = true
		}
	}
	if strings.Contains(s.text, "PARAMETERS") {
		for _, text := range p.parameters() {
			seen[text] = true
		}
		return slices.Sorted(maps.Keys(seen))
	}
	for _, called := range p.called {
		if strings.HasPrefix(called, base) {
			seen[called] = true
		}
	}
	for _, word := range strings.Fields(p.text) {
		if at := strings.Index(word, base); at >= 0 {
			seen[word[at:]] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// parameters are what is copied of text that holds bare parameters, between the words that stand around them.
func (p piece) parameters() (list []string) {
	_, text, found := strings.Cut(strings.Join(strings.Fields(p.text), " "), "see ")
	if text, _, ok := strings.Cut(text, " now"); ok && found {
		for text := range strings.SplitSeq(text, " and ") {
			list = append(list, strings.Trim(text, "`+@~'{}"))
		}
	}
	return list
}

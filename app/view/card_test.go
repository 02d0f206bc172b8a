//go:build !js

package view

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"goodenough/app/dom"
	"goodenough/app/raster"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// cardLinks are those of the pages, and what stretches a card.
func cardLinks() map[string]string {
	links := map[string]string{
		"a long name":   "v=1&cust=consumer&rev=20m&ops=1200&try=1&name=" + strings.Repeat("long%20", 10),
		"one word":      "v=1&cust=consumer&name=" + strings.Repeat("W", 60),
		"contradictory": "v=1&cust=consumer&inc=100k",
		"out of reach":  "v=1&cust=payments&floor=0.01&accept=0.001",
	}
	for _, p := range Documents() {
		links[p.Path] = p.Link
	}
	return links
}

// TestCards: every card says the answer, or what its case teaches, nothing in it leaves the card, and it is small enough for whoever fetches it.
func TestCards(t *testing.T) {
	links := cardLinks()
	for _, name := range some(slices.Sorted(maps.Keys(links)), 8) {
		link := links[name]
		card := Card(link)
		s, _ := scenario.Parse(link)
		a := Say(s.Inputs, Compute(s.Inputs), words.English)
		headline := a.Said()
		if c, ok := caseOf(s); ok {
			headline, _ = c.Summary()
		} else if strings.HasPrefix(name, "cases/") {
			t.Errorf("%s is no case", name)
		}
		if said := strings.Join(cardTexts(card), " "); !strings.Contains(said, headline) || !strings.Contains(said, "Good Enough") {
			t.Errorf("%s: the card says %q, not %q", name, said, headline)
		}
		for _, height := range cardHeights(card, 0, 1) {
			if height > 625 {
				t.Errorf("%s: something stands %g down the card", name, height)
			}
		}
		file, err := raster.PNG(card, 1)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(file) > 80<<10 {
			t.Errorf("%s: %d bytes", name, len(file))
		}
	}
}

func cardTexts(n dom.Node) (texts []string) {
	if n.Tag == "text" {
		return []string{n.PlainText()}
	}
	for _, kid := range n.Kids {
		texts = append(texts, cardTexts(kid)...)
	}
	return texts
}

// cardHeights is how far down the texts stand, in px.
func cardHeights(n dom.Node, from, scale float64) (heights []float64) {
	if move, ok := n.Attr("transform"); ok {
		numbers := strings.FieldsFunc(move, func(r rune) bool { return strings.ContainsRune("translatescale(), ", r) })
		y, _ := strconv.ParseFloat(numbers[1], 64)
		from += y * scale
		if len(numbers) > 2 {
			times, _ := strconv.ParseFloat(numbers[2], 64)
			scale *= times
		}
	}
	if y, ok := n.Attr("y"); ok && n.Tag == "text" {
		v, _ := strconv.ParseFloat(y, 64)
		heights = append(heights, from+v*scale)
	}
	for _, kid := range n.Kids {
		heights = append(heights, cardHeights(kid, from, scale)...)
	}
	return heights
}

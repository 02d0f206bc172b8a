package linktest

import (
	"fmt"
	"slices"
)

// way is what became of a link in a surrounding.
type way struct {
	sent
	surrounding
	arrived []string // with which a reader can come to the page
}

// perDocument is how many texts go into one document: enough that starting a program costs little, few enough that none grows slow.
const perDocument = 1000

// through takes links in every surrounding that a software reads through it.
func (s software) through(links []sent) ([]way, error) {
	var ways []way
	var texts []string
	for _, around := range surroundings {
		if around.in != s.reads && (around.in != plain || s.reads == markup) {
			continue
		}
		for _, link := range links {
			ways = append(ways, way{sent: link, surrounding: around})
			texts = append(texts, around.around(link.link, len(texts)))
		}
	}
	done := 0
	for part := range slices.Chunk(texts, perDocument) {
		html, err := s.render(document(part, s.reads))
		if err != nil {
			return nil, err
		}
		pieces, err := piecesOf(html, len(part))
		if err != nil {
			return nil, fmt.Errorf("from %q on: %w", part[0], err)
		}
		for _, p := range pieces {
			ways[done].arrived = p.arrivals(ways[done].surrounding)
			done++
		}
	}
	return ways, nil
}

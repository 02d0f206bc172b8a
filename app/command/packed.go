//go:build !js

package command

import (
	"fmt"
	"os"
	"strings"

	"goodenough/app/choices"
	"goodenough/model/compare"
	"goodenough/model/scenario"
)

// What a link brings besides its scenario: what was typed and chosen on the page's screens of choices.

// brought is that, by name. What can't be read is said, and none of it is used.
func (p *program) brought(link string) map[string]string {
	s, _ := scenario.Parse(link)
	texts, err := choices.Unpack(s.Packed)
	if err != nil {
		fmt.Fprintf(p.err, "goodenough: %v\n", err)
		p.refused = true
	}
	return texts
}

// linkOf is an argument that stands where a file could, if it is a link and no file.
func linkOf(arg string) (link string, is bool) {
	if _, err := os.Stat(arg); err == nil || !strings.Contains(arg, "=") {
		return "", false
	}
	return arg, true
}

// pinned are the links that one is to be compared with by the choices that it brings.
func (p *program) pinned(link string) (links []string) {
	for line := range strings.Lines(p.brought(link)[choices.PinsText]) {
		if line = strings.TrimSpace(line); line != "" && len(links) < compare.Most-1 {
			links = append(links, line)
		}
	}
	return links
}

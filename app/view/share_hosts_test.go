//go:build !js

package view

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEveryPlaceIsThereOnce(t *testing.T) {
	want := []string{
		"Confluence Cloud", "Confluence Data Center", "SharePoint", "Notion", "MediaWiki", "DokuWiki", "TiddlyWiki", "GitLab", "GitHub", "Azure DevOps",
		"BookStack", "Wiki.js", "Backstage TechDocs", "MkDocs and VitePress", "Any page that takes HTML", "Mail, chat and slides",
	}
	var names []string
	for _, p := range places {
		names = append(names, p.Name)
	}
	if !slices.Equal(names, want) {
		t.Errorf("places are %q, want %q", names, want)
	}
}

func TestPlacesSayWhatToDo(t *testing.T) {
	uses := []string{"embed-address", "iframe", "markdown", "mediawiki", "link"}
	for _, p := range places {
		if !slices.Contains(uses, p.Use) {
			t.Errorf("%s: unknown use %q", p.Name, p.Use)
		}
		if n := len(p.Steps); n < 1 || n > 4 {
			t.Errorf("%s has %d steps", p.Name, n)
		}
		for i, text := range append([]string{p.Name, p.Admin, p.Limit}, p.Steps...) {
			if i > 2 && text == "" {
				t.Errorf("%s has an empty step", p.Name)
			}
			if n := utf8.RuneCountInString(text); n > 240 {
				t.Errorf("%s: %d characters in %q", p.Name, n, text)
			}
			if strings.ContainsAny(text, "<>`\"'") {
				t.Errorf("%s: %q is not plain", p.Name, text)
			}
		}
	}
}

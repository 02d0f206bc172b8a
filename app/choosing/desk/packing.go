package desk

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// What was typed and chosen goes with the scenario: in its link, or, where it is too long for one, in a file.

// packed answers with the texts, and with what a link has of them. What the link of the question brought and nobody changed stays as it was
// packed; so does what can't be read, until somebody types something.
func (a *asked) packed(to *aside.Reply, was string, brought map[string]string, unread error) {
	kept := maps.Clone(a.texts)
	maps.DeleteFunc(kept, func(name, text string) bool { return name == aside.ToolChoice || text == "" })
	switch {
	case unread != nil && len(kept) == 0:
		to.Packed = was
		return
	case unread == nil && maps.Equal(kept, brought):
		to.Choices, to.Packed = a.texts, was
		return
	}
	to.Choices = a.texts
	if packed, fits := choices.ForLink(kept); fits {
		to.Packed = packed
	} else {
		to.Long = true
	}
}

// unreadView says that what the link brings can't be read.
func unreadView(unread error) dom.Node {
	if unread == nil {
		return absent("p")
	}
	return alarm(words.Sentence(words.Capital(unread.Error())))
}

// lengthView says how long a link to these choices is where that is too long for some places, or for any.
func (a *asked) lengthView(r *aside.Reply) dom.Node {
	whole := a.scenario
	whole.Packed = r.Packed
	length := len(a.page) + len("#") + len(whole.Link())
	switch {
	case r.Long:
		return alarm(fmt.Sprintf("This is too long for a link, which holds at most %d letters of it: it stays here until the page is closed. Save it as a file to keep or send it: whoever drops that on this page has all of it.", scenario.LongestPacked))
	case r.Packed != "" && length > scenario.LongLink:
		return says(fmt.Sprintf("A link to this has %d characters: some tools cut links longer than %d, and the page says so when one was. A file is never cut.", length, scenario.LongLink))
	}
	return absent("p")
}

// save makes a file of the scenario and of all texts, which the page opens.
func (a *asked) save() {
	texts := maps.Clone(a.texts)
	maps.DeleteFunc(texts, func(_, text string) bool { return text == "" })
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(struct {
		Link    string            `json:"link"`
		Choices map[string]string `json:"choices"`
	}{a.page + "#" + a.scenario.Link(), texts}); err != nil {
		panic(err) // of texts alone
	}
	a.made = &aside.Made{Name: "good-enough-choices.json", Type: "application/json", Content: []byte(b.String())}
}

// withoutPacked is links without the choices that they bring, which are those of others.
func withoutPacked(links string) string {
	const key = "&choices="
	for {
		before, after, found := strings.Cut(links, key)
		if !found {
			return links
		}
		links = before + strings.TrimLeft(after, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
	}
}

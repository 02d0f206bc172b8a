package state

import (
	"fmt"
	"strings"

	"goodenough/model/scenario"
)

// Site is where the page lies. All of it comes from the page's own scripts, never from a link.
type Site struct {
	Home   string // address of the whole page: a folder, or a file where the host opens nothing else
	Embed  string // address of the page for frames: Home itself where all is one file; empty where nobody can frame it
	Page   string // address of this document
	Link   string // the scenario that this document opens with
	Asides bool   // programs aside can be had here: what reads incidents, and what weighs choices
}

// oneFile tells whether there are no other documents.
func (p Site) oneFile() bool { return p.Embed == "" || p.Embed == p.Home }

// index is the file of a folder's document.
const index = "index.html"

// Below is the address of something that lies below the whole page.
func (p Site) Below(path string) string { return strings.TrimSuffix(p.Home, index) + path }

// document is the address of one that lies there, as a file where the whole page was opened as one.
func (p Site) document(folder string) string {
	if strings.HasSuffix(p.Home, "/"+index) {
		folder += index
	}
	return p.Below(folder)
}

// Address is where a scenario opens: at the document that is drawn with it, so that its preview says what it says, or at the
// page that is for all.
func (p Site) Address(link string) string {
	preset, isPreset := strings.CutPrefix(link, fmt.Sprintf("v=%d&cust=", scenario.Newest.Version))
	switch {
	case link == p.Link:
		return p.Page + "#" + link
	case isPreset && !strings.Contains(preset, "&") && !p.oneFile():
		return p.document("presets/"+preset+"/") + "#" + link
	}
	return p.Home + "#" + link
}

// CurrencyParameter is what the query of an address calls the reader's currency.
const CurrencyParameter = "currency"

// Presentation keeps the parameters of a query that are no facts: how a scenario is shown.
func Presentation(query string) string {
	var kept []string
	for part := range strings.SplitSeq(strings.TrimPrefix(query, "?"), "&") {
		if key, _, _ := strings.Cut(part, "="); part != "" && !scenario.IsParameter(key) && !scenario.IsEndMark(part) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

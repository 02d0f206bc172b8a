package view

import (
	"regexp"
	"testing"

	"goodenough/app/state"
	"goodenough/model/scenario"
)

// TestACaseIsNobodysOwn: while a worked case is open nothing below the answer speaks of it as the reader's, nor does an embed, a report or a mail.
func TestACaseIsNobodysOwn(t *testing.T) {
	reader := regexp.MustCompile(`(?i)\byou(r|rs|’\w+)?\b[^.]{0,40}`)
	for _, c := range scenario.Cases() {
		s := studied(t, c.Link, false)
		p := Of(s)
		said := map[string]string{"the report": p.Report("").PlainText(), "the mail": p.Paragraph()}
		trees := p.Draw()
		for _, host := range []string{state.SureHost, state.TimeHost, state.GrowthHost, state.TeamHost, state.MoreHost, state.LineHost} {
			tree := trees[host]
			said[host] = tree.PlainText()
		}
		for _, v := range state.Views {
			embedded := s
			embedded.Embed = &state.Display{View: v.Name}
			tree := Of(embedded).Draw()[state.EmbedHost]
			said["the embed of "+v.Name] = tree.PlainText()
		}
		for where, text := range said {
			if found := reader.FindString(text); found != "" {
				t.Errorf("%s: %s says %q", c.ID, where, found)
			}
		}
	}
}

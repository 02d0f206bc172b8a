package view

import (
	"strings"
	"testing"

	"goodenough/app/state"
)

func TestReportHoldsTheDecision(t *testing.T) {
	s := state.First("v=1&cust=b2b-saas&ops=1.1m&name=Checkout", false)
	p := Of(s)
	text := Markdown(p.Report("2026-11-23"))
	for _, want := range []string{"# Checkout\n", "2026-11-23. ", plainMarkdown(p.Headline()), `| operations spending now | \$1.1M a year | ours (example \$2.5M) |`, "## Decision", "#" + s.Link()} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if s = state.Open("cust=consumer&inc=100k"); !strings.Contains(Markdown(Of(s).Report("")), "can’t all be true") {
		t.Error("a report of numbers that can’t all be true does not say so")
	}
}

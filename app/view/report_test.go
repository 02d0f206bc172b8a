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
	for _, want := range []string{"# Checkout\n", "2026-11-23. ", plainMarkdown(p.Headline()), `| operations spend today | \$1.1M a year | ours; default \$2.5M a year |`, "## What was decided", "#" + s.Link()} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if s = state.Open("cust=consumer&inc=100k"); !strings.Contains(Markdown(Of(s).Report("")), "contradict each other") {
		t.Error("a report of numbers that contradict each other does not say so")
	}
}

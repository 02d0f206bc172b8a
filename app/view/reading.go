//go:build !js

package view

import (
	"fmt"

	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/scenario"
)

// paragraphs and lists of plain text.
func paragraph(text string) dom.Node { return dom.El("p", text) }

func list(items ...string) dom.Node {
	nodes := make([]dom.Node, len(items))
	for i, item := range items {
		nodes[i] = dom.El("li", item)
	}
	return dom.El("ul", nodes)
}

func formula(text string) dom.Node { return dom.El("pre", dom.A("tabindex", "0"), text) }

// ModelView explains the model where it is used: what it assumes, every input, its limits.
func ModelView() dom.Node {
	return dom.El("div", dom.Class("prose"),
		paragraph("Spending on operations buys reliability. Reliability wears out, so the spending has to go on. Customers put up with some downtime and leave over more; "+
			"how much depends on who they are. The least spend that keeps them content for ever is good enough. Above it, hold every dollar against what it would earn in growth."),
		dom.El("details", dom.El("summary", "The equations"),
			paragraph("What spending buys: capital K wears out with the half-life of operations work (Nerlove-Arrow); downtime U above the dependency floor falls with it by a power law (Gordon-Loeb class I), whose exponent comes from the cost per nine."),
			formula("U0    = inc · mttr · blast / 8760\nbeta  = 1 / log10(nine)         delta = ln 2 / half\nUz    = min(.9999, floor + (U0 − floor) · neglect)\nU(s)  = floor + (Uz − floor) / (1 + s/sigma)^beta        K(t) = s/delta + (K0 − s/delta) e^(−delta t)"),
			paragraph("What downtime costs: the share T of customers who leave within a year is a log-logistic curve through your tolerance line and your walk-away point; revenue R is the level stream worth as much as the path to the new balance of customers."),
			formula("T(U)  = y/(1+y),  y = (U/U50)^k         h = ln(1+y)\nR(U)  = rev · [(churn+h0)(1−T)/(1−T0) + discount] / (churn + h + discount)"),
			paragraph("What it is worth: contribution, less sales lost, service credits (a compound Poisson of outages against the schedule), work on incidents and resignations; each dollar is charged what growth would make of it and the capital that wears out (Jorgenson’s user cost). Without growth a dollar of operations therefore breaks even at 1 + discount/delta, not at 1."),
			formula("Net(s) = V(s) − (1 + max(growth, 0)) (1 + discount/delta) · s\nminimum = least s with U(s) ≤ acceptable     optimum = argmax Net     waste = the same with growth 0"),
			paragraph("One budget B for operations and growth: the split worth most. Growth brings its ROI, or saturates (ADBUDG, Little 1970). What advertising of average effect brings follows from how sales answer to it (Sethuraman, Tellis and Briesch 2011; Koyck’s carry-over); how much of it is worth most, from Dorfman and Steiner 1954."),
			formula("V(s)/(1 + discount/delta) + G(B − s)        G(x) = (1 + max(growth, 0)) x,  or  gmax · x^c / (ghalf^c + x^c)\nadvertising: next dollar = e · margin · rev / spent,  e = .12 / (1 − .5 e^(−discount))        best share of rev = .24 · margin"),
			paragraph("Along time: capital answers to each turn of a plan, a clean-up raises it by what it costs, and customers come and go at the rates that downtime has at that moment. Everything is held against staying at today’s spend. Where fires are fought from the budget B that prevents them, c grows as capital K shrinks, and below a tipping point fires win (Repenning and Sterman 2001)."),
			formula("N′ = A (1 − T(U)) − (churn + h(U)) N,  N(0) = rev        K′ = B − c(U(K)) − delta K"),
		),
		dom.El("details", dom.El("summary", "Every input"), scroll("scroll", "Every input", inputsTable())),
		dom.El("h3", "What it does not say"),
		list(
			"Downtime only: not latency, wrong data, security or regulation.",
			"The curve is drawn through one point, today’s; its shape is judgement. No public data give the curve of leaving itself.",
			"It assumes you neither grow nor shrink at today’s reliability.",
			"One outage of nine hours counts as ninety of six minutes. The leaving share is for a level that stays: one long outage moves fewer people than the curve says.",
			"Quits cost money here, never capability.",
			"Defaults are judgement, bounded by about ten public events. Industry averages such as “$5,600 a minute” are not defaults: that number comes from 41 data centres in 2010.",
		),
		paragraph("The question is Dave Anderson’s, from the essay “If Your System Never Fails, That’s the Real Failure” (Scarlet Ink)."),
	)
}

func inputsTable() dom.Node {
	rows := make([]dom.Node, 0, len(model.Fields))
	for _, f := range model.Fields {
		limits := "–"
		if f.Number != nil {
			limits = words.English.Spoken(f, f.Min) + " to " + words.English.Spoken(f, f.Max)
		}
		rows = append(rows, dom.El("tr", dom.El("th", dom.A("scope", "row"), dom.El("code", f.Key)), dom.El("td", f.Name), dom.El("td", limits), dom.El("td", f.Help)))
	}
	return dom.El("table", dom.El("caption", "Keys are the names in links"),
		dom.El("thead", dom.El("tr", header("key"), header("input"), header("range"), header("meaning"))), dom.El("tbody", rows))
}

// CasesView shows every worked case with what the tool says of it.
func CasesView() dom.Node {
	var essay, public []dom.Node
	for _, c := range scenario.Cases() {
		if c.Essay {
			essay = append(essay, caseView(c))
		} else {
			public = append(public, caseView(c))
		}
	}
	return dom.El("div", dom.Class("prose"),
		paragraph("Real outages, put into the model with the figures that are public, and where the model misses. What is not public is judgement and says so."),
		dom.El("div", dom.Class("cases-list"), public),
		dom.El("h3", "The systems the essay names"),
		paragraph("The essay gives their tolerances at most; every other figure is illustrative."),
		dom.El("div", dom.Class("cases-list"), essay),
	)
}

func caseView(c scenario.Case) dom.Node {
	s, _ := scenario.Parse(c.Link)
	a := Say(s.Inputs, Compute(s.Inputs), words.English)
	facts := make([]dom.Node, len(c.Facts))
	for i, f := range c.Facts {
		facts[i] = dom.El("li", f.Text, " ", dom.El("cite", fmt.Sprintf("%s (%s)", f.Source, f.Sure)))
	}
	parts := []any{dom.A("data-case", c.ID),
		dom.El("summary", dom.El("span", dom.Class("case-name"), c.Name), " ", dom.El("span", dom.Class("case-date"), c.Date), dom.El("span", dom.Class("case-says"), Plain(a.Headline))),
		dom.El("p", dom.El("a", dom.A("href", "#"+c.Link), "Open this case"), " "+c.Lesson),
		dom.El("p", dom.El("b", "What the tool says: "), Plain(a.Headline)+" "+Plain(a.Reasons)),
	}
	if c.Misses != "" {
		parts = append(parts, dom.El("p", dom.El("b", "Where it misses: "), c.Misses))
	}
	parts = append(parts, dom.El("ul", dom.Class("case-facts"), facts))
	return dom.El("details", parts...)
}

//go:build !js

package view

import (
	"goodenough/app/dom"
	"goodenough/app/words"
	"goodenough/model"
)

// ModelView explains the model where it is used: what it assumes, every input, its limits.
func ModelView() dom.Node {
	return dom.El("div", dom.Class("prose"),
		paragraph("Operations spending buys reliability, and reliability wears out, so you have to keep paying. Customers put up with some downtime and leave over more; how much depends on who they are. "+
			"Good enough is the least you can spend and keep them. Above that, ask what the next dollar would earn in growth."),
		equationsView(),
		dom.El("details", dom.El("summary", "Every input"), scroll("scroll", "Every input", inputsTable())),
		calibrationView(),
		dom.El("h3", "What it does not say"),
		list(
			"Downtime only: not latency, wrong data, security or regulation.",
			"We know one point of the curve: where you are today. Its shape is our estimate; no public data show it.",
			"It assumes your business is steady at today’s reliability.",
			"Routine incidents count by their hours alone: one of nine hours is the same as ninety of six minutes. The curve is for downtime that goes on year after year.",
			"One long outage drives away fewer people than such a year. Enter it as a rare big outage, and it counts as one.",
			"How often a big outage comes is your judgment, and can turn the answer. That spending makes big outages rarer at the pace of routine ones is an assumption.",
			"Customers who stay away for a quarter and come back are not in it; add what they cost to what a big outage costs besides. Nor is ruin.",
			"When engineers quit, we count the cost of replacing them, not what they knew.",
			"Default values are our estimates, checked against about ten public outages. We don’t use averages like “$5,600 a minute,” which comes from 41 data centers in 2010.",
		),
		paragraph("The question is Dave Anderson’s, from the essay “If Your System Never Fails, That’s the Real Failure” (Scarlet Ink)."),
	)
}

// equationsView is the arithmetic, for who wants to check it.
func equationsView() dom.Node {
	return dom.El("details", dom.El("summary", "The equations"),
		paragraph("What spending buys: capital K wears out with the half-life of operations work (Nerlove-Arrow); downtime U above that from vendors falls with it by a power law (Gordon-Loeb class I), whose exponent comes from the cost of each extra nine."),
		formula("U0    = inc · mttr · blast / 8760\nbeta  = 1 / log10(nine)         delta = ln 2 / half\nUz    = min(0.9999, floor + (U0 − floor) · neglect)\nU(s)  = floor + (Uz − floor) / (1 + s/sigma)^beta        K(t) = s/delta + (K0 − s/delta) e^(−delta t)"),
		paragraph("What downtime costs: the share T of customers who leave within a year is a log-logistic curve through the downtime customers tolerate and the downtime nobody tolerates; revenue R is the level stream worth as much as the path to the new balance of customers."),
		formula("T(U)  = y/(1+y),  y = (U/U50)^k         h = ln(1+y)\nR(U)  = rev · [(churn+h0+hb0)(1−T)/(1−T0) + discount] / (churn + h + hb + discount)"),
		paragraph("What it is worth: contribution, less sales lost, service credits (a compound Poisson of outages against the schedule), work on incidents, resignations and fines; each dollar is charged what growth would make of it and the capital that wears out (Jorgenson’s user cost). Without growth a dollar of operations therefore breaks even at 1 + discount/delta, not at 1."),
		formula("Net(s) = V(s) − (1 + max(growth, 0)) (1 + discount/delta) · s\nminimum = least s with U(s) ≤ what is promised, or tolerated     optimum = argmax Net     break-even = the same with growth 0"),
		paragraph("Recovery in time: where downtime is past that today, the least constant spending that is within it after the years given and ever after, or a cleanup once and the minimum from then on."),
		formula("cleanup = max(0, Ka − K0),  Ka = minimum / delta\nrestore = minimum + delta · cleanup / (e^(delta · within) − 1)"),
		paragraph("Rare big outages: a fixed share of incidents grows big, so spending that prevents incidents prevents big ones. T1 would leave if every year brought one; the touchy leave after one outage, the rest forgive. What customers tolerate is for routine downtime alone."),
		formula("rate(U) = big · U/U0         T1 = T(bigh/8760)\nTb      = (1 − forgive) T1 / ((1 − forgive) + forgive · T1)         hb = rate · bigx · Tb\nD(U)    = U + (1 − U)(1 − e^(−rate · bigx · bigh/8760))         of time down, both kinds\ncredits = R · cover · claim · (E + (1 − e^(−rate · bigx/12)) max(0, tier − E))\nfines   = n · fine + rate · bigfine,  n incidents a year\nV       = margin · R · (1 − (1 − defer) D) − credits − work − attrition − fines"),
		paragraph("One budget B for operations and growth: the split worth most. Growth brings its return, or saturates (ADBUDG, Little 1970). What advertising of average effect brings follows from how sales answer to it (Sethuraman, Tellis and Briesch 2011; Koyck’s carry-over); how much of it is worth most, from Dorfman and Steiner 1954."),
		formula("V(s)/(1 + discount/delta) + G(B − s)        G(x) = (1 + max(growth, 0)) x,  or  gmax · x^c / (ghalf^c + x^c)\nadvertising: next dollar = e · margin · rev / spent,  e = 0.12 / (1 − 0.5 e^(−discount))        best share of rev = 0.24 · margin"),
		paragraph("Along time: capital answers to each turn of a plan, a cleanup raises it by what it costs, and customers come and go at the rates that downtime has at that moment. Everything is held against staying at today’s spending. Where fires are fought from the budget B that prevents them, c grows as capital K shrinks, and below a tipping point fires win (Repenning and Sterman 2001)."),
		formula("N′ = A (1 − T(U)) − (churn + h(U) + hb(U)) N,  N(0) = rev        K′ = B − c(U(K)) − delta K"),
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

//go:build !js

package view

import (
	"goodenough/app/dom"
	"goodenough/model/scenario"
)

// degreeSigns are what stands for how sure something is, so that it need not be said in every line.
var degreeSigns = map[scenario.Sureness]string{scenario.Verified: "✓", scenario.Quoted: "”", scenario.Computed: "=", scenario.Ours: "≈"}

// degreeMark is the sign for how sure something is, and its words for who can't see it.
func degreeMark(s scenario.Sureness) dom.Node {
	return dom.El("span", dom.Class("degree"), dom.A("role", "img"), dom.A("aria-label", string(s)), dom.A("title", string(s)), degreeSigns[s])
}

// degreesView says what the signs mean.
func degreesView() dom.Node {
	parts := []any{dom.Class("degrees")}
	for _, s := range scenario.Degrees {
		parts = append(parts, dom.El("span", dom.El("b", degreeSigns[s]), " "+string(s)), " ")
	}
	return dom.El("p", parts...)
}

package scenario

import "strings"

// With is a link with some of its parameters set anew: what a sentence around a frame asks for, as "ops=400k&tol=0.1%".
func With(link, facts string) string {
	pairs := parameters(link)
	for _, p := range parameters(strings.TrimPrefix(facts, "#")) {
		pairs = append(drop(pairs, p.Key), p)
	}
	texts := make([]string, len(pairs))
	for i, p := range pairs {
		texts[i] = encode(p.Key) + "=" + encode(p.Value)
	}
	return strings.Join(texts, "&")
}

// HasParameters tells whether an address says anything about a scenario.
func HasParameters(address string) bool {
	return len(split(strings.TrimSpace(address), new(report))) > 0
}

package scenario

import "strings"

// With is a link with some of its parameters set anew: what a sentence around a frame asks for, as "ops=400k&tol=0.1%".
func With(link, facts string) string {
	pairs := readFacts(link).pairs
	for _, p := range readFacts(strings.TrimPrefix(facts, "#")).pairs {
		pairs = append(drop(pairs, p.Key), p)
	}
	texts := make([]string, len(pairs))
	for i, p := range pairs {
		texts[i] = encode(p.Key) + "=" + encode(p.Value)
	}
	return strings.Join(texts, "&")
}

// HasParameters tells whether an address says anything about a scenario, be it that one was cut off.
func HasParameters(address string) bool {
	var r report
	return len(split(strings.TrimSpace(address), &r)) > 0 || len(r.problems) > 0
}

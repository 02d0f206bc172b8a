package records

import "time"

// Opsgenie says how long an alert took beside it, in milliseconds; when it was last changed is not its end.
var opsgenieMapping = mapping{
	start: []string{"impactStartDate", "createdAt"}, end: []string{"impactEndDate", "closedAt"},
	length: []string{"report.closeTime", "closeTime"}, unit: time.Millisecond,
	id: []string{"id", "Alert ID", "tinyId", "alertId"}, text: []string{"message"},
	state: "status", open: []string{"open", "acked"},
}

var opsgenie = Format{
	Name: "opsgenie", Label: "Opsgenie",
	Caveats: []string{"An alert of Opsgenie is one to your people: that customers noticed is not said."},
	Caps:    []int{20, 100},
	sniff: when(func(in *input) bool {
		return in.keys("tinyId", "createdAt") || in.keys("data", "impactStartDate", "createdAt") || in.columns("tinyId", "createdAt")
	}),
	read: either(listed(opsgenieMapping, nil, "data", ""), mapped(opsgenieMapping)),
}

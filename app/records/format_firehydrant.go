package records

// FireHydrant keeps times as milestones, and as columns in its tables.
var firehydrantMapping = mapping{
	start: []string{"milestone started", "started_at", "milestone detected", "detected_at", "created_at"}, end: []string{"milestone mitigated", "mitigated_at", "milestone resolved", "resolved_at", "milestone closed", "closed_at"},
	id: []string{"id", "Incident ID"}, text: []string{"name"},
	rules: []rule{
		{"severity", ATest, oneOf("GAMEDAY")}, {"severity", PlannedWork, oneOf("MAINTENANCE")},
		{"discarded_at", Dismissed, func(value string) bool { return value != "" }},
	},
}

var firehydrant = Format{
	Name: "firehydrant", Label: "FireHydrant",
	Caps: []int{20, 100, 200},
	sniff: when(func(in *input) bool {
		return in.keys("milestones", "occurred_at") || in.columns("current_milestone", "started_at")
	}),
	read: either(listed(firehydrantMapping, milestones, "data", "incidents", ""), mapped(firehydrantMapping)),
}

func milestones(object string, set func(name, value string)) {
	list := member(object, "milestones")
	if list == "" || list[0] != '[' {
		return
	}
	elements(list, 0, func(raw string) bool {
		set("milestone "+unquote(member(raw, "type")), unquote(member(raw, "occurred_at")))
		return true
	})
}

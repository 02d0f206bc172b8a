package records

var rootlyMapping = mapping{
	start: []string{"attributes.started_at", "started_at", "attributes.detected_at", "detected_at", "attributes.created_at", "created_at"},
	end:   []string{"attributes.mitigated_at", "mitigated_at", "attributes.resolved_at", "resolved_at"},
	id:    []string{"id"}, text: []string{"attributes.title", "title"},
	rules: []rule{
		{"attributes.kind", ATest, holding("test", "example")}, {"kind", ATest, holding("test", "example")},
		{"attributes.kind", PlannedWork, holding("scheduled")}, {"kind", PlannedWork, holding("scheduled")},
		{"attributes.cancelled_at", Dismissed, func(value string) bool { return value != "" }}, {"cancelled_at", Dismissed, func(value string) bool { return value != "" }},
	},
}

var rootly = Format{
	Name: "rootly", Label: "Rootly",
	Caps: []int{20, 50, 100},
	sniff: when(func(in *input) bool {
		return in.keys("started_at", "mitigated_at", "cancelled_at") || in.columns("started_at", "mitigated_at", "kind")
	}),
	read: either(listed(rootlyMapping, nil, "data", "incidents", ""), mapped(rootlyMapping)),
}

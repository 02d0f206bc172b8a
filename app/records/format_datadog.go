package records

var datadogMapping = mapping{
	start: []string{"attributes.customer_impact_start", "customer_impact_start", "attributes.detected", "detected", "attributes.created", "created"},
	end:   []string{"attributes.customer_impact_end", "customer_impact_end", "attributes.resolved", "resolved"},
	id:    []string{"id", "public_id"}, text: []string{"attributes.title", "title"},
	rules: []rule{
		{"attributes.is_test", ATest, oneOf("true")}, {"is_test", ATest, oneOf("true", "yes")},
		{"attributes.customer_impacted", NotAnOutage, oneOf("false")}, {"customer_impacted", NotAnOutage, oneOf("false", "no")},
	},
}

var datadog = Format{
	Name: "datadog", Label: "Datadog incidents",
	Caps: []int{10, 100},
	sniff: when(func(in *input) bool {
		return in.keys("customer_impact_start", "created") || in.columns("customer_impact_start", "created")
	}),
	read: either(listed(datadogMapping, nil, "data", "incidents", ""), mapped(datadogMapping)),
}

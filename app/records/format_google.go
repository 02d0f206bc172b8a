package records

var google = Format{
	Name: "google", Label: "Google Cloud status",
	Caveats: []string{pageClock, "Every incident of a cloud is here, of all its products and places: few of them hit you. Those of low severity are information and are left out."},
	sniff: when(func(in *input) bool {
		return in.keys("begin", "severity", "status_impact") || in.keys("begin", "severity", "external_desc")
	}),
	read: listed(mapping{
		start: []string{"begin", "created"}, end: []string{"end"}, id: []string{"id", "number"}, text: []string{"external_desc"}, scope: []string{"service_name"},
		rules: []rule{{"severity", NotAnOutage, oneOf("low")}, {"status_impact", NotAnOutage, oneOf("SERVICE_INFORMATION")}},
	}, nil, ""),
}

package records

// PagerDuty has three kinds of export: analytics CSV, reports CSV and dumps of its API. Dumps may lack resolved_at; then the last change
// of a resolved incident is its end.
var pagerdutyMapping = mapping{
	start: []string{"created_at", "created_on"}, end: []string{"resolved_at", "resolved_on", "last_status_change_at"},
	id: []string{"id", "incident_number"}, text: []string{"description", "title", "summary"}, scope: []string{"service_name", "service.summary"},
	length: []string{"seconds_to_resolve"},
	state:  "status", open: []string{"triggered", "acknowledged"},
	rules: []rule{{"urgency", NotAnOutage, oneOf("low")}},
}

var pagerduty = Format{
	Name: "pagerduty", Label: "PagerDuty",
	Caveats: []string{"An incident of PagerDuty is an alert to your people: that customers noticed is not said. Those of low urgency are left out."},
	Caps:    []int{25, 100, 1000, 10000},
	sniff: when(func(in *input) bool {
		return in.keys("incidents", "urgency", "created_at") || in.keys("urgency", "incident_number", "created_at") || in.keys("data", "seconds_to_resolve") || in.columns("urgency", "created_at") || in.columns("created_on", "seconds_to_resolve") || in.columns("incident_number", "created_at", "last_status_change_at")
	}),
	read: either(listed(pagerdutyMapping, nil, "incidents", "data", ""), mapped(pagerdutyMapping)),
}

package records

// ServiceNow keeps a row for every change of an incident in its log, and one for each incident in its lists.
var servicenowMapping = mapping{
	start: []string{"u_outage_start", "opened_at", "Opened", "sys_created_at", "sys_created_on", "Created"},
	end:   []string{"u_outage_end", "resolved_at", "Resolved"},
	late:  []string{"closed_at", "Closed"}, // by itself, days after
	id:    []string{"number"}, text: []string{"short_description"}, scope: []string{"business_service", "Service"},
	rules: []rule{{"incident_state", Dismissed, oneOf("Canceled", "Cancelled")}, {"state", Dismissed, oneOf("Canceled", "Cancelled")}},
	fold:  true,
}

var servicenow = Format{
	Name: "servicenow", Label: "ServiceNow",
	Caveats: []string{"A ticket is open as long as somebody works on it: that customers were hit all that time is not said."},
	Caps:    []int{10000},
	sniff: when(func(in *input) bool {
		return in.columns("number", "opened_at") || in.columns("Number", "Opened", "Short description") || in.keys("number", "opened_at", "sys_id")
	}),
	read: either(listed(servicenowMapping, nil, "result", "records", ""), mapped(servicenowMapping)),
}

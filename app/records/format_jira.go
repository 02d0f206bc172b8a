package records

// Jira writes times as its reader’s settings have them, without a zone, and names of columns more than once.
var jira = Format{
	Name: "jira", Label: "Jira Service Management",
	Caveats: []string{"Tickets are closed when somebody gets to it: where there is no time of the incident’s own end, Resolved is taken, which may be later."},
	Caps:    []int{1000},
	sniff:   when(func(in *input) bool { return in.columns("Issue key", "Created") }),
	read: mapped(mapping{
		start: []string{"Custom field (Incident start)", "Custom field (Impact start)", "Custom field (Start time)", "Custom field (Start date/time)", "Created"},
		end:   []string{"Custom field (Incident end)", "Custom field (Impact end)", "Custom field (End time)", "Resolved"},
		id:    []string{"Issue key"}, text: []string{"Summary"}, scope: []string{"Custom field (Affected services)"},
		rules: []rule{
			{"Resolution", Duplicate, oneOf("Duplicate")},
			{"Resolution", Dismissed, oneOf("Won't Do", "Declined", "Cannot Reproduce", "Canceled", "Cancelled")},
			{"Issue Type", NotAnOutage, lacking("incident", "störung", "vorfall", "outage")},
		},
	}),
}

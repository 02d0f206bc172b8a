package records

import "strings"

// incident.io has times under names that each customer chooses: "Impact started at", "Reported at", "Fixed at".
var incidentio = Format{
	Name: "incidentio", Label: "incident.io",
	Caps: []int{25, 250, 500},
	sniff: when(func(in *input) bool {
		return in.keys("incident_timestamp_values") || in.keys("timestamps", "last_occurred_at") || in.keys("incident_status", "reference", "mode")
	}),
	read: listed(mapping{
		start: []string{"impact start", "start", "reported", "created_at"}, end: []string{"impact end", "fixed", "resolved", "closed"},
		id: []string{"id"}, text: []string{"name"},
		rules: []rule{
			{"mode", ATest, oneOf("test", "tutorial")},
			{"incident_status.category", Duplicate, oneOf("merged")},
			{"incident_status.category", NotAnOutage, oneOf("declined", "canceled")},
			{"status", NotAnOutage, oneOf("declined")},
		},
	}, namedTimes, "incidents", ""),
}

// namedTimes finds what the times of an incident are of, by words in their names.
func namedTimes(object string, set func(name, value string)) {
	of, at := "incident_timestamp.name", "value.value"
	rest := member(object, "incident_timestamp_values")
	if rest == "" || rest[0] != '[' { // of version 1
		of, at = "name", "last_occurred_at"
		if rest = member(object, "timestamps"); rest == "" || rest[0] != '[' {
			return
		}
	}
	elements(rest, 0, func(raw string) bool {
		name := strings.ToLower(unquote(member(raw, of)))
		value := unquote(member(raw, at))
		if value == "" {
			return true
		}
		switch has := func(word string) bool { return strings.Contains(name, word) }; {
		case has("impact") && has("start"):
			set("impact start", value)
		case has("impact") && (has("end") || has("over") || has("stop")):
			set("impact end", value)
		case has("fixed"), has("mitigated"), has("restored"):
			set("fixed", value)
		case has("resolved"):
			set("resolved", value)
		case has("closed"):
			set("closed", value)
		case has("started"), has("began"), has("detected"), has("identified"):
			set("start", value)
		case has("reported"), has("declared"):
			set("reported", value)
		}
		return true
	})
}

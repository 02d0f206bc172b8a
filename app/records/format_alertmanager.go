package records

// Alertmanager gives alerts that still fire an end in the future, or in the year 1.
var alertmanager = Format{
	Name: "alertmanager", Label: "Alertmanager",
	Caveats: []string{"An alert is one to your people: that customers noticed is not said, and each is as late as its rule waits."},
	sniff:   when(func(in *input) bool { return in.keys("startsAt", "endsAt", "labels") }),
	read: listed(mapping{
		start: []string{"startsAt"}, end: []string{"endsAt"}, id: []string{"alert"}, text: []string{"labels.alertname"},
		state: "state", open: []string{"active", "firing"},
		rules: []rule{
			{"labels.severity", NotAnOutage, oneOf("info", "none", "information")},
			{"state", NotAnOutage, oneOf("suppressed")},
		},
	}, func(object string, set func(name, value string)) {
		state := member(object, "status")
		if state != "" && state[0] == '{' {
			state = member(state, "state")
		}
		set("state", unquote(state))
		if print := unquote(member(object, "fingerprint")); print != "" { // the same for each time an alert fires
			set("alert", print+" "+unquote(member(object, "startsAt")))
		}
	}, "alerts", "data", ""),
}

package records

import "slices"

// Statuspage: /api/v2/incidents.json. started_at came later than the format; where it is missing, created_at is the start. The times of
// updates are those of typing, so they count only where an incident says no end though it is resolved.
var statuspage = Format{
	Name: "statuspage", Label: "Statuspage",
	Caveats: []string{pageClock, "Incidents with the impact “none” are left out."},
	Caps:    []int{50},
	paged:   true,
	sniff: when(func(in *input) bool {
		return in.keys("incident_updates", "impact", "resolved_at") || in.keys("incidents", "page", "time_zone") || in.keys("scheduled_maintenances", "page") || in.keys("months", "starts_on") || in.keys("months", "impact", "timestamp")
	}),
	read: func(in *input, b *book) error {
		if in.parts("months") != nil {
			return readHistory(in, b)
		}
		if page, ok := listIn(in.text, in.start, "page"); ok {
			if end := skipValue(in.text, page, 0); end > 0 {
				if at, ok := parseStamp(unquote(member(in.text[page:end], "updated_at"))); ok && at.zone == fixed {
					b.speaks(utcOf(at))
				}
			}
		}
		planned := in.parts("scheduled_maintenances")
		if len(planned) == 0 || !planned[0].isList() {
			return listed(statuspageMapping, resolvedUpdate, "incidents", "")(in, b)
		}
		return readTable(newList(slices.Concat(in.parts("incidents"), planned), statuspageMapping.wanted(), resolvedUpdate), statuspageMapping, b)
	},
}

var statuspageMapping = mapping{
	start: []string{"started_at", "created_at"}, end: []string{"resolved_at", "until"},
	id: []string{"id"}, text: []string{"name"},
	rules: []rule{{"impact", NotAnOutage, oneOf("none")}, {"impact", PlannedWork, oneOf("maintenance")}, {"scheduled_for", PlannedWork, func(value string) bool { return value != "" }}},
}

// resolvedUpdate finds the end of an incident that is resolved and doesn't say when.
func resolvedUpdate(object string, set func(name, value string)) {
	if status := unquote(member(object, "status")); status != "resolved" && status != "postmortem" && status != "completed" {
		return
	}
	updates := member(object, "incident_updates")
	if updates == "" || updates[0] != '[' || unquote(member(object, "resolved_at")) != "" {
		return
	}
	elements(updates, 0, func(raw string) bool {
		if status := unquote(member(raw, "status")); status == "resolved" || status == "completed" {
			at := unquote(member(raw, "display_at"))
			if at == "" {
				at = unquote(member(raw, "created_at"))
			}
			set("until", at)
			return false
		}
		return true
	})
}

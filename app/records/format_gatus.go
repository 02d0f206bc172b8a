package records

import "errors"

// Gatus: the answer of /api/v1/endpoints/statuses. Events go further back than results, and are changes of state.
var gatus = Format{
	Name: "gatus", Label: "Gatus",
	Caveats: []string{"Gatus keeps its newest results and events alone: what came before them is missing."},
	sniff: when(func(in *input) bool {
		return in.keys("results", "success", "timestamp", "key") || in.keys("results", "conditionResults", "success") || in.keys("events", "results", "key", "group")
	}),
	read: readGatus,
}

func readGatus(in *input, b *book) error {
	var list []track
	bad := 0
	elements(in.text, in.start, func(raw string) bool {
		if raw == "" {
			bad++
			return true
		}
		t := track{name: unquote(member(raw, "name")), labels: []string{unquote(member(raw, "key"))}}
		if group := unquote(member(raw, "group")); group != "" {
			t.name = group + "/" + t.name
		}
		results := member(raw, "results")
		row := int32(0)
		if results != "" && results[0] == '[' {
			elements(results, 0, func(result string) bool {
				row++
				at, ok := parseStamp(unquote(member(result, "timestamp")))
				success := member(result, "success")
				if !ok || at.zone != fixed || success != "true" && success != "false" {
					bad++
					return true
				}
				value := float32(0)
				if success == "true" {
					value = 1
				}
				t.points = append(t.points, point{utcOf(at).UnixNano(), value, row})
				return true
			})
		}
		t.before(raw)
		list = append(list, t)
		return true
	})
	for range bad {
		b.reads(1, 0)
		b.refuse(0, Broken, "")
	}
	if len(list) == 0 {
		return errors.New("it holds no endpoint")
	}
	return b.tracks(list)
}

// before adds what events say of the time before the first result.
func (t *track) before(raw string) {
	events := member(raw, "events")
	if events == "" || events[0] != '[' || len(t.points) == 0 {
		return
	}
	first := t.points[0].at
	for _, p := range t.points {
		first = min(first, p.at)
	}
	row := int32(0)
	elements(events, 0, func(event string) bool {
		row++
		at, ok := parseStamp(unquote(member(event, "timestamp")))
		if !ok || at.zone != fixed || utcOf(at).UnixNano() >= first {
			return true
		}
		switch unquote(member(event, "type")) {
		case "HEALTHY", "START":
			t.held = append(t.held, point{utcOf(at).UnixNano(), 1, row})
		case "UNHEALTHY":
			t.held = append(t.held, point{utcOf(at).UnixNano(), 0, row})
		}
		return true
	})
}

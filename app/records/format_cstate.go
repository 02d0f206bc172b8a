package records

import (
	"strings"
	"time"

	"goodenough/model/history"
)

// cState keeps a file an incident: Markdown with a head of names and values. A time without a zone is UTC there.
var cstate = Format{
	Name: "cstate", Label: "cState",
	Caveats: []string{pageClock, "A file an incident: what was removed from the folder is missing."},
	sniff: when(func(in *input) bool {
		head := strings.TrimSpace(in.head)
		return (strings.HasPrefix(head, "---") || strings.HasPrefix(head, "+++")) && (strings.Contains(head, "\nresolved") || strings.Contains(head, "\nseverity") || strings.Contains(head, "section: issue"))
	}),
	read: readCState,
}

func readCState(in *input, b *book) error {
	values := map[string]string{}
	marks, row := 0, 0
	list := ""
	end := func() bool {
		more := b.reads(1, 0)
		if more {
			b.state(values, max(row, 1))
		}
		clear(values)
		marks, row, list = 0, 0, ""
		return more
	}
	for l := range linesOf(in.text) {
		trimmed := strings.TrimSpace(strings.TrimPrefix(l.text, "\ufeff"))
		if trimmed == "---" || trimmed == "+++" {
			if marks++; marks == 2 && !end() {
				return nil
			}
			continue
		}
		if marks == 0 { // what is written of it, before another begins
			continue
		}
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && list != "" {
			values[list] = strings.Trim(values[list]+", "+unquoted(item), ", ")
			continue
		}
		name, value, ok := strings.Cut(trimmed, ":")
		if before, after, equals := strings.Cut(trimmed, "="); equals && (!ok || len(before) < len(name)) {
			name, value, ok = before, after, true
		}
		if !ok || strings.HasPrefix(trimmed, "#") {
			continue
		}
		name = strings.ToLower(strings.TrimSpace(name))
		values[name] = unquoted(value)
		list = name
		if name == "date" {
			row = l.number
		}
	}
	if values["date"] != "" || values["title"] != "" { // its head does not end
		end()
	}
	b.listed = true
	return nil
}

// unquoted is a value without its quotes, and without a comment after it.
func unquoted(value string) string {
	value = strings.TrimSpace(value)
	if value != "" && (value[0] == '"' || value[0] == '\'') {
		if end := strings.IndexByte(value[1:], value[0]); end >= 0 {
			return value[1 : 1+end]
		}
	}
	value, _, _ = strings.Cut(value, " #")
	return strings.TrimSpace(value)
}

// state reads the head of an incident.
func (b *book) state(values map[string]string, row int) {
	yes := func(name string) bool { return oneOf("true", "yes", "on")(values[name]) }
	severity := strings.ToLower(values["severity"])
	switch {
	case severity == "notice", yes("informational"):
		b.refuse(row, NotAnOutage, severity)
		return
	case severity == "maintenance", strings.Contains(strings.ToLower(values["title"]), "scheduled maintenance"):
		b.refuse(row, PlannedWork, values["title"])
		return
	case yes("draft"):
		b.refuse(row, Dismissed, "draft")
		return
	}
	read := func(text string) (time.Time, bool) {
		at, ok := parseStamp(text)
		return utcOf(at), ok && at.zone != named && at.form == yearFirst
	}
	s := history.Spell{Affected: history.Unsaid, Row: int32(row), Text: clean(values["title"], 80)}
	var ok bool
	if s.Start, ok = read(values["date"]); !ok {
		b.refuse(row, NoStart, values["date"])
		return
	}
	if until := values["resolvedwhen"]; !isNothing(until) {
		if s.End, ok = read(until); !ok {
			b.refuse(row, NoEnd, until)
			return
		}
	} else if yes("resolved") {
		b.note(row, "resolved, but when isn’t said: it counts as open", "")
	}
	if b.use(s, "") {
		b.sampled(s, "", values["date"], values["resolvedwhen"])
	}
}

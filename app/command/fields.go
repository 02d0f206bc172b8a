//go:build !js

package command

import (
	"bytes"
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"goodenough/app/view"
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// wanted is what is wanted of every link: all of it, or some fields. It is not changed once made, and serves all processors.
type wanted struct {
	fields  []field    // in the order of the line; none where all is wanted
	parts   view.Parts // of the explanation
	outcome bool
	study   studied
}

// studied is what is wanted of the ranges. Each takes its own work.
type studied struct {
	figures                                  bool              // of a run, as deep as depth
	depth                                    uncertainty.Depth // of them
	flips, total, future, exceedance, splits bool
}

// any tells whether the ranges are of use at all.
func (s studied) any() bool { return s != studied{depth: s.depth} }

// wholeAnswer is all that an answer has, but for what takes several times the work.
func wholeAnswer(bands bool) *wanted {
	return &wanted{parts: view.Everything, outcome: true,
		study: studied{figures: true, flips: true, total: true, future: bands, exceedance: bands, splits: bands}}
}

// field is a place in an answer's JSON.
type field struct {
	name string // as it was asked for
	path []int  // of fields, from view.Explanation
	key  string // of the input, where it is one number of many
	form *form  // of what stands there, where that is plain
}

// askFor reads the names of fields, with commas between them.
func askFor(list string, bands bool) (*wanted, error) {
	a := &wanted{study: studied{depth: uncertainty.Verdicts}}
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		switch {
		case name == "":
			return nil, fmt.Errorf("-fields has names with commas between them, as in -fields link,optimum: not %q", list)
		case slices.ContainsFunc(a.fields, func(f field) bool { return f.name == name }):
			return nil, fmt.Errorf("-fields has %q twice: each field is written once", name)
		}
		f, ok := fieldOf(name)
		if !ok {
			return nil, fmt.Errorf("an answer has no field %q: a field is a name of its JSON, or of an outcome without “outcome.”, as explain -fields list writes them. Nearest: %s",
				name, strings.Join(nearestFields(name), ", "))
		}
		a.fields = append(a.fields, f)
		a.include(canonicalField(name), bands)
	}
	return a, nil
}

// include notes what a field takes.
func (a *wanted) include(name string, bands bool) {
	top, below, _ := strings.Cut(name, ".")
	switch top {
	case "link":
		a.parts |= view.Linked
	case "verdict", "signs":
		a.parts |= view.Said
		a.outcome = true
	case "problems", "outcome":
		a.outcome = true
	case "time":
		a.parts |= view.InTime
	case "growth":
		a.parts |= view.AgainstGrowth
	case "trap":
		a.parts |= view.InTrap
	case "people":
		a.parts |= view.ForPeople
	case "uncertainty":
		a.study.include(below, bands)
	}
}

func (s *studied) include(name string, bands bool) {
	name, _, _ = strings.Cut(name, ".")
	depth := uncertainty.Verdicts
	switch name {
	case "":
		*s = wholeAnswer(bands || s.future).study
		return
	case "flip":
		s.flips = true
		return
	case "total":
		s.total = true
		return
	case "future":
		s.future = true
		return
	case "exceedance":
		s.exceedance = true
		return
	case "splits":
		s.splits = true
		return
	case "evppi", "evppi_error":
		depth = uncertainty.Reasons
	case "first_order":
		depth = uncertainty.Whole
	}
	s.figures, s.depth = true, min(s.depth, depth)
}

// canonicalField is the name of a field in an answer's JSON.
func canonicalField(name string) string {
	if top, _, _ := strings.Cut(name, "."); slices.ContainsFunc(fieldNames, func(known string) bool { return known == top }) {
		return name
	}
	return "outcome." + name
}

// fieldOf finds a field by its name.
func fieldOf(name string) (field, bool) {
	f := field{name: name}
	t := reflect.TypeFor[view.Explanation]()
	for step := range strings.SplitSeq(canonicalField(name), ".") {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t == reflect.TypeFor[uncertainty.ByInput]() && f.key == "" {
			input, ok := model.FieldOf(step)
			f.key = step
			if !ok || input.Number == nil {
				return field{}, false
			}
			continue
		}
		down, ok := tagged(t, step)
		if !ok || f.key != "" {
			return field{}, false
		}
		f.path = append(f.path, down...)
		t = reflect.New(t).Elem().FieldByIndex(down).Type()
	}
	f.form = formOf(t)
	return f, true
}

// tagged leads to the field of a struct with a JSON name.
func tagged(t reflect.Type, name string) (path []int, ok bool) {
	eachTagged(t, func(tag string, at []int, _ reflect.Type) {
		if tag == name {
			path, ok = at, true
		}
	})
	return path, ok
}

// eachTagged goes through the fields of a struct that its JSON has.
func eachTagged(t reflect.Type, see func(name string, path []int, t reflect.Type)) {
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			eachTagged(f.Type, func(name string, path []int, t reflect.Type) { see(name, append([]int{i}, path...), t) })
		case f.IsExported() && name != "" && name != "-":
			see(name, []int{i}, f.Type)
		}
	}
}

// fieldNames are those that can be asked for by the whole name, in the order of the JSON.
var fieldNames = func() (names []string) {
	var walk func(prefix string, t reflect.Type)
	walk = func(prefix string, t reflect.Type) {
		eachTagged(t, func(name string, _ []int, t reflect.Type) {
			names = append(names, prefix+name)
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			walk(prefix+name+".", t)
		})
	}
	walk("", reflect.TypeFor[view.Explanation]())
	return names
}()

// shortField is a field's name without what goes without saying.
func shortField(name string) string { return strings.TrimPrefix(name, "outcome.") }

// listFields has them a line each, as they are asked for.
func listFields() string {
	var b strings.Builder
	for _, name := range fieldNames {
		b.WriteString(shortField(name) + "\n")
	}
	return b.String()
}

// nearestFields are the names most like one that there is not.
func nearestFields(name string) []string {
	const most = 3
	last := func(name string) string { return name[strings.LastIndex(name, ".")+1:] }
	far := func(known string) int {
		return min(edits(name, shortField(known)), edits(last(name), last(known))+1)
	}
	names := slices.Clone(fieldNames)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(far(a), far(b)) })
	names = names[:most]
	for i := range names {
		names[i] = shortField(names[i])
	}
	return names
}

// edits is how many letters make one word of another (Levenshtein).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// write makes the line of the fields that are asked for; null stands where an answer has none.
func (a *wanted) write(e *view.Explanation) ([]byte, error) {
	line := make([]byte, 0, 2048) // an outcome takes some 1,100
	for i := range a.fields {
		f := &a.fields[i]
		line = append(line, "{,"[min(i, 1)])
		line = append(append(append(line, '"'), f.name...), '"', ':')
		var err error
		if line, err = f.append(line, reflect.ValueOf(e).Elem()); err != nil {
			return nil, err
		}
	}
	return append(line, '}'), nil
}

// append adds the field's JSON.
func (f *field) append(line []byte, v reflect.Value) ([]byte, error) {
	for _, step := range f.path {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return append(line, "null"...), nil
			}
			v = v.Elem()
		}
		v = v.Field(step)
	}
	if f.form != nil {
		return f.form.append(line, v), nil
	}
	of := v.Addr().Interface()
	if of, many := of.(*uncertainty.ByInput); many && f.key != "" {
		if n, has := of.Get(f.key); has {
			return n.Append(line), nil
		}
		return append(line, "null"...), nil
	}
	var b bytes.Buffer
	err := writeJSON(&b, of)
	return append(line, bytes.TrimSpace(b.Bytes())...), err
}

// untold tells whether lines have no place for what leaves a link without an answer, or what of it was refused.
func (a *wanted) untold() bool {
	return a.fields != nil && !slices.ContainsFunc(a.fields, func(f field) bool { return f.name == "problems" })
}

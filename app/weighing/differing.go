package weighing

import (
	"slices"
	"strconv"
	"strings"

	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/compare"
	"goodenough/model/scenario"
)

// letters name scenarios that stand side by side.
var letters = [compare.Most]string{"A", "B", "C", "D"}

// Letter names the scenario at a place.
func Letter(i int) string { return letters[i] }

// Who says which scenario a letter stands for: its name, or its kind of customers.
func Who(i int, s scenario.Scenario) string {
	if s.Name != "" {
		return letters[i] + ": " + s.Name
	}
	return letters[i] + ": " + s.Preset().Noun
}

// NothingDiffers is said of scenarios that are the same.
const NothingDiffers = "Nothing differs: these are the same scenario."

// Differing is the table of what is not the same in all of up to four scenarios, each input by its own name, unit and format. What is no
// input stands below: it changes no figure of Outcomes.
func Differing(all []scenario.Scenario, l words.Locale) Table {
	t := Table{Head: slices.Concat([]string{"what differs"}, letters[:len(all)], []string{"kind"})}
	for _, row := range compare.Rows(all) {
		cells := values(row, all, l, l.Spoken)
		if !differ(cells) { // but in digits that few need
			cells = values(row, all, l, l.Reading().Spoken)
		}
		for i, v := range row.Values {
			if !v.Given && !v.Unset {
				cells[i] += mark
				t.Note = mark + " From the example of these customers: nobody gave it."
			}
		}
		t.add(slices.Concat([]string{row.Field.Name}, cells, []string{kinds[compare.KindOf(row.Field)]})...)
	}
	for _, other := range others {
		var cells []string
		for i := range all {
			cells = append(cells, other.of(&all[i], l))
		}
		if differ(cells) {
			t.add(slices.Concat([]string{other.name}, cells, []string{kinds[other.kind]})...)
		}
	}
	return t
}

// kinds are how people call them.
var kinds = map[compare.Kind]string{compare.Assumption: "assumption", compare.Decision: "decision", compare.Both: "both"}

// values write an input of each scenario, of numbers as spoken does.
func values(row compare.Row, all []scenario.Scenario, l words.Locale, spoken func(model.Field, float64) string) (cells []string) {
	f := row.Field
	for i, v := range row.Values {
		text := spoken(f, v.Number)
		switch r := v.Range; {
		case f.Key == "cust":
			text = all[i].Preset().Name
		case f.Number == nil:
			schedule, _ := model.ScheduleOf(v.Text)
			text = schedule.Name
		case v.Unset:
			text += " (" + f.Source + ")"
		case r.Low < r.High:
			text = l.Reading().SpokenRange(f, r)
		case r.High != 0:
			text += " exactly"
		}
		cells = append(cells, text)
	}
	return cells
}

// mark stands behind what nobody gave.
const mark = "*"

// others are what a scenario says besides its inputs.
var others = []struct {
	name string
	kind compare.Kind
	of   func(*scenario.Scenario, words.Locale) string
}{
	{"version of the examples", compare.Assumption, func(s *scenario.Scenario, l words.Locale) string { return strconv.Itoa(s.Edition().Version) }},
	{"plan", compare.Decision, planned},
	{"years ahead", compare.Decision, func(s *scenario.Scenario, l words.Locale) string { return strconv.Itoa(s.Horizon()) }},
	{"firefighting paid from the same budget", compare.Assumption, func(s *scenario.Scenario, l words.Locale) string { return yesNo(s.Trap) }},
	{"ranges used", compare.Assumption, func(s *scenario.Scenario, l words.Locale) string { return yesNo(!s.Points) }},
}

func planned(s *scenario.Scenario, l words.Locale) string {
	var steps []string
	for _, step := range s.Plan {
		steps = append(steps, l.Step(step))
	}
	if steps == nil {
		return "none"
	}
	return strings.Join(steps, "; ")
}

func yesNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

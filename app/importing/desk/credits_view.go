package desk

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"goodenough/app/dom"
	"goodenough/app/records"
	"goodenough/app/words"
	"goodenough/model"
	"goodenough/model/history"
	"goodenough/model/scenario"
)

// ownTiers is how somebody's own schedule is chosen.
const ownTiers = "my own"

// creditsView is what a schedule of service credits owes for the very months of the files.
func (f *Found) creditsView() dom.Node {
	if !(f.report.Down.Watched > 0) {
		return dom.El("div", dom.A("hidden", ""))
	}
	var names []string
	for _, s := range model.Schedules {
		names = append(names, s.Name)
	}
	names = append(names, ownTiers)
	schedule, err := f.schedule()
	fields := []dom.Node{f.selectView("schedule", "Schedule", names, schedule.Name, true)}
	if err != nil {
		f.choices.problems["tiers"] = words.Sentence(err.Error())
	}
	if schedule.Name == ownTiers {
		fields = append(fields, f.boxView("tiers", "Uptime below which so much of a month’s bill is owed", "text", f.tiers(), true))
	}
	return fold("credits", "Service credits for these months", dom.El("div", append([]any{dom.El("div", dom.Class("import-questions"), fields)}, f.owed(schedule)...)...))
}

// schedule is the one that was chosen, else that of the scenario.
func (f *Found) schedule() (model.Schedule, error) {
	schedule, _ := model.ScheduleOf(f.scenario.Schedule)
	chosen := cmp.Or(f.choices.texts["schedule"], schedule.Name)
	for _, s := range model.Schedules {
		if s.Name == chosen {
			return s, nil
		}
	}
	own, err := tiersOf(f.tiers())
	own.Name = ownTiers
	return own, err
}

// tiers is how somebody's own schedule is written.
func (f *Found) tiers() string {
	return cmp.Or(f.choices.texts["tiers"], "99.9%: 10%, 99%: 25%, 95%: 50%")
}

// owed lists the months for which something is owed.
func (f *Found) owed(schedule model.Schedule) []any {
	if len(schedule.Tiers) == 0 {
		return []any{dom.El("p", "This schedule owes nothing.")}
	}
	l := f.locale
	owed := f.report.Record.Credits(schedule)
	says := fmt.Sprintf("For %d of %s something is owed, %s of one month’s bills in all.", owed.Missed, records.Count(len(owed.Months), "month"), l.Percent(owed.Bills))
	if schedule.Source != "" {
		says += " Source: " + schedule.Source + "."
	}
	parts := []any{dom.El("p", dom.A("data-imported", "owed"), says)}
	var rows []dom.Node
	for _, m := range owed.Months {
		if m.Most == 0 {
			continue
		}
		month := m.From.Format("January 2006")
		if !m.Whole {
			month += " (in part)"
		}
		rows = append(rows, row(nil, month, l.Uptime(1-m.Uptime), l.Percent(m.Credit), l.Percent(m.Most)))
	}
	if len(rows) > 0 {
		parts = append(parts, scrolled(table([]string{"month", "uptime", "owed, of all bills", "to a customer hit by all"}, rows)))
	}
	return parts
}

// tiersOf reads "99.9%: 10%, 99%: 25%": an uptime, and what is owed below it.
func tiersOf(text string) (model.Schedule, error) {
	var tiers []model.Tier
	for part := range strings.SplitSeq(text, ",") {
		uptime, credit, ok := strings.Cut(part, ":")
		up, err := percentOf(uptime)
		owed, err2 := percentOf(credit)
		if !ok || err != nil || err2 != nil {
			return model.Schedule{}, fmt.Errorf("“%s” is no uptime with what is owed below it: write it as 99.9%%: 10%%", scenario.CleanText(part, 30))
		}
		tiers = append(tiers, model.Tier{Line: scenario.Round(1 - up), Credit: owed})
	}
	return history.OwnSchedule(tiers)
}

func percentOf(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%")), 64)
	return v / 100, err
}

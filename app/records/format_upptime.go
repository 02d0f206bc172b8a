package records

import (
	"errors"
	"sort"
	"strconv"
	"time"

	"goodenough/model/history"
)

// Upptime: history/summary.json, minutes down by day. Neighboring days are one outage: the first lies at the end of its day, so that it
// touches the next.
var upptime = Format{
	Name: "upptime", Label: "Upptime summary",
	Caveats: []string{"Upptime counts minutes by day, of the last 365 days at most: how many outages a day had is unknown, and neighboring days are taken for one."},
	sniff:   when(func(in *input) bool { return in.keys("dailyMinutesDown") || in.keys("slug", "uptime", "uptimeYear") }),
	read:    readUpptime,
}

// site is one of the services that Upptime looks at.
type site struct {
	name, slug string
	down       bool
	days       []day
}

type day struct {
	at      time.Time
	minutes float64
}

func readUpptime(in *input, b *book) error {
	if !in.has("dailyMinutesDown") {
		return errors.New("it has shares of time and no minutes by day (dailyMinutesDown), so it tells no outage: take a summary.json of a newer Upptime")
	}
	var sites []site
	var newest time.Time
	bad := 0
	elements(in.text, in.start, func(raw string) bool {
		if raw == "" {
			bad++
			return true
		}
		s := site{name: unquote(member(raw, "name")), slug: unquote(member(raw, "slug")), down: unquote(member(raw, "status")) == "down"}
		days := member(raw, "dailyMinutesDown")
		if days == "" || days[0] != '{' {
			b.reads(1, 0)
			b.refuse(0, Broken, s.name+": no dailyMinutesDown")
		}
		members(days, func(key, value string) bool {
			at, ok := parseStamp(key)
			minutes, err := strconv.ParseFloat(unquote(value), 64)
			if ok && at.form == yearFirst && at.dated && err == nil && minutes >= 0 && minutes <= 1440 {
				s.days = append(s.days, day{at.local(), minutes})
				if next := at.local().AddDate(0, 0, 1); next.After(newest) {
					newest = next
				}
			} else {
				b.reads(1, 0)
				b.refuse(0, NotASample, key+": "+value)
			}
			return true
		})
		sort.SliceStable(s.days, func(a, b int) bool { return s.days[a].at.Before(s.days[b].at) })
		sites = append(sites, s)
		return true
	})
	if bad > 0 {
		b.reads(1, 0)
		b.refuse(0, Broken, "")
	}
	if len(sites) == 0 {
		return errors.New("it holds no site")
	}
	var list []track
	for _, s := range sites {
		list = append(list, track{name: s.name, labels: []string{s.slug}})
	}
	at, err := b.choose(list)
	if err != nil {
		return err
	}
	for i, s := range sites {
		total := 0.
		for _, d := range s.days {
			total += d.minutes
		}
		b.report.Series = append(b.report.Series, Series{File: b.file, Name: clean(s.name, 80), Rows: len(s.days), Down: total / 1440 / 365, Chosen: i == at})
	}
	if !newest.IsZero() {
		b.speaks(newest)
		b.speaks(newest.AddDate(0, 0, -365))
	}
	b.monitored, b.listed = true, true
	b.site(&sites[at], newest)
	return nil
}

// site makes spells of the days of one.
func (b *book) site(s *site, newest time.Time) {
	for from := 0; from < len(s.days); {
		to, total := from+1, s.days[from].minutes
		for ; to < len(s.days) && s.days[to].at.Sub(s.days[to-1].at) == 24*time.Hour; to++ {
			total += s.days[to].minutes
		}
		b.reads(to-from, 0)
		first, last := s.days[from], s.days[to-1]
		after := last.at.AddDate(0, 0, 1)
		took := time.Duration(total * float64(time.Minute))
		spell := history.Spell{Start: first.at, Affected: history.Unsaid, Kind: history.Outage, Scope: clean(s.name, 80), Text: first.at.Format("2006-01-02"), Row: int32(from + 1)}
		switch {
		case took == 0:
			for range to - from {
				b.refuse(from+1, NoLength, first.at.Format("2006-01-02"))
			}
			from = to
			continue
		case s.down && after.Equal(newest):
			spell.Start = after.Add(-took)
			b.until(after)
		case to-from > 1:
			spell.Start = after.Add(-24*time.Hour + time.Duration(last.minutes*float64(time.Minute)) - took)
			spell.End = spell.Start.Add(took)
		default:
			spell.End = spell.Start.Add(took)
		}
		b.add(spell)
		b.report.Rows.Used += to - from
		b.sampled(spell, "", first.at.Format("2006-01-02"), strconv.FormatFloat(first.minutes, 'f', -1, 64))
		from = to
	}
}

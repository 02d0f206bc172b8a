package desk

import (
	"strings"
	"testing"
	"time"

	"goodenough/model/history"
)

func moment(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestTicksAreRoundMoments: of any window, from minutes to a century, a few moments that a person would name.
func TestTicksAreRoundMoments(t *testing.T) {
	for _, c := range [][3]string{
		{"2026-11-29T14:36:00Z", "2026-11-29T14:41:00Z", "14:36 14:37 14:38 14:39 14:40 14:41"},
		{"2026-11-29T14:36:00Z", "2026-11-29T15:30:00Z", "14:40 14:50 15:00 15:10 15:20 15:30"},
		{"2026-11-29T22:30:00Z", "2026-11-30T03:00:00Z", "23:00 00:00 01:00 02:00 03:00"},
		{"2026-11-29T22:30:00Z", "2026-12-01T03:00:00Z", "Nov 30, 00:00 Nov 30, 06:00 Nov 30, 12:00 Nov 30, 18:00 Dec 1, 00:00"},
		{"2026-11-01T00:00:00Z", "2026-11-30T00:00:00Z", "Nov 2 Nov 9 Nov 16 Nov 23 Nov 30"},
		{"2026-07-25T00:00:00Z", "2026-12-22T03:43:56Z", "Aug 2026 Sep 2026 Oct 2026 Nov 2026 Dec 2026"},
		{"2021-07-07T00:00:00Z", "2022-07-03T00:00:00Z", "Oct 2021 Jan 2022 Apr 2022 Jul 2022"},
		{"2017-06-01T00:00:00Z", "2021-02-21T14:31:24Z", "2018 2019 2020 2021"},
		{"1926-01-01T00:00:00Z", "1946-01-01T00:00:00Z", "1930 1935 1940 1945"},
	} {
		var said []string
		for _, tick := range ticksOf(history.Stretch{From: moment(t, c[0]), To: moment(t, c[1])}, 7) {
			said = append(said, tick.says)
		}
		if got := strings.Join(said, " "); got != c[2] {
			t.Errorf("%s to %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// TestMomentsAtTheEdgesAreWhole: their names lie within the picture.
func TestMomentsAtTheEdgesAreWhole(t *testing.T) {
	window := history.Window{Stretch: history.Stretch{From: moment(t, "2026-01-01T00:00:00Z"), To: moment(t, "2026-07-01T00:00:00Z")}}
	for _, narrow := range []bool{false, true} {
		html := timeline(history.Settle(nil, window, 1), narrow).HTML()
		for _, want := range []string{`text-anchor="start">Jan 2026<`, `text-anchor="end">Jul 2026<`} {
			if !strings.Contains(html, want) {
				t.Errorf("narrow %v: no %s in %s", narrow, want, html)
			}
		}
	}
}

// TestEveryIncidentIsSeen: a bar for each, however short, inside the picture, and a number over each of the longest.
func TestEveryIncidentIsSeen(t *testing.T) {
	from := moment(t, "2026-01-01T00:00:00Z")
	window := history.Window{Stretch: history.Stretch{From: from, To: from.AddDate(1, 0, 0)}}
	var spells []history.Spell
	for i := range 40 {
		start := from.AddDate(0, 0, 9*i)
		spells = append(spells, history.Spell{Start: start, End: start.Add(time.Duration(1+i) * time.Minute), Affected: .5, Kind: history.Outage})
	}
	picture := timeline(history.Settle(spells, window, 1), false)
	if got := strings.Count(picture.HTML(), "a-sales"); got != 40 {
		t.Errorf("%d bars of 40 incidents", got)
	}
	if html := picture.HTML(); !strings.Contains(html, ">1</text>") || !strings.Contains(html, ">2</text>") {
		t.Error("the longest are not numbered")
	}
	if strings.Contains(picture.HTML(), "NaN") {
		t.Error("the picture holds what is no number")
	}
}

package records

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// FuzzRead: no file ends the program, and each row becomes something.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil && len(data) < 20_000 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, o := range []Options{{}, {From: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), Order: "month", Affected: .5, Forgotten: true}} {
			r := Read([]File{{Name: "a", Data: data}}, o, nil)
			if problem := whole(&r); problem != "" {
				t.Error(problem)
			}
		}
	})
}

// FuzzParseStamp: what is read as a time is one, of the years that files are of.
func FuzzParseStamp(f *testing.F) {
	for _, cell := range []string{"2026-01-05T08:12:30Z", "05/Jan/26 9:15 AM", "1795962960.123", "5. März 2026 08:12 Uhr", "Mon, 05 Jan 2026 08:12:30 GMT", "20260105T081230+0100", "1/2/26 12:00 a.m. PST"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		s, ok := parseStamp(cell)
		if plain, is := parsePlain(cell); is { // it reads as the long way does, which another mark makes it take
			if long, ok := parseStamp(strings.TrimSuffix(cell, "Z") + map[bool]string{true: ".0Z", false: ".0"}[len(cell) == 20]); !ok || long != plain {
				t.Errorf("%q is %+v in short and %+v, %t", cell, plain, long, ok)
			}
		}
		if !ok || !s.inOrder(dayFirst) {
			return
		}
		if at := utcOf(s); at.Year() < 1969 || at.Year() > 2263 {
			t.Errorf("%q is %s", cell, at)
		}
	})
}

// FuzzSplit: cells hold nothing that is not in the text, and all of it comes out.
func FuzzSplit(f *testing.F) {
	f.Add("a,\"b\"\"c\nd\",e\n\"f\"x,g\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		s := newSplitter(text, ',')
		before := 0
		for {
			cells, ok := s.row()
			if !ok {
				break
			}
			length := 0
			for _, cell := range cells {
				length += len(cell)
			}
			if s.at <= before || length > s.at-before {
				t.Fatalf("%q: a row of %q from %d to %d", text, cells, before, s.at)
			}
			before = s.at
		}
		if s.at != len(text) {
			t.Errorf("%q ends at %d", text, s.at)
		}
	})
}

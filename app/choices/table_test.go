package choices

import (
	"reflect"
	"strings"
	"testing"
)

// TestQuotes: cells between quotes may hold what ends others; all other quotes are text, and none costs another row.
func TestQuotes(t *testing.T) {
	for text, want := range map[string][][]string{
		"a\tb\n19\" rack\t1\nlost\t2\n21\" rack\t3\n":    {{`19" rack`, "1"}, {"lost", "2"}, {`21" rack`, "3"}},
		"a,b\n\"Quick\" wins,1\nx,2\n\"Slow\" wins,3\n":  {{`"Quick" wins`, "1"}, {"x", "2"}, {`"Slow" wins`, "3"}},
		"a\tb\n\"one\ntwo \"\"three\"\"\ttab\"\t1\nx\t2": {{"one\ntwo \"three\"\ttab", "1"}, {"x", "2"}},
		"a;b\n \"x;y\" ;\"\"\n\"\";1\n":                  {{"x;y", ""}, {"", "1"}},
		"a,b\nx,\"y\r\nz\"\r\nw,1\r\n":                   {{"x", "y\nz"}, {"w", "1"}},
	} {
		read, problems := readTable(text, "")
		var rows [][]string
		for _, r := range read.rows {
			rows = append(rows, []string{r.cell(0), r.cell(1)})
		}
		if !reflect.DeepEqual(rows, want) || len(problems) > 0 {
			t.Errorf("%q is %q: %v", text, rows, problems)
		}
	}
	read, problems := readTable("a,b\nx,1\n\"y,2\nz,3\n", "")
	if len(read.rows) != 2 || len(problems) != 1 || problems[0].Row != 3 || !strings.Contains(problems[0].Message, "quotes") {
		t.Errorf("a quote that does not end leaves %v: %v", read.rows, problems)
	}
}

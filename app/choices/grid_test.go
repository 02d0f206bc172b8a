package choices

import (
	"reflect"
	"testing"
)

// TestAGridKeepsWhatIsTyped: texts survive as they are, right or wrong, whatever stands in them, and what is read of the grid is what is read
// of the text it came from.
func TestAGridKeepsWhatIsTyped(t *testing.T) {
	g := GridOf(Example)
	if g == nil || len(g.Rows) != 7 || g.Rows[1][0] != "Release to 5% of customers first" || g.Rows[1][6] != "20%..45%" || g.Rows[6][3] != "4" {
		t.Fatalf("the example is %q", g)
	}
	items, problems := Items(Example)
	again, more := Items(g.Text())
	if !reflect.DeepEqual(items, again) || len(problems)+len(more) > 0 {
		t.Errorf("%v became %v: %v", items, again, more)
	}
	g.Rows = append(g.Rows, []string{`Odd, "quoted"`, "a lot", "-3", "", "200%", "=1+1", "", "", "#x"}, []string{"# no comment", "", "", "", "", "", "", "", ""})
	if back := GridOf(g.Text()); !reflect.DeepEqual(g, back) {
		t.Errorf("%q became %q", g, back)
	}
	for _, text := range []string{"", "a,b\n1,2", "{", "\x00"} {
		if g := GridOf(text); g != nil {
			t.Errorf("%q is %q", text, g)
		}
	}
}

// TestAGridLosesNothing: columns that mean nothing here are carried along, and rows that can't be cut into cells are no grid.
func TestAGridLosesNothing(t *testing.T) {
	g := GridOf("Owner\tItem\tOne-off cost\tCost\t\nAnn\tA\t100k\tlow\n\n\tB\t\t\tx\n")
	if g == nil {
		t.Fatal("a spreadsheet is no grid")
	}
	g.Rows[1][1] = "5k"
	back := GridOf(g.Text())
	want := [][]string{{"A", "100k", "", "", "", "", "", "", "", "Ann", "low", ""}, {"B", "5k", "", "", "", "", "", "", "", "", "", "x"}}
	if back == nil || !reflect.DeepEqual(back.Rows, want) || back.Names[9] != "Owner" {
		t.Errorf("it became %q", back)
	}
	for _, text := range []string{"name,life\nA,1\nB,2,3\n", "name,life\nA,1\n\"B,2\n", `[{"name":"A"},5]`} {
		if g := GridOf(text); g != nil {
			t.Errorf("%q lost a row: %q", text, g)
		}
	}
}

// TestAddedRowsHaveNamesOfTheirOwn, also where others were taken away.
func TestAddedRowsHaveNamesOfTheirOwn(t *testing.T) {
	g := NewGrid()
	g.Add()
	g.Add()
	g.Rows = g.Rows[1:]
	g.Add()
	if items, problems := Items(g.Text()); len(items) != 2 || len(problems) > 0 {
		t.Errorf("%q: %v", g, problems)
	}
}

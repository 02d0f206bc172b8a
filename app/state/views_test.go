package state

import "testing"

// Each picture is found by its id, in each layout that it is drawn in.
func TestPicturesAreFoundByTheirIDs(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range Views {
		for _, l := range []Layout{Wide, Medium, Narrow} {
			id := v.PictureID(l)
			found, layout, ok := Pictured(id)
			if !ok || found != v || v.Large && layout != l {
				t.Errorf("%q is %q in layout %v, %v", id, found.Name, layout, ok)
			}
			if v.Large && seen[id] {
				t.Errorf("two pictures are called %q", id)
			}
			seen[id] = true
		}
		if _, ok := viewNamed(v.Name); ok != (v.Label != "") {
			t.Errorf("%q can be taken elsewhere: %v", v.Name, ok)
		}
	}
	for _, id := range []string{"", "-", "none", "curve-", "curve-none", "marginal-wide", "curve-wide-"} {
		if v, l, ok := Pictured(id); ok {
			t.Errorf("%q is %q in layout %v", id, v.Name, l)
		}
	}
}

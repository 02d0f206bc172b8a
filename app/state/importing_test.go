package state_test

import (
	"encoding/json"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/state"
	"goodenough/model"
)

// read is a page whose program has read incidents.
func read(t *testing.T, estimates ...aside.Estimate) state.State {
	t.Helper()
	s := after(state.Open("v=2&cust=b2b-saas"), state.OpenImport{}, state.ReadFiles{})
	if !s.Import.Reading || !s.Import.Open {
		t.Fatal("files that were handed over are not being read")
	}
	s = after(s, state.HearImport{Reply: aside.Reply{Done: .4}})
	if s.Import.Done != .4 || !s.Import.Reading {
		t.Fatalf("heard of progress: %+v", s.Import)
	}
	return after(s, state.HearImport{Reply: aside.Reply{Screen: json.RawMessage(`{"Tag":"p"}`), Estimates: estimates}})
}

func after(s state.State, msgs ...state.Msg) state.State {
	for _, m := range msgs {
		s, _ = state.Update(s, m)
	}
	return s
}

// TestEstimatesComeInAsOneStep: they fill their inputs as ranges that say where they are from, and one undo takes all of them back.
func TestEstimatesComeInAsOneStep(t *testing.T) {
	before := read(t, aside.Estimate{Key: "inc", Text: "6to10to24"}, aside.Estimate{Key: "mttr", Text: "0.5"}, aside.Estimate{Key: "blast", Text: "0.2to0.4"})
	s := after(before, state.UseImport{})
	if s.Import.Open || s.Import.Estimates != nil {
		t.Error("what was read stays after it was taken")
	}
	for _, key := range []string{"inc", "mttr", "blast"} {
		f, _ := model.FieldOf(key)
		if !s.FromData(f) {
			t.Errorf("%s is not from the data", key)
		}
	}
	if link := s.Link(); !strings.Contains(link, "inc=6to10to24") || !strings.Contains(link, "mttr=0.5") {
		t.Errorf("the link is %s", link)
	}
	inc, _ := model.FieldOf("inc")
	if moved := after(s, state.Type{Key: "inc", Text: "12"}); moved.FromData(inc) {
		t.Error("a number that was typed is said to be from the data")
	} else if undone := after(moved, state.Undo{}); !undone.FromData(inc) {
		t.Error("undone, it is from the data again")
	}
	if undone := after(s, state.Undo{}); undone.Link() != before.Link() || undone.FromData(inc) {
		t.Errorf("undone, the link is %s", undone.Link())
	}
}

// TestAReloadKnowsWhatIsFromIncidents: by what was kept, of inputs that are as they were, and of no other.
func TestAReloadKnowsWhatIsFromIncidents(t *testing.T) {
	used := after(read(t, aside.Estimate{Key: "inc", Text: "6to10to24"}, aside.Estimate{Key: "mttr", Text: "0.5"}), state.UseImport{})
	inc, _ := model.FieldOf("inc")
	mttr, _ := model.FieldOf("mttr")
	ops, _ := model.FieldOf("ops")
	moved := after(used, state.Type{Key: "mttr", Text: "2"})
	again := state.Open(moved.Link()).Recalled(moved.FromIncidents)
	if !again.FromData(inc) || again.FromData(mttr) || again.FromData(ops) {
		t.Errorf("kept %q; from incidents are incidents %v, time to fix %v, spending %v", moved.FromIncidents, again.FromData(inc), again.FromData(mttr), again.FromData(ops))
	}
	for _, bad := range []string{"", "&", "inc", "inc=<b>", "=&==", "nosuch=3"} {
		if s := state.Open(used.Link()).Recalled(bad); s.Link() != used.Link() || s.FromData(ops) {
			t.Errorf("%q changes the page", bad)
		}
	}
}

// TestNobodyHearsWhatWasStopped: an answer that was on its way when the reading was stopped changes nothing.
func TestNobodyHearsWhatWasStopped(t *testing.T) {
	s := after(state.Start(), state.ReadFiles{}, state.StopImport{}, state.HearImport{Reply: aside.Reply{Screen: json.RawMessage(`{}`), Estimates: []aside.Estimate{{Key: "inc", Text: "3"}}}})
	if s.Import.Reading || s.Import.Estimates != nil {
		t.Errorf("heard %+v", s.Import)
	}
	if used := after(s, state.UseImport{}); used.Link() != s.Link() {
		t.Error("nothing was read, and something was taken")
	}
}

// TestChoicesAddUp: each question to the program holds all that was chosen of these files; other files begin anew.
func TestChoicesAddUp(t *testing.T) {
	s := read(t)
	s = after(s, state.ChooseImport{Name: "zone", Text: "UTC"})
	_, effects := state.Update(s, state.ChooseImport{Name: "affected", Text: "0.5"})
	ask, ok := effects[0].(state.AskImport)
	if !ok || ask.Files || ask.Request.Choices["zone"] != "UTC" || ask.Request.Choices["affected"] != "0.5" {
		t.Errorf("asked %+v", effects)
	}
	if _, effects := state.Update(after(s, state.CloseImport{}), state.ChooseImport{Name: "from", Text: "2026-01-01"}); len(effects) > 0 {
		t.Errorf("what was typed as the dialog closed asks %+v", effects)
	}
	if again := after(s, state.ReadFiles{}); len(again.Import.Choices) > 0 {
		t.Error("choices outlive their files")
	}
}

// TestAFailedReadingSaysSo, and can be tried again.
func TestAFailedReadingSaysSo(t *testing.T) {
	s := after(state.Start(), state.ReadFiles{}, state.FailImport{})
	if says := s.ImportSays(); s.Import.Reading || !strings.Contains(says, "could not be read") {
		t.Errorf("says %q", says)
	}
	if again := after(s, state.ReadFiles{}); again.Import.Failed || again.ImportSays() != "Reading." {
		t.Errorf("says %q", again.ImportSays())
	}
}

// TestAnAnswerJustGivenCounts: who answers and takes the numbers in one breath gets those of the answer.
func TestAnAnswerJustGivenCounts(t *testing.T) {
	s := read(t, aside.Estimate{Key: "inc", Text: "6to10to24"})
	s = after(s, state.ChooseImport{Name: "affected", Text: "40%"}, state.UseImport{})
	if !s.Import.Open || strings.Contains(s.Link(), "inc=") {
		t.Fatalf("taken before it was read: %s", s.Link())
	}
	reply := aside.Reply{Screen: json.RawMessage(`{"Tag":"p"}`), Estimates: []aside.Estimate{{Key: "inc", Text: "6to10to24"}, {Key: "blast", Text: "0.4"}}}
	if s = after(s, state.HearImport{Reply: reply}); s.Import.Open || !strings.Contains(s.Link(), "blast=0.4") {
		t.Errorf("after the answer: %s", s.Link())
	}
	if failed := after(read(t), state.ChooseImport{Name: "zone", Text: "UTC"}, state.UseImport{}, state.FailImport{}); failed.Import.Wanted {
		t.Error("wanted of what has failed")
	}
}

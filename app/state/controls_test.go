package state

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"goodenough/model"
)

// marked are the attributes of an element that is the control about something, as a browser reads them.
func marked(c *Control, about string) func(string) string {
	return func(name string) string {
		switch name {
		case c.Mark:
			return c.Value(about)
		case c.About:
			return about
		}
		return ""
	}
}

// Each control, about something that its kind is about, says what it is to say.
func TestWhatControlsSay(t *testing.T) {
	g := Given{Text: "once", Position: 7, On: true, Today: "today"}
	wants := map[*Control]struct {
		about string
		want  []Msg
	}{
		ShareInputSwitch:  {"", []Msg{ShareInput{"once", true}}},
		ShareChoice:       {"theme", []Msg{ChooseShare{"theme", "once"}}},
		SpreadSlider:      {"ops", []Msg{SetSpread{"ops", 7}}},
		SplitSlider:       {"try", []Msg{Divide{7}}},
		InputSlider:       {"ops", []Msg{Slide{"ops", 7}}},
		InputBox:          {"ops", []Msg{Type{"ops", "once"}}},
		CurrencyList:      {"", []Msg{SetCurrency{"once"}}},
		RangesSwitch:      {"", []Msg{SetPoints{false}}},
		LayersSwitch:      {"", []Msg{SetLayers{true}}},
		TrapSwitch:        {"", []Msg{SetTrap{true}}},
		BandedList:        {"", []Msg{SetBanded{"once"}}},
		MeasureList:       {"", []Msg{SetMeasure{"once"}}},
		TrendList:         {"", []Msg{Type{"trend", "once"}, Leave{Key: "trend"}}},
		UpkeepSlider:      {"", []Msg{SetUpkeep{7}}},
		YearsSlider:       {"", []Msg{SetYears{7}}},
		AmountBox:         {"-1", []Msg{TypeStep{BaseStep, "amount", "once"}}},
		YearBox:           {"2", []Msg{TypeStep{2, "year", "once"}}},
		KindList:          {"2", []Msg{TurnStep{2, true}}},
		UndoButton:        {"", []Msg{Undo{}}},
		RedoButton:        {"", []Msg{Redo{}}},
		ResetAllButton:    {"", []Msg{ResetAll{}}},
		DismissButton:     {"", []Msg{Dismiss{}}},
		StopButton:        {"", []Msg{Stop{}}},
		CloseShareButton:  {"", []Msg{CloseShare{}}},
		CopyLinkButton:    {"", []Msg{CopyLink{}}},
		PrintButton:       {"", []Msg{CloseShare{}, PrintReport{}}},
		ShareButton:       {"", []Msg{OpenShare{"", "today"}}},
		ShareViewButton:   {"curve", []Msg{OpenShare{"curve", "today"}}},
		CopyButton:        {"png", []Msg{Export{"png", true}}},
		SaveButton:        {"png", []Msg{Export{"png", false}}},
		ResetButton:       {"ops", []Msg{Reset{"ops"}}},
		RangeButton:       {"ops", []Msg{ToggleRange{"ops"}}},
		OfferButton:       {OfferName(StepKey(3, "year"), 1), []Msg{TakeOffer{StepKey(3, "year"), 1}}},
		MeantButton:       {"", []Msg{Meant{}}},
		TryButton:         {TryName(2.18e6), []Msg{Try{2.18e6}}},
		TabButton:         {"downtime", []Msg{ShowTab{"downtime"}}},
		PlanButton:        {"cut", []Msg{MakePlan{"cut"}}},
		RemoveStepButton:  {"2", []Msg{RemoveStep{2}}},
		ImportChoice:      {"zone", []Msg{ChooseImport{"zone", "once"}}},
		ImportButton:      {"", []Msg{OpenImport{}}},
		CloseImportButton: {"", []Msg{CloseImport{}}},
		StopImportButton:  {"", []Msg{StopImport{}}},
		UseImportButton:   {"", []Msg{UseImport{}}},
		MadeChoice:        {"budget", []Msg{MakeChoice{"budget", "once"}}},
		ChoicesButton:     {"seek", []Msg{OpenChoices{"seek"}}},
		CloseChoiceButton: {"", []Msg{CloseChoices{}}},
		CopyScreenButton:  {"", []Msg{CopyScreen{}}},
		UndoChoiceButton:  {"", []Msg{UndoChoices{}}},
		RedoChoiceButton:  {"", []Msg{RedoChoices{}}},
		AskAgainButton:    {"", []Msg{AskAgain{}}},
		PressButton:       {"add", []Msg{MakeChoice{"press", "add"}}},
		OpenChosenButton:  {"v=1&ops=2m", []Msg{OpenChosen{"v=1&ops=2m"}}},
		FoldPart:          {"sure", []Msg{Fold{"sure", true}}},
	}
	for _, c := range Controls {
		w, known := wants[c]
		if !known {
			t.Errorf("nothing holds %s=%q to what it says", c.Mark, c.Word)
		}
		if got := Said(c.At, marked(c, w.about), g); !reflect.DeepEqual(got, w.want) {
			t.Errorf("%s=%q about %q says %#v, want %#v", c.Mark, c.Word, w.about, got, w.want)
		}
	}
	if got := Said(OnClick, marked(CopyButton, "link"), g); !reflect.DeepEqual(got, []Msg{CopyLink{}}) {
		t.Errorf("the dialog's button says %#v, not what copies the link elsewhere", got)
	}
	for _, f := range model.Fields { // a list is chosen from, whatever else is typed
		_, chosen := Said(OnInput, marked(InputBox, f.Key), g)[0].(Choose)
		if chosen != (f.Unit == model.Choice) {
			t.Errorf("%s is chosen: %v", f.Key, chosen)
		}
	}
}

// Whatever a control is about, what it says is about the same: what a view writes is what a listener reads.
func TestControlsSayWhatTheyAreAbout(t *testing.T) {
	abouts := []string{"", "-", "--", "a-b-3", "3", "-1", "+3", "1e3", "99999999999999999999", "ops", "reset", "in ", "\x00", "“ä支🛒”", "\xff", "<b>", `"`, strings.Repeat("long-", 5000)}
	g := Given{Text: "3", Position: 5, On: true, Today: "today"}
	for _, c := range Controls {
		for _, about := range abouts {
			got := Said(c.At, marked(c, about), g)
			want := c.says(about, g)
			switch {
			case c.Word == "" && about == "": // a mark without a value is none
				want = nil
			case c.About == "" && !c.open(): // about nothing but itself
				want = c.says("", g)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s=%q about %.40q says %.99q, want %.99q", c.Mark, c.Word, about, fmt.Sprintf("%#v", got), fmt.Sprintf("%#v", want))
			}
			for at := OnInput; at <= OnToggle; at++ {
				if at != c.At && Said(at, marked(c, about), g) != nil {
					t.Errorf("%s=%q about %.40q speaks at event %d as well", c.Mark, c.Word, about, at)
				}
			}
		}
	}
	for _, key := range abouts { // a key may hold what stands between it and the number
		for _, i := range []int{0, 3, 12} {
			if got := Said(OnClick, marked(OfferButton, OfferName(key, i)), g); !reflect.DeepEqual(got, []Msg{TakeOffer{key, i}}) {
				t.Errorf("offer %d of %.40q says %.99q", i, key, fmt.Sprintf("%#v", got))
			}
		}
	}
	for _, step := range []int{BaseStep, 0, 3, 12} {
		if got := Said(OnClick, marked(RemoveStepButton, strconv.Itoa(step)), g); !reflect.DeepEqual(got, []Msg{RemoveStep{step}}) {
			t.Errorf("the button of step %d says %#v", step, got)
		}
	}
}

// No two controls are marked alike, and each word comes before what would take it for one of its own.
func TestControlsAreToldApart(t *testing.T) {
	for i, c := range Controls {
		for _, later := range Controls[i+1:] {
			if later.Mark != c.Mark || later.At != c.At {
				continue
			}
			if _, hidden := c.fits(later.Word); hidden {
				t.Errorf("%s=%q never speaks: %q before it takes its elements", later.Mark, later.Word, c.Word)
			}
			if c.Word == later.Word {
				t.Errorf("two controls are marked %s=%q", c.Mark, c.Word)
			}
		}
	}
}

// Whatever an element's attributes and an event hold, nothing panics: neither who reads them nor Update, from any state that some edits
// lead to.
func FuzzSaid(f *testing.F) {
	for i, c := range Controls {
		for _, about := range []string{"", "ops", "3", "plan--1-amount-0"} {
			f.Add(uint8(i), c.Value(about), about, "25 to 35", 7, true)
		}
	}
	f.Add(uint8(0), "take-", "\xff", "1,5", -1<<62, false)
	planned := Open("cust=b2b-saas&plan=2m@2,3m@4&inc=6~24")
	planned, _ = apply(planned, Type{"rev", "1,200"}, TypeStep{0, "amount", "1,200"}, Undo{})
	f.Fuzz(func(t *testing.T, which uint8, mark, about, text string, position int, on bool) {
		c := Controls[int(which)%len(Controls)]
		attribute := func(name string) string {
			switch name {
			case c.Mark:
				return mark
			case c.About:
				return about
			}
			return ""
		}
		for at := OnInput; at <= OnToggle; at++ {
			said := Said(at, attribute, Given{text, position, on, about})
			for _, s := range []State{Start(), planned} {
				s, _ = apply(s, said...)
				if s, _ = apply(s, Undo{}, Redo{}); Open(s.Link()).Link() != s.Link() {
					t.Errorf("%#v leads to %s, which opens as %s", said, s.Link(), Open(s.Link()).Link())
				}
			}
		}
	})
}

package state

import (
	"strconv"
	"strings"

	"goodenough/app/aside"
	"goodenough/model"
)

// Control is one kind of control: how a view marks its elements, and what a hand on one of them says. The mark is an attribute. What
// the element is about, as the key of an input, is that attribute's value, alone or behind a word, or stands in another attribute.
type Control struct {
	At    Event
	Mark  string // the attribute
	Word  string // its value, or what that begins with where it ends with "-"; empty for any
	About string // the attribute that says what it is about; empty where the mark does
	says  saying
}

// saying is what a control about something says.
type saying func(about string, g Given) []Msg

// Event is when a control speaks.
type Event int

// The events.
const (
	OnInput  Event = iota // while it is moved, or typed into
	OnChange              // once that is complete
	OnClick
	OnToggle
)

// Given is what an event says besides of which control it is.
type Given struct {
	Text     string // what it holds
	Position int    // where it stands, of a slider
	On       bool   // whether it is checked, or open
	Today    string // the reader's date
}

// Action is the attribute that marks what can be clicked.
const Action = "data-action"

// Controls lists every kind, once, as it is declared below. An element speaks as the first that its attributes fit: where a word begins
// with another's, it comes before it.
var Controls []*Control

// What is moved, typed into or chosen from.
var (
	ShareInputSwitch = control(OnInput, "data-share", "in", func(_ string, g Given) []Msg { return one(ShareInput{g.Text, g.On}) })
	ShareChoice      = control(OnInput, "data-share", "", func(name string, g Given) []Msg { return one(ChooseShare{name, g.Text}) })
	SpreadSlider     = control(OnInput, "data-spread", "", func(key string, g Given) []Msg { return one(SetSpread{key, g.Position}) })
	SplitSlider      = control(OnInput, "data-split", "", func(_ string, g Given) []Msg { return one(Divide{g.Position}) })
	InputSlider      = control(OnInput, "data-slider", "", func(key string, g Given) []Msg { return one(Slide{key, g.Position}) })
	InputBox         = control(OnInput, "data-input", "", typedOrChosen)

	CurrencyList = setting("currency", func(g Given) []Msg { return one(SetCurrency{g.Text}) })
	RangesSwitch = setting("ranges", func(g Given) []Msg { return one(SetPoints{!g.On}) })
	LayersSwitch = setting("layers", func(g Given) []Msg { return one(SetLayers{g.On}) })
	TrapSwitch   = setting("trap", func(g Given) []Msg { return one(SetTrap{g.On}) })
	BandedList   = setting("banded", func(g Given) []Msg { return one(SetBanded{g.Text}) })
	MeasureList  = setting("measure", func(g Given) []Msg { return one(SetMeasure{g.Text}) })
	TrendList    = setting("trend", func(g Given) []Msg { return []Msg{Type{"trend", g.Text}, Leave{Key: "trend"}} })
	UpkeepSlider = setting("upkeep", func(g Given) []Msg { return one(SetUpkeep{g.Position}) })
	YearsSlider  = setting("years", func(g Given) []Msg { return one(SetYears{g.Position}) })

	AmountBox    = ofStep(OnInput, "amount", func(step int, g Given) []Msg { return one(TypeStep{step, "amount", g.Text}) })
	YearBox      = ofStep(OnChange, "year", func(step int, g Given) []Msg { return one(TypeStep{step, "year", g.Text}) }) // typed by halves it would move past others
	ImportChoice = control(OnChange, aside.ChoiceMark, "", func(name string, g Given) []Msg { return one(ChooseImport{name, g.Text}) })

	MadeChoice = control(OnChange, aside.MadeMark, "", func(name string, g Given) []Msg { return one(MakeChoice{name, g.Text}) })

	KindList = ofStep(OnChange, "kind", func(step int, g Given) []Msg { return one(TurnStep{step, g.Text == "once"}) })
)

// What is clicked.
var (
	UndoButton        = button("undo", Undo{})
	RedoButton        = button("redo", Redo{})
	ResetAllButton    = button("reset", ResetAll{})
	DismissButton     = button("dismiss", Dismiss{})
	StopButton        = button("stop", Stop{})
	MeantButton       = button("meant", Meant{})
	CloseShareButton  = button("close-share", CloseShare{})
	CopyLinkButton    = button("copy-link", CopyLink{}) // also what a CopyButton about the "link" is
	ImportButton      = button("import", OpenImport{})
	CloseImportButton = button("close-import", CloseImport{})
	StopImportButton  = button("stop-import", StopImport{})
	UseImportButton   = button(aside.UseAction, UseImport{})
	CloseChoiceButton = button("close-choices", CloseChoices{})
	CopyScreenButton  = button("link-choices", CopyScreen{})
	UndoChoiceButton  = button("undo-choices", UndoChoices{})
	RedoChoiceButton  = button("redo-choices", RedoChoices{})
	AskAgainButton    = button("again-choices", AskAgain{})
	PrintButton       = button("print-report", CloseShare{}, PrintReport{})

	ShareButton      = control(OnClick, Action, "share", func(_ string, g Given) []Msg { return one(OpenShare{"", g.Today}) })
	ShareViewButton  = control(OnClick, Action, "share-", func(view string, g Given) []Msg { return one(OpenShare{view, g.Today}) })
	CopyButton       = control(OnClick, Action, "copy-", func(name string, _ Given) []Msg { return one(Export{name, true}) })
	SaveButton       = control(OnClick, Action, "save-", func(name string, _ Given) []Msg { return one(Export{name, false}) })
	ResetButton      = control(OnClick, Action, "reset-", func(key string, _ Given) []Msg { return one(Reset{key}) })
	RangeButton      = control(OnClick, Action, "range-", func(key string, _ Given) []Msg { return one(ToggleRange{key}) })
	OfferButton      = control(OnClick, Action, "take-", offered)
	TryButton        = control(OnClick, Action, "try-", tried)
	TabButton        = control(OnClick, Action, "tab-", func(view string, _ Given) []Msg { return one(ShowTab{view}) })
	PlanButton       = control(OnClick, Action, "plan-", func(name string, _ Given) []Msg { return one(MakePlan{name}) })
	ChoicesButton    = control(OnClick, Action, "choices-", func(tool string, _ Given) []Msg { return one(OpenChoices{tool}) })
	PressButton      = control(OnClick, Action, aside.PressAction, func(name string, _ Given) []Msg { return one(MakeChoice{aside.PressChoice, name}) })
	OpenChosenButton = control(OnClick, Action, aside.OpenAction, func(link string, _ Given) []Msg { return one(OpenChosen{link}) })
	RemoveStepButton = control(OnClick, Action, "drop-", numbered(func(step int, _ Given) []Msg { return one(RemoveStep{step}) }))
)

// FoldPart is what is opened and closed.
var FoldPart = control(OnToggle, "data-fold", "", func(name string, g Given) []Msg { return one(Fold{name, g.On}) })

// control enters a kind into the list. It is called for each: copied into each place it made the program 25 kB bigger.
//
//go:noinline
func control(at Event, mark, word string, says saying) *Control {
	c := &Control{At: at, Mark: mark, Word: word, says: says}
	Controls = append(Controls, c)
	return c
}

func setting(word string, says func(Given) []Msg) *Control {
	return control(OnInput, "data-setting", word, func(_ string, g Given) []Msg { return says(g) })
}

func ofStep(at Event, box string, says func(int, Given) []Msg) *Control {
	c := control(at, "data-box", box, numbered(says))
	c.About = "data-step"
	return c
}

func button(word string, msgs ...Msg) *Control {
	return control(OnClick, Action, word, func(string, Given) []Msg { return msgs })
}

func one(msg Msg) []Msg { return []Msg{msg} }

// numbered is what is said about a step of the plan, by its number; nothing where that is none.
func numbered(says func(step int, g Given) []Msg) saying {
	return func(about string, g Given) []Msg {
		step, err := strconv.Atoi(about)
		if err != nil {
			return nil
		}
		return says(step, g)
	}
}

// typedOrChosen is what is said by the box of an input, or the list that it is chosen from.
func typedOrChosen(key string, g Given) []Msg {
	if f, _ := model.FieldOf(key); f.Unit == model.Choice {
		return one(Choose{key, g.Text})
	}
	return one(Type{key, g.Text})
}

// OfferName is what the button of an offer is about: of the box with which key, and which of its Draft.Offers.
func OfferName(key string, i int) string { return key + "-" + strconv.Itoa(i) }

func offered(name string, _ Given) []Msg {
	at := strings.LastIndexByte(name, '-')
	i, err := strconv.Atoi(name[at+1:])
	if at < 0 || err != nil {
		return nil
	}
	return one(TakeOffer{name[:at], i})
}

// TryName is what a button is about that tries a spending, $ a year.
func TryName(spend float64) string { return strconv.FormatFloat(spend, 'f', -1, 64) }

func tried(name string, _ Given) []Msg {
	spend, err := strconv.ParseFloat(name, 64)
	if err != nil || spend-spend != 0 {
		return nil
	}
	return one(Try{spend})
}

// Value is that of the mark of an element that is the control about something. Where another attribute says what it is about, that is
// to stand there too.
func (c *Control) Value(about string) string {
	if c.open() {
		return c.Word + about
	}
	return c.Word
}

// open tells whether the mark says what an element is about.
func (c *Control) open() bool { return c.Word == "" || strings.HasSuffix(c.Word, "-") }

// fits tells whether an element whose mark has a value is this control, and what it is about by that.
func (c *Control) fits(value string) (about string, ok bool) {
	switch {
	case value == "":
		return "", false
	case c.open():
		return strings.CutPrefix(value, c.Word)
	}
	return "", value == c.Word
}

// Said is what an element says at an event, by its attributes; nothing where it is no control, or none that speaks then.
func Said(at Event, attribute func(name string) string, g Given) []Msg {
	mark, value := "", ""
	for _, c := range Controls {
		if c.At != at {
			continue
		}
		if c.Mark != mark { // to ask the browser takes longest
			mark, value = c.Mark, attribute(c.Mark)
		}
		about, ok := c.fits(value)
		if !ok {
			continue
		}
		if c.About != "" {
			about = attribute(c.About)
		}
		return c.says(about, g)
	}
	return nil
}

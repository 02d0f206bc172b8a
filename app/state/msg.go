package state

import (
	"goodenough/app/aside"
	"goodenough/app/compute"
)

// Msg is something that happened.
type Msg any

// What happened to a box, by its key.
type (
	Type  struct{ Key, Text string } // all the text that the box of an input holds now
	Leave struct {                   // the focus left a box, or stays after Enter: so is what was typed
		Key   string
		Stays bool
	}
	Cancel    struct{ Key string } // Escape
	TakeOffer struct {             // one of the texts that a typed one may mean
		Key   string
		Offer int // index among Draft.Offers
	}
)

// What happened to another control of an input, by the input's key.
type (
	Slide struct { // its slider moved
		Key      string
		Position int // of Slider
	}
	SetSpread struct { // its second handle did: how unsure it is
		Key      string
		Position int // from 0, one number, to SpreadMax
	}
	ToggleRange struct{ Key string }     // one number, or a range around it
	Choose      struct{ Key, ID string } // one of a list
	Reset       struct{ Key string }
)

// What else happened to the scenario.
type (
	Explore   struct{ Spend float64 } // the handle on the picture; $ a year
	Try       struct{ Spend float64 } // a spending that the answer names; $ a year
	Meant     struct{}                // what was said to be spent today was one to try
	Divide    struct{ Position int }  // the slider that divides the budget, from 0 to SplitMax
	SetPoints struct{ On bool }       // answers without ranges
	SetYears  struct{ Years int }     // how far ahead the page looks
	SetUpkeep struct{ Percent int }   // of the team's time: what is spent today follows
	SetTrap   struct{ On bool }       // fire-fighting comes out of the same budget
)

// What happened to the plan. Steps count from 0 in the order of time; BaseStep is the spend explored.
type (
	MakePlan struct{ Name string } // a button: "cut", "clean", "add" or "none", Restoring or CleaningUp
	MoveStep struct {              // a hand on a step, BaseStep too
		Step       int
		At, Amount float64 // years from now, $ (a year)
	}
	NudgeStep struct { // a key on it, which MovesStep
		Step int
		Key  string
	}
	TypeStep struct { // text in its box, the "year" or the "amount"
		Step       int
		What, Text string
	}
	TurnStep struct { // into one payment, or a spend from then on
		Step int
		Once bool
	}
	RemoveStep struct{ Step int }
)

// What happened to all of it.
type (
	OpenLink struct{ Link string } // the address changed
	OpenFile struct {              // a file was dropped
		Link, Kind string            // its link, if there is one in it, and what such a file is called
		Choices    map[string]string // that were saved with the scenario, by name; nil where there are none
	}
	SetParameters struct{ Parameters string } // the page around an embed moves some numbers
	ResetAll      struct{}
	Undo          struct{}
	Redo          struct{}
	Grasp         struct{} // a hand comes to the page, on a control perhaps
	Release       struct{} // the hand left the control: the edit is one step of undo
	Withdraw      struct{} // the hand was one that scrolls: what it did is no edit
	Rest          struct{} // the hand has come to rest; only Hurried cares
)

// What the reader looks at, and how.
type (
	Point struct{ Hover Hover } // the crosshair moved
	Fold  struct {              // a part of the page opened or closed
		Name string
		Open bool
	}
	SetLayers   struct{ On bool }       // what the main picture's curve is made of, and how sure it is
	ShowTab     struct{ Name string }   // one of the pictures that share a place: a view's name
	SetMeasure  struct{ Name string }   // what the picture along time shows: one of Measures
	SetBanded   struct{ Name string }   // and whose ranges: State.Banded
	SetCurrency struct{ Sign string }   // one of words.Currencies
	SetLayout   struct{ Layout Layout } // the window has another width
	Dismiss     struct{}                // what was wrong with the link has been read
)

// What is taken elsewhere.
type (
	OpenShare   struct{ View, Today string } // the dialog; with a view, if it was asked for beside one
	CloseShare  struct{}
	ChooseShare struct{ Name, Value string } // a choice of the dialog: "view", "theme", "measure", "live", "parent" or "height"
	ShareInput  struct {                     // an input that readers of a frame may move, or not
		Key string
		On  bool
	}
	CopyLink struct{}
	Export   struct { // a form of the scenario is asked for: Deliver
		Name string
		Copy bool
	}
	Copied struct { // the browser did, or refused
		What string
		OK   bool
	}
	PrintReport struct{ Done bool } // it is asked for, or whatever was printed is
	PrintPage   struct{}            // the browser is about to print what there is
)

// What happened to the reading of incidents.
type (
	OpenImport   struct{}
	CloseImport  struct{}
	ReadFiles    struct{}                    // files were handed over
	ChooseImport struct{ Name, Text string } // something was chosen on its screen
	HearImport   struct{ Reply aside.Reply }
	FailImport   struct{} // its program can't be had, or ended
	StopImport   struct{}
	UseImport    struct{} // the estimates are taken
)

// What happened to the weighing of choices.
type (
	OpenChoices  struct{ Tool string }
	CloseChoices struct{}
	MakeChoice   struct{ Name, Text string } // something was typed or chosen on a screen, or pressed: PressChoice
	GiveFiles    struct{}                    // files were handed over for the screen
	HearChoices  struct{ Reply aside.Reply }
	FailChoices  struct{} // its program can't be had, or ended
	TellChoices  struct{} // a frame shows what goes with its scenario, which may be another now
	OpenChosen   struct{ Link string }
	SlowChoices  struct{} // an answer takes long
	AskAgain     struct{} // it is not waited for any more
	UndoChoices  struct{} // what was done in the dialog
	RedoChoices  struct{}
	CopyScreen   struct{} // a link to the screen is asked for
)

// What the page itself has to tell.
type (
	Hear struct { // the engine answered
		Link  string
		Reply compute.Reply
	}
	Overdue struct{}                  // no answer has come for longer than one takes
	Stop    struct{}                  // no finer answer is wanted
	Tell    struct{ Sentence string } // something to say
)

package app

import (
	"goodenough/app/compute"
)

// Msg is something that happened.
type Msg any

// The messages.
type (
	OpenLink struct{ Link string }      // the address changed
	Type     struct{ Key, Text string } // text in a box
	Spread   struct {                   // the second handle: how unsure
		Key      string
		Position int
	}
	ToggleRange struct{ Key string } // one number, or a range around it
	SetPoints   struct{ On bool }    // answers without ranges
	Slide       struct {
		Key      string
		Position int
	} // a slider moved
	Choose  struct{ Key, ID string } // one of a list
	Explore struct{ Spend float64 }  // the handle on the picture
	Divide  struct{ Position int }   // the split slider
	Release struct{}                 // the hand left the control: the edit is one step of undo
	Leave   struct {                 // the focus left a box, or stays after Enter: so is what was typed
		Key   string
		Stays bool
	}
	Cancel    struct{ Key string } // Escape in a box
	TakeOffer struct {             // one of the texts that a typed one may mean
		Key   string
		Offer int
	}
	Reset    struct{ Key string }
	ResetAll struct{}
	Undo     struct{}
	Redo     struct{}
	Point    struct{ Hover Hover }
	Fold     struct { // a part of the page opened or closed
		Name string
		Open bool
	}
	SetFacts    struct{ Facts string } // the page around an embed moves some numbers
	OpenPicture struct{ Link string }  // a file was dropped; its link, if there is one in it
	OpenShare   struct{ View, Today string }
	CloseShare  struct{}
	ChooseShare struct{ Name, Value string }
	ShareInput  struct {
		Key string
		On  bool
	}
	PrintReport struct{ Done bool }
	CopyLink    struct{}
	Copied      struct {
		What string
		OK   bool
	}
	SetCurrency struct{ Sign string }
	SetDecimal  struct{ Decimal string }
	SetLayout   struct{ Layout Layout }
	Hear        struct { // the engine answered
		Link  string
		Reply compute.Reply
	}
	Overdue    struct{}              // no answer has come for longer than one takes
	SetMeasure struct{ Name string } // what the picture along time shows
	SetBanded  struct{ Name string } // and whose ranges
	SetYears   struct{ Years int }   // how far ahead it looks
	SetTrap    struct{ On bool }     // fire-fighting comes out of the same budget
	MakePlan   struct{ Name string } // a button of the plan
	MoveStep   struct {              // a hand on a step of it; baseStep for the spend explored
		Step       int
		At, Amount float64
	}
	NudgeStep struct { // a key on it
		Step int
		Key  string
	}
	TypeStep struct { // text in one of its boxes
		Step       int
		What, Text string
	}
	TurnStep struct {
		Step int
		Once bool
	}
	RemoveStep struct{ Step int }
	Tell       struct{ Sentence string } // something to say
	Dismiss    struct{}                  // what was wrong with the link has been read
	Rest       struct{}                  // the hand has come to rest
	Stop       struct{}                  // no finer answer is wanted
)

// Effect is something the browser is to do; effects.go does it.
type Effect any

// The effects.
type (
	WriteLink    struct{} // put the scenario into the address, soon
	StopStudy    struct{} // leave the answer as fine as it is
	WriteLinkNow struct{} // the same now, if it is still to be done
	CopyText     struct{ What, Text string }
	Export       struct { // save or copy a form of the scenario; as a message, ask for it
		Name string
		Copy bool
	}
	ShowShare         struct{} // open the dialog
	HideShare         struct{}
	Print             struct{}
	ShowTyped         struct{ Key string } // let a box show its value instead of what was typed
	FocusBox          struct{ Key string } // the focus goes to a box, if what had it is gone
	WritePresentation struct{ Currency string }
)

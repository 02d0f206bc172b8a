package app

import (
	"fmt"
	"slices"

	"goodenough/model"
	"goodenough/model/scenario"
)

// State is everything the page shows that somebody chose. Update makes the next one from a message; nothing else does.
type State struct {
	scenario.Scenario
	Problems []model.Problem  // of the link that was opened
	Drafts   map[string]Draft // what there is to say of texts in boxes, by key
	Hover    Hover            // the crosshair
	Unfolded map[string]bool  // parts of the page that were opened, by name
	Hurry    bool             // a hand is moving: what is folded away or out of sight keeps what it showed until the hand rests
	Away     map[string]bool  // hosts that are out of sight
	Notice   string           // the last thing that happened, in a sentence
	Measure  string           // what the picture along time shows: the name of one of Measures
	Banded   string           // whose ranges it shows: a way of model.Time, or empty for the one asked about
	Locale   Locale
	Layout   Layout
	Study    Study // how far the answer can be trusted
	Site     Site

	Embed    *Display // in an embed: what it shows
	Share    Display  // what the share dialog has chosen
	Sharing  bool     // the dialog is open
	Printing bool     // the report is on its way to paper
	Today    string   // the reader's date

	past, future []scenario.Scenario
	gesture      string // the key whose edits make one step of undo, while a hand or the keyboard is on it
	editing      editing
}

// Hover is a place pointed at: in which picture, and where on its horizontal axis.
type Hover struct {
	On    bool
	Chart string
	At    float64
}

// Layout is the width class that the picture is laid out for.
type Layout int

// The layouts. The pre-rendered page holds all of them and the style sheet shows the one that fits; the live page keeps
// drawing only that one.
const (
	Everywhere Layout = iota
	Wide
	Medium
	Narrow
)

// Start is the state of the page before anybody touched it.
func Start() State {
	s, _ := scenario.Parse("")
	return State{Scenario: s, Locale: English, Share: ParseDisplay("")}
}

// Open is the state of the page when it is opened with a link.
func Open(link string) State {
	s := Start()
	s.Scenario, s.Problems = scenario.Parse(link)
	return s
}

// Update is what a message does. It is pure: the same state and message give the same result.
func Update(s State, msg Msg) (State, []Effect) {
	switch m := msg.(type) {
	case OpenLink:
		next, problems := scenario.Parse(m.Link)
		if next.Link() == s.Link() && len(s.Drafts) == 0 && len(s.Problems) == len(problems) {
			return s, nil
		}
		if s.Link() != next.Link() {
			s = s.remember("link")
		}
		s.Scenario, s.Problems, s.Drafts, s.gesture = next, problems, nil, ""
		return s, nil
	case Type:
		return s.typeField(m.Key, m.Text)
	case Leave:
		return s.leave(m.Key, m.Stays)
	case Cancel:
		return s.cancel(m.Key)
	case TakeOffer:
		return s.takeOffer(m.Key, m.Offer)
	case Slide:
		f, ok := model.FieldOf(m.Key)
		if !ok || f.Number == nil {
			return s, nil
		}
		return s.slide(f, s.slider(f).value(m.Position))
	case Spread:
		return s.spread(m.Key, reachAt(m.Position))
	case ToggleRange:
		return s.toggleRange(m.Key)
	case SetPoints:
		if s.Points == m.On {
			return s, nil
		}
		s = s.remember("points")
		s.Points, s.gesture = m.On, ""
		return s, []Effect{WriteLink{}}
	case Choose:
		return s.choose(m.Key, m.ID)
	case Explore:
		f, _ := model.FieldOf("try")
		return s.set(f, min(max(m.Spend, f.Min), f.Max))
	case Divide:
		f, _ := model.FieldOf("try")
		return s.set(f, splitAt(m.Position, s.OneBudget()))
	case Release:
		if s.gesture == "" {
			return s, nil
		}
		s.gesture = ""
		return s, []Effect{WriteLinkNow{}}
	case Reset:
		return s.reset(m.Key)
	case ResetAll:
		if s.Link() == startLink(s.Customer) && len(s.Drafts) == 0 {
			return s, nil
		}
		s = s.remember("reset")
		s.Scenario, s.Drafts, s.Problems, s.gesture = scenario.Scenario{Inputs: scenario.Defaults(s.Customer)}, nil, nil, ""
		s.Notice = "Everything is back to the defaults. Undo brings your numbers back."
		return s, []Effect{WriteLink{}}
	case Undo:
		if last := len(s.past) - 1; last >= 0 {
			there := s.past[last]
			s.past, s.future = s.past[:last:last], push(s.future, s.Scenario)
			return s.arrive(there, "Undone.")
		}
		return s, nil
	case Redo:
		if last := len(s.future) - 1; last >= 0 {
			there := s.future[last]
			s.past, s.future = push(s.past, s.Scenario), s.future[:last:last]
			return s.arrive(there, "Done again.")
		}
		return s, nil
	case Point:
		s.Hover = m.Hover
		return s, nil
	case Fold:
		unfolded := map[string]bool{m.Name: m.Open}
		for name, open := range s.Unfolded {
			if name != m.Name {
				unfolded[name] = open
			}
		}
		s.Unfolded = unfolded
		return s, nil
	case SetFacts:
		return s.open(scenario.With(s.Link(), m.Facts), "")
	case OpenPicture:
		if m.Link == "" {
			s.Notice = "There is no scenario in that file: drop a picture that was saved here."
			return s, nil
		}
		return s.open(m.Link, "Opened the scenario in that picture. Undo brings yours back.")
	case OpenShare:
		s.Sharing, s.Notice, s.Today = true, "", m.Today
		s.Share = s.Share.with("view", m.View)
		return s, []Effect{ShowShare{}}
	case CloseShare:
		s.Sharing = false
		return s, []Effect{HideShare{}}
	case ChooseShare:
		s.Share = s.Share.with(m.Name, m.Value)
		return s, nil
	case ShareInput:
		s.Share = s.Share.shows(m.Key, m.On)
		return s, nil
	case CopyLink:
		return s, []Effect{CopyText{"Link", s.address()}}
	case Export:
		return s, []Effect{m}
	case PrintReport:
		s.Printing = !m.Done
		if m.Done {
			return s, nil
		}
		return s, []Effect{Print{}}
	case Copied:
		s.Notice = m.What + " copied."
		if length := len(s.address()); m.What == "Link" {
			s.Notice = "Link copied: it holds every number on this page."
			if length > scenario.LongLink {
				s.Notice = fmt.Sprintf("Link copied. It has %d characters; some tools cut links above %d.", length, scenario.LongLink)
			}
		}
		if !m.OK {
			s.Notice = "The browser did not allow copying: the link is in the address bar."
			if m.What != "Link" {
				s.Notice = "The browser did not allow copying: select the text, or download the file."
			}
		}
		return s, nil
	case SetCurrency:
		for _, sign := range Currencies {
			if sign == m.Sign {
				s.Locale.Currency = sign
				return s, []Effect{WritePresentation{sign}}
			}
		}
		return s, nil
	case SetDecimal:
		s.Locale.Decimal = m.Decimal
		return s, nil
	case Hear:
		s.Study = s.Study.hear(m.Link, m.Reply)
		return s, nil
	case SetBanded:
		s.Banded = m.Name
		return s, nil
	case Overdue: // what is known of another scenario was to bridge a moment
		if s.Study.Link != s.Link() {
			s.Study = Study{}
		}
		return s, nil
	case SetMeasure:
		if _, ok := measureOf(m.Name); ok {
			s.Measure, s.Share.Measure = m.Name, m.Name
		}
		return s, nil
	case SetYears:
		if m.Years < 1 || m.Years > model.MaxYears || m.Years == s.Horizon() {
			return s, nil
		}
		s = s.remember("years")
		if s.Years = m.Years; m.Years == scenario.DefaultYears {
			s.Years = 0
		}
		return s, []Effect{WriteLink{}}
	case SetTrap:
		if m.On == s.Trap {
			return s, nil
		}
		s = s.remember("trap")
		s.Trap, s.gesture = m.On, ""
		return s, []Effect{WriteLink{}}
	case MakePlan:
		return s.makePlan(m.Name)
	case MoveStep:
		return s.moveStep(m.Step, m.At, m.Amount)
	case NudgeStep:
		return s.nudgeStep(m.Step, m.Key)
	case TypeStep:
		return s.typeStep(m.Step, m.What, m.Text)
	case TurnStep:
		return s.turnStep(m.Step, m.Once)
	case RemoveStep:
		if steps, ok := s.steps(m.Step); ok {
			return s.restep(s.withPlan(slices.Delete(steps, m.Step, m.Step+1)))
		}
		return s, nil
	case Tell:
		s.Notice = m.Sentence
		return s, nil
	case Dismiss:
		s.Problems = nil
		return s, nil
	case Rest:
		return s, nil
	case Stop:
		s.Study.Done = s.Study.Of
		return s, []Effect{StopStudy{}}
	case SetLayout:
		s.Layout = m.Layout
		return s, nil
	}
	panic(fmt.Sprintf("app.Update: unknown message %T", msg))
}

// open takes a scenario from elsewhere than the address.
func (s State) open(link, notice string) (State, []Effect) {
	s, _ = Update(s, OpenLink{link})
	s.Notice = notice
	return s, []Effect{WriteLink{}}
}

func startLink(customer string) string {
	return scenario.Scenario{Inputs: scenario.Defaults(customer)}.Link()
}

// number is the value that the control of f shows: an optional one that is unset shows what it follows.
func (s *State) number(f model.Field) float64 {
	if f.Optional {
		return followed(f, &s.Inputs)
	}
	return *f.Number(&s.Inputs)
}

// defaultNumber is what a reset brings back.
func (s *State) defaultNumber(f model.Field) float64 {
	in := scenario.Defaults(s.Customer)
	if f.Optional { // what it follows may itself be edited
		in = s.Inputs
		*f.Number(&in) = model.Unset
		return followed(f, &in)
	}
	return *f.Number(&in)
}

// followed is what counts for an optional input. What is computed, and not another input, has no more digits than anybody would
// say.
func followed(f model.Field, in *model.Inputs) float64 {
	v := f.Counts(in)
	if unset := *f.Number(in) == model.Unset; unset && (f.Key == "gmax" || f.Key == "ghalf" || f.Key == "team") {
		return scenario.RoundTo(v, 2)
	}
	return v
}

func (s *State) edited(f model.Field) bool {
	defaults := scenario.Defaults(s.Customer)
	if _, ranged := s.Ranges[f.Key]; ranged {
		return true
	}
	if f.Text != nil {
		return *f.Text(&s.Inputs) != *f.Text(&defaults)
	}
	return *f.Number(&s.Inputs) != *f.Number(&defaults)
}

func (s *State) slider(f model.Field) slider { return sliderFor(f, s.defaultNumber(f)) }

// hurried tells whether messages come from a moving hand, of which many more will follow. An answer of the engine, or its
// absence, changes nothing about that.
func hurried(msgs []Msg, moving bool) bool {
	for _, msg := range msgs {
		switch msg.(type) {
		case Slide, Spread, Explore, Divide, Point, SetYears, MoveStep:
			moving = true
		case Hear, Overdue:
		default:
			return false
		}
	}
	return moving
}

// evenly divides the answers that were heard into those that this frame shows and those for later. The engine answers each frame of
// a moving hand, but out of step with it: by chance two answers meet in one frame and the next has none. So the last of several
// is kept for the next frame, and what the hand moves moves evenly, a frame later at most.
func evenly(heard []Msg, moving bool) (now, later []Msg) {
	last := len(heard)
	if moving && last > 1 {
		last--
	}
	return heard[:last:last], heard[last:]
}

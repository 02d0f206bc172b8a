package app

import (
	"fmt"
	"math"
	"strings"

	"goodenough/app/compute"
	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// State is everything the page shows that somebody chose. Update makes the next one from a message; nothing else does.
type State struct {
	scenario.Scenario
	Problems []model.Problem  // of the link that was opened
	Drafts   map[string]Draft // what is typed and can't be used yet, by key
	Hover    Hover            // the crosshair
	Unfolded map[string]bool  // parts of the page that were opened, by name
	Hurry    bool             // a hand is moving: what is folded away or out of sight keeps what it showed until the hand rests
	Away     map[string]bool  // hosts that are out of sight
	Notice   string           // the last thing that happened, in a sentence
	Locale   Locale
	Layout   Layout
	Study    Study // how far the answer can be trusted

	past, future []scenario.Scenario
	gesture      string // the key whose edits make one step of undo, while a hand or the keyboard is on it
}

// Draft is text in a box that is not a value.
type Draft struct{ Text, Message string }

// Hover is a spend pointed at.
type Hover struct {
	On    bool
	Spend float64
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
	return State{Scenario: s, Locale: English}
}

// Open is the state of the page when it is opened with a link.
func Open(link string) State {
	s := Start()
	s.Scenario, s.Problems = scenario.Parse(link)
	return s
}

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
	Choose   struct{ Key, ID string } // one of a list
	Explore  struct{ Spend float64 }  // the handle on the picture
	Release  struct{}                 // hand or focus left the control: the edit is one step of undo
	Reset    struct{ Key string }
	ResetAll struct{}
	Undo     struct{}
	Redo     struct{}
	Point    struct{ Hover Hover }
	Fold     struct { // a part of the page opened or closed
		Name string
		Open bool
	}
	CopyLink    struct{}
	Copied      struct{ OK bool }
	SetCurrency struct{ Sign string }
	SetDecimal  struct{ Decimal string }
	SetLayout   struct{ Layout Layout }
	Hear        struct { // the engine answered
		Link  string
		Reply compute.Reply
	}
	Tell struct{ Sentence string } // something to say
	Stop struct{}                  // no finer answer is wanted
)

// Effect is something the browser is to do; effects.go does it.
type Effect any

// The effects.
type (
	WriteLink         struct{}              // put the scenario into the address, soon
	StopStudy         struct{}              // leave the answer as fine as it is
	WriteLinkNow      struct{}              // the same now, if it is still to be done
	CopyText          struct{ Text string } // put the page's address with this fragment on the clipboard
	ShowTyped         struct{ Key string }  // let a box show its value instead of what was typed
	WritePresentation struct{ Currency string }
)

// historyLimit bounds the memory of undo.
const historyLimit = 200

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
		return s.typed(m.Key, m.Text)
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
	case CopyLink:
		return s, []Effect{CopyText{s.Link()}}
	case Copied:
		s.Notice = "Link copied: it holds every number on this page."
		if length := len(s.Link()); length > scenario.LongLink {
			s.Notice = fmt.Sprintf("Link copied. It has %d characters; some tools cut links above %d.", length, scenario.LongLink)
		}
		if !m.OK {
			s.Notice = "The browser did not allow copying: the link is in the address bar."
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
	case Tell:
		s.Notice = m.Sentence
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

func startLink(customer string) string {
	return scenario.Scenario{Inputs: scenario.Defaults(customer)}.Link()
}

// remember makes the present scenario a step that undo comes back to, once for all edits of one gesture.
func (s State) remember(gesture string) State {
	if s.gesture == gesture {
		return s
	}
	s.gesture = gesture
	s.past = push(s.past, s.Scenario)
	if len(s.past) > historyLimit {
		s.past = s.past[1:]
	}
	s.future = nil
	s.Notice = ""
	return s
}

// hurried tells whether messages come from a moving hand, of which many more will follow, and nothing else happened.
func hurried(msgs []Msg) bool {
	moving := false
	for _, msg := range msgs {
		switch msg.(type) {
		case Slide, Spread, Explore, Point:
			moving = true
		case Hear:
		default:
			return false
		}
	}
	return moving
}

// CanUndo and CanRedo tell whether there is a step to go to.
func (s *State) CanUndo() bool { return len(s.past) > 0 }

// CanRedo tells whether an undone step can be done again.
func (s *State) CanRedo() bool { return len(s.future) > 0 }

// push appends without touching what another state's history may share.
func push(history []scenario.Scenario, s scenario.Scenario) []scenario.Scenario {
	return append(history[:len(history):len(history)], s)
}

// arrive is the state at another step of history.
func (s State) arrive(there scenario.Scenario, notice string) (State, []Effect) {
	s.Scenario, s.Drafts, s.gesture, s.Notice = there, nil, "", notice
	return s, []Effect{WriteLink{}}
}

// number is the value that the control of f shows: an optional one that is unset shows what it follows.
func (s *State) number(f model.Field) float64 {
	switch f.Key {
	case "accept":
		return s.AcceptableDowntime()
	case "try":
		return s.ExploredSpend()
	}
	return *f.Number(&s.Inputs)
}

// defaultNumber is what a reset brings back.
func (s *State) defaultNumber(f model.Field) float64 {
	d := State{Scenario: scenario.Scenario{Inputs: scenario.Defaults(s.Customer)}}
	switch f.Key { // what an optional input follows may itself be edited
	case "accept":
		return s.Tolerance
	case "try":
		return s.Spend
	}
	return d.number(f)
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

// set gives an input one number, in range.
func (s State) set(f model.Field, v float64) (State, []Effect) {
	return s.become(f.Key, s.Scenario.WithNumber(f, v))
}

// become takes the scenario that an edit of an input leads to.
func (s State) become(key string, next scenario.Scenario) (State, []Effect) {
	s = s.withoutDraft(key)
	next = next.Settled()
	if next.Link() == s.Link() {
		return s, nil
	}
	s = s.remember(key)
	s.Scenario = next
	return s, []Effect{WriteLink{}}
}

// slide moves an input; a range moves with it, as wide as it was.
func (s State) slide(f model.Field, v float64) (State, []Effect) {
	if r, ok := s.RangeOf(f); ok {
		if moved, fits := r.Moved(f, v); fits {
			if next, err := s.Scenario.WithRange(f, short(moved)); err == nil {
				return s.become(f.Key, next)
			}
		}
	}
	return s.set(f, v)
}

// spread makes the range of an input reach so far from its median, on its scale; not at all makes it one number.
func (s State) spread(key string, reach float64) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	v := s.number(f)
	if reach > 0 {
		if r, fits := uncertainty.Around(f, v, reach); fits {
			if next, err := s.Scenario.WithRange(f, short(r)); err == nil {
				return s.become(key, next)
			}
		}
		return s, nil
	}
	return s.set(f, v)
}

// toggleRange turns one number into a range, the preset's where it fits, and a range into its median.
func (s State) toggleRange(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || f.Number == nil {
		return s, nil
	}
	s.gesture = ""
	var effects []Effect
	if _, ranged := s.RangeOf(f); ranged {
		s, effects = s.spread(key, 0)
	} else if next := s.Scenario.WithDefault(f); *f.Number(&next.Inputs) == *f.Number(&s.Inputs) && hasRange(next, f) {
		s, effects = s.become(key, next)
	} else {
		s, effects = s.spread(key, usualReach)
	}
	s.gesture = ""
	return s, effects
}

func hasRange(s scenario.Scenario, f model.Field) bool {
	_, ok := s.RangeOf(f)
	return ok
}

// The handle of how unsure stands at whole positions up to spreadMax, which is a factor of ten either way.
const spreadMax = 40

var usualReach = reachAt(8) // a factor of 1.6

func reachAt(position int) float64 { return math.Ln10 * float64(position) / spreadMax }

func spreadPosition(r uncertainty.Range, f model.Field) int {
	return int(math.Round(r.Reach(f) / math.Ln10 * spreadMax))
}

// short rounds the ends that a handle gave to three digits: more would be pretended.
func short(r uncertainty.Range) uncertainty.Range {
	r.Low, r.High = scenario.RoundTo(r.Low, 3), scenario.RoundTo(r.High, 3)
	return r
}

func (s State) withoutDraft(key string) State {
	if _, ok := s.Drafts[key]; ok {
		s.Drafts = without(s.Drafts, key)
	}
	return s
}

func without(drafts map[string]Draft, key string) map[string]Draft {
	left := make(map[string]Draft, len(drafts))
	for k, d := range drafts {
		if k != key {
			left[k] = d
		}
	}
	return left
}

// typed takes text as it is typed: a value in range counts at once, anything else stays in the box with a message and
// the last good value goes on counting.
func (s State) typed(key, text string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	switch {
	case !ok:
		return s, nil
	case key == "name":
		name := scenario.CleanName(text)
		if name == s.Name {
			return s, nil
		}
		s = s.remember(key)
		s.Name = name
		return s, []Effect{WriteLink{}}
	case f.Number == nil:
		return s, nil
	}
	if strings.TrimSpace(text) == "" && f.Optional {
		return s.set(f, model.Unset)
	}
	if scenario.IsRange(text) {
		return s.typedRange(f, text)
	}
	v, message := s.read(f, text)
	if message != "" {
		s.Drafts = without(s.Drafts, key)
		s.Drafts[key] = Draft{text, message}
		return s, nil
	}
	return s.set(f, v)
}

// typedRange takes a range as people type it: 25 to 35, 25~35, 25~30~35.
func (s State) typedRange(f model.Field, text string) (State, []Effect) {
	r, err := scenario.ParseRange(f, s.withoutCurrency(text), s.reading())
	if err == nil {
		var next scenario.Scenario
		if next, err = s.Scenario.WithRange(f, r); err == nil {
			next.Points = false // who types a range wants it to count
			return s.become(f.Key, next)
		}
	}
	s.Drafts = without(s.Drafts, f.Key)
	s.Drafts[f.Key] = Draft{text, s.refusal(f, text, err)}
	return s, nil
}

// refusal names the input, the text and the rule it breaks, and says what goes on counting.
func (s *State) refusal(f model.Field, text string, err error) string {
	return fmt.Sprintf("%s “%s”: %v. %s still counts.", capital(f.Name), scenario.CleanName(text), err, s.Locale.Spoken(f, s.number(f)))
}

func (s *State) withoutCurrency(text string) string {
	if s.Locale.Currency == "" {
		return text
	}
	return strings.ReplaceAll(text, s.Locale.Currency, "")
}

func (s *State) reading() scenario.Reading {
	decimal := rune(0)
	if s.Locale.Decimal == "," {
		decimal = ','
	}
	return scenario.Reading{Percent: true, Decimal: decimal}
}

func (s *State) read(f model.Field, text string) (float64, string) {
	v, err := scenario.ParseNumber(f, s.withoutCurrency(text), s.reading())
	if err != nil {
		return 0, s.refusal(f, text, err)
	}
	if v < f.Min || v > f.Max {
		return 0, fmt.Sprintf("%s is out of range: %s must be between %s and %s. %s still counts.", s.Locale.Spoken(f, v), f.Name,
			s.Locale.Spoken(f, f.Min), s.Locale.Spoken(f, f.Max), s.Locale.Spoken(f, s.number(f)))
	}
	return v, ""
}

// choose takes an entry of a list. Another customer type brings its own numbers for everything nobody changed; a
// schedule of credits starts with all revenue under it and the usual share of claims.
func (s State) choose(key, id string) (State, []Effect) {
	switch key {
	case "cust":
		if _, known := scenario.PresetOf(id); !known || id == s.Customer {
			return s, nil
		}
		s = s.remember(key)
		s.gesture = ""
		kept, was := s.Inputs, scenario.Defaults(s.Customer)
		s.Inputs = scenario.Defaults(id)
		for _, f := range model.Fields {
			_, ranged := s.Ranges[f.Key]
			if f.Number != nil && (ranged || *f.Number(&kept) != *f.Number(&was)) {
				*f.Number(&s.Inputs) = *f.Number(&kept)
			}
		}
		s.Name = kept.Name
		if kept.Schedule != was.Schedule {
			s.Schedule = kept.Schedule
		}
		s.Drafts = nil
	case "sla":
		if _, known := model.ScheduleOf(id); !known || id == s.Schedule {
			return s, nil
		}
		s = s.remember(key)
		s.gesture = ""
		s.Schedule = id
		switch {
		case id == "none":
			s.Cover, s.Claim = 0, 0
		case s.Cover == 0:
			s.Cover, s.Claim = 1, .3
		}
	default:
		return s, nil
	}
	return s, []Effect{WriteLink{}}
}

func (s State) reset(key string) (State, []Effect) {
	f, ok := model.FieldOf(key)
	if !ok || !s.edited(f) && s.Drafts[key] == (Draft{}) {
		return s, nil
	}
	s = s.remember("reset-" + key)
	s.gesture = ""
	defaults := scenario.Defaults(s.Customer)
	if f.Number != nil {
		s.Scenario = s.Scenario.WithDefault(f)
	} else if key != "cust" {
		*f.Text(&s.Inputs) = *f.Text(&defaults)
	}
	s.Scenario = s.withoutDraft(key).Settled()
	s.Drafts = without(s.Drafts, key)
	return s, []Effect{WriteLink{}, ShowTyped{key}}
}

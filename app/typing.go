package app

import (
	"fmt"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

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

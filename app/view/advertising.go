package view

import (
	"math"
	"slices"

	"goodenough/model"
)

// Advertising says what the growth part would bring if it were advertising of average effect; nothing while no budget is
// given, since then nobody said what is spent on growth.
func (p *Page) Advertising() []Part {
	a, l, in := p.splits(), p.Locale, p.Inputs
	if in.Budget == model.Unset {
		return nil
	}
	growth := float64(a.Present.Growth)
	share := Part{Text: l.Percent(float64(a.Advertisement)), Output: "growth.advertising_best_share", Value: a.Advertisement}
	worth := []Part{say("A rule of thumb puts the best advertising budget at "), share, say(" of revenue (Dorfman and Steiner 1954); yours is " +
		l.Percent(growth/in.Revenue) + ".")}
	if !a.Advertising.Known() {
		return append([]Part{say("Enter a growth budget to see what advertising would bring. ")}, worth...)
	}
	next := Part{Text: l.Cents(1 + float64(a.Advertising)), Strong: true, Output: "growth.advertising_roi", Value: a.Advertising}
	return slices.Concat([]Part{say("If growth means advertising, one more dollar brings about "), next,
		say(" of margin. On average across brands, 1% more advertising raises sales " + l.Percent(model.AdvertisingShort/100) + " now and " + l.Percent(model.AdvertisingLong/100) +
			" over time (Sethuraman, Tellis and Briesch 2011). " + p.beside(1+float64(a.Advertising)) + " ")}, worth)
}

// beside holds what advertising brings against what growth is said to bring at the same spend.
func (p *Page) beside(advertising float64) string {
	l, growth := p.Locale, float64(p.splits().Present.GrowthReturn)
	said := l.Cents(growth)
	switch {
	case advertising < 1:
		return "At this level advertising no longer pays."
	case math.Abs(advertising-growth) < .05*growth:
		return "That matches what you entered for growth."
	case advertising > growth:
		return "That beats the " + said + " you entered for growth."
	}
	return "That falls short of the " + said + " you entered for growth."
}

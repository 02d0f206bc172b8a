package view

import (
	"math"
	"slices"

	"goodenough/app/words"
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
	worth := []Part{say("Spending on it is worth most at "), share, say(" of revenue, margin times elasticity (Dorfman and Steiner 1954); yours is " +
		l.Percent(growth/in.Revenue) + ".")}
	if !a.Advertising.Known() {
		return append([]Part{say("If the growth part is advertising: with nothing spent on it there is no next dollar to judge. ")}, worth...)
	}
	next := Part{Text: l.Cents(1 + float64(a.Advertising)), Strong: true, Output: "growth.advertising_roi", Value: a.Advertising}
	return slices.Concat([]Part{say("If the growth part is advertising, its next dollar brings "), next,
		say(" of margin: for 1" + words.NBSP + "% more of it sales rise by " + l.Percent(model.AdvertisingShort/100) + " at once and " + l.Percent(model.AdvertisingLong/100) +
			" in the long run, averages over many brands (Sethuraman, Tellis and Briesch 2011), discounted. " + p.beside(1+float64(a.Advertising)) + " ")}, worth)
}

// beside holds what advertising brings against what growth is said to bring at the same spend.
func (p *Page) beside(advertising float64) string {
	l, growth := p.Locale, float64(p.splits().Present.GrowthReturn)
	said := l.Cents(growth)
	switch {
	case advertising < 1:
		return "So much advertising no longer pays."
	case math.Abs(advertising-growth) < .05*growth:
		return "That is what growth is said to bring here."
	case advertising > growth:
		return "That is more than the " + said + " that growth is said to bring here."
	}
	return "That is less than the " + said + " that growth is said to bring here."
}

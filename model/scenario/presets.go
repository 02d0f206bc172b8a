// Package scenario says what a link means: the presets that fill what a leader doesn't give, the text of a link, and the
// worked cases.
package scenario

import (
	"goodenough/model"
	"goodenough/model/uncertainty"
)

// kinds are the kinds of customers that every edition has a preset for. An id is never renamed.
var kinds = []struct{ id, name, noun string }{
	{"cloud-platform", "Cloud platform others build on", "a cloud platform"},
	{"swappable-infra", "Easy-to-replace infrastructure (CDN, email API)", "an easy-to-replace service"},
	{"payments", "Payments", "a payments system"},
	{"marketplace", "Marketplace or seller site", "a marketplace"},
	{"b2b-saas", "Business software (SaaS)", "business software"},
	{"consumer", "Consumer app, game or social network", "a consumer app"},
	{"locked-in", "A system customers can’t easily leave (bank, telecom, ERP)", "a system customers can’t easily leave"},
	{"email-batch", "Email, reports and other batch jobs", "a batch system"},
}

// DefaultPreset is what a link without cust means. As it stands it shows the thesis: it spends past what anybody notices.
const DefaultPreset = "consumer"

// Preset is a kind of customer: who feels it when a system breaks, and what that usually means in numbers.
type Preset struct {
	ID   string
	Name string // in a list to choose from
	Noun string // in a sentence: "a payments system"
	model.Inputs
	Sources map[string]string // by key: where a value comes from

	ranges map[string]uncertainty.Range // by key: those that differ from uncertainty.DefaultRange
}

// Presets are those of the newest edition, which is what there is to choose from.
var Presets = Newest.Presets

// PresetOf finds a preset of the newest edition by its id, and tells whether there is one.
func PresetOf(id string) (*Preset, bool) { return Newest.Preset(id) }

// Estimate is the source of a value that nothing more is said of.
const Estimate = "our estimate, checked against public outages"

// SourceOf says where the preset's value for a key comes from.
func (p *Preset) SourceOf(key string) string {
	if source, ok := p.Sources[key]; ok {
		return source
	}
	if f, ok := model.FieldOf(key); ok && f.Source != "" {
		return f.Source
	}
	return Estimate
}

// newPreset is a preset of a kind with the values that all have in common.
func newPreset(id string) Preset {
	p := Preset{ID: id, Sources: map[string]string{}, ranges: map[string]uncertainty.Range{}}
	for _, k := range kinds {
		if k.id == id {
			p.Name, p.Noun = k.name, k.noun
		}
	}
	p.Inputs = model.Inputs{Customer: id, GrowthROI: .30, Wage: 176000, Quits: 1, Replacement: 1, Schedule: "none",
		Accept: model.Unset, Discount: .10, DurationSpread: 1.2, Explored: model.Unset,
		Within: 2, BigHours: 12, BigReach: 1, BigFine: model.Unset,
		Budget: model.Unset, GrowthMost: model.Unset, GrowthHalf: model.Unset, GrowthShape: model.Unset, Team: model.Unset}
	return p
}

// forgives says what share one big outage is forgiven by, and why.
func (p Preset) forgives(low, share, high float64, source string) Preset {
	p.Forgiven = share
	p.ranges["forgive"] = uncertainty.Range{Low: low, Mid: share, High: high, HasMid: true}
	p.Sources["forgive"] = source
	return p
}

// Sources that several editions share.
const (
	essay          = "Dave Anderson, If Your System Never Fails, That’s the Real Failure"
	noEvent        = "our estimate: no public outage tells"
	saasCap        = "our estimate, within SaaS Capital 2023: gross revenue retention of 90% to 93%"
	robloxDeferred = "Roblox, October 2021: $6M of $31M of bookings arrived anyway"
	fastlyLeft     = "our estimate, made with Fastly June 2021 in view: 49 minutes, and a large customer’s traffic gone"

	awsForgiven         = "our estimate, made with AWS us-east-1 October 2025 in view: none were seen to leave, which 95% and more allow"
	fastlyForgiven      = "our estimate, made with Fastly June 2021 in view: a large customer’s traffic gone, which anything up to 98.4% allows"
	crowdStrikeForgiven = "our estimate, made with CrowdStrike July 2024 in view: retention stayed above 97%, which 98.9% and more allow"
	robloxForgiven      = "our estimate, made with Roblox October 2021 in view: users grew all the same, which 97% and more allow"
	tsbForgiven         = "our estimate, fitted to TSB 2018: 80,000 customers left where 50,000 usually do, which 97.8% to 98.9% allow"
)

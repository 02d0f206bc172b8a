// Package scenario says what a link means: the presets that fill what a leader doesn't give, the text of a link, and the
// worked cases.
package scenario

import "goodenough/model"

// Version is the version of defaults and equations that new links are written in.
const Version = 1

// Preset is a kind of customer: who feels it when a system breaks, and what that usually means in numbers.
type Preset struct {
	ID   string
	Name string // in a list to choose from
	Noun string // in a sentence: "a payments system"
	model.Inputs
	Sources map[string]string // by key: where a value comes from; the others are judgement

	forgiveLow, forgiveHigh float64 // the range that forgive comes with
}

// Judgement is the source of a value that no public figure supports.
const Judgement = "judgement, bounded by public incidents"

// SourceOf says where the preset's value for a key comes from.
func (p Preset) SourceOf(key string) string {
	if source, ok := p.Sources[key]; ok {
		return source
	}
	if f, ok := model.FieldOf(key); ok && f.Source != "" {
		return f.Source
	}
	return Judgement
}

// DefaultPreset is what a link without cust means. As it stands it shows the thesis: it spends past what anybody notices.
const DefaultPreset = "consumer"

// common is what every preset starts from.
func common(id string) model.Inputs {
	return model.Inputs{Customer: id, GrowthROI: .30, Wage: 176000, Quits: 1, Replacement: 1, Schedule: "none",
		Accept: model.Unset, Discount: .10, DurationSpread: 1.2, Explored: model.Unset,
		Within: 2, BigHours: 12, BigReach: 1, BigFine: model.Unset,
		Budget: model.Unset, GrowthMost: model.Unset, GrowthHalf: model.Unset, GrowthShape: model.Unset, Team: model.Unset}
}

// preset fills the columns of the table of presets, in its order.
func preset(id, name, noun string, rev, margin, ops, inc, mttr, blast, tol, leave, exit, churn, defer_, nine, neglect, half, floor, hours float64) Preset {
	in := common(id)
	in.Revenue, in.Margin, in.Spend = rev, margin, ops
	in.Incidents, in.TimeToRestore, in.BlastRadius = inc, mttr, blast
	in.Tolerance, in.Leavers, in.WalkAway, in.Churn, in.Deferred = tol, leave, exit, churn, defer_
	in.CostPerNine, in.Neglect, in.HalfLife, in.Floor, in.WorkPerIncident = nine, neglect, half, floor, hours
	return Preset{ID: id, Name: name, Noun: noun, Inputs: in}
}

func (p Preset) owes(schedule string, cover, claim float64) Preset {
	p.Schedule, p.Cover, p.Claim = schedule, cover, claim
	return p
}

// forgives says what share one big outage is forgiven by, and why.
func (p Preset) forgives(low, share, high float64, source string) Preset {
	p.forgiveLow, p.Forgiven, p.forgiveHigh = low, share, high
	p.Sources["forgive"] = source
	return p
}

func (p Preset) from(sources map[string]string) Preset {
	p.Sources = sources
	return p
}

const (
	essay   = "Dave Anderson, If Your System Never Fails, That's the Real Failure"
	noEvent = "judgement, no event"
	saasCap = "judgement, within SaaS Capital 2023: gross revenue retention of 90 to 93 %"
)

// Presets lists the presets of Version 1. Their numbers are frozen: a link says only what differs from them, so changing
// one changes the meaning of links already sent. New defaults are a new version.
var Presets = []Preset{
	preset("cloud-platform", "Cloud platform others build on", "a cloud platform",
		2e9, .60, 80e6, 30, 1, .02, 1e-5, .0002, .05, .03, .9, 3, 200, 1.5, 1e-6, 300).owes("dynamodb", 1, .3).
		from(map[string]string{
			"tol":   essay + ": for DynamoDB, customers stop being upset only near 0.001 %",
			"leave": "judgement, fitted with AWS us-east-1 October 2025 in view: growth unharmed",
			"exit":  "judgement, fitted with AWS us-east-1 October 2025 in view",
			"claim": "judgement: DynamoDB pays who asks within 60 days",
		}).
		forgives(.9, .98, .998, "judgement, fitted with AWS us-east-1 October 2025 in view: none were seen to leave, which .95 and more allow"),
	preset("swappable-infra", "Infrastructure that is easy to swap (CDN, e-mail API)", "a piece of infrastructure that is easy to swap",
		300e6, .55, 15e6, 20, .75, .05, 3e-5, .01, .05, .06, .1, 4, 100, 1.5, 5e-6, 120).owes("ec2-region", .8, .3).
		from(map[string]string{
			"leave": "judgement, fitted with Fastly June 2021 in view: 49 minutes, one top-10 customer's traffic gone",
			"exit":  "judgement, fitted with Fastly June 2021 in view",
		}).
		forgives(.3, .90, .985, "judgement, fitted with Fastly June 2021 in view: a top-10 customer's traffic gone, which anything up to .984 allows"),
	preset("payments", "Payments", "a payments system",
		200e6, .50, 8e6, 24, 1, .2, 3e-4, .003, .05, .05, .5, 5, 60, 2, 2e-5, 80).
		from(map[string]string{
			"tol": "judgement, below the 0.1 % of which " + essay + " says: it depends on the customer",
		}).
		forgives(.7, .95, .99, noEvent),
	preset("marketplace", "Marketplace, or the site sellers run on", "a marketplace",
		500e6, .25, 10e6, 60, 1, .2, 1e-3, .005, .20, .15, .5, 5, 40, 2, 5e-5, 60).
		from(map[string]string{
			"tol":  essay + ": 0.1 % depends on the customer",
			"exit": essay + ": at 20 % practically everybody is gone",
		}).
		forgives(.8, .98, .998, noEvent),
	preset("b2b-saas", "Business software (SaaS)", "business software",
		50e6, .75, 2.5e6, 30, 1.5, .3, 1e-3, .005, .10, .10, .95, 5, 30, 2, 1e-4, 40).owes("generic", .7, .3).
		from(map[string]string{
			"tol":   essay + ": 0.1 % depends on the customer",
			"churn": saasCap,
			"cover": "judgement: Slack's FY20 Q2 credits suggest 54 to 86 % of plans were eligible",
		}).
		forgives(.96, .99, .998, "judgement, fitted with CrowdStrike July 2024 in view: retention stayed above 97 %, which .989 and more allow"),
	preset("consumer", "Consumer app, game or social network", "a consumer app",
		100e6, .50, 3e6, 40, 1.5, .3, 3e-3, .01, .20, .35, .2, 5, 30, 2, 2e-4, 30).
		from(map[string]string{
			"exit":  essay + ": at 20 % practically everybody is gone",
			"defer": "Roblox, October 2021: $6M of $31M of bookings arrived anyway",
		}).
		forgives(.95, .99, .998, "judgement, fitted with Roblox October 2021 in view: users grew all the same, which .97 and more allow"),
	preset("locked-in", "Locked-in customers (bank, telecom, ERP)", "a system whose customers are locked in",
		400e6, .40, 10e6, 40, 2, .15, 1e-3, .001, .20, .12, .9, 5, 40, 2.5, 5e-5, 80).
		from(map[string]string{
			"leave": "judgement, beside Rogers 2022 and TSB 2018: weeks of trouble, few percent gone",
			"exit":  essay + ": at 20 % practically everybody is gone",
		}).
		forgives(.9, .98, .99, "judgement, fitted to TSB 2018: 80,000 customers left where 50,000 usually do, which .978 to .989 allow"),
	preset("email-batch", "E-mail, reports and other batch work", "a batch system",
		20e6, .40, .5e6, 24, 6, 1, 2e-2, .005, .40, .10, .98, 5, 15, 3, 5e-4, 15).
		from(map[string]string{
			"tol": essay + ": e-mail sending breaks regularly and nobody cares",
		}).
		forgives(.8, .98, .998, noEvent),
}

// PresetOf finds a preset by its id, and tells whether there is one.
func PresetOf(id string) (Preset, bool) {
	for _, p := range Presets {
		if p.ID == id {
			return p, true
		}
	}
	return Preset{}, false
}

// Defaults are the inputs that a link with nothing but this cust means. An unknown id means DefaultPreset.
func Defaults(id string) model.Inputs {
	p, ok := PresetOf(id)
	if !ok {
		p, _ = PresetOf(DefaultPreset)
	}
	return p.Inputs
}

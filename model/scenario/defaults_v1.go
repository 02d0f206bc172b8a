package scenario

// Version1 holds the defaults of the first links, frozen for ever: a link says only what differs from them, so changing a number here
// changes the meaning of links already sent. The texts may change.
var Version1 = &Edition{Version: 1, Presets: []Preset{
	row1("cloud-platform",
		2e9, .60, 80e6, 30, 1, .02, 1e-5, .0002, .05, .03, .9, 3, 200, 1.5, 1e-6, 300).owes("dynamodb", 1, .3).
		from(map[string]string{
			"tol":   essay + ": for DynamoDB, customers stop being unhappy only near 0.001%",
			"leave": "our estimate, made with AWS us-east-1 October 2025 in view: growth unharmed",
			"exit":  "our estimate, made with AWS us-east-1 October 2025 in view",
			"claim": "our estimate: DynamoDB pays who asks within 60 days",
		}).
		forgives(.9, .98, .998, awsForgiven),
	row1("swappable-infra",
		300e6, .55, 15e6, 20, .75, .05, 3e-5, .01, .05, .06, .1, 4, 100, 1.5, 5e-6, 120).owes("ec2-region", .8, .3).
		from(map[string]string{
			"leave": fastlyLeft,
			"exit":  "our estimate, made with Fastly June 2021 in view",
		}).
		forgives(.3, .90, .985, fastlyForgiven),
	row1("payments",
		200e6, .50, 8e6, 24, 1, .2, 3e-4, .003, .05, .05, .5, 5, 60, 2, 2e-5, 80).
		from(map[string]string{
			"tol": "our estimate, below the 0.1% of which " + essay + " says: it depends on the customer",
		}).
		forgives(.7, .95, .99, noEvent),
	row1("marketplace",
		500e6, .25, 10e6, 60, 1, .2, 1e-3, .005, .20, .15, .5, 5, 40, 2, 5e-5, 60).
		from(map[string]string{
			"tol":  essay + ": 0.1% depends on the customer",
			"exit": essayGone,
		}).
		forgives(.8, .98, .998, noEvent),
	row1("b2b-saas",
		50e6, .75, 2.5e6, 30, 1.5, .3, 1e-3, .005, .10, .10, .95, 5, 30, 2, 1e-4, 40).owes("generic", .7, .3).
		from(map[string]string{
			"tol":   essay + ": 0.1% depends on the customer",
			"churn": saasCap,
			"cover": "our estimate: Slack’s FY20 Q2 credits suggest 54 to 86% of plans were eligible",
		}).
		forgives(.96, .99, .998, crowdStrikeForgiven),
	row1("consumer",
		100e6, .50, 3e6, 40, 1.5, .3, 3e-3, .01, .20, .35, .2, 5, 30, 2, 2e-4, 30).
		from(map[string]string{
			"exit":  essayGone,
			"defer": robloxDeferred,
		}).
		forgives(.95, .99, .998, robloxForgiven),
	row1("locked-in",
		400e6, .40, 10e6, 40, 2, .15, 1e-3, .001, .20, .12, .9, 5, 40, 2.5, 5e-5, 80).
		from(map[string]string{
			"leave": "our estimate, beside Rogers 2022 and TSB 2018: weeks of trouble, few percent gone",
			"exit":  essayGone,
		}).
		forgives(.9, .98, .99, tsbForgiven),
	row1("email-batch",
		20e6, .40, .5e6, 24, 6, 1, 2e-2, .005, .40, .10, .98, 5, 15, 3, 5e-4, 15).
		from(map[string]string{
			"tol": essay + ": email sending breaks regularly and nobody cares",
		}).
		forgives(.8, .98, .998, noEvent),
}}

// row1 fills the columns of the table above, in its order.
func row1(id string, rev, margin, ops, inc, mttr, blast, tol, leave, exit, churn, defer_, nine, neglect, half, floor, hours float64) Preset {
	p := newPreset(id)
	in := &p.Inputs
	in.Revenue, in.Margin, in.Spend = rev, margin, ops
	in.Incidents, in.TimeToRestore, in.BlastRadius = inc, mttr, blast
	in.Tolerance, in.Leavers, in.WalkAway, in.Churn, in.Deferred = tol, leave, exit, churn, defer_
	in.CostPerNine, in.Neglect, in.HalfLife, in.Floor, in.WorkPerIncident = nine, neglect, half, floor, hours
	return p
}

func (p Preset) owes(schedule string, cover, claim float64) Preset {
	p.Schedule, p.Cover, p.Claim = schedule, cover, claim
	return p
}

func (p Preset) from(sources map[string]string) Preset {
	p.Sources = sources
	return p
}

package model

// Unit says what a number counts, and so how it is read, written and rounded.
type Unit int

// The units of Fields.
const (
	DollarsPerYear Unit = iota
	Dollars             // once
	Share               // a fraction of one, shown in percent
	ShareOfTime         // downtime as a fraction of time, shown in percent and in hours a year
	Hours
	Years
	PerYear      // events a year
	Seldom       // events a year, spoken of as once in so many years
	SharePerYear // a fraction of one a year
	Times        // a factor
	PersonHours  // hours of work
	Quantity     // a bare number
	TimesWage    // years of an engineer's loaded cost
	Choice       // one of a list of ids
	Text         // never interpreted
)

// String says what a number of the unit counts, as it stands in JSON.
func (u Unit) String() string {
	return [...]string{"dollars a year", "dollars", "share", "share of time", "hours", "years", "events a year", "events a year", "share a year", "factor",
		"hours of work", "number", "years of pay", "choice", "text"}[u]
}

// Group says where an input stands on the page.
type Group string

// The groups of Fields, in the order of the page. A leader gives the first; presets fill the others.
const (
	YourSystem  Group = "Your system"
	Customers   Group = "Your customers"
	Reliability Group = "How spending affects downtime"
	People      Group = "Your engineers"
	Promises    Group = "What you promised"
	Money       Group = "Finance"
	Luck        Group = "Luck in one year"
	Rare        Group = "A rare big outage"
	Asked       Group = "" // controls of their own: the handle on the picture, the title
)

// IsMoney tells whether a number of the unit is an amount of money.
func (u Unit) IsMoney() bool { return u == DollarsPerYear || u == Dollars }

// Field describes one input. Fields is the one table behind sliders, links, validation, help, documentation and the
// command line.
type Field struct {
	Key      string // the link parameter: never renamed, never reused
	Name     string // the field's term for it
	Unit     Unit
	Min, Max float64
	Group    Group
	Log      bool                  // a slider moves it by factors
	Span     float64               // a log slider reaches from default/Span to default*Span
	Around   float64               // in the place of a default that is 0
	From, To float64               // a linear slider's ends where narrower than Min..Max
	Optional bool                  // may be Unset
	Decided  bool                  // by whoever runs the system; the others are facts and assumptions
	Counts   func(*Inputs) float64 // of an optional number: what counts, set or not
	Help     string                // one sentence
	Source   string                // where a default that all presets share comes from
	Number   func(*Inputs) *float64
	Text     func(*Inputs) *string
	Longest  int // characters of a text that anybody writes
}

// Fields lists every input in canonical order.
var Fields = []Field{
	{Key: "cust", Name: "your customers", Unit: Choice, Group: YourSystem,
		Help: "Who is affected when it breaks.",
		Text: func(in *Inputs) *string { return &in.Customer }},
	{Key: "rev", Name: "revenue that depends on it", Unit: DollarsPerYear, Min: 1e3, Max: 1e13, Group: YourSystem, Log: true, Span: 100,
		Help:   "Sales a year that would stop if this system stopped.",
		Number: func(in *Inputs) *float64 { return &in.Revenue }},
	{Key: "margin", Name: "margin on extra sales", Unit: Share, Min: 0, Max: 1, Group: YourSystem,
		Help:   "What’s left of a dollar of sales after the costs that come with it.",
		Number: func(in *Inputs) *float64 { return &in.Margin }},
	{Key: "ops", Name: "operations spending now", Unit: DollarsPerYear, Min: 1, Max: 1e12, Group: YourSystem, Log: true, Span: 100, Decided: true,
		Help:   "Upkeep, spare capacity and tools for a year. Not firefighting: incidents count that.",
		Number: func(in *Inputs) *float64 { return &in.Spend }},
	{Key: "inc", Name: "incidents", Unit: PerYear, Min: .001, Max: 1e6, Group: YourSystem, Log: true, Span: 100,
		Help:   "How many a year customers notice (4 a month = 48).",
		Number: func(in *Inputs) *float64 { return &in.Incidents }},
	{Key: "mttr", Name: "time to fix", Unit: Hours, Min: 1. / 3600, Max: 8760, Group: YourSystem, Log: true, Span: 100,
		Help:   "How long customers are affected, on average.",
		Number: func(in *Inputs) *float64 { return &in.TimeToRestore }},
	{Key: "blast", Name: "customers affected", Unit: Share, Min: 1e-6, Max: 1, Group: YourSystem, Log: true, Span: 100,
		Help:   "Share of customers each incident touches, on average.",
		Number: func(in *Inputs) *float64 { return &in.BlastRadius }},
	{Key: "growth", Name: "return on growth", Unit: Share, Min: -.9, Max: 20, Group: YourSystem, From: -.5, To: 3,
		Help:   "Profit on the next dollar put into growth. 30%: a dollar brings back $1.30.",
		Source: "our estimate: a growth dollar brings back $1.30",
		Number: func(in *Inputs) *float64 { return &in.GrowthROI }},

	{Key: "tol", Name: "downtime customers tolerate", Unit: ShareOfTime, Min: 1e-8, Max: .9, Group: Customers, Log: true, Span: 100,
		Help:   "Beyond this they are unhappy. 0.1% is “three nines” of uptime.",
		Number: func(in *Inputs) *float64 { return &in.Tolerance }},
	{Key: "leave", Name: "customers lost at the tolerated level", Unit: SharePerYear, Min: 1e-6, Max: .5, Group: Customers, Log: true, Span: 100,
		Help:   "Share who would leave within a year if downtime stayed there.",
		Number: func(in *Inputs) *float64 { return &in.Leavers }},
	{Key: "exit", Name: "downtime nobody tolerates", Unit: ShareOfTime, Min: 1e-8, Max: .99, Group: Customers, Log: true, Span: 20,
		Help:   "Where 95% of customers leave.",
		Number: func(in *Inputs) *float64 { return &in.WalkAway }},
	{Key: "churn", Name: "normal churn", Unit: SharePerYear, Min: .001, Max: 5, Group: Customers, Log: true, Span: 30,
		Help:   "Share who leave each year for other reasons.",
		Number: func(in *Inputs) *float64 { return &in.Churn }},
	{Key: "defer", Name: "sales not lost", Unit: Share, Min: 0, Max: 1, Group: Customers,
		Help:   "Share of sales during an outage that is paid anyway or made up later.",
		Number: func(in *Inputs) *float64 { return &in.Deferred }},
	{Key: "within", Name: "satisfied again within", Unit: Years, Min: .1, Max: 20, Group: Customers, Log: true, Span: 20, Decided: true,
		Help:   "The sooner, the more it takes.",
		Source: "our estimate: who has to wait longer won’t be there",
		Number: func(in *Inputs) *float64 { return &in.Within }},

	{Key: "nine", Name: "cost of each extra nine", Unit: Times, Min: 1.2, Max: 1000, Group: Reliability, Log: true, Span: 10,
		Help:   "To cut downtime to a tenth, how many times more you’d have to spend.",
		Number: func(in *Inputs) *float64 { return &in.CostPerNine }},
	{Key: "neglect", Name: "effect of neglect", Unit: Times, Min: 1.1, Max: 1e5, Group: Reliability, Log: true, Span: 30,
		Help:   "How many times worse downtime would get after years without upkeep.",
		Number: func(in *Inputs) *float64 { return &in.Neglect }},
	{Key: "half", Name: "how long work lasts", Unit: Years, Min: .05, Max: 50, Group: Reliability, Log: true, Span: 20,
		Help:   "Years until upkeep done today has lost half its effect.",
		Number: func(in *Inputs) *float64 { return &in.HalfLife }},
	{Key: "floor", Name: "downtime from vendors", Unit: ShareOfTime, Min: 0, Max: .5, Group: Reliability, Log: true, Span: 100, Around: 1e-4,
		Help:   "Outages you can’t prevent, in what you depend on.",
		Number: func(in *Inputs) *float64 { return &in.Floor }},
	{Key: "trend", Name: "downtime trend", Unit: SharePerYear, Min: -.5, Max: .5, Group: Reliability,
		Help:   "How much worse downtime gets each year at today’s spending.",
		Source: "assumed: neither better nor worse",
		Number: func(in *Inputs) *float64 { return &in.Trend }},

	{Key: "hours", Name: "hours per incident", Unit: PersonHours, Min: 0, Max: 1e6, Group: People, Log: true, Span: 100,
		Help:   "Everyone’s time, follow-up included.",
		Number: func(in *Inputs) *float64 { return &in.WorkPerIncident }},
	{Key: "wage", Name: "cost of an engineer", Unit: DollarsPerYear, Min: 1e3, Max: 1e7, Group: People, Log: true, Span: 10,
		Help:   "Salary, benefits and overhead for a year (1,800 hours).",
		Source: "our estimate, for an experienced engineer in the US",
		Number: func(in *Inputs) *float64 { return &in.Wage }},
	{Key: "quits", Name: "engineers lost per 100 incidents", Unit: Quantity, Min: 0, Max: 100, Group: People, From: 0, To: 20,
		Help:   "People who quit over on-call.",
		Source: "our estimate: more paging means more resignations (PagerDuty), but no public figure says how many",
		Number: func(in *Inputs) *float64 { return &in.Quits }},
	{Key: "replace", Name: "cost to replace an engineer", Unit: TimesWage, Min: 0, Max: 5, Group: People,
		Help:   "In years of pay.",
		Source: "our estimate, 0.2 to 2: the median of 27 studied cases is 21% of salary (Boushey and Glynn 2012), specialists cost more",
		Number: func(in *Inputs) *float64 { return &in.Replacement }},

	{Key: "sla", Name: "service credits", Unit: Choice, Group: Promises, Decided: true,
		Help: "What you owe customers after a bad month.",
		Text: func(in *Inputs) *string { return &in.Schedule }},
	{Key: "cover", Name: "revenue covered by credits", Unit: Share, Min: 0, Max: 1, Group: Promises, Decided: true,
		Help:   "Share of revenue the credits apply to.",
		Source: "none unless you choose service credits",
		Number: func(in *Inputs) *float64 { return &in.Cover }},
	{Key: "claim", Name: "customers who claim credits", Unit: Share, Min: 0, Max: 1, Group: Promises,
		Help:   "Share of those owed credits who ask for them.",
		Source: "our estimate: most vendors pay only if you open a ticket in time",
		Number: func(in *Inputs) *float64 { return &in.Claim }},
	{Key: "fine", Name: "fines and compensation", Unit: Dollars, Min: 0, Max: 1e12, Group: Promises, Log: true, Span: 100, Around: 1e4,
		Help:   "What one incident costs besides work and service credits.",
		Source: "none: routine incidents are rarely fined",
		Number: func(in *Inputs) *float64 { return &in.Fine }},
	{Key: "accept", Name: "promised uptime (SLO)", Unit: ShareOfTime, Min: 1e-9, Max: 1, Group: YourSystem, Log: true, Span: 100, Optional: true, Decided: true,
		Help:   "If you’ve promised more or less than customers tolerate.",
		Source: "what customers tolerate",
		Number: func(in *Inputs) *float64 { return &in.Accept },
		Counts: (*Inputs).AcceptableDowntime},

	{Key: "discount", Name: "discount rate", Unit: SharePerYear, Min: 0, Max: 1, Group: Money, From: 0, To: .5,
		Help:   "How much less a dollar is worth if it comes a year later.",
		Source: "our estimate: a usual cost of capital",
		Number: func(in *Inputs) *float64 { return &in.Discount }},

	{Key: "spread", Name: "how uneven outages are", Unit: Quantity, Min: 0, Max: 3, Group: Luck,
		Help:   "0: all equally long. 1.2: most short, a few very long.",
		Source: "our estimate: most outages are short, a few very long",
		Number: func(in *Inputs) *float64 { return &in.DurationSpread }},

	{Key: "big", Name: "big outages", Unit: Seldom, Min: 0, Max: 10, Group: Rare, Log: true, Span: 100, Around: .1,
		Help:   "How often one comes. Leave it out of the incidents above.",
		Source: "none: how often is your judgment",
		Number: func(in *Inputs) *float64 { return &in.Big }},
	{Key: "bigh", Name: "length of a big outage", Unit: Hours, Min: 1. / 60, Max: HoursPerYear, Group: Rare, Log: true, Span: 100,
		Help:   "How long those it hits are without service.",
		Source: "our estimate: public ones took from an hour to eleven days",
		Number: func(in *Inputs) *float64 { return &in.BigHours }},
	{Key: "bigx", Name: "customers a big outage hits", Unit: Share, Min: 1e-6, Max: 1, Group: Rare, Log: true, Span: 100,
		Help:   "Share of all customers.",
		Source: "everybody, unless you know better",
		Number: func(in *Inputs) *float64 { return &in.BigReach }},
	{Key: "bigfine", Name: "other cost of a big outage", Unit: Dollars, Min: 0, Max: 1e13, Group: Rare, Log: true, Span: 100, Around: 1e6, Optional: true,
		Help:   "Fines, compensation, gifts and cleanup after one.",
		Source: "the same as for any incident",
		Number: func(in *Inputs) *float64 { return &in.BigFine },
		Counts: (*Inputs).bigFine},
	{Key: "forgive", Name: "forgiven", Unit: Share, Min: 0, Max: 1, Group: Rare,
		Help:   "Of those whom one every year would drive away, the share who forgive one.",
		Number: func(in *Inputs) *float64 { return &in.Forgiven }},

	{Key: "try", Name: "what-if spending", Unit: DollarsPerYear, Min: 0, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true, Decided: true,
		Help:   "What if you spent this a year on operations?",
		Source: "today’s spending",
		Number: func(in *Inputs) *float64 { return &in.Explored },
		Counts: (*Inputs).ExploredSpend},
	{Key: "name", Name: "scenario name", Unit: Text, Group: Asked,
		Help: "Shown in titles and exports.",
		Text: func(in *Inputs) *string { return &in.Name }, Longest: 80},

	{Key: "budget", Name: "total budget", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true, Decided: true,
		Help:   "What you spend on operations and growth together.",
		Source: "twice today’s operations spending",
		Number: func(in *Inputs) *float64 { return &in.Budget },
		Counts: (*Inputs).OneBudget},
	{Key: "gmax", Name: "the most growth can bring", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "From a year of growth spending, when more no longer helps.",
		Source: "no limit: every growth dollar brings back the same",
		Number: func(in *Inputs) *float64 { return &in.GrowthMost },
		Counts: (*Inputs).GrowthCeiling},
	{Key: "ghalf", Name: "growth spending for half of that", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "Spending on growth that brings half of the most it can.",
		Source: "where the first growth dollar brings the return on growth, if returns fall from the start",
		Number: func(in *Inputs) *float64 { return &in.GrowthHalf },
		Counts: (*Inputs).halfway},
	{Key: "gshape", Name: "shape of growth (advanced)", Unit: Quantity, Min: .1, Max: 20, Group: Asked, Log: true, Span: 10, Optional: true,
		Help:   "Up to 1, each dollar brings less. Above, the first bring little.",
		Source: "1: returns fall from the start (ADBUDG, Little 1970)",
		Number: func(in *Inputs) *float64 { return &in.GrowthShape },
		Counts: (*Inputs).shape},
	{Key: "team", Name: "engineers on the team", Unit: Quantity, Min: .01, Max: 1e7, Group: Asked, Log: true, Span: 30, Optional: true, Decided: true,
		Help:   "Everyone who could be writing features if nothing needed upkeep.",
		Source: "not given",
		Number: func(in *Inputs) *float64 { return &in.Team },
		Counts: (*Inputs).TeamSize},
	{Key: "tools", Name: "capacity and tools", Unit: DollarsPerYear, Min: 0, Max: 1e12, Group: Asked, Log: true, Span: 100, Around: 200e3, Decided: true,
		Help:   "Part of that spending that buys nobody’s time: spare capacity, licenses, tools.",
		Source: "none, until you say",
		Number: func(in *Inputs) *float64 { return &in.Tools }},
	// Not "note": pages that know no "&amp;" would read it as the entity for "not".
	{Key: "why", Name: "note", Unit: Text, Group: Asked,
		Help: "What you want to say with these numbers. It travels in the link.",
		Text: func(in *Inputs) *string { return &in.Note }, Longest: 280},
}

// Clamp moves a number that is out of the field's range to its edge.
func (f Field) Clamp(v float64) float64 { return min(max(v, f.Min), f.Max) }

// FieldOf finds the field with that link key, and tells whether there is one.
func FieldOf(key string) (Field, bool) {
	i, ok := fieldIndex[key]
	if !ok {
		return Field{}, false
	}
	return Fields[i], true
}

var fieldIndex = func() map[string]int {
	index := make(map[string]int, len(Fields))
	for i, f := range Fields {
		index[f.Key] = i
	}
	return index
}()

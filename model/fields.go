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
	SharePerYear // a fraction of one a year
	Times        // a factor
	PersonHours  // hours of work
	Quantity     // a bare number
	TimesWage    // years of an engineer's loaded cost
	Choice       // one of a list of ids
	Text         // never interpreted
)

// Group says where an input stands on the page.
type Group string

// The groups of Fields, in the order of the page. A leader gives the first; presets fill the others.
const (
	YourSystem  Group = "Your system"
	Customers   Group = "Your customers"
	Reliability Group = "What spending buys"
	People      Group = "Your engineers"
	Promises    Group = "What you owe"
	Money       Group = "What money costs"
	Luck        Group = "What one year may bring"
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
	Counts   func(*Inputs) float64 // of an optional number: what counts, set or not
	Help     string                // one sentence
	Source   string                // where a default that all presets share comes from
	Number   func(*Inputs) *float64
	Text     func(*Inputs) *string
}

// MaxName is the longest scenario name, in characters.
const MaxName = 80

// Fields lists every input in canonical order.
var Fields = []Field{
	{Key: "cust", Name: "customer type", Unit: Choice, Group: YourSystem,
		Help: "Who feels it when it breaks.",
		Text: func(in *Inputs) *string { return &in.Customer }},
	{Key: "rev", Name: "revenue at stake", Unit: DollarsPerYear, Min: 1e3, Max: 1e13, Group: YourSystem, Log: true, Span: 100,
		Help:   "Yearly revenue that stops if this system stops.",
		Number: func(in *Inputs) *float64 { return &in.Revenue }},
	{Key: "margin", Name: "contribution margin", Unit: Share, Min: 0, Max: 1, Group: YourSystem,
		Help:   "Share of each revenue dollar left after variable cost.",
		Number: func(in *Inputs) *float64 { return &in.Margin }},
	{Key: "ops", Name: "operations spend today", Unit: DollarsPerYear, Min: 1, Max: 1e12, Group: YourSystem, Log: true, Span: 100,
		Help:   "What you spend a year to keep it working: people, spare capacity, tools; fire-fighting not counted.",
		Number: func(in *Inputs) *float64 { return &in.Spend }},
	{Key: "inc", Name: "incidents", Unit: PerYear, Min: .001, Max: 1e6, Group: YourSystem, Log: true, Span: 100,
		Help:   "Customer-visible incidents in a year.",
		Number: func(in *Inputs) *float64 { return &in.Incidents }},
	{Key: "mttr", Name: "time to restore", Unit: Hours, Min: 1. / 3600, Max: 8760, Group: YourSystem, Log: true, Span: 100,
		Help:   "Average time customers were hit per incident.",
		Number: func(in *Inputs) *float64 { return &in.TimeToRestore }},
	{Key: "blast", Name: "blast radius", Unit: Share, Min: 1e-6, Max: 1, Group: YourSystem, Log: true, Span: 100,
		Help:   "Average share of customers hit per incident.",
		Number: func(in *Inputs) *float64 { return &in.BlastRadius }},
	{Key: "growth", Name: "growth ROI", Unit: Share, Min: -.9, Max: 20, Group: YourSystem, From: -.5, To: 3,
		Help:   "Present value of contribution margin that the next growth dollar brings, minus the dollar. Below 0 the money is better kept: counted as 0.",
		Source: "judgement: a growth dollar that returns $1.30",
		Number: func(in *Inputs) *float64 { return &in.GrowthROI }},

	{Key: "tol", Name: "tolerance line", Unit: ShareOfTime, Min: 1e-8, Max: .9, Group: Customers, Log: true, Span: 100,
		Help:   "Downtime at which customers start to be upset.",
		Number: func(in *Inputs) *float64 { return &in.Tolerance }},
	{Key: "leave", Name: "leavers at the line", Unit: SharePerYear, Min: 1e-6, Max: .5, Group: Customers, Log: true, Span: 100,
		Help:   "Share who would leave within a year if downtime stayed at that line.",
		Number: func(in *Inputs) *float64 { return &in.Leavers }},
	{Key: "exit", Name: "walk-away point", Unit: ShareOfTime, Min: 1e-8, Max: .99, Group: Customers, Log: true, Span: 20,
		Help:   "Downtime at which practically everybody (95 %) leaves.",
		Number: func(in *Inputs) *float64 { return &in.WalkAway }},
	{Key: "churn", Name: "normal churn", Unit: SharePerYear, Min: .001, Max: 5, Group: Customers, Log: true, Span: 30,
		Help:   "Share who leave in a year for other reasons.",
		Number: func(in *Inputs) *float64 { return &in.Churn }},
	{Key: "defer", Name: "deferred share", Unit: Share, Min: 0, Max: 1, Group: Customers,
		Help:   "Share of revenue hit by an outage that is paid anyway or comes back later.",
		Number: func(in *Inputs) *float64 { return &in.Deferred }},
	{Key: "within", Name: "content again within", Unit: Years, Min: .1, Max: 20, Group: Customers, Log: true, Span: 20,
		Help:   "How soon customers must be content again where they are not. It moves no other answer, so it takes no range.",
		Source: "judgement: who waits longer will not be there to be content",
		Number: func(in *Inputs) *float64 { return &in.Within }},

	{Key: "nine", Name: "cost per nine", Unit: Times, Min: 1.2, Max: 1000, Group: Reliability, Log: true, Span: 10,
		Help:   "In the long run, and above the floor, the factor by which spend must grow for ten times less downtime.",
		Number: func(in *Inputs) *float64 { return &in.CostPerNine }},
	{Key: "neglect", Name: "neglect multiple", Unit: Times, Min: 1.1, Max: 1e5, Group: Reliability, Log: true, Span: 30,
		Help:   "How many times worse downtime gets if nobody maintains it for years.",
		Number: func(in *Inputs) *float64 { return &in.Neglect }},
	{Key: "half", Name: "half-life of operations work", Unit: Years, Min: .05, Max: 50, Group: Reliability, Log: true, Span: 20,
		Help:   "Time until half of past work has lost its effect.",
		Number: func(in *Inputs) *float64 { return &in.HalfLife }},
	{Key: "floor", Name: "dependency floor", Unit: ShareOfTime, Min: 0, Max: .5, Group: Reliability, Log: true, Span: 100, Around: 1e-4,
		Help:   "Downtime inherited from what you don't control.",
		Number: func(in *Inputs) *float64 { return &in.Floor }},
	{Key: "trend", Name: "trend at today's spend", Unit: SharePerYear, Min: -.5, Max: .5, Group: Reliability,
		Help:   "How fast downtime above the floor is already growing at today's spend (10 % = a tenth worse each year).",
		Source: "assumed: neither better nor worse",
		Number: func(in *Inputs) *float64 { return &in.Trend }},

	{Key: "hours", Name: "work per incident", Unit: PersonHours, Min: 0, Max: 1e6, Group: People, Log: true, Span: 100,
		Help:   "Everyone's hours for one incident, follow-up included.",
		Number: func(in *Inputs) *float64 { return &in.WorkPerIncident }},
	{Key: "wage", Name: "loaded cost of an engineer", Unit: DollarsPerYear, Min: 1e3, Max: 1e7, Group: People, Log: true, Span: 10,
		Help:   "Full yearly cost for 1,800 hours of work.",
		Source: "judgement: salary, taxes, equipment and office of an experienced engineer in the US",
		Number: func(in *Inputs) *float64 { return &in.Wage }},
	{Key: "quits", Name: "resignations per 100 incidents", Unit: Quantity, Min: 0, Max: 100, Group: People, From: 0, To: 20,
		Help:   "Engineers who quit because of being paged.",
		Source: "judgement: that more paging means more resignations is well supported (PagerDuty), the rate is not",
		Number: func(in *Inputs) *float64 { return &in.Quits }},
	{Key: "replace", Name: "replacement cost", Unit: TimesWage, Min: 0, Max: 5, Group: People,
		Help:   "Cost to replace one engineer, in years of loaded cost.",
		Source: "judgement, 0.2 to 2: the median of 27 studied cases is 21 % of salary (Boushey and Glynn 2012), specialists cost more",
		Number: func(in *Inputs) *float64 { return &in.Replacement }},

	{Key: "sla", Name: "service-credit schedule", Unit: Choice, Group: Promises,
		Help: "Which schedule of credits you owe when you miss a month.",
		Text: func(in *Inputs) *string { return &in.Schedule }},
	{Key: "cover", Name: "revenue under credits", Unit: Share, Min: 0, Max: 1, Group: Promises,
		Help:   "Share of revenue that the credits apply to.",
		Source: "none unless a schedule is chosen",
		Number: func(in *Inputs) *float64 { return &in.Cover }},
	{Key: "claim", Name: "credits claimed", Unit: Share, Min: 0, Max: 1, Group: Promises,
		Help:   "Share of customers who claim the credits they are owed.",
		Source: "judgement: most schedules pay only who opens a ticket in time",
		Number: func(in *Inputs) *float64 { return &in.Claim }},
	{Key: "fine", Name: "lump cost per incident", Unit: Dollars, Min: 0, Max: 1e12, Group: Promises, Log: true, Span: 100, Around: 1e4,
		Help:   "Fines, penalties, compensation for one incident; work and credits not counted.",
		Source: "none: routine incidents are rarely fined",
		Number: func(in *Inputs) *float64 { return &in.Fine }},
	{Key: "accept", Name: "acceptable downtime", Unit: ShareOfTime, Min: 1e-9, Max: 1, Group: Promises, Log: true, Span: 100, Optional: true,
		Help:   "Your own promise (SLO) when it is not the tolerance line.",
		Source: "the tolerance line",
		Number: func(in *Inputs) *float64 { return &in.Accept },
		Counts: (*Inputs).AcceptableDowntime},

	{Key: "discount", Name: "discount rate", Unit: SharePerYear, Min: 0, Max: 1, Group: Money, From: 0, To: .5,
		Help:   "What a dollar next year is worth less than a dollar now.",
		Source: "judgement: a usual cost of capital",
		Number: func(in *Inputs) *float64 { return &in.Discount }},

	{Key: "spread", Name: "spread of outage durations", Unit: Quantity, Min: 0, Max: 3, Group: Luck,
		Help:   "Standard deviation of the logarithm of an outage's duration: at 0 all last equally long, at 1.2 two in three lie within a factor of 3.3 of the median. It shapes the losses of one year and no other answer, so it takes no range.",
		Source: "judgement: most outages are short, a few very long",
		Number: func(in *Inputs) *float64 { return &in.DurationSpread }},

	{Key: "big", Name: "big outages", Unit: PerYear, Min: 0, Max: 10, Group: Rare, Log: true, Span: 100, Around: .1,
		Help:   "Outages far beyond the routine ones, which incidents, time to restore and blast radius then leave out: 0.1 is once in 10 years.",
		Source: "none: how often is your judgement",
		Number: func(in *Inputs) *float64 { return &in.Big }},
	{Key: "bigh", Name: "length of a big outage", Unit: Hours, Min: 1. / 60, Max: HoursPerYear, Group: Rare, Log: true, Span: 100,
		Help:   "How long those it hits are without service.",
		Source: "judgement: public ones took from an hour to eleven days",
		Number: func(in *Inputs) *float64 { return &in.BigHours }},
	{Key: "bigx", Name: "reach of a big outage", Unit: Share, Min: 1e-6, Max: 1, Group: Rare, Log: true, Span: 100,
		Help:   "Share of customers hit.",
		Source: "everybody, unless you know better",
		Number: func(in *Inputs) *float64 { return &in.BigReach }},
	{Key: "bigfine", Name: "lump cost of a big outage", Unit: Dollars, Min: 0, Max: 1e13, Group: Rare, Log: true, Span: 100, Around: 1e6, Optional: true,
		Help:   "Fines, compensation, gifts and clean-up after one big outage.",
		Source: "the lump cost per incident",
		Number: func(in *Inputs) *float64 { return &in.BigFine },
		Counts: (*Inputs).bigFine},
	{Key: "forgive", Name: "forgiven", Unit: Share, Min: 0, Max: 1, Group: Rare,
		Help:   "Of customers whom downtime like that would surely drive away if every year brought it, the share who stay because it was one outage.",
		Number: func(in *Inputs) *float64 { return &in.Forgiven }},

	{Key: "try", Name: "spend explored", Unit: DollarsPerYear, Min: 0, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "The what-if: what if we spent this?",
		Source: "today's spend",
		Number: func(in *Inputs) *float64 { return &in.Explored },
		Counts: (*Inputs).ExploredSpend},
	{Key: "name", Name: "scenario name", Unit: Text, Group: Asked,
		Help: "Shown in titles and exports, never interpreted.",
		Text: func(in *Inputs) *string { return &in.Name }},

	{Key: "budget", Name: "one budget", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "Operations and growth together: what is to be split between them.",
		Source: "twice today's operations spend",
		Number: func(in *Inputs) *float64 { return &in.Budget },
		Counts: (*Inputs).OneBudget},
	{Key: "gmax", Name: "most that growth can bring", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "Present value of contribution margin that a year of growth spend brings when no more helps.",
		Source: "no limit: every growth dollar returns the growth ROI",
		Number: func(in *Inputs) *float64 { return &in.GrowthMost },
		Counts: (*Inputs).GrowthCeiling},
	{Key: "ghalf", Name: "spend that brings half of it", Unit: DollarsPerYear, Min: 1, Max: 1e13, Group: Asked, Log: true, Span: 100, Optional: true,
		Help:   "Growth spend at which half of the most that growth can bring is reached.",
		Source: "where the first growth dollar returns the growth ROI, if returns fall from the start",
		Number: func(in *Inputs) *float64 { return &in.GrowthHalf },
		Counts: (*Inputs).halfway},
	{Key: "gshape", Name: "shape of the growth response", Unit: Quantity, Min: .1, Max: 20, Group: Asked, Log: true, Span: 10, Optional: true,
		Help:   "Up to 1 every growth dollar brings less than the one before; above, the first bring little, as where nobody notices one advertisement.",
		Source: "1: falling returns from the start (ADBUDG, Little 1970)",
		Number: func(in *Inputs) *float64 { return &in.GrowthShape },
		Counts: (*Inputs).shape},
	{Key: "team", Name: "engineers on the team", Unit: Quantity, Min: .01, Max: 1e7, Group: Asked, Log: true, Span: 30, Optional: true,
		Help:   "Everybody who could build if nothing had to be kept running.",
		Source: "those whom today's operations spend pays, and those whom incidents keep busy",
		Number: func(in *Inputs) *float64 { return &in.Team },
		Counts: (*Inputs).TeamSize},
}

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

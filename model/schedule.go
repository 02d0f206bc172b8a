package model

// Tier is one step of a schedule: whose month had more downtime than Line (share of the month) is owed Credit (share of
// the month's bill), unless a later tier owes more.
type Tier struct{ Line, Credit float64 }

// Schedule is a service-credit schedule.
type Schedule struct {
	ID, Name string
	Tiers    []Tier // ascending in both
	Source   string
}

// Schedules lists the known schedules; the first owes nothing. They show the shape of published terms, which change.
var Schedules = []Schedule{
	{ID: "none", Name: "none"},
	{ID: "generic", Name: "99.9%: 10, 25, 50%", Tiers: []Tier{{.001, .10}, {.01, .25}, {.05, .50}}, Source: "our estimate: a common shape"},
	{ID: "dynamodb", Name: "AWS DynamoDB, standard", Tiers: []Tier{{1e-4, .10}, {.01, .25}, {.05, 1}}, Source: "AWS DynamoDB service level agreement, thresholds checked 2025, credits in public copies of it, November 2026"},
	{ID: "dynamodb-global", Name: "AWS DynamoDB, global tables", Tiers: []Tier{{1e-5, .10}, {.01, .25}, {.05, 1}}, Source: "AWS DynamoDB service level agreement, thresholds checked 2025, credits in public copies of it, November 2026"},
	{ID: "s3", Name: "AWS S3, standard", Tiers: []Tier{{.001, .10}, {.01, .25}, {.05, 1}}, Source: "AWS S3 service level agreement, last updated November 28, 2023"},
	{ID: "ec2-region", Name: "AWS EC2, region", Tiers: []Tier{{1e-4, .10}, {.01, .30}, {.05, 1}}, Source: "AWS Compute service level agreement of May 5, 2022; credits in public copies of it, November 2026"},
}

// creditBeyond is what is owed for a month with an outage of so many hours.
func (s *Schedule) creditBeyond(hours float64) (credit float64) {
	for _, tier := range s.Tiers {
		if tier.Line*HoursPerMonth < hours {
			credit = tier.Credit
		}
	}
	return credit
}

// ScheduleOf finds a schedule by its id, and tells whether there is one.
func ScheduleOf(id string) (Schedule, bool) {
	for i := range Schedules {
		if s := &Schedules[i]; s.ID == id {
			return *s, true
		}
	}
	return Schedule{}, false
}

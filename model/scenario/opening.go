package scenario

import (
	"slices"

	"goodenough/model"
)

// Opening is a worked case as a page knows it that has it open. What else there is to say of a case is pre-rendered, so that the program
// sent to browsers does not carry it.
type Opening struct {
	ID     string // in addresses, never renamed
	Link   string // canonical, without "#"
	Misses string // where the model and what happened part

	Currency string // of its money; empty: $
}

// How often the one outage of a case may come, a year. Links have the middle one, and nobody knows.
const (
	OnceInThirty = 0.0333333333333 // in the digits of a link
	OnceInTen    = .1
	EveryYear    = 1.
)

// At is the link of the case with its outage this often.
func (o Opening) At(often float64) string {
	s, _ := Parse(o.Link)
	s.Big = often
	return s.Link()
}

// OpenedCase is the case that a scenario is: as its link has it or with its outage as often as a case may have it, whatever spending is
// explored.
func OpenedCase(s Scenario) (Opening, bool) {
	if s.Name == "" { // no case is without a name, and most scenarios are
		return Opening{}, false
	}
	s.Explored = model.Unset
	if s.Big == OnceInThirty || s.Big == EveryYear {
		s.Big = OnceInTen
	}
	link := s.WithoutPacked().Link()
	i := slices.IndexFunc(openings, func(o Opening) bool { return o.Link == link })
	if i < 0 {
		return Opening{}, false
	}
	return openings[i], true
}

// opening finds one by its id.
func opening(id string) Opening {
	return openings[slices.IndexFunc(openings, func(o Opening) bool { return o.ID == id })]
}

// openings are the systems that the essay names, in its order, then public events, the latest first. Their links are contracts like any
// other. Routine downtime and customers are those of the customer type: companies do not publish theirs. Each event is one big outage.
var openings = []Opening{
	{
		ID:     "global-payments",
		Link:   "v=2&to=end&cust=payments&rev=5b&margin=0.2&ops=60m&inc=36&mttr=1&blast=0.1&trend=0.1&accept=none&name=Global%20Payments&end=1",
		Misses: "A failed payment can be charged twice or lost. The model knows only downtime.",
	},
	{
		ID:     "seller-central",
		Link:   "v=2&to=end&cust=marketplace&rev=3b&ops=60m&mttr=1&name=Seller%20Central&end=1",
		Misses: "Sellers who can’t leave still get angry, sell less and call support. The model counts only those who go.",
	},
	{
		ID:     "facebook-choice",
		Link:   "v=2&to=end&cust=consumer&rev=10b&ops=225m&inc=100&mttr=1&growth=1&name=Facebook%2C%20engineers%20choose&end=1",
		Misses: "The model doesn’t see that code nobody cleans makes the next feature slower. It prices failures, not friction.",
	},
	{
		ID:     "aws-dynamodb",
		Link:   "v=2&to=end&cust=cloud-platform&ops=200m&inc=8&mttr=0.5&blast=0.02&tol=0.00001&accept=none&name=AWS%20DynamoDB&end=1",
		Misses: "Customers of a platform leave slowly, by building the next thing elsewhere. If that is what downtime costs you, too few leave here, and the commitment is an investment after all.",
	},
	{
		ID:     "devices",
		Link:   "v=2&to=end&cust=consumer&rev=2b&margin=0.15&ops=40m&inc=24&blast=0.2&churn=0.2&defer=0.7&name=Devices&end=1",
		Misses: "The next device is bought years later, by people who remember. The model lets them leave within the year.",
	},
	{
		ID:     "games",
		Link:   "v=2&to=end&cust=consumer&rev=300m&ops=6m&inc=52&mttr=2&blast=0.5&churn=1&name=Games&end=1",
		Misses: "A game down on a launch weekend costs more than a game down on a Tuesday morning. The model counts hours alike.",
	},
	{
		ID:     "marketing-email",
		Link:   "v=2&to=end&cust=email-batch&ops=600k&inc=52&mttr=2&blast=1&name=Marketing%20email&end=1",
		Misses: "One wrong email to everybody is worse than a late one. The model has no wrong email.",
	},
	{
		ID:     "advertising",
		Link:   "v=2&to=end&cust=consumer&rev=20m&margin=0.5&growth=1.19&budget=1.6m&name=A%20million%20for%20advertising&end=1",
		Misses: "An average over brands is not your brand, and the return falls as you spend: what counts is the next dollar, measured by you. A dollar of advertising that brings customers to a broken site brings nothing; the model keeps the two apart.",
	},
	{
		ID:     "aws-us-east-1-2025",
		Link:   "v=2&to=end&cust=cloud-platform&rev=128.7b&accept=none&big=0.1&bigh=2.86666666667&bigx=0.33&bigfine=0&name=AWS%20us-east-1%2C%20October%202025&end=1",
		Misses: "Customers of a cloud leave slowly, by building the next thing elsewhere; the model lets them leave at once or not at all. The day of trouble in other services that followed is left out.",
	},
	{
		ID:     "crowdstrike-2024",
		Link:   "v=2&to=end&cust=b2b-saas&rev=3.86b&churn=0.03&accept=none&big=0.1&bigh=48&bigx=0.5&bigfine=94m&name=CrowdStrike%2C%20July%202024&end=1",
		Misses: "New business fell 31% and came back within a year: nobody waits in the model, they join or they don’t. How long the packages for customers ran is our estimate. What the outage cost CrowdStrike’s customers is not in it.",
	},
	{
		ID:     "delta-2024",
		Link:   "v=2&to=end&cust=consumer&rev=58b&defer=0&big=0.1&bigh=120&bigx=0.48&bigfine=120m&name=Delta%20Air%20Lines%2C%20July%202024&end=1",
		Misses: "The model takes four tenths of the lost revenue for cost that was saved, and little of an airline’s cost is. Passengers who flew with others for a while and came back are not in it.",
	},
	{
		ID:     "southwest-2022",
		Link:   "v=2&to=end&cust=consumer&rev=23.8b&defer=0&big=0.1&bigh=264&bigx=0.57&bigfine=390m&name=Southwest%20Airlines%2C%20December%202022&end=1",
		Misses: "The model wears a neglected system down smoothly; this one broke at a threshold. The travelers who stayed away in January and February are not in it, nor is the penalty a year later.",
	},
	{
		ID:     "rogers-2022",
		Link:   "v=2&to=end&cust=locked-in&rev=13b&big=0.1&bigh=15&bigfine=150m&name=Rogers%2C%20July%202022&end=1",
		Misses: "The internet customers who did not come are not in the model, and neither is a regulator. It takes the C$150 million for what every such outage costs; it was a gift.",

		Currency: "C$",
	},
	{
		ID:     "atlassian-2022",
		Link:   "v=2&to=end&cust=b2b-saas&rev=2.8b&accept=none&big=0.1&bigh=228&bigx=0.0033&bigfine=0&name=Atlassian%2C%20April%202022&end=1",
		Misses: "For the 775 this was no outage but a disaster, and what they did afterward was not published. No event shows how many leave after two weeks without their data. If a few are hit for long, enter them as a system of their own.",
	},
	{
		ID:     "roblox-2021",
		Link:   "v=2&to=end&cust=consumer&rev=2.5512b&ops=76.5m&defer=0.194&big=0.1&bigh=73&bigfine=6.8m&name=Roblox%2C%20October%202021&end=1",
		Misses: "A weekend before Halloween is worth more than the average one: the model counts hours alike. It lets some players leave for good, and none were seen to.",
	},
	{
		ID:     "facebook-2021",
		Link:   "v=2&to=end&cust=consumer&rev=114.32b&ops=3.43b&big=0.1&bigh=6&bigfine=0&name=Facebook%2C%20October%204%2C%202021&end=1",
		Misses: "The network that failed was also the one its repair depended on, so it could have lasted far longer. How long the next one lasts is yours to enter; no average knows it.",
	},
	{
		ID:     "fastly-2021",
		Link:   "v=2&to=end&cust=swappable-infra&rev=340m&margin=0.576&accept=none&big=0.1&bigh=0.816666666667&bigx=0.95&bigfine=0&name=Fastly%2C%20June%208%2C%202021&end=1",
		Misses: "The model has customers of one size; here one of the ten largest mattered. Customers grew in number, and how much of the lower forecast came from the outage is unknown.",
	},
	{
		ID:     "slack-2019",
		Link:   "v=2&to=end&cust=b2b-saas&rev=630.4m&margin=0.877&ops=31.5m&inc=16&mttr=4&blast=0.14&claim=1&accept=none&name=Slack%2C%20May%20to%20July%202019&end=1",
		Misses: "No schedule here can say “100 times the fees.” With the nearest, paid to everybody, the model owes far less than the quarter’s pace of $32.8 million a year. It lets some customers leave; none were reported.",
	},
	{
		ID:     "tsb-2018",
		Link:   "v=2&to=end&cust=locked-in&rev=1b&churn=0.01&big=0.1&bigh=240&bigx=0.38&bigfine=378.85m&name=TSB%2C%20April%202018&end=1",
		Misses: "Ten days for those locked out is our estimate, and the answer leans on it. How many customers forgive was fitted with this event in view. The fine came four years later; the model pays all at once.",

		Currency: "£",
	},
	{
		ID:     "knight-2012",
		Link:   "v=2&to=end&cust=payments&rev=1.365b&accept=none&big=0.1&bigh=0.75&bigfine=472m&name=Knight%20Capital%2C%20August%201%2C%202012&end=1",
		Misses: "Ruin is not in the model: it adds the loss up as if the firm went on. And the system was not down, it was running, and wrong. Nothing in the model limits how wrong a system can be.",
	},
}

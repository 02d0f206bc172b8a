package scenario

// The essay gives three tolerances and no money: every other figure of these cases is ours.
func essayCases() []Case {
	return []Case{
		{
			Opening: opening("global-payments"), Name: "Global Payments", Essay: true, Date: "2007, illustrative figures",
			Facts: []Fact{
				verified("It is difficult to find a more important organization than the one in charge of payments. At the first team meeting the engineers complained that the older systems got too little time, with all the new features and regions.", essay, "cust", "trend"),
				ours("$5 billion of sales a year stop if payments stop, at a retailer’s margin of 20%.", "rev", "margin"),
				ours("$60 million a year keeps the old systems running.", "ops"),
				ours("Three incidents a month, an hour each, for one payment in ten. Nothing was promised.", "inc", "mttr", "blast", "accept"),
				ours("The complaint in a number: downtime grows 10% a year at today’s spending.", "trend"),
			},
			Lesson: "Here the engineers are right, and the size of their claim is known. Today’s $60 million is below the $84 million that is most profitable, and the $98 million that would keep customers satisfied: the gap between the two is a commitment, not an investment.",
		},
		{
			Opening: opening("seller-central"), Name: "Retail Marketplace, Seller Central", Essay: true, Date: "about 2009, illustrative figures",
			Facts: []Fact{
				verified("Seller Central was the main site that sellers ran their businesses on. Its engineers consistently complained that the old systems were being neglected.", essay, "cust"),
				ours("$3 billion of fees a year.", "rev"),
				ours("$60 million of operations a year.", "ops"),
				ours("Forty incidents a year, an hour each, for 15% of sellers: six hours a year for each.", "inc", "mttr", "blast"),
			},
			Lesson: "The same complaint, the opposite answer. Sellers stay where the buyers are: $44 million a year would keep them satisfied, and beyond $53 million a dollar of operations doesn’t come back. The complaint is no evidence; what sellers tolerate is.",
		},
		{
			Opening: opening("facebook-choice"), Name: "Facebook, engineers choose their work", Essay: true, Date: "illustrative figures",
			Facts: []Fact{
				verified("At Facebook engineers generally picked what they worked on, and cleaning up code was not what many picked.", essay, "cust"),
				ours("$10 billion a year of advertising at 60% margin, $225 million of operations.", "rev", "margin", "ops"),
				ours("Two incidents a week of an hour, for a quarter of the users: 25 hours a year for each.", "inc", "mttr", "blast"),
				ours("Growth is what this place does best: a dollar brings $2, where the default is $1.30.", "growth"),
			},
			Lesson: "Who can choose, chooses growth, and the arithmetic agrees. With a growth dollar that brings two, the most profitable spending is $190 million a year; if it brought $1.30, it would be $220 million. The better your growth, the less cleanup is worth doing.",
		},
		{
			Opening: opening("aws-dynamodb"), Name: "AWS DynamoDB", Essay: true, Date: "illustrative figures",
			Facts: []Fact{
				verified("Customers of DynamoDB stop being unhappy only near 0.001% of downtime: five minutes a year.", essay, "cust", "tol"),
				ours("$200 million of operations a year on $2 billion of sales.", "ops", "rev"),
				ours("Eight incidents a year of half an hour, for 2% of customers each: just within what they tolerate. Nothing else was promised.", "inc", "mttr", "blast", "accept"),
			},
			Lesson: "Almost all the money goes into a commitment. $190 million a year keeps customers satisfied at 0.001%, while $63 million is the most profitable spending. Other businesses stand on this one, so it may be worth it; but know that it is no investment.",
		},
		{
			Opening: opening("devices"), Name: "Devices", Essay: true, Date: "illustrative figures",
			Facts: []Fact{
				verified("The engineers of Devices had the same complaint: operations get too little.", essay, "cust"),
				ours("$2 billion a year of hardware at 15% margin, $40 million of operations.", "rev", "margin", "ops"),
				ours("Two incidents a month of an hour and a half, for a fifth of the owners.", "inc", "blast"),
				ours("A device works without its cloud for a while and was paid for already: 70% of what an outage touches is not lost, and owners keep a device for five years.", "defer", "churn"),
			},
			Lesson: "Who has bought the device does not leave over an hour. $11 million a year keeps these customers satisfied; today’s spending is more than three times that.",
		},
		{
			Opening: opening("games"), Name: "Games", Essay: true, Date: "illustrative figures",
			Facts: []Fact{
				verified("Games too: the same complaint everywhere.", essay, "cust"),
				ours("$300 million a year at 60% margin, $6 million of operations.", "rev", "margin", "ops"),
				ours("Every week an update breaks the game for two hours, for half of the players.", "inc", "mttr", "blast"),
				ours("Players move on: as many leave in a year as play at a time.", "churn"),
			},
			Lesson: "Players forgive a lot, but not this much. A weekly two hours is 52 hours a year for each, twice what they tolerate; $8.2 million a year instead of $6 million pays even against growth.",
		},
		{
			Opening: opening("marketing-email"), Name: "Marketing email", Essay: true, Date: "illustrative figures",
			Facts: []Fact{
				verified("The system that sends marketing email breaks regularly, without anyone caring.", essay, "cust", "tol"),
				ours("It breaks every week for two hours, for everybody; the mail goes out later.", "inc", "mttr", "blast"),
				ours("$600,000 a year keep it going: three engineers.", "ops"),
			},
			Lesson: "It breaks every week and is too reliable. $380,000 a year would satisfy customers who tolerate more than a week of downtime a year.",
		},
		{
			Opening: opening("advertising"), Name: "A million for advertising", Essay: true, Date: "elasticities of 2011, illustrative figures",
			Facts: []Fact{
				verified("With $1 million of advertising you spend more as long as the return is known.", essay, "cust", "budget"),
				verified("A brand’s sales rise by 0.12% in the short run and 0.24% in the long run for 1% more advertising: averages of 751 and 402 estimates.", "Sethuraman, Tellis and Briesch, Journal of Marketing Research 2011"),
				computed("The return on growth is derived, not asserted. At $1 million of advertising on $20 million of sales and 50% margin the next dollar brings 0.12 × 20 × 0.50 = $1.20 of margin at once. Half of each year’s effect lasts into the next, which makes 0.24, or $2.40, in the long run, and $2.19 when later years are discounted at 10%: a return of 119%.", "Sethuraman, Tellis and Briesch 2011", "growth", "margin"),
				computed("As a check, spending on it is worth most at the ratio of the elasticities of advertising and price, margin × 0.24 = 12% of revenue; a million is 5%.", "Dorfman and Steiner 1954"),
				ours("A business of $20 million a year with $600,000 of operations beside the million.", "rev", "ops"),
			},
			Lesson: "Spend on advertising as long as its next dollar returns more than the next dollar of operations, and no longer. Here it brings $2.19 against $0.41: of the $1.6 million, $310,000 for operations is worth most, and today’s split costs $450,000 a year. The last dollar of the same million put into operations would bring $0.043.",
		},
	}
}

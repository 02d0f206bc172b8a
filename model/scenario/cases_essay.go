package scenario

// The essay gives three tolerances and no money: every other figure of these cases is ours.
func essayCases() []Case {
	return []Case{
		{
			ID: "global-payments", Name: "Global Payments", Essay: true, Date: "2007, illustrative figures",
			Link: "v=1&to=end&cust=payments&rev=5b&margin=0.2&ops=60m&inc=36&blast=0.1&trend=0.1&name=Global%20Payments&end=1",
			Facts: []Fact{
				verified("It is difficult to find a more important organization than the one in charge of payments. At the first team meeting the engineers complained that the older systems got too little time, with all the new features and regions.", essay, "cust", "trend"),
				ours("$5 billion of sales a year stop if payments stop, at a retailer's margin of 20 %.", "rev", "margin"),
				ours("$60 million a year keeps the old systems running.", "ops"),
				ours("Three incidents a month, an hour each, for one payment in ten.", "inc", "blast"),
				ours("The complaint in a number: downtime grows 10 % a year at today's spend.", "trend"),
			},
			Lesson: "Here the engineers are right, and the size of their claim is known. Today's $60 million is below the $65 million that pays best, and far below the $98 million that would hold the customers' line: the gap between the two is a promise, not a return.",
			Misses: "A failed payment can be charged twice or lost. The model knows only downtime.",
		},
		{
			ID: "seller-central", Name: "Retail Marketplace, Seller Central", Essay: true, Date: "about 2009, illustrative figures",
			Link: "v=1&to=end&cust=marketplace&rev=3b&ops=60m&inc=40&blast=0.15&name=Seller%20Central&end=1",
			Facts: []Fact{
				verified("Seller Central was the main site that sellers ran their businesses on. Its engineers consistently complained that the old systems were being neglected.", essay, "cust"),
				ours("$3 billion of fees a year.", "rev"),
				ours("$60 million of operations a year.", "ops"),
				ours("Forty incidents a year, an hour each, for 15 % of sellers: six hours a year for each.", "inc", "blast"),
			},
			Lesson: "The same complaint, the opposite answer. Sellers stay where the buyers are: $44 million a year would hold their line, and beyond $36 million a dollar of operations does not earn itself back. The complaint is no evidence; the customers' line is.",
			Misses: "Sellers who cannot leave still get angry, sell less and call support. The model counts only those who go.",
		},
		{
			ID: "facebook-choice", Name: "Facebook, engineers choose their work", Essay: true, Date: "illustrative figures",
			Link: "v=1&to=end&cust=consumer&rev=10b&margin=0.6&ops=225m&inc=100&mttr=1&blast=0.25&growth=1&name=Facebook%2C%20engineers%20choose&end=1",
			Facts: []Fact{
				verified("At Facebook engineers generally picked what they worked on, and cleaning up code was not what many picked.", essay, "cust"),
				ours("$10 billion a year of advertising at 60 % margin, $225 million of operations.", "rev", "margin", "ops"),
				ours("Two incidents a week of an hour, for a quarter of the users: 25 hours a year for each.", "inc", "mttr", "blast"),
				ours("Growth is what this place does best: a dollar brings $2, where the default is $1.30.", "growth"),
			},
			Lesson: "Who can choose, chooses growth, and the arithmetic agrees. With a growth dollar that brings two, the best spend is $190 million a year; were it to bring $1.30, it would be $220 million. The better your growth, the less clean-up is worth doing.",
			Misses: "The model does not see that code nobody cleans makes the next feature slower. It prices failures, not friction.",
		},
		{
			ID: "aws-dynamodb", Name: "AWS DynamoDB", Essay: true, Date: "illustrative figures",
			Link: "v=1&to=end&cust=cloud-platform&ops=200m&inc=8&mttr=0.5&name=AWS%20DynamoDB&end=1",
			Facts: []Fact{
				verified("Customers of DynamoDB stop being upset only near 0.001 % of downtime: five minutes a year.", essay, "cust", "tol"),
				ours("$200 million of operations a year on $2 billion of sales.", "ops", "rev"),
				ours("Eight incidents a year of half an hour, for 2 % of customers each: just inside the line.", "inc", "mttr", "blast"),
			},
			Lesson: "Almost all the money goes into a promise. $190 million a year holds 0.001 %, while customers' leaving alone repays $53 million. Other businesses stand on this one, so it may be worth it; but know that you are buying a promise.",
			Misses: "Customers of a platform leave slowly, by building the next thing elsewhere. If that is what an outage costs you, the leavers at the line are too few here, and the promise is a return after all.",
		},
		{
			ID: "devices", Name: "Devices", Essay: true, Date: "illustrative figures",
			Link: "v=1&to=end&cust=consumer&rev=2b&margin=0.15&ops=40m&inc=24&blast=0.2&churn=0.2&defer=0.7&name=Devices&end=1",
			Facts: []Fact{
				verified("The engineers of Devices had the same complaint: operations get too little.", essay, "cust"),
				ours("$2 billion a year of hardware at 15 % margin, $40 million of operations.", "rev", "margin", "ops"),
				ours("Two incidents a month of an hour and a half, for a fifth of the owners.", "inc", "blast"),
				ours("A device works without its cloud for a while and was paid for already: 70 % of what an outage touches is not lost, and owners keep a device for five years.", "defer", "churn"),
			},
			Lesson: "Who has bought the device does not leave over an hour. $11 million a year holds the line of these customers; today's spend is more than three times that.",
			Misses: "The next device is bought years later, by people who remember. The model lets leavers go within the year.",
		},
		{
			ID: "games", Name: "Games", Essay: true, Date: "illustrative figures",
			Link: "v=1&to=end&cust=consumer&rev=300m&margin=0.6&ops=6m&inc=52&mttr=2&blast=0.5&churn=1&name=Games&end=1",
			Facts: []Fact{
				verified("Games too: the same complaint everywhere.", essay, "cust"),
				ours("$300 million a year at 60 % margin, $6 million of operations.", "rev", "margin", "ops"),
				ours("Every week an update breaks the game for two hours, for half of the players.", "inc", "mttr", "blast"),
				ours("Players move on: as many leave in a year as play at a time.", "churn"),
			},
			Lesson: "Players forgive a lot, but not this much. A weekly two hours is 52 hours a year for each, twice their line; $8.2 million a year instead of $6 million pays even against growth.",
			Misses: "A game down on a launch weekend costs more than a game down on a Tuesday morning. The model counts hours alike.",
		},
		{
			ID: "marketing-email", Name: "Marketing e-mail", Essay: true, Date: "illustrative figures",
			Link: "v=1&to=end&cust=email-batch&ops=600k&inc=52&mttr=2&name=Marketing%20e-mail&end=1",
			Facts: []Fact{
				verified("The system that sends marketing e-mail breaks regularly, without anyone caring.", essay, "cust", "tol"),
				ours("It breaks every week for two hours; the mail goes out later.", "inc", "mttr"),
				ours("$600,000 a year keep it going: three engineers.", "ops"),
			},
			Lesson: "It breaks every week and is too reliable. $380,000 a year would hold a line that allows more than a week of downtime a year.",
			Misses: "One wrong mail to everybody is worse than a late one. The model has no wrong mail.",
		},
		{
			ID: "advertising", Name: "A million for advertising", Essay: true, Date: "elasticities of 2011, illustrative figures",
			Link: "v=1&to=end&cust=consumer&rev=20m&ops=600k&growth=1.19&budget=1.6m&name=A%20million%20for%20advertising&end=1",
			Facts: []Fact{
				verified("With $1 million of advertising you spend more as long as the return is known.", essay, "cust", "budget"),
				verified("A brand's sales rise by .12 % in the short run and .24 % in the long run for 1 % more advertising: averages of 751 and 402 estimates.", "Sethuraman, Tellis and Briesch, Journal of Marketing Research 2011"),
				computed("The growth ROI is derived, not asserted. At $1 million of advertising on $20 million of sales and 50 % margin the next dollar brings .12 x 20 x .50 = $1.20 of margin at once. Half of each year's effect lasts into the next, which makes .24, or $2.40, in the long run, and $2.19 when later years are discounted at 10 %: a return of 119 %.", "Sethuraman, Tellis and Briesch 2011", "growth"),
				computed("As a check, spending on it is worth most at the ratio of the elasticities of advertising and price, margin x .24 = 12 % of revenue; a million is 5 %.", "Dorfman and Steiner 1954"),
				ours("A business of $20 million a year with $600,000 of operations beside the million.", "rev", "ops"),
			},
			Lesson: "Spend on advertising as long as its next dollar returns more than the next dollar of operations, and no longer. Here it brings $2.19 against $0.72: of the $1.6 million, $400,000 for operations is worth most, and the split of today gives up $240,000 a year. The last dollar of the same million put into operations would bring $0.067.",
			Misses: "An average over brands is not your brand, and the return falls as you spend: what counts is the next dollar, measured by you. A dollar of advertising that brings customers to a broken site brings nothing; the model keeps the two apart.",
		},
	}
}

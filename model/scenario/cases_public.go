package scenario

// Sources used more than once.
const (
	awsSummary   = "Amazon Web Services, aws.amazon.com/message/101925"
	awsResults   = "Amazon, results of the fourth quarter of 2025, February 5, 2026"
	crowdQ2      = "CrowdStrike, results of the second quarter of fiscal 2025, August 28, 2024"
	crowdQ3      = "CrowdStrike, results of the third quarter of fiscal 2025, November 26, 2024"
	slackRelease = "Slack, results of the second quarter of fiscal 2020, September 4, 2019"
	fastlyQ2     = "Fastly, letter to shareholders, August 4, 2021"
	rogersQ3     = "Rogers Communications, results of the third quarter of 2022, November 9, 2022"
	rogersCall   = "Rogers Communications, call on these results, as quoted by The IT Nerd, November 9, 2022"
	guardianTSB  = "The Guardian, February 1, 2019, from TSB’s annual results"
	tsbSwitching = "Current Account Switch Service, as MoneySavingExpert reports it, October 23, 2018, and January 30, 2019"
	deltaFiling  = "Delta Air Lines, filing 8-K of August 8, 2024"
	deltaQuarter = "Delta Air Lines, filing 8-K of October 10, 2024"
	knightOrder  = "SEC, order 34-70694 of October 16, 2013"
	southwestQ4  = "Southwest Airlines, results of the fourth quarter of 2022, January 26, 2023, as Yahoo Finance reports them"
	southwestQ1  = "Southwest Airlines, results of the first quarter of 2023, April 27, 2023, as UPI and Aviation News report them"
	robloxLetter = "Roblox, letter to shareholders, November 2021"
	robloxQ4     = "Roblox, results of the fourth quarter of 2021, February 15, 2022"
	metaQ4       = "Meta, results of the fourth quarter of 2021"
	atlassianQ3  = "Atlassian, letter to shareholders, April 28, 2022"
	routine      = "Routine incidents, work and customers as in the customer type; the company’s own are not public. No promise is entered."
	operations3  = "Operations at 3% of revenue. "
	operations4  = "Operations at 4% of revenue. "
	operations5  = "Operations at 5% of revenue. "
	operations6  = "Operations at 6% of revenue. "
)

// howOften stands in every case about one outage.
var howOften = ours("One such outage in ten years: how often it comes, nobody knows.", "big")

func publicCases() []Case {
	return []Case{
		{
			Opening: opening("aws-us-east-1-2025"), Name: "AWS us-east-1", Date: "October 19 and 20, 2025",
			Facts: []Fact{
				verified("DynamoDB in Northern Virginia failed from 23:48 to 2:40 Pacific time, 172 minutes. Load balancers and new EC2 instances followed; the event ended at 14:20.", awsSummary, "bigh"),
				verified("AWS sold $128.7 billion in 2025.", awsResults, "rev"),
				verified("In the quarter of the outage AWS grew by 24%, the fastest in 13 quarters, to $35.6 billion and earned $12.5 billion.", awsResults),
				verified("More than 2,000 large organizations were hit; insured losses of $38 million to $581 million.", "CyberCube, October 2025"),
				ours("A third of AWS’s customers depend on that region; the share is not published.", "bigx"),
				ours("Nothing paid at once besides the service credits: nothing was published.", "bigfine"),
				howOften,
				ours(operations5+routine+" The type was fitted with this event in view.", "ops", "cust", "accept"),
			},
			Lesson: "Unhappy is not gone. The world was unhappy for a day, and AWS’s sales grew faster than before. One such outage in ten years changes little of what pays; what a cloud’s customers tolerate is decided by its many small incidents.",
			Seen:   Seen{Who: "nobody; sales grew 24% in that quarter, the fastest in 13.", Sure: "Half a percent of customers could hide in that growth.", High: .005, Degree: Verified, Source: awsResults},
			Costs:  "nothing by AWS. Insurers’ losses, $38 million to $581 million, are its customers’ own.",
		},
		{
			Opening: opening("crowdstrike-2024"), Name: "CrowdStrike", Date: "July 19, 2024",
			Facts: []Fact{
				verified("A faulty update went out at 04:09 UTC and was withdrawn at 05:27. It stopped about 8.5 million Windows machines; over 97% of sensors were back after six days.", "CrowdStrike, July 24 and 25, 2024; Microsoft, July 20, 2024"),
				ours("Customers hit were out for two days on average, and half of them were hit.", "bigh", "bigx"),
				verified("Recurring revenue of $3.86 billion a year on July 31, 2024.", crowdQ2, "rev"),
				verified("In the next quarter over 97% of business was kept, down by less than half a point; net new business was $153 million, down 31%.", crowdQ3, "churn"),
				verified("The incident cost $33.9 million in that quarter; packages given to customers cost about $30 million of revenue a quarter.", crowdQ2+", and of the third quarter, November 26, 2024"),
				computed("$33.9 million and two quarters of packages are $94 million; that it was two is our estimate.", crowdQ3, "bigfine"),
				verified("A year later net new business was $265 million, up 73%.", "CrowdStrike, results of the third quarter of fiscal 2026, December 2, 2025"),
				howOften,
				ours(operations5+routine, "ops", "cust", "accept"),
			},
			Lesson: "Customers stay; it is the new ones who wait. Less than half a percent of business was lost, while new business fell by a third and came back within a year.",
			Seen:   Seen{Who: "less than 0.5%; over 97% of business was kept, down by less than half a point.", Sure: "The company’s bound; that half of its customers were hit is our estimate.", High: .005, Degree: Verified, Source: crowdQ3},
			Costs:  "$33.9 million in one quarter, and about $30 million a quarter of packages for customers.",
		},
		{
			Opening: opening("delta-2024"), Name: "Delta Air Lines", Date: "July 19 to 24, 2024",
			Facts: []Fact{
				verified("About 7,000 flights canceled over five days, after a supplier’s update stopped its machines.", deltaFiling, "bigh"),
				verified("Revenue lost: $380 million, mostly refunds; other expense $170 million; fuel saved $50 million.", deltaFiling, "defer"),
				computed("$380 million and $170 million less $50 million are $500 million; without the revenue $120 million.", deltaFiling, "bigfine"),
				verified("Operating revenue of $58.0 billion in 2023.", "Delta Air Lines, annual report for 2023", "rev"),
				computed("Five days of revenue are $795 million: $380 million is 48% of them, and nothing of it comes back.", deltaFiling, "bigx", "defer"),
				verified("Revenue of $14.6 billion in the quarter, no more than a year before; growth of 2 to 4% expected for the next.", deltaQuarter),
				howOften,
				ours("Operations at 3% of revenue, for the systems that fly the airline. "+routine, "ops", "cust", "accept"),
			},
			Lesson: "Five days without its systems cost Delta half a billion dollars, once, and its passengers came back. A loss that large and that rare hardly moves what operations deserve each year.",
			Seen:   Seen{Who: "nobody; growth of 2 to 4% was expected for the next quarter.", Sure: "2% of passengers could hide in that.", High: .02, Degree: Verified, Source: deltaQuarter},
			Costs:  "$500 million, of which $380 million is revenue, where the model counts margin.",
		},
		{
			Opening: opening("southwest-2022"), Name: "Southwest Airlines", Date: "December 21 to 31, 2022",
			Facts: []Fact{
				verified("A winter storm came, and a crew-scheduling system was unable to keep up. Other airlines recovered around Christmas; Southwest canceled more than 16,700 flights from December 21 to 31.", "Associated Press, April 6, 2023; "+southwestQ4, "bigh"),
				verified("It cost $800 million before tax, of which $410 million was revenue.", southwestQ4, "defer"),
				computed("The other $390 million is paid at once.", southwestQ4, "bigfine"),
				verified("Record revenue of $23.8 billion in 2022.", "Associated Press, April 6, 2023", "rev"),
				computed("Eleven days of revenue are $717 million: $410 million is 57% of them, and nothing of it comes back.", southwestQ4, "bigx", "defer"),
				quoted("In the next quarter about $325 million of revenue was lost, as holiday returns were canceled and bookings for January and February slowed. March was strong, and the quarter a record.", southwestQ1),
				computed("$325 million is 1.4% of a year’s revenue.", southwestQ1),
				verified("A year later it settled with the government for $140 million, $35 million of it a fine.", "Associated Press, December 18, 2023"),
				howOften,
				ours("Operations at 3% of revenue, for the systems that fly the airline. "+routine, "ops", "cust", "accept"),
			},
			Lesson: "This is what neglect looks like: nothing for years, then everything at once. The same storm hit every airline; the system that nobody had renewed made it eleven days. Travelers stayed away for two months and came back.",
			Seen:   Seen{Who: "at most 1.4%, for two months; $325 million of revenue was missing in January and February, and March was strong.", Sure: "Money, not passengers, and nobody is known to have left for good.", High: .014, Degree: Quoted, Source: southwestQ1},
			Costs:  "$800 million, of which $410 million is revenue, where the model counts margin; another $325 million of revenue in the next quarter.",
		},
		{
			Opening: opening("rogers-2022"), Name: "Rogers", Date: "July 8, 2022",
			Facts: []Fact{
				verified("A maintenance update took down mobile, internet and telephone for at least 15 hours, for some into the weekend.", "The Canadian Press, July 12, 2022", "bigh"),
				verified("More than 13 million customers were credited: everybody.", "MobileSyrup, July 7, 2023", "bigx"),
				computed("Wireless and cable brought C$2.27 billion and C$0.98 billion in the quarter: C$13 billion a year. The page’s $ is then the Canadian dollar.", "Cartt, from the results of the third quarter of 2022", "rev"),
				verified("C$150 million of credits, five days of fees; 221,000 more mobile lines, 30,000 more than a year before.", rogersQ3, "bigfine"),
				quoted("0.97% of mobile lines paid monthly left each month of that quarter, 0.85% a year before; more early in the quarter than late.", rogersCall),
				computed("0.12 points for three months are 0.36%.", rogersCall),
				verified("Internet customers grew by 6,000 instead of 20,000.", rogersQ3),
				computed("14,000 of 2.25 million internet customers are 0.6%.", "Reuters, July 2022, and the results of the third quarter"),
				verified("C$10 billion promised for the network over three years.", "Narcity, July 2022"),
				howOften,
				ours(operations6+routine, "ops", "cust", "accept"),
			},
			Lesson: "Where customers are locked in, a national outage is a bill rather than an exodus. One customer in three hundred left because of it. What makes Rogers spend is its name and its regulator, a commitment rather than an investment.",
			Seen:   Seen{Who: "0.36%; of mobile lines paid monthly 0.97% a month left in that quarter, and 0.85% a year before.", Sure: "A count, quoted from the company’s call; that the outage did all of it is our reading, give or take a third.", Low: .0024, High: .0048, Degree: Quoted, Source: rogersCall},
			Costs:  "C$150 million of credits.",
		},
		{
			Opening: opening("atlassian-2022"), Name: "Atlassian", Date: "April 5 to 18, 2022",
			Facts: []Fact{
				verified("A script deleted the sites of 775 customers of 234,575; the last came back after 14 days.", atlassianQ3),
				computed("775 of 234,575 is 0.33%.", atlassianQ3, "bigx"),
				computed("45% were back by the ninth day, so half after about 228 hours.", "The Pragmatic Engineer, April 2022", "bigh"),
				computed("228 hours for 0.33% are 45 minutes for the average customer.", atlassianQ3),
				verified("Revenue of $2.8 billion in the year to June 2022; the last quarter grew by 36%.", "Atlassian, results of the fourth quarter of fiscal 2022, August 4, 2022", "rev"),
				verified("Credits were not expected to be material.", "The Register, April 29, 2022"),
				ours("Nothing paid at once besides the service credits: nothing was published.", "bigfine"),
				howOften,
				ours(operations5+routine, "ops", "cust", "accept"),
			},
			Lesson: "That so few were hit saved the company. Two weeks for 775 customers are 45 minutes for the average one: how often it comes changes nothing.",
			Seen:   Seen{Who: "unknown; nothing was published.", Sure: "No claim."},
			Costs:  "nothing; credits were not expected to be material.",
		},
		{
			Opening: opening("roblox-2021"), Name: "Roblox", Date: "October 28 to 31, 2021",
			Facts: []Fact{
				verified("The whole service was down for 73 hours.", "Roblox, January 2022", "bigh", "bigx"),
				computed("Bookings of $637.8 million in the quarter before: $2,551.2 million a year, $21 million in 73 average hours.", "Roblox, results of the third quarter of 2021", "rev"),
				verified("$25 million of bookings were lost; another $6 million arrived anyway. Developers were paid $6.8 million.", robloxLetter, "bigfine"),
				computed("Not lost: $6 million of $31 million.", robloxLetter, "defer"),
				verified("In the quarter of the outage bookings grew by 20% and daily users by 33%, to 49.5 million from 47.3 million the quarter before.", robloxQ4+"; The Motley Fool, February 18, 2022"),
				howOften,
				ours("Operations at 3% of bookings. "+routine, "ops", "cust", "accept"),
			},
			Lesson: "Three days lost three days, and little more: the players came back. What an outage costs is easy to foresee from sales per hour; how much operations deserves it changes little.",
			Seen:   Seen{Who: "nobody; daily users rose from 47.3 to 49.5 million.", Sure: "2% of players could hide in that.", High: .02, Degree: Verified, Source: robloxQ4 + "; The Motley Fool, February 18, 2022"},
			Costs:  "$25 million of bookings, where the model counts margin, and $6.8 million paid to developers.",
		},
		{
			Opening: opening("facebook-2021"), Name: "Facebook", Date: "October 4, 2021",
			Facts: []Fact{
				verified("A maintenance command cut the backbone, and with it Facebook, Instagram and WhatsApp, for about six hours.", "Facebook, October 5, 2021; Moneycontrol, October 6, 2021", "bigh", "bigx"),
				computed("Advertising of $28.58 billion in the second quarter: $114.32 billion a year, $13.2 million an hour.", metaQ4+"; Snopes, October 2021", "rev"),
				computed("Six hours at that rate: $79 million.", "Digital Trends, October 2021, after Snopes"),
				verified("In the quarter of the outage advertising rose to $32.6 billion, up 20%.", metaQ4),
				ours("Nothing paid at once: nothing was published.", "bigfine"),
				howOften,
				ours(operations3+routine, "ops", "cust", "accept"),
			},
			Lesson: "The most famous outage of its year changes next to nothing. A few hours, once in years, are less than the routine downtime of such a service, and its users tolerate that.",
			Seen:   Seen{Who: "nobody; advertising grew 20% in that quarter.", Sure: "2% of users could hide in that.", High: .02, Degree: Verified, Source: metaQ4},
			Costs:  "nothing. The usual arithmetic, revenue per hour, says $79 million; the model counts margin.",
		},
		{
			Opening: opening("fastly-2021"), Name: "Fastly", Date: "June 8, 2021",
			Facts: []Fact{
				verified("A customer’s valid change set off a bug. It was seen within a minute, and 95% of the network was back within 49 minutes; nearly all customers were hit.", fastlyQ2, "bigh", "bigx"),
				computed("Revenue of $85.0 million in the quarter: $340 million a year. Margin of 57.6% before stock compensation.", "Fastly, results of the second quarter of 2021", "rev", "margin"),
				quoted("“A couple of customers, one of them being a top 10 customer,” had yet to bring back their traffic two months later. They had used less; whether any had left for good was not said.", fastlyQ2+", as the press quotes it; TechRadar, August 2021, with its correction"),
				verified("The year’s forecast was $340 to 350 million where analysts expected $382.5 million; the share fell 18.8%.", fastlyQ2+", and press reports of that day"),
				computed("$345 million, the middle of the forecast, is 10% below $382.5 million.", fastlyQ2),
				verified("A quarter later there were 2,748 customers instead of 2,581, and existing ones spent 118% of the year before instead of 126%.", "Fastly, letter to shareholders, November 3, 2021"),
				ours("Nothing paid at once besides the service credits: credits were given, their sum was not published.", "bigfine"),
				howOften,
				ours(operations5+routine+" The type was fitted with this event in view.", "ops", "cust", "accept"),
			},
			Lesson: "Who can be swapped in an hour is swapped after an hour. Two months after 49 minutes without service, one of its ten largest customers had not brought back its traffic.",
			Seen:   Seen{Who: "1 to 10% of revenue; two customers, one of the ten largest, were away two months later, and the forecast was 10% lower, not all of it for that.", Sure: "A wide guess: what the two paid is not published.", Low: .01, High: .1, Degree: Quoted, Source: fastlyQ2 + ", as the press quotes it"},
			Costs:  "nothing; credits were given.",
		},
		{
			Opening: opening("slack-2019"), Name: "Slack", Date: "May to July 2019",
			Facts: []Fact{
				verified("Uptime was 99.993% in May, 99.83% in June and 99.87% in July. Outages on May 2, June 28, July 26 and 29.", "TechTarget, September 2019", "inc"),
				computed("Four outages a quarter are 16 a year. Downtime averaged 0.102%, nine hours a year: four hours for 14% of customers each would make it; the two are our estimate, their product is not.", "TechTarget, September 2019", "mttr", "blast"),
				verified("$8.2 million of credits in the quarter, 5.3% of revenue, which was $145.0 million after them, and another $5 million expected later.", slackRelease+"; TechTarget, September 2019"),
				computed("Four such quarters are $32.8 million a year.", slackRelease),
				verified("The contract paid every customer of the larger plans 100 times the fees of the time below 99.99%. From August 15, 2019, it pays 10 times, to those hit.", "Slack; TechTarget, September 2019", "claim"),
				ours("The promise of 99.99% is entered as credits alone.", "accept"),
				verified("Revenue of $630.4 million in the year to January 2020, at 87.7% gross margin before stock compensation.", "Slack, results of fiscal 2020, March 12, 2020", "rev", "margin"),
				ours("Operations at 5% of revenue, customers and the share of plans under credits as in the customer type.", "ops", "cust", "cover"),
			},
			Lesson: "The promise cost more than the outages. Credits took 5.3% of the quarter’s revenue, while nobody was reported to leave. Slack did not promise more operations; it cut the promise to a tenth.",
		},
		{
			Opening: opening("tsb-2018"), Name: "TSB", Date: "April 2018",
			Facts: []Fact{
				verified("The move of five million customers to a new system locked up to 1.9 million out of their accounts, some for weeks.", guardianTSB),
				computed("1.9 of 5.0 million is 38%.", guardianTSB, "bigx"),
				ours("Ten days without service on average for those locked out.", "bigh"),
				ours("A bank of about £1 billion of income a year (£313 million in the first quarter of 2025 after a rise of 14%). The page’s $ is then the pound.", "rev"),
				verified("80,000 customers moved their account away in the year, 30,000 more than the year before; 140,000 came.", guardianTSB+"; The National, February 1, 2019"),
				computed("30,000 are 0.6% of all customers and 1.6% of those locked out.", guardianTSB),
				quoted("By the switching service alone 21,790 left from April to June and 18,022 from July to September.", tsbSwitching),
				computed("50,000 of 5.0 million leave in a normal year: 1%.", "press reports of TSB’s annual results, February 2019", "churn"),
				verified("It cost £330.2 million: £125 million of compensation, £122 million of staff, £49.1 million of fraud, £33.5 million of waived fees.", guardianTSB),
				verified("Regulators fined it £48.65 million.", "FCA and PRA, December 20, 2022"),
				computed("Spent and fined: £378.85 million.", guardianTSB+"; FCA and PRA, December 20, 2022", "bigfine"),
				howOften,
				ours(operations6+routine, "ops", "cust", "accept"),
			},
			Lesson: "The bill for a disaster is not the customers who leave but the work of putting it right. People hardly change banks: 0.6% more than usual left, and £330.2 million went into the cleanup. Whether more spending pays depends on how often you expect such a bill.",
			Seen:   Seen{Who: "0.6% in the year; 80,000 left where 50,000 do in a normal year.", Sure: "A count, give or take a third, since the ten days are our estimate.", Low: .004, High: .008, Degree: Verified, Source: guardianTSB},
			Costs:  "£330.2 million, and a fine of £48.65 million.",
		},
		{
			Opening: opening("knight-2012"), Name: "Knight Capital", Date: "August 1, 2012",
			Facts: []Fact{
				verified("For 45 minutes a router sent millions of orders while filling 212 orders of customers. One server of eight had old code.", knightOrder, "bigh", "bigx"),
				verified("The loss was more than $460 million, the fine $12 million. 97 emails had named the error before the market opened; nobody read them as alerts.", knightOrder),
				computed("Lost and fined: $472 million.", knightOrder, "bigfine"),
				verified("By October 2013 it was part of another firm, KCG Holdings.", "Associated Press, October 17, 2013"),
				computed("Revenue of $341.3 million in the last quarter of 2011: $1,365 million a year.", "Knight Capital, results of the fourth quarter of 2011, January 19, 2012", "rev"),
				computed("45 minutes of that revenue are $117,000; the loss was 3,900 times as much.", knightOrder),
				howOften,
				ours(operations4+routine, "ops", "cust", "accept"),
			},
			Lesson: "Where one failure can ruin you, do not run on averages. In 45 minutes the firm lost 3,900 times their revenue, and a year later it was part of another firm. Whether more spending pays depends on how often you expect that, and nobody knows.",
			Seen:   Seen{Who: "unknown; what was lost was the firm.", Sure: "No claim."},
			Costs:  "more than $460 million, and a fine of $12 million.",
		},
	}
}

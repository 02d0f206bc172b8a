package scenario

// Sources used more than once.
const (
	awsSummary   = "Amazon Web Services, aws.amazon.com/message/101925"
	slackRelease = "Slack, results of the second quarter of fiscal 2020, 4 September 2019"
	fastlyQ2     = "Fastly, letter to shareholders, 4 August 2021"
	rogersQ3     = "Rogers Communications, results of the third quarter of 2022, 9 November 2022"
	guardianTSB  = "The Guardian, 1 February 2019, from TSB's annual results"
	deltaFiling  = "Delta Air Lines, filing 8-K of 8 August 2024"
	knightOrder  = "SEC, order 34-70694 of 16 October 2013"
	southwestQ4  = "Southwest Airlines, results of the fourth quarter of 2022, 26 January 2023, as Yahoo Finance reports them"
)

// One long outage in a year is entered as one incident a year. The model then takes it for a level that stays.
func publicCases() []Case {
	return []Case{
		{
			ID: "aws-us-east-1-2025", Name: "AWS us-east-1", Date: "19 and 20 October 2025",
			Link: "v=1&to=end&cust=cloud-platform&rev=128.7b&ops=5.148b&inc=1&mttr=2.86666666667&blast=0.33&hours=5k&name=AWS%20us-east-1%2C%20October%202025&end=1",
			Facts: []Fact{
				verified("DynamoDB in Northern Virginia failed from 23:48 to 2:40 Pacific time, 172 minutes. Load balancers and new EC2 instances followed; the event ended at 14:20.", awsSummary, "inc", "mttr"),
				verified("AWS sold $128.7 billion in 2025.", "Amazon, results of the fourth quarter of 2025, 5 February 2026", "rev"),
				verified("In the quarter of the outage AWS grew by 24 %, the fastest in 13 quarters, to $35.6 billion and earned $12.5 billion.", "Amazon, results of the fourth quarter of 2025, 5 February 2026"),
				verified("More than 2,000 large organizations were hit; insured losses of $38 million to $581 million.", "CyberCube, October 2025"),
				ours("A third of AWS's customers depend on that region; the share is not published.", "blast"),
				ours("Operations at 4 % of sales, as in the preset.", "ops"),
				ours("5,000 hours of work for an incident of this size.", "hours"),
				ours("Customers as in the preset, which was fitted with this event in view.", "cust"),
			},
			Lesson: "Upset is not gone. The world was upset, and sales grew faster than before. The tool puts this year at eleven times the customers' line and yet finds no more spend that pays: holding the line would cost $18 billion a year.",
			Misses: "If every year were like this, the tool says 0.49 % of customers would leave; 2.1 % had everybody been hit as long as DynamoDB was down. None were seen to leave. The day-long aftermath in other services is left out.",
		},
		{
			ID: "crowdstrike-2024", Name: "CrowdStrike", Date: "19 July 2024",
			Link: "v=1&to=end&cust=b2b-saas&rev=3.86b&ops=193m&inc=1&mttr=48&blast=0.5&churn=0.03&hours=347k&name=CrowdStrike%2C%20July%202024&end=1",
			Facts: []Fact{
				verified("A faulty update went out at 04:09 UTC and was withdrawn at 05:27. It stopped about 8.5 million Windows machines; over 97 % of sensors were back after six days.", "CrowdStrike, 24 and 25 July 2024; Microsoft, 20 July 2024", "inc"),
				ours("Customers hit were out for two days on average, and half of them were hit.", "mttr", "blast"),
				verified("Recurring revenue of $3.86 billion a year on 31 July 2024.", "CrowdStrike, results of the second quarter of fiscal 2025, 28 August 2024", "rev"),
				verified("In the next quarter over 97 % of business was kept, down by less than half a point; net new business was $153 million, down 31 %.", "CrowdStrike, results of the third quarter of fiscal 2025, November 2024", "churn"),
				computed("The incident cost $33.9 million in that quarter: 347,000 hours at the default wage.", "CrowdStrike, results of the third quarter of fiscal 2025, November 2024", "hours"),
				verified("Packages given to customers cost about $30 million of revenue a quarter.", "CrowdStrike, results of the second quarter of fiscal 2025, 28 August 2024"),
				verified("A year later net new business was $265 million, up 73 %.", "CrowdStrike, results of the third quarter of fiscal 2026, December 2025"),
				ours("Operations at 5 % of revenue, and customers but for churn, as in the preset.", "ops", "cust"),
			},
			Lesson: "Customers stay; it is the new ones who wait. That is why the model lets downtime keep newcomers away too.",
			Misses: "A year like this every year would lose 3.0 % of customers, says the tool: old ones and would-be new ones alike. Fewer than half a percent of old ones left, six times fewer; new business fell 31 %, ten times more, and came back within a year. The packages given to customers, about $30 million a quarter, are no schedule of credits: the tool says $11 million a year.",
		},
		{
			ID: "delta-2024", Name: "Delta Air Lines", Date: "19 to 24 July 2024",
			Link: "v=1&to=end&cust=consumer&rev=58b&ops=1.74b&inc=1&mttr=120&blast=0.48&defer=0&hours=1m&name=Delta%20Air%20Lines%2C%20July%202024&end=1",
			Facts: []Fact{
				verified("About 7,000 flights cancelled over five days, after a supplier's update stopped its machines.", deltaFiling, "inc", "mttr"),
				verified("Revenue lost: $380 million, mostly refunds; other expense $170 million; fuel saved $50 million.", deltaFiling, "defer"),
				verified("Operating revenue of $58.0 billion in 2023.", "Delta Air Lines, annual report for 2023", "rev"),
				computed("Five days of revenue are $795 million: $380 million is 48 % of them, and nothing of it comes back.", deltaFiling, "blast", "defer"),
				verified("Revenue of $14.6 billion in the quarter, no more than a year before; growth of 2 to 4 % expected for the next.", "Delta Air Lines, filing 8-K of 10 October 2024"),
				computed("$380 million is 2.6 % of $14.6 billion.", "Delta Air Lines, filing 8-K of 10 October 2024"),
				computed("$170 million is 1.7 million hours at the default wage; the tool takes 1 million.", deltaFiling, "hours"),
				ours("3 % of revenue for the systems that fly the airline; passengers as in the preset for consumers.", "ops", "cust"),
			},
			Lesson: "An airline's operations are its product: five days cost 2.6 % of a quarter's revenue, and its growth. Here more spend on recovery pays, up to $2.4 billion a year if every year were like this.",
			Misses: "The tool loses 4.0 % of passengers for good; the airline expected revenue to grow again by 2 to 4 % in the next quarter. What was lost was the five days: the tool says $190 million of margin, since it takes half of the $380 million for cost that was saved, and little of an airline's cost is.",
		},
		{
			ID: "southwest-2022", Name: "Southwest Airlines", Date: "21 to 31 December 2022",
			Link: "v=1&to=end&cust=consumer&rev=23.8b&ops=714m&inc=1&mttr=264&blast=0.57&defer=0&hours=1m&name=Southwest%20Airlines%2C%20December%202022&end=1",
			Facts: []Fact{
				verified("A winter storm came, and a crew-scheduling system was unable to keep up. Other airlines recovered around Christmas; Southwest cancelled more than 16,700 flights from 21 to 31 December.", "Associated Press, 6 April 2023; "+southwestQ4, "inc", "mttr"),
				verified("It cost $800 million before tax, of which $410 million was revenue.", southwestQ4, "defer"),
				verified("Record revenue of $23.8 billion in 2022.", "Associated Press, 6 April 2023", "rev"),
				computed("Eleven days of revenue are $717 million: $410 million is 57 % of them, and nothing of it comes back.", southwestQ4, "blast", "defer"),
				computed("The other $390 million is 4 million hours at the default wage; the tool takes 1 million.", southwestQ4, "hours"),
				verified("For the next quarter revenue was expected to rise by 20 to 24 %.", southwestQ4),
				ours("3 % of revenue for the systems that fly the airline; passengers as in the preset for consumers.", "ops", "cust"),
			},
			Lesson: "This is what neglect looks like: nothing for years, then everything at once. The same storm hit every airline; the system that nobody had renewed made it eleven days.",
			Misses: "The tool takes eleven days for what every year brings and loses 19 % of passengers. A month later it expected revenue to rise by 20 to 24 % in the next quarter. The model wears a neglected system down smoothly; this one broke at a threshold.",
		},
		{
			ID: "rogers-2022", Name: "Rogers", Date: "8 July 2022",
			Link: "v=1&to=end&cust=locked-in&rev=13b&ops=325m&inc=1&mttr=15&blast=1&hours=10k&name=Rogers%2C%20July%202022&end=1",
			Facts: []Fact{
				verified("A maintenance update took down mobile, internet and telephone for at least 15 hours, for some into the weekend.", "The Canadian Press, 12 July 2022", "inc", "mttr"),
				verified("More than 13 million customers were credited: everybody.", "MobileSyrup, 7 July 2023", "blast"),
				computed("Wireless and cable brought C$2.27 and .98 billion in the quarter: C$13 billion a year. The tool's $ is then the Canadian dollar.", "Cartt, from the results of the third quarter of 2022", "rev"),
				verified("C$150 million of credits, five days of fees; 221,000 more mobile lines, 30,000 more than a year before.", rogersQ3),
				verified("Internet customers grew by 6,000 instead of 20,000.", rogersQ3),
				computed("14,000 of 2.25 million internet customers are 0.6 %.", "Reuters, July 2022, and the results of the third quarter"),
				verified("C$10 billion promised for the network over three years.", "Narcity, July 2022"),
				ours("Operations at 2.5 % of revenue and customers as in the preset.", "ops", "cust"),
				ours("10,000 hours of work for an incident of this size.", "hours"),
			},
			Lesson: "Where customers are locked in, a national outage is a bill rather than an exodus. Customers' leaving alone repays C$220 million of operations a year, less than is spent; holding the line for ever would take C$490 million. What makes Rogers spend is its name and its regulator: a promise, not a return.",
			Misses: "0.27 % leave, says the tool. The internet growth that did not come is 0.6 % of 2.25 million customers, and mobile grew: too few on one side, too many on the other. The C$150 million was a gift: the tool's lost sales, at 90 % deferred, are C$0.89 million.",
		},
		{
			ID: "atlassian-2022", Name: "Atlassian", Date: "5 to 18 April 2022",
			Link: "v=1&to=end&cust=b2b-saas&rev=2.8b&ops=140m&inc=1&mttr=228&blast=0.0033&floor=0.00001&name=Atlassian%2C%20April%202022&end=1",
			Facts: []Fact{
				verified("A script deleted the sites of 775 customers of 234,575; the last came back after 14 days.", "Atlassian, letter to shareholders, 28 April 2022", "inc"),
				computed("775 of 234,575 is .33 %.", "Atlassian, letter to shareholders, 28 April 2022", "blast"),
				computed("45 % were back by the ninth day, so half after about 228 hours.", "The Pragmatic Engineer, April 2022", "mttr"),
				verified("Revenue of $2.8 billion in the year to June 2022; the last quarter grew by 36 %.", "Atlassian, results of the fourth quarter of fiscal 2022, 4 August 2022", "rev"),
				verified("Credits were not expected to be material.", "The Register, 29 April 2022"),
				ours("Only this event is counted, which is less than the preset's floor: the floor is lowered.", "floor"),
				ours("Operations at 5 % of revenue and customers as in the preset.", "ops", "cust"),
			},
			Lesson: "The blast radius saved the company. Two weeks for a few are 45 minutes for the average customer, far inside the line, and by that year alone $11 million of operations would do.",
			Misses: "The average hides the 775. The model spreads their days over everybody and lets 0.0062 % leave; for those hit it would say 63 %, which makes 0.21 % of all. When a few are hit for long, enter them as a system of their own. No losses of customers were published.",
		},
		{
			ID: "roblox-2021", Name: "Roblox", Date: "28 to 31 October 2021",
			Link: "v=1&to=end&cust=consumer&rev=2.5512b&ops=76.5m&inc=1&mttr=73&blast=1&defer=0.194&hours=5k&name=Roblox%2C%20October%202021&end=1",
			Facts: []Fact{
				verified("The whole service was down for 73 hours.", "Roblox, January 2022", "inc", "mttr", "blast"),
				computed("Bookings of $637.8 million in the quarter before: $2,551.2 million a year, $21 million in 73 average hours.", "Roblox, results of the third quarter of 2021", "rev"),
				verified("$25 million of bookings were lost; another $6 million arrived anyway. Developers were paid $6.8 million.", "Roblox, letter to shareholders, November 2021"),
				computed("Deferred: $6 million of $31 million.", "Roblox, letter to shareholders, November 2021", "defer"),
				verified("In the quarter of the outage bookings grew by 20 % and daily users by 33 %.", "Roblox, results of the fourth quarter of 2021, 15 February 2022"),
				ours("Operations at 3 % of bookings and players as in the preset.", "ops", "cust"),
				ours("5,000 hours of work for an incident of this size.", "hours"),
			},
			Lesson: "Three days lost three days, and little more: the players came back. The sum lost is easy to foresee from sales per hour; leaving is what the model overstates.",
			Misses: "5.9 % of players would leave, says the tool, if every year had its 73 hours; none were seen to. Lost sales are $8.6 million of margin, $17 million of bookings, against $25 million: a weekend before Halloween is worth more than the average one.",
		},
		{
			ID: "facebook-2021", Name: "Facebook", Date: "4 October 2021",
			Link: "v=1&to=end&cust=consumer&rev=114.32b&ops=3.43b&inc=1&mttr=6&blast=1&hours=5k&name=Facebook%2C%204%20October%202021&end=1",
			Facts: []Fact{
				verified("A maintenance command cut the backbone, and with it Facebook, Instagram and WhatsApp, for about six hours.", "Facebook, 5 October 2021; Moneycontrol, 6 October 2021", "inc", "mttr", "blast"),
				computed("Advertising of $28.58 billion in the second quarter: $114.32 billion a year, $13.2 million an hour.", "Meta, results of the fourth quarter of 2021; Snopes, October 2021", "rev"),
				computed("Six hours at that rate: $79 million.", "Digital Trends, October 2021, after Snopes"),
				verified("In the quarter of the outage advertising rose to $32.6 billion, up 20 %.", "Meta, results of the fourth quarter of 2021"),
				ours("Operations at 3 % of revenue and users as in the preset.", "ops", "cust"),
				ours("5,000 hours of work for an incident of this size.", "hours"),
			},
			Lesson: "The most famous outage of its year stayed inside the customers' line. At that level $760 million a year would hold it, and today's spend would be a waste.",
			Misses: "0.071 % of users would leave, says the tool; none were seen to. It books $31 million of lost margin where the usual arithmetic says $79 million of revenue. Nobody runs such a company for its average year: the network that failed was also the one its repair depended on, and that risk is not in here.",
		},
		{
			ID: "fastly-2021", Name: "Fastly", Date: "8 June 2021",
			Link: "v=1&to=end&cust=swappable-infra&rev=340m&margin=0.576&ops=17m&inc=1&mttr=0.816666666667&blast=0.95&name=Fastly%2C%208%20June%202021&end=1",
			Facts: []Fact{
				verified("A customer's valid change set off a bug. It was seen within a minute, and 95 % of the network was back within 49 minutes; nearly all customers were hit.", fastlyQ2, "inc", "mttr", "blast"),
				computed("Revenue of $85.0 million in the quarter: $340 million a year. Margin of 57.6 % before stock compensation.", "Fastly, results of the second quarter of 2021", "rev", "margin"),
				verified("Two customers, one of the ten largest, had not brought back their traffic two months later. The year's forecast was $340 to 350 million where analysts expected $382.5 million; the share fell 18.8 %.", fastlyQ2+", and press reports of that day"),
				computed("$345 million, the middle of the forecast, is 10 % below $382.5 million.", fastlyQ2),
				verified("A quarter later there were 2,748 customers instead of 2,581, and existing ones spent 118 % of the year before instead of 126 %.", "Fastly, letter to shareholders, 3 November 2021"),
				ours("Operations at 5 % of revenue, as in the preset.", "ops"),
				ours("Customers as in the preset, which was fitted with this event in view.", "cust"),
			},
			Lesson: "Who can be swapped in an hour is swapped after an hour. The same 49 minutes that a game would not notice are three times this line, and more operations pays: $23 million a year.",
			Misses: "2.9 % of customers leave, says the tool. Customers grew in number, but the largest moved traffic, and the forecast was 10 % lower, not all of it for this. The model has customers of one size; here one of ten mattered.",
		},
		{
			ID: "slack-2019", Name: "Slack", Date: "May to July 2019",
			Link: "v=1&to=end&cust=b2b-saas&rev=630.4m&margin=0.877&ops=31.5m&inc=16&mttr=4&blast=0.14&claim=1&name=Slack%2C%20May%20to%20July%202019&end=1",
			Facts: []Fact{
				verified("Uptime was 99.993 % in May, 99.83 % in June and 99.87 % in July. Outages on 2 May, 28 June, 26 and 29 July.", "TechTarget, September 2019", "inc"),
				computed("Four outages a quarter are 16 a year. Downtime averaged .102 %, nine hours a year: four hours for 14 % of customers each would make it; the two are ours, their product is not.", "TechTarget, September 2019", "mttr", "blast"),
				verified("$8.2 million of credits in the quarter, 5.3 % of revenue, which was $145.0 million after them, and another $5 million expected later.", slackRelease+"; TechTarget, September 2019"),
				computed("Four such quarters are $32.8 million a year.", slackRelease),
				verified("The contract paid every customer of the larger plans 100 times the fees of the time below 99.99 %. From 15 August 2019 it pays 10 times, to those hit.", "Slack; TechTarget, September 2019", "claim"),
				verified("Revenue of $630.4 million in the year to January 2020, at 87.7 % gross margin before stock compensation.", "Slack, results of fiscal 2020, 12 March 2020", "rev", "margin"),
				ours("Operations at 5 % of revenue, customers and the share of plans under credits as in the preset.", "ops", "cust", "cover"),
			},
			Lesson: "The promise cost more than the outages. Credits took 5.3 % of the quarter's revenue, while no leaving was published. Slack did not promise more operations; it cut the promise to a tenth.",
			Misses: "No schedule here can say \"100 times the fees\". With the nearest, paid to everybody, the tool says $8.5 million of credits a year; the quarter's pace was $32.8 million, four times that. It lets 0.52 % of customers leave; none were reported.",
		},
		{
			ID: "tsb-2018", Name: "TSB", Date: "April 2018",
			Link: "v=1&to=end&cust=locked-in&rev=1b&ops=25m&inc=1&mttr=240&blast=0.38&churn=0.01&hours=1m&name=TSB%2C%20April%202018&end=1",
			Facts: []Fact{
				verified("The move of five million customers to a new system locked up to 1.9 million out of their accounts, some for weeks.", guardianTSB, "inc"),
				computed("1.9 of 5.0 million is 38 %.", guardianTSB, "blast"),
				ours("Ten days without service on average for those hit.", "mttr"),
				ours("A bank of about £1 billion of income a year (£313 million in the first quarter of 2025 after a rise of 14 %). The tool's $ is then the pound.", "rev"),
				verified("80,000 customers moved their account away in the year, 30,000 more than the year before; 140,000 came.", guardianTSB+"; other press reports of the same results"),
				computed("30,000 are 0.6 % of all customers and 1.6 % of those locked out.", guardianTSB),
				computed("50,000 of 5.0 million leave in a normal year: 1 %.", "press reports of TSB's annual results, February 2019", "churn"),
				verified("It cost £330.2 million: £125 million of compensation, £122 million of staff, £49.1 million of fraud, £33.5 million of waived fees.", guardianTSB, "hours"),
				ours("The staff alone would be more than the 1 million hours that the tool takes: that many are entered.", "hours"),
				ours("Operations at 2.5 % of income, customers but for churn as in the preset.", "ops", "cust"),
			},
			Lesson: "The bill for a disaster is not the customers who leave but the work of putting it right. People hardly change banks: where leaving is that hard, most of what you pay for reliability protects you from the clean-up.",
			Misses: "Too many leave in the model: 7.2 % of customers a year against 0.6 % seen, twelve times too many; if you enter only those hit, 32 % against 1.6 %, twenty times. The curve is for a level that stays, and one long disaster moves far fewer people. And too little is paid: £98 million of work where £330.2 million was spent.",
		},
		{
			ID: "knight-2012", Name: "Knight Capital", Date: "1 August 2012",
			Link: "v=1&to=end&cust=payments&rev=1.365b&ops=54.6m&inc=1&mttr=0.75&blast=1&name=Knight%20Capital%2C%201%20August%202012&end=1",
			Facts: []Fact{
				verified("For 45 minutes a router sent millions of orders while filling 212 orders of customers. One server of eight had old code.", knightOrder, "inc", "mttr", "blast"),
				verified("The loss was more than $460 million, the fine $12 million. 97 e-mails had named the error before the market opened; nobody read them as alerts.", knightOrder),
				computed("Revenue of $341.3 million in the last quarter of 2011: $1,365 million a year.", "Knight Capital, results of the fourth quarter of 2011, 19 January 2012", "rev"),
				computed("45 minutes of that revenue are $117,000; the loss was 3,900 times as much.", knightOrder),
				ours("Operations at 4 % of revenue, customers as in the preset for payments.", "ops", "cust"),
			},
			Lesson: "What the model cannot say. To it these were 45 minutes of downtime, $29,000 of lost margin, and the firm spent too much: a verdict of waste, in the year operations ended the company. Where one failure can ruin you, do not run on averages.",
			Misses: "$117,000 of revenue passes in 45 minutes; $460 million was lost, 3,900 times as much. The system was not down, it was running, and wrong. Nothing in the model limits how wrong a system can be.",
		},
	}
}

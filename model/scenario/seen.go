package scenario

// Seen is what became known of customers who left after one big outage.
type Seen struct {
	Who       string  // and how many
	Sure      string  // how far to trust it
	Low, High float64 // the share of all customers that it allows; High 0: nothing is known
	Degree    Sureness
	Source    string
}

// Forgiven is the least and the most of forgive with which as many leave as were seen to, given the share who would leave if every year
// brought such an outage, and its reach. Both are shares; ok is false where nothing is known.
//
// It is Tb = (1-forgive) T1 / ((1-forgive) + forgive T1) solved for forgive.
func (s Seen) Forgiven(surely, reach float64) (least, most float64, ok bool) {
	solve := func(left float64) float64 {
		if left /= reach; left < surely {
			return (surely - left) / (surely - left + left*surely)
		}
		return 0 // more than would leave if nobody forgave
	}
	return solve(s.High), solve(s.Low), s.High > 0
}

// Event is an outage of record that is no worked case, as a scenario has it.
type Event struct {
	Name, Link   string
	Hours, Reach Sureness // how far to trust how long it lasted, and whom it hit
	Seen         Seen
}

// Events lists those with something to say of who leaves after one big outage.
func Events() []Event {
	return []Event{
		{
			Name: "Optus, November 2023", Link: "v=2&to=end&cust=locked-in&big=0.1&bigh=13&end=1", Hours: Ours, Reach: Quoted,
			Seen: Seen{
				Who:  "“tens of thousands” of 10 million went to one rival, which is 0.2 to 0.9%; after about ten weeks more came than left.",
				Sure: "The rival’s words, not a count. The press says up to 14 hours.", Low: .002, High: .009, Degree: Quoted,
				Source: "Dow Jones, February 14, 2024; Light Reading, February 23, 2024",
			},
		},
		{
			Name: "AT&T, February 2024", Link: "v=2&to=end&cust=locked-in&big=0.1&bigh=8&bigx=0.25&end=1", Hours: Ours, Reach: Ours,
			Seen: Seen{
				Who:  "nobody; 0.72% a month left in that quarter, the fewest in any first quarter on record.",
				Sure: "The regulator counts 12 hours until all was back, three quarters of it after eight.", High: .001, Degree: Verified,
				Source: "AT&T, results of the first quarter of 2024, April 24, 2024; CNN, February 22, 2024; FCC, July 22, 2024",
			},
		},
	}
}

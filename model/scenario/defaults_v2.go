package scenario

import "goodenough/model"

// Version2 holds the defaults of links that say v=2, each number with where it comes from: what could not be found is our estimate, and
// says why. It was derived from what an operator of each industry would find usual (availability, how many incidents, how long and how far
// they reach, what operations take of revenue), with what customers tolerate, when they leave, and what is promised kept apart. The
// numbers are frozen as those of Version1 are; the texts may change.
var Version2 = &Edition{Version: 2, Scales: true, Presets: []Preset{
	newPreset("cloud-platform").owing("ec2-region").with(
		given{"rev", 2e9, anExample},
		given{"margin", .60, "our estimate: what is left after power, hardware, and support"},
		given{"ops", 100e6, "our estimate, 5% of revenue: reliability engineers, and the idle capacity that lets one data center in three fail; no provider publishes it"},
		given{"inc", 38, "AWS reported 38 incidents from August 2024 to August 2025 (Cherry Servers)"},
		given{"mttr", 1.5, "the average of AWS’s 38 incidents from August 2024 to August 2025 (Cherry Servers)"},
		given{"blast", .004, "our estimate: most incidents hit one service in one of dozens of regions; with the other two it makes 99.997% uptime"},
		given{"tol", 2e-5, "our estimate, twice the 0.001% that the essay names for DynamoDB: a whole cloud has services that people lean on less"},
		given{"leave", .0005, "our estimate, made with AWS us-east-1 October 2025 in view: growth unharmed"},
		given{"exit", .05, "our estimate, made with AWS us-east-1 October 2025 in view"},
		given{"churn", .03, "our estimate: moving to another cloud takes years"},
		given{"defer", .9, "our estimate: most of a cloud bill runs on through an outage"},
		given{"nine", 3, "our estimate: everything is there twice already, so the next nine costs least here"},
		given{"neglect", 200, "our estimate: where machines run everything, mistakes spread fastest once nobody looks after them"},
		given{"half", 1.5, "our estimate: software and traffic change fastest here"},
		given{"floor", 1e-6, "our estimate: power and fiber come from several suppliers everywhere"},
		given{"hours", 300, "our estimate: dozens of engineers for a morning, and the review after it"},
		given{"cover", 1, "our estimate: nearly every service has its agreement"},
		given{"claim", .3, "our estimate: AWS pays only customers who open a case in time"},
		given{"accept", 1e-4, "AWS promises 99.99% a month for EC2 in a region of several zones"},
	).forgives(.9, .98, .998, awsForgiven),
	newPreset("swappable-infra").owing("generic").with(
		given{"rev", 300e6, anExample},
		given{"margin", .55, "our estimate, near Fastly’s gross margin of 57.6% in 2021"},
		given{"ops", 15e6, "our estimate, 5% of revenue: people on call, and a network that can lose a site; for scale, all of Cloudflare’s capital spending took 10% to 17% from 2020 to 2023"},
		given{"inc", 20, "our estimate: one or two a month that customers notice"},
		given{"mttr", .75, "Fastly, June 2021: 95% of the network was back within 49 minutes"},
		given{"blast", .05, "our estimate: most incidents touch a few sites of the network; with the other two it makes 99.991% uptime"},
		given{"tol", 3e-5, "our estimate, 16 minutes a year: traffic can be moved within minutes, so customers need not put up with more"},
		given{"leave", .01, fastlyLeft},
		given{"exit", .05, "our estimate, made with Fastly June 2021 in view"},
		given{"churn", .06, "our estimate: contracts are short, and traffic is often split among vendors"},
		given{"defer", .1, "our estimate: it is billed by use, and what isn’t served isn’t billed"},
		given{"nine", 4, "our estimate, between a cloud’s and everybody else’s: much is there twice already"},
		given{"neglect", 100, "our estimate, half a cloud’s: less to look after"},
		given{"half", 1.5, "our estimate: software and traffic change fast"},
		given{"floor", 5e-6, "our estimate: several carriers at every site"},
		given{"hours", 120, "our estimate: a dozen engineers for a few hours, and the review after it"},
		given{"cover", .5, "our estimate: Fastly owes credits only to customers of its Gold and Enterprise support"},
		given{"claim", .3, "our estimate: credits must be asked for within 30 days (Fastly, Twilio)"},
		given{"accept", 5e-4, "Twilio promises 99.95% a month"},
	).forgives(.3, .90, .985, fastlyForgiven),
	newPreset("payments").with(
		given{"rev", 200e6, anExample},
		given{"margin", .50, "our estimate, a little below Adyen’s 55% of net revenue in 2022 (EBITDA)"},
		given{"ops", 8e6, "our estimate, 4% of revenue: people on call, and two data centers of which either can carry all payments"},
		given{"inc", 12, "our estimate: one a month that merchants notice"},
		given{"mttr", 1.2, "our estimate: longer than most, shorter than Stripe’s two hours of July 10, 2019"},
		given{"blast", .15, "our estimate: most touch one card, method, or region; with the other two it makes 99.98% uptime"},
		given{"tol", 3e-4, "our estimate, below the 0.1% of which the essay says it depends on the customer: somebody waits at the counter"},
		given{"leave", .008, "our estimate: large merchants have a second processor, small ones have none"},
		given{"exit", .05, "our estimate: 18 days a year without payments close a shop"},
		given{"churn", .05, "our estimate: changing processors means new contracts and new terminals"},
		given{"defer", .5, "our estimate: half of the buyers come back or pay in another way"},
		given{"nine", 5, estimatedNine},
		given{"neglect", 60, "our estimate: cards, rules, and partners change all the time"},
		given{"half", 2, estimatedHalf},
		given{"floor", 2e-5, "our estimate: card networks and banks, which rarely fail"},
		given{"hours", 80, "our estimate: ten people for half a day, and merchants to answer"},
		given{"accept", 5e-4, "contracts in public promise from 99.5% (Trustly) to 99.95% (Anton Payments): the best of them"},
	).forgives(.7, .95, .99, "our estimate: no public outage tells; Square was down for 15 hours on September 7, 2023"),
	newPreset("marketplace").with(
		given{"rev", 500e6, anExample},
		given{"margin", .40, "our estimate: a shop keeps a quarter, a site that only takes fees far more"},
		given{"ops", 12e6, "our estimate, 2.4% of revenue: people, tools, and spare capacity for the holidays; all of IT takes a median of 2.8% across industries (Gartner 2020)"},
		given{"inc", 40, "our estimate: three or four a month, most of them partial"},
		given{"mttr", 1.25, "our estimate: longer than most, shorter than Shopify’s two hours of June 3, 2026"},
		given{"blast", .15, "our estimate: search, checkout, or the sellers’ pages, rarely all; with the other two it makes 99.91% uptime, and Shopify speaks of 99.9% to 99.99%"},
		given{"tol", 1e-3, essay + ": 0.1% depends on the customer"},
		given{"leave", .01, "our estimate: shoppers have other sites, and sellers other shops"},
		given{"exit", .20, essayGone},
		given{"churn", .15, "our estimate: about one seller or shopper in seven turns elsewhere in a year"},
		given{"defer", .5, "our estimate: half of the orders come later"},
		given{"nine", 5, estimatedNine},
		given{"neglect", 40, "our estimate: seasons and new features keep it moving"},
		given{"half", 2, estimatedHalf},
		given{"floor", 5e-5, "our estimate: cloud, payments, and carriers"},
		given{"hours", 60, "our estimate: eight people for half a day, and sellers to answer"},
	).forgives(.8, .98, .998, noEvent),
	newPreset("b2b-saas").owing("generic").with(
		given{"rev", 50e6, anExample},
		given{"margin", .75, "usual for software: 70% and more, 80% for the best (Sapphire Ventures)"},
		given{"ops", 2.5e6, "our estimate, 5% of revenue: people on call, and the spare part of a cloud bill that takes 10% to 15% at this size (Wring 2026)"},
		given{"inc", 30, "our estimate: two or three a month that customers notice"},
		given{"mttr", 1.25, "our estimate: the best are back within an hour, good ones within a day (DORA 2023)"},
		given{"blast", .25, "our estimate: one function, or one group of customers; with the other two it makes 99.89% uptime, and Slack had 99.83% to 99.99% a month from May to July 2019"},
		given{"tol", 1.2e-3, "our estimate, a little above the 0.1% of which the essay says it depends on the customer"},
		given{"leave", .01, "our estimate: contracts run for a year, and data are hard to move"},
		given{"exit", .10, "our estimate: five weeks a year without it, and the work is done elsewhere"},
		given{"churn", .10, saasCap},
		given{"defer", .95, "our estimate: subscriptions are paid through an outage"},
		given{"nine", 5, estimatedNine},
		given{"neglect", 30, "our estimate: certificates, disks, and versions run out within months"},
		given{"half", 2, estimatedHalf},
		given{"floor", 1e-4, "the cloud it runs on, if that keeps its promise of 99.99%"},
		given{"hours", 40, "our estimate: five people for half a day, and the review after it"},
		given{"cover", .7, "our estimate: Slack’s FY20 Q2 credits suggest 54% to 86% of plans were eligible"},
		given{"claim", .1, "our estimate: Atlassian and Slack pay only customers who ask, by a date"},
		given{"accept", 1e-3, "Atlassian promises 99.9% a month for Premium plans, 99.95% for Enterprise"},
	).forgives(.96, .99, .998, crowdStrikeForgiven),
	newPreset("consumer").with(
		given{"rev", 100e6, anExample},
		given{"margin", .60, "our estimate: what is left after app store fees of 15% to 30%, and serving"},
		given{"ops", 3e6, "our estimate, 3% of revenue: people on call, spare capacity, tools; for scale, all that Pinterest pays to serve, most of it hosting, took about 20% in 2021"},
		given{"inc", 32, "our estimate: two or three a month, large and small"},
		given{"mttr", 1.5, "our estimate: most are over within the hour, Facebook’s of October 4, 2021 took six"},
		given{"blast", .25, "our estimate: one feature, or one region; with the other two it makes 99.86% uptime"},
		given{"tol", 3e-3, "our estimate: at the 0.1% of which the essay says it depends on the customer, these don’t mind yet"},
		given{"leave", .01, "our estimate: there is always another app, but friends and progress hold people"},
		given{"exit", .20, essayGone},
		given{"churn", .40, "our estimate: social networks lose fewer, and of yearly app subscriptions 28% are left after a year (RevenueCat)"},
		given{"defer", .2, robloxDeferred},
		given{"nine", 5, estimatedNine},
		given{"neglect", 30, "our estimate: certificates, disks, and versions run out within months"},
		given{"half", 2, estimatedHalf},
		given{"floor", 2e-4, "our estimate: clouds, app stores, and phone networks"},
		given{"hours", 30, "our estimate: four people for half a day, and the review after it"},
	).forgives(.95, .99, .998, robloxForgiven),
	newPreset("locked-in").with(
		given{"rev", 400e6, anExample},
		given{"margin", .40, "banks spend about 60% of their revenue (Wells Fargo’s analyst Mike Mayo, 2024)"},
		given{"ops", 24e6, "6% of revenue: banks spend about 10% of it on technology (McKinsey 2024), and 60% to 70% of that on keeping things running (BCG 2025)"},
		given{"inc", 8, "nine UK banks had 158 failures in the 26 months to February 2025 (Treasury Committee)"},
		given{"mttr", 5, "803 hours in the 158 failures of nine UK banks (Treasury Committee 2025)"},
		given{"blast", .25, "our estimate: one channel at a time, as a rule; at Barclays 56% of online payments failed on January 31, 2025. With the other two it makes 99.89% uptime"},
		given{"tol", 1.5e-3, "our estimate, above the 0.1% of which the essay says it depends on the customer: changing banks is work"},
		given{"leave", .002, "our estimate, beside Rogers 2022 and TSB 2018: weeks of trouble, a few percent gone"},
		given{"exit", .20, essayGone},
		given{"churn", .08, "our estimate: 2.4% of UK current accounts were switched in a year (2014), about 10% of Rogers’s phone customers left in one"},
		given{"defer", .9, "our estimate: fees and interest run on through an outage"},
		given{"nine", 5, estimatedNine},
		given{"neglect", 40, "our estimate: old systems, and few who know them"},
		given{"half", 2.5, "our estimate: old systems change slowly"},
		given{"floor", 5e-5, "our estimate: payment networks and lines"},
		given{"hours", 400, "our estimate: fifty people for a day, branches to help, and a regulator to answer"},
	).forgives(.9, .98, .99, tsbForgiven),
	newPreset("email-batch").with(
		given{"rev", 20e6, anExample},
		given{"margin", .40, "our estimate: a service that many others offer"},
		given{"ops", .5e6, "our estimate, 2.5% of revenue: a few people and spare machines; all of IT takes a median of 2.8% across industries (Gartner 2020)"},
		given{"inc", 24, "our estimate: two failed runs a month"},
		given{"mttr", 6, "our estimate: what fails at night is started again in the morning"},
		given{"blast", .5, "our estimate: half of the jobs wait for the one that failed; with the other two it makes 99.2% uptime"},
		given{"tol", 2e-2, essay + ": email sending breaks regularly and nobody cares"},
		given{"leave", .005, "our estimate: the mail still comes, a day late"},
		given{"exit", .40, "our estimate: five months a year without it are no service any more"},
		given{"churn", .10, "our estimate: few look for another while it costs little"},
		given{"defer", .98, "our estimate: what is late is sent later"},
		given{"nine", 5, estimatedNine},
		given{"neglect", 15, "our estimate: little changes, so little breaks"},
		given{"half", 3, "our estimate: such systems are rarely rebuilt"},
		given{"floor", 5e-4, "our estimate: mail providers, and the systems that data come from"},
		given{"hours", 15, "our estimate: two people for a day"},
	).forgives(.8, .98, .998, noEvent),
}}

// given is a number of a preset, and where it comes from.
type given struct {
	key    string
	value  float64
	source string
}

// with is p with numbers of its own.
func (p Preset) with(all ...given) Preset {
	for _, g := range all {
		f, _ := model.FieldOf(g.key)
		*f.Number(&p.Inputs), p.Sources[g.key] = g.value, g.source
	}
	return p
}

// owing is p with a schedule of service credits.
func (p Preset) owing(schedule string) Preset {
	p.Schedule = schedule
	return p
}

const (
	anExample     = "an example, yours will differ"
	essayGone     = essay + ": at 20% practically everyone is gone"
	estimatedNine = "our estimate: no study gives it; people say ten times, and buying what clouds offer costs less"
	estimatedHalf = "our estimate: half of the systems and the people who knew them are replaced in about two years"
)

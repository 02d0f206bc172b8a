package records

import (
	"slices"
	"time"
)

// pageClock is true of every status page.
const pageClock = "A status page’s clock is not the customer’s: of 156 incidents of one large page that say both, the real ones lasted 1.7 times as long in sum, and began 41 minutes earlier in the middle."

// pageFactor is how many times as long those incidents lasted, in sum.
const pageFactor = 1.72

// stretch makes incidents of a status page as long as they were for customers, where somebody wants that: each begins so much earlier, since
// pages are late at that end. An open one, of which nobody knows how long it lasts, stays.
func (b *book) stretch() {
	if !slices.Contains(b.paged, true) || len(b.report.Spells) == 0 {
		return
	}
	q := Question{Key: "clock", Text: "Times are those of a status page. Customers of one large page were hit 1.7 times as long as it said. Whose clock is to count?", Choices: []string{"page", "customer"}, Guess: "page"}
	if c := b.options.Clock; c == "page" || c == "customer" {
		q.Guess, q.Answered = c, true
	}
	b.ask(q)
	if q.Guess == "page" {
		return
	}
	for i := range b.report.Spells {
		if s := &b.report.Spells[i]; b.paged[s.File] && !s.End.IsZero() {
			s.Start = s.End.Add(-time.Duration(pageFactor * float64(s.End.Sub(s.Start))))
			b.counts(s)
		}
	}
	b.caveats("Each incident of the status page counts 1.72 times as long as the page says, and begins earlier, as on the page of those 156.")
}

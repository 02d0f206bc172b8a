package model

// What another way to compute the same model, as package uncertainty does for speed, must share with this one.
const (
	// HoursPerMonth is what service-credit schedules count as a month.
	HoursPerMonth = hoursPerMonth
	// Everybody is the share of customers who leave at the walk-away point.
	Everybody = everybody
)

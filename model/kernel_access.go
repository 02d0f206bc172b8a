package model

// What another way to compute the same model, as package uncertainty does for speed, must share with this one.
const (
	// HoursPerMonth is what service-credit schedules count as a month.
	HoursPerMonth = hoursPerMonth
	// WorkingHoursPerYear is a full year of one engineer.
	WorkingHoursPerYear = workingHoursPerYear
	// Everybody is the share of customers who leave at the walk-away point.
	Everybody = everybody
)

package uncertainty

import "strconv"

// Future is how far what ways of spending lead to along time may lie from where it stands. Its JSON names are a contract.
type Future struct {
	Samples   int        `json:"samples"`
	Years     Digits     `json:"years"` // ascending; twice where a plan turns: before and after
	Prospects []Prospect `json:"plans"`
}

// Prospect is one way of spending.
type Prospect struct {
	Name     string `json:"name"`              // as of model.Time: today, explored or plan where asked, minimum where there is one, nothing
	Downtime Bands  `json:"downtime"`          // share of time
	Revenue  Bands  `json:"revenue"`           // customers, as revenue run-rate, $/yr
	Value    Bands  `json:"value"`             // cash flow at that instant, $/yr
	Present  Bands  `json:"present"`           // but for today: what it is ahead of staying at today's spend, at present value, $
	Passes   Digit  `json:"chance_of_passing"` // that downtime passes the line by the horizon, or has passed it already
	Pays     Digit  `json:"chance_of_paying"`  // that it is ahead of staying at the horizon
}

// Bands is the 5th, 50th and 95th percentile at each of the years.
type Bands struct {
	P5  Digits `json:"p5"`
	P50 Digits `json:"p50"`
	P95 Digits `json:"p95"`
}

// Digits are numbers that JSON carries to five digits: more than a picture shows, and than draws are good for.
type Digits []float64

// Digit is one such number.
type Digit float64

const digits = 5

// MarshalJSON writes the numbers.
func (d Digits) MarshalJSON() ([]byte, error) {
	text := append(make([]byte, 0, 8*len(d)+2), '[')
	for i, v := range d {
		if i > 0 {
			text = append(text, ',')
		}
		text = strconv.AppendFloat(text, v, 'g', digits, 64)
	}
	return append(text, ']'), nil
}

// MarshalJSON writes the number.
func (d Digit) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(d), 'g', digits, 64), nil
}

// Prospect finds a way of spending by its name, or nil.
func (f *Future) Prospect(name string) *Prospect {
	if f == nil {
		return nil
	}
	for i := range f.Prospects {
		if f.Prospects[i].Name == name {
			return &f.Prospects[i]
		}
	}
	return nil
}

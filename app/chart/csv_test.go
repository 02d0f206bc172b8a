package chart_test

import (
	"encoding/csv"
	"math"
	"strings"
	"testing"

	"goodenough/app/chart"
	"goodenough/app/chart/gallery"
)

// numbers is a small chart of everything that a table holds.
func numbers() chart.Chart {
	xs := []float64{1, 10, 100}
	return chart.Chart{
		X: chart.Axis{Name: "spend a year", Unit: "$", Min: 1, Max: 100, Log: true}, Y: chart.Axis{Name: "cost a year", Unit: "$", Max: 10},
		Xs:    xs,
		Areas: []chart.Area{{Name: "operations", Y: []float64{1, 2, 3}}, {Name: `work, "resignations"`, Y: []float64{.1, 1e-7, math.NaN()}}},
		Total: "in all",
		Lines: []chart.Line{{Name: "=HYPERLINK(0)", X: []float64{10, 50}, Y: []float64{-3, math.Inf(1)}}, {Name: "-1 and less\u00a0%"}},
		Bands: []chart.Band{{Name: "nine in ten", X: xs, Lo: []float64{0, 1, 2}, Hi: []float64{2, 3, 4e6}}},
		Marks: []chart.Mark{{At: 10, Key: "today"}, {At: math.Sqrt(1000), Key: "best"}, {At: math.NaN(), Key: "none"}, {At: 1000, Key: "waste"}},
	}
}

const numbersCSV = `spend a year ($),operations ($),"work, ""resignations"" ($)",in all ($),'=HYPERLINK(0) ($),'-1 and less % ($),"nine in ten, low ($)","nine in ten, high ($)",mark
1,1,0.1,1.1,,,0,2,
10,2,0.0000001,2.0000001,-3,,1,3,today
31.6227766017,2.5,,2.50000005,,,1.5,2000001.5,best
50,2.69897000434,,2.69897003444,,,1.69897000434,2795880.92043,
100,3,,3,,,2,4000000,
1000,,,,,,,,waste
`

func TestCSV(t *testing.T) {
	if got := strings.ReplaceAll(numbers().CSV(), "\r\n", "\n"); got != numbersCSV {
		t.Errorf("got\n%swant\n%s", got, numbersCSV)
	}
	bars := gallery.Bars()[0]
	bars.X.Name, bars.X.Unit = "best spending", "$"
	want := `name,low,high,best spending at low ($),best spending in the middle ($),best spending at high ($)
Downtime customers tolerate,0.9% of time,0.1% of time,1050000,2100000,3900000
`
	if got := strings.ReplaceAll(bars.CSV(), "\r\n", "\n"); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestCSVIsRectangular: every program reads every picture's numbers, and no cell runs.
func TestCSVIsRectangular(t *testing.T) {
	var files []string
	for _, c := range gallery.Charts() {
		files = append(files, c.CSV())
	}
	for _, b := range gallery.Bars() {
		files = append(files, b.CSV())
	}
	for _, file := range files {
		rows, err := csv.NewReader(strings.NewReader(file)).ReadAll() // which compares the lengths of rows
		if err != nil {
			t.Fatalf("%v in\n%.300s", err, file)
		}
		if strings.Count(file, "\n") != strings.Count(file, "\r\n") {
			t.Error("a line ends otherwise")
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+@\t", rune(cell[0])) || strings.Contains(cell, "NaN") || strings.Contains(cell, "Inf") {
					t.Errorf("a cell is %q", cell)
				}
			}
		}
	}
}

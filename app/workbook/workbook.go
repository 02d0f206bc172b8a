// Package workbook writes scenarios as a spreadsheet that answers by itself: inputs with where they come from, the model as live formulas,
// and the link back. It is pure, and runs in a browser as it does in a terminal.
//
// The formulas say again what package model says, in the language of spreadsheets; a test opens them in LibreOffice and holds every output
// to the model's. What a sheet can't answer it says in words, and shows no number for.
package workbook

import (
	"errors"
	"fmt"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// Most is how many scenarios a workbook holds.
const Most = 20

// Of is the workbook of some scenarios, one at least and at most Most, each of which has an answer: the bytes of an .xlsx file. base is
// where the page is found, https://host/path/, for links back that can be clicked; without it they stand there as text.
func Of(scenarios []scenario.Scenario, base string) ([]byte, error) {
	if len(scenarios) == 0 {
		return nil, errors.New("a workbook needs a scenario")
	}
	if len(scenarios) > Most {
		return nil, fmt.Errorf("a workbook holds up to %d scenarios, not %d", Most, len(scenarios))
	}
	if err := CheckBase(base); err != nil {
		return nil, err
	}
	var b book
	all := make([]*pages, len(scenarios))
	for i := range scenarios {
		if _, problems := model.Build(scenarios[i].Inputs); model.Stopped(problems) {
			return nil, fmt.Errorf("scenario %d has no answer: %s", i+1, problems[len(problems)-1].Message)
		}
		all[i] = &pages{book: &b, Scenario: &scenarios[i], base: strings.TrimRight(base, "#")}
		if len(scenarios) > 1 {
			all[i].number = i + 1
		}
	}
	if len(all) > 1 {
		summary(&b, all)
	}
	for _, p := range all {
		p.inputs()
		chart := p.curve()
		p.model()
		p.spendings(chart)
		p.credits()
	}
	return b.file()
}

// CheckBase says what is wrong with where the page is found: it has to be an address of the web, or nothing.
func CheckBase(base string) error {
	if base == "" || strings.HasPrefix(base, "https://") || strings.HasPrefix(base, "http://") {
		return nil
	}
	return fmt.Errorf("the page is found at an address that begins with https://, not at %q", base)
}

#!/usr/bin/env bash
# An SLO generator takes 0.999 for 0.999 %, and writes alerts that cannot fire.
#
# Guessed: an objective of 0.999 is refused or warned about, since nobody promises to be up less than 1 % of the time; every
#   accepted objective gets alerts that a whole outage sets off; what OpenSLO calls time slices is not read as requests.
# Seen: 0.999 is 0.999 % without a word: a budget of 99 %, pages above an error ratio of 14.3 and 5.9, which no ratio reaches.
#   That is so for every objective at or under 83.3 (6 times the budget is then 1 or more), so a valid 80 never pages either.
#   100 is accepted; its burn rate divides by 0. In OpenSLO files the same field is a ratio: 99.9 is refused, 0.999 is 99.9 %;
#   "Timeslices" gives rule for rule what "Occurrences" gives, timeSliceTarget dropped, and no alert rules at all.
# With: github.com/slok/sloth 0.16.0 (Go, pkg/lib). Seen 2026-11-29.
# Source: its spec says percent, (0, 100]; issue 341 there has pages missing at an objective of 10.
# Matters: to whoever reads an SLO as a number: neighbouring formats mean percent and ratio by the same figure, both without
#   error in the middle. Take what no one can mean (under 50 % up) as the other unit and say so, and hold each alert's threshold
#   against 1.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"

cat > main.go <<'GO'
package main

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	sloth "github.com/slok/sloth/pkg/lib"
)

const own = `version: "prometheus/v1"
service: shop
slos:
  - name: up
    objective: OBJECTIVE
    sli:
      events:
        error_query: sum(rate(failed[{{.window}}]))
        total_query: sum(rate(asked[{{.window}}]))
    alerting:
      name: Down
`

const openSLO = `apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: up
spec:
  service: shop
  budgetingMethod: METHOD
  objectives:
    - target: OBJECTIVE
      timeSliceTarget: 0.95
      ratioMetrics:
        good: {source: prometheus, queryType: promql, query: "sum(rate(served[{{.window}}]))"}
        total: {source: prometheus, queryType: promql, query: "sum(rate(asked[{{.window}}]))"}
  timeWindows:
    - {count: 30, unit: Day, isRolling: true}
`

var (
	budget    = regexp.MustCompile(`slo:error_budget:ratio\n\s+expr: vector\(1-(.*)\)`)
	threshold = regexp.MustCompile(`> \((\S+) \* (\S+)\)\)`)
)

func rules(generator *sloth.PrometheusSLOGenerator, spec string) (string, error) {
	result, err := generator.GenerateFromRaw(context.Background(), []byte(spec))
	if err != nil {
		return "", err
	}
	var text bytes.Buffer
	err = generator.WriteResultAsPrometheusStd(context.Background(), *result, &text)
	return text.String(), err
}

func main() {
	generator, err := sloth.NewPrometheusSLOGenerator(sloth.PrometheusSLOGeneratorConfig{})
	if err != nil {
		panic(err)
	}
	for _, objective := range []string{"99.9", "90", "80", "0.999", "100"} {
		text, err := rules(generator, strings.ReplaceAll(own, "OBJECTIVE", objective))
		if err != nil {
			fmt.Println("own format,", objective, "refused:", err)
			continue
		}
		up, _ := strconv.ParseFloat(budget.FindStringSubmatch(text)[1], 64)
		fmt.Printf("own format, %s: budget %.5f, error ratios that page and ticket:", objective, 1-up)
		for i, found := range threshold.FindAllStringSubmatch(text, -1) {
			if i%2 == 0 { // each stands for a short and a long window
				factor, _ := strconv.ParseFloat(found[1], 64)
				allowed, _ := strconv.ParseFloat(found[2], 64)
				fmt.Printf(" %.4g", factor*allowed)
			}
		}
		fmt.Println()
	}
	for _, objective := range []string{"99.9", "0.999"} {
		spec := strings.ReplaceAll(openSLO, "OBJECTIVE", objective)
		slices, err := rules(generator, strings.ReplaceAll(spec, "METHOD", "Timeslices"))
		if err != nil {
			fmt.Println("OpenSLO,", objective, "refused")
			continue
		}
		requests, _ := rules(generator, strings.ReplaceAll(spec, "METHOD", "Occurrences"))
		up, _ := strconv.ParseFloat(budget.FindStringSubmatch(slices)[1], 64)
		fmt.Printf("OpenSLO, %s: budget %.5f, time slices the same rules as requests: %t, alert rules: %d\n",
			objective, 1-up, slices == requests, strings.Count(slices, "alert:"))
	}
}
GO
go mod init see 2>/dev/null
go get github.com/slok/sloth@v0.16.0 2>/dev/null
go mod tidy 2>/dev/null
go run . 2>/dev/null > seen
cat seen
diff - seen <<'EXPECTED'
own format, 99.9: budget 0.00100, error ratios that page and ticket: 0.0144 0.006 0.003 0.001
own format, 90: budget 0.10000, error ratios that page and ticket: 1.44 0.6 0.3 0.1
own format, 80: budget 0.20000, error ratios that page and ticket: 2.88 1.2 0.6 0.2
own format, 0.999: budget 0.99001, error ratios that page and ticket: 14.26 5.94 2.97 0.99
own format, 100: budget 0.00000, error ratios that page and ticket: 0 0 0 0
OpenSLO, 99.9 refused
OpenSLO, 0.999: budget 0.00100, time slices the same rules as requests: true, alert rules: 0
EXPECTED

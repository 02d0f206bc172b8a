#!/usr/bin/env bash
# The upper bound of a failure rate, in a workbook that excelize calculates, is five times the mean.
#
# Guessed: CHISQ.INV.RT, which handbooks give for the bounds of a rate after n failures, is right to the six digits one prints; it
#   and CHISQ.INV, which ask the same from two sides, agree; what is out of reach is an error in the cell.
# Seen: after 20 failures CHISQ.INV.RT(0.05,42) is 210 and not 58.12, and the bound, half of it, 105 failures in place of 29.
#   CHISQ.INV(0.95,42) gives 58.12 beside it. It is five times the degrees of freedom from 14 failures on at 5 %, from 10 on, or
#   with none, at 0.1 %; before that digits go one by one. CHIINV and GAMMA.INV do the same. GAMMA.DIST is off in the third digit
#   at 100. POISSON.DIST is "+INF" at 150, GAMMALN at 172; both are far inside a double. BINOM.DIST ends at 170 tries.
# With: github.com/xuri/excelize/v2 2.11.1 (Go), CalcCellValue; exact by gonum.org/v1/gonum 0.17.0. Seen 2026-11-30. No issue
#   was found that tells it of excelize.
# Source: its gammainv searches between 0 and 5 times the mean on a series cut after 33 terms. Where those stay under the wanted
#   probability, the search ends at its upper end, and that is the answer.
# Matters: to whoever fills reports on a server with the formulas of a spreadsheet: the same file says 29 once it is opened in one.
#   Write CHISQ.INV(1-p,n) there, and hold each bound against its estimate: for 20 failures it is not far from 20.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"

cat > main.go <<'GO'
package main

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"
	"gonum.org/v1/gonum/stat/distuv"
)

var book = excelize.NewFile()

// cell is what the workbook shows for a formula.
func cell(format string, arguments ...any) string {
	if err := book.SetCellFormula("Sheet1", "A1", "="+fmt.Sprintf(format, arguments...)); err != nil {
		return err.Error()
	}
	value, err := book.CalcCellValue("Sheet1", "A1", excelize.Options{RawCellValue: true})
	if err != nil {
		return err.Error()
	}
	return value
}

func main() {
	for _, ask := range []struct {
		failures float64
		beyond   float64
	}{{0, .05}, {0, .001}, {2, .05}, {5, .05}, {10, .05}, {10, .001}, {13, .05}, {14, .05}, {20, .05}, {50, .05}, {100, .05}, {200, .05}} {
		degrees := 2*ask.failures + 2
		fmt.Printf("%v failures, bound at %v: CHISQ.INV.RT %.9s, CHIINV %.9s, CHISQ.INV %.9s, exact %.6f\n", ask.failures, ask.beyond,
			cell("CHISQ.INV.RT(%v,%v)", ask.beyond, degrees), cell("CHIINV(%v,%v)", ask.beyond, degrees),
			cell("CHISQ.INV(%v,%v)", 1-ask.beyond, degrees), distuv.ChiSquared{K: degrees}.Quantile(1-ask.beyond))
	}
	fmt.Printf("GAMMA.INV(0.95,21,1): %.9s, exact %.6f\n", cell("GAMMA.INV(0.95,21,1)"), distuv.Gamma{Alpha: 21, Beta: 1}.Quantile(.95))
	for _, n := range []float64{20, 50, 100} {
		fmt.Printf("GAMMA.DIST(%v,%v,1,TRUE): %.8s, exact %.6f\n", n, n, cell("GAMMA.DIST(%v,%v,1,TRUE)", n, n), distuv.Gamma{Alpha: n, Beta: 1}.CDF(n))
	}
	for _, n := range []float64{143, 150, 171} {
		fmt.Printf("POISSON.DIST(%v,%v,TRUE): %.8s, exact %.6f\n", n, n, cell("POISSON.DIST(%v,%v,TRUE)", n, n), distuv.Poisson{Lambda: n}.CDF(n))
	}
	for _, n := range []float64{170, 171} {
		fmt.Printf("BINOM.DIST(3,%v,0.03,TRUE): %.8s, exact %.6f\n", n, cell("BINOM.DIST(3,%v,0.03,TRUE)", n), distuv.Binomial{N: n, P: .03}.CDF(3))
	}
	for _, n := range []float64{171, 172} {
		exact, _ := math.Lgamma(n)
		fmt.Printf("GAMMALN(%v): %.8s, exact %.4f\n", n, cell("GAMMALN(%v)", n), exact)
	}
}
GO
go mod init see 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.1 gonum.org/v1/gonum@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
0 failures, bound at 0.05: CHISQ.INV.RT 5.9914645, CHIINV 5.9914645, CHISQ.INV 5.9914645, exact 5.991465
0 failures, bound at 0.001: CHISQ.INV.RT 10, CHIINV 10, CHISQ.INV 13.815510, exact 13.815511
2 failures, bound at 0.05: CHISQ.INV.RT 12.591587, CHIINV 12.591587, CHISQ.INV 12.591587, exact 12.591587
5 failures, bound at 0.05: CHISQ.INV.RT 21.026069, CHIINV 21.026069, CHISQ.INV 21.026069, exact 21.026070
10 failures, bound at 0.05: CHISQ.INV.RT 33.924441, CHIINV 33.924441, CHISQ.INV 33.924438, exact 33.924438
10 failures, bound at 0.001: CHISQ.INV.RT 110, CHIINV 110, CHISQ.INV 48.267942, exact 48.267942
13 failures, bound at 0.05: CHISQ.INV.RT 41.337182, CHIINV 41.337182, CHISQ.INV 41.337138, exact 41.337138
14 failures, bound at 0.05: CHISQ.INV.RT 150, CHIINV 150, CHISQ.INV 43.772971, exact 43.772972
20 failures, bound at 0.05: CHISQ.INV.RT 210, CHIINV 210, CHISQ.INV 58.124037, exact 58.124038
50 failures, bound at 0.05: CHISQ.INV.RT 510, CHIINV 510, CHISQ.INV 126.57414, exact 126.574148
100 failures, bound at 0.05: CHISQ.INV.RT 1010, CHIINV 1010, CHISQ.INV 236.15854, exact 236.158546
200 failures, bound at 0.05: CHISQ.INV.RT #NUM!, CHIINV #NUM!, CHISQ.INV 449.74870, exact 449.748702
GAMMA.INV(0.95,21,1): 105, exact 29.062019
GAMMA.DIST(20,20,1,TRUE): 0.529742, exact 0.529743
GAMMA.DIST(50,50,1,TRUE): 0.518796, exact 0.518808
GAMMA.DIST(100,100,1,TRUE): 0.512363, exact 0.513299
POISSON.DIST(143,143,TRUE): 0.522220, exact 0.522221
POISSON.DIST(150,150,TRUE): +INF, exact 0.521697
POISSON.DIST(171,171,TRUE): #NUM!, exact 0.520323
BINOM.DIST(3,170,0.03,TRUE): 0.246963, exact 0.246964
BINOM.DIST(3,171,0.03,TRUE): #NUM!, exact 0.242938
GAMMALN(171): 706.5730, exact 706.5731
GAMMALN(172): +INF, exact 711.7147
EXPECTED

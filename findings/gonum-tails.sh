#!/usr/bin/env bash
# gonum's quantile of a spiky Gamma is 0 where its distribution function is right, and the tail of a log-normal ends.
#
# Guessed: Quantile undoes CDF to many digits wherever the answer is a number that a double can hold; Survival exists beside CDF
#   because it keeps its digits where CDF is 1, for every distribution that has one.
# Seen: a Gamma of shape 0.1 has 0.5 % of its draws under 6e-24. CDF is right there, and Quantile of 0.5 % is 0. One draw in 70 is
#   0 so, and at shape 0.05 one in 13, where the next are far too large: the quantile of 10 % is that of 16 %. The mean logarithm of
#   such draws is -Inf in place of -10.42. ChiSquared does the same, Beta of the same first shape does not. Survival of Gamma and
#   Weibull keeps its digits at 1e-40; that of Normal and LogNormal is off by 2 % at 8 deviations and 0 at 9, where CDF(-9) is right.
# With: gonum.org/v1/gonum 0.17.0, stat/distuv (Go). Seen 2026-11-30.
# Source: the inverse of the incomplete gamma function follows Cephes, which searches x and not its logarithm; Math.NET has a pull
#   request (1157) about the same in its port. Survival of the two is half of 1 - erf, where erfc would do.
# Matters: to whoever draws rates that differ between services by inverting a Gamma, as a negative binomial of incidents stands for:
#   shapes of 0.1 and less are usual where a few have nearly all. Take logarithms of such draws only after a look for 0; invert
#   in the logarithm or by the first term of the series where it is small; and take CDF(-x) for the tail of what is symmetric.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"

cat > main.go <<'GO'
package main

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

func main() {
	for _, shape := range []float64{.05, .1, .5} {
		rate := distuv.Gamma{Alpha: shape, Beta: 1}
		for _, p := range []float64{.005, .1} {
			exact := math.Pow(p*math.Gamma(shape+1), 1/shape) // the first term of the series, to 3 digits or more for small p
			found := rate.Quantile(p)
			fmt.Printf("Gamma %v at %v: exact %.1e with CDF %.3f, Quantile %.1e with CDF %.3f\n", shape, p, exact, rate.CDF(exact), found, rate.CDF(found))
		}
		const draws = 10000
		zeros, sum := 0, 0.
		for i := range draws {
			draw := rate.Quantile((float64(i) + .5) / draws)
			if draw == 0 {
				zeros++
			}
			sum += math.Log(draw)
		}
		fmt.Printf("  of 1000 evenly spread draws %.0f are 0; mean logarithm %.2f, exact %.2f\n", 1000*float64(zeros)/draws, sum/draws, mathext.Digamma(shape))
	}
	fmt.Printf("ChiSquared 0.2 at 0.5 %%: %.1e; Beta 0.1, 5 at 0.5 %%: %.1e\n",
		distuv.ChiSquared{K: .2}.Quantile(.005), distuv.Beta{Alpha: .1, Beta: 5}.Quantile(.005))
	for _, x := range []float64{5, 7, 8, 9} {
		log := distuv.LogNormal{Mu: 0, Sigma: 1}.Survival(math.Exp(x))
		fmt.Printf("beyond %v deviations: Normal %.6g, LogNormal %.6g, by CDF(-x) %.6g\n",
			x, distuv.UnitNormal.Survival(x), log, distuv.UnitNormal.CDF(-x))
	}
	fmt.Printf("beyond 100: Gamma %.4g, Weibull %.4g\n", distuv.Gamma{Alpha: 3, Beta: 1}.Survival(100), distuv.Weibull{K: 1, Lambda: 1}.Survival(100))
}
GO
go mod init see 2>/dev/null
go get gonum.org/v1/gonum@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . > seen
cat seen
diff - seen <<'EXPECTED' && echo 'as seen'
Gamma 0.05 at 0.005: exact 5.6e-47 with CDF 0.005, Quantile 0.0e+00 with CDF 0.000
Gamma 0.05 at 0.1: exact 5.8e-21 with CDF 0.100, Quantile 1.0e-16 with CDF 0.163
  of 1000 evenly spread draws 78 are 0; mean logarithm -Inf, exact -20.50
Gamma 0.1 at 0.005: exact 5.9e-24 with CDF 0.005, Quantile 0.0e+00 with CDF 0.000
Gamma 0.1 at 0.1: exact 6.1e-11 with CDF 0.100, Quantile 6.1e-11 with CDF 0.100
  of 1000 evenly spread draws 15 are 0; mean logarithm -Inf, exact -10.42
Gamma 0.5 at 0.005: exact 2.0e-05 with CDF 0.005, Quantile 2.0e-05 with CDF 0.005
Gamma 0.5 at 0.1: exact 7.9e-03 with CDF 0.100, Quantile 7.9e-03 with CDF 0.100
  of 1000 evenly spread draws 0 are 0; mean logarithm -1.96, exact -1.96
ChiSquared 0.2 at 0.5 %: 0.0e+00; Beta 0.1, 5 at 0.5 %: 1.3e-24
beyond 5 deviations: Normal 2.86652e-07, LogNormal 2.86652e-07, by CDF(-x) 2.86652e-07
beyond 7 deviations: Normal 1.27981e-12, LogNormal 1.27981e-12, by CDF(-x) 1.27981e-12
beyond 8 deviations: Normal 6.10623e-16, LogNormal 6.10623e-16, by CDF(-x) 6.22096e-16
beyond 9 deviations: Normal 0, LogNormal 0, by CDF(-x) 1.12859e-19
beyond 100: Gamma 1.898e-40, Weibull 3.72e-44
EXPECTED

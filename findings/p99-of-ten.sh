#!/usr/bin/env bash
# The p99 of ten outages is anything between 9 and 1000 minutes.
#
# Guessed: libraries differ by a rounding in how they interpolate between the two longest; a 99th percentile sees the longest.
# Seen: for ten outages of 1 to 9 minutes and one of 1000: 9 (jStat's percentile), 504.5 (montanaflynn/stats 0.7.1), 900.9
#   (gonum, LinInterp), 910.81 (simple-statistics; montanaflynn/stats 0.14.0), 1000 (jStat's quantiles; gonum, Empirical).
#   jStat's percentile does not interpolate in the topmost gap: for ten values everything from 0.89 to 0.999 is the second
#   longest. montanaflynn/stats changed its meaning between minor versions, and gonum's interpolated median of 1, 2, 3, 4 is 2.
# With: jstat 1.9.6, simple-statistics 7.12.1 (npm); gonum 0.17.0, montanaflynn/stats 0.7.1 and 0.14.0 (Go). Seen 2026-11-29.
# Source: jStat's src/vector.js compares index+1 with the length where index is one-based; gonum says that LinInterp
#   interpolates the empirical distribution with a flat extrapolation; the rest follow different ones of Hyndman and Fan's nine
#   types.
# Matters: to whoever compares a p95 or a median of few incidents with one from another tool, or reads such figures as inputs:
#   incident samples are small and heavy-tailed, which is where the definitions part. A number without its definition is none.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . jstat@1.9.6 simple-statistics@7.12.1 >/dev/null

cat > see.cjs <<'JS'
const { jStat } = require('jstat');
const { quantile } = require('simple-statistics');
const outages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
const show = (name, of) => console.log(name.padEnd(40), 'p50', of(0.5), ' p99', +of(0.99).toFixed(4));
show('jstat 1.9.6 percentile', (p) => jStat.percentile(outages, p));
console.log(' its p89, p95, p99.9, p100', [0.89, 0.95, 0.999, 1].map((p) => jStat.percentile(outages, p)).join(', '));
show('jstat 1.9.6 quantiles', (p) => jStat.quantiles(outages, [p])[0]);
show('simple-statistics 7.12.1 quantile', (p) => quantile(outages, p));
JS
node see.cjs > seen

mkdir gonum && cd gonum
cat > main.go <<'GO'
package main

import (
	"fmt"

	"gonum.org/v1/gonum/stat"
)

func main() {
	outages := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 1000}
	for name, kind := range map[string]stat.CumulantKind{"Empirical": stat.Empirical, "LinInterp": stat.LinInterp} {
		p50, p99 := stat.Quantile(.5, kind, outages, nil), stat.Quantile(.99, kind, outages, nil)
		fmt.Printf("%-40s p50 %v  p99 %.6g\n", "gonum 0.17.0 "+name, p50, p99)
	}
	fmt.Println("gonum LinInterp, median of 1 2 3 4:", stat.Quantile(.5, stat.LinInterp, []float64{1, 2, 3, 4}, nil))
}
GO
go mod init see 2>/dev/null
go get gonum.org/v1/gonum@v0.17.0 2>/dev/null
go run . | sort >> ../seen
cd ..

for version in 0.7.1 0.14.0; do
	mkdir "stats-$version" && cd "stats-$version"
	cat > main.go <<GO
package main

import (
	"fmt"

	"github.com/montanaflynn/stats"
)

func main() {
	outages := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 1000}
	p50, _ := stats.Percentile(outages, 50)
	p99, _ := stats.Percentile(outages, 99)
	fmt.Printf("%-40s p50 %v  p99 %.6g\n", "montanaflynn/stats $version Percentile", p50, p99)
}
GO
	go mod init see 2>/dev/null
	go get "github.com/montanaflynn/stats@v$version" 2>/dev/null
	go run . >> ../seen
	cd ..
done
cat seen
diff - seen <<'EXPECTED'
jstat 1.9.6 percentile                   p50 5.5  p99 9
 its p89, p95, p99.9, p100 9, 9, 9, 1000
jstat 1.9.6 quantiles                    p50 5.5  p99 1000
simple-statistics 7.12.1 quantile        p50 5.5  p99 910.81
gonum 0.17.0 Empirical                   p50 5  p99 1000
gonum 0.17.0 LinInterp                   p50 5  p99 900.9
gonum LinInterp, median of 1 2 3 4: 2
montanaflynn/stats 0.7.1 Percentile      p50 5  p99 504.5
montanaflynn/stats 0.14.0 Percentile     p50 5.5  p99 910.81
EXPECTED

#!/usr/bin/env bash
# gonum's Halton sequence of kind Owen is not what "Owen scrambling" means elsewhere, and converges like 1/n.
#
# Guessed: kind Owen is nested uniform scrambling, whose error for a smooth integrand falls like n^-1.5.
# Seen: one permutation per digit place, the same for every point. In base 2 that is one shift for all, so points 2i and 2i+1
#   lie exactly 1/2 apart, always, and the root mean square error falls like 1/n. From 256 to 4,096 points it falls 16-fold in
#   one dimension, where nested scrambling of the same points gives 60-fold (64 in theory); at 4,096 points gonum's is 56 times
#   as large.
# With: gonum.org/v1/gonum 0.17.0, stat/samplemv (Go). Seen 2026-11-29.
# Source: samplemv/halton.go follows A. Owen, "A randomized Halton algorithm" (arXiv 1706.02808), which is about digit
#   permutations; the rate is that of his earlier nested scrambling of nets.
# Matters: to whoever picks a randomized sequence by name, reads error bars off its replicates, or expects that four times the
#   draws make a figure eight times as exact. Measure the rate on an integral one knows before promising digits.
set -euo pipefail
dir=$(mktemp -d); trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT; cd "$dir"

cat > main.go <<'GO'
package main

import (
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"os"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"
)

// library draws n one-dimensional points from gonum.
func library(n int, seed uint64) []float64 {
	batch := mat.NewDense(n, 1, nil)
	samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(1, nil), Src: rand.NewPCG(seed, 1)}.Sample(batch)
	return batch.RawMatrix().Data
}

// nested scrambles the first n points of the same sequence, n a power of two: a coin for every prefix of digits.
func nested(n int, seed uint64) []float64 {
	random, places := rand.New(rand.NewPCG(seed, 2)), bits.Len(uint(n))-1
	coins := map[[2]uint64]uint64{}
	points := make([]float64, n)
	for i := range points {
		plain, scrambled := bits.Reverse64(uint64(i))>>(64-places), uint64(0)
		for place := range places {
			prefix := [2]uint64{uint64(place), plain >> (places - place)}
			coin, tossed := coins[prefix]
			if !tossed {
				coin = random.Uint64N(2)
				coins[prefix] = coin
			}
			scrambled = scrambled<<1 | (plain>>(places-1-place)&1 ^ coin)
		}
		points[i] = (float64(scrambled) + random.Float64()) / float64(n)
	}
	return points
}

// deviation is the root mean square error of the integral of x exp(x) from 0 to 1, which is 1.
func deviation(draw func(int, uint64) []float64, n int) float64 {
	const replicates = 400
	sum := 0.
	for seed := range uint64(replicates) {
		mean := 0.
		for _, x := range draw(n, seed) {
			mean += x * math.Exp(x) / float64(n)
		}
		sum += (mean - 1) * (mean - 1)
	}
	return math.Sqrt(sum / replicates)
}

func main() {
	for _, way := range []struct {
		name string
		draw func(int, uint64) []float64
	}{{"gonum", library}, {"nested", nested}} {
		half, points := 0, way.draw(4096, 7)
		for i := 0; i < len(points); i += 2 {
			if math.Abs(math.Abs(points[i]-points[i+1])-.5) < 1e-12 {
				half++
			}
		}
		fall := deviation(way.draw, 256) / deviation(way.draw, 4096)
		fmt.Fprintf(os.Stderr, "%s: error from 256 to 4096 points divided by %.1f\n", way.name, fall)
		fmt.Printf("%s: %d of 2048 pairs exactly 1/2 apart; error falls 10- to 25-fold: %t, over 40-fold: %t\n",
			way.name, half, fall > 10 && fall < 25, fall > 40)
	}
	times := deviation(library, 4096) / deviation(nested, 4096)
	fmt.Fprintf(os.Stderr, "error at 4096 points, gonum's over nested's: %.0f\n", times)
	fmt.Println("at 4096 points gonum's error is over 30 times nested's:", times > 30)
}
GO
go mod init see 2>/dev/null
go get gonum.org/v1/gonum@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run . > seen
cat seen
diff - seen <<'EXPECTED'
gonum: 2048 of 2048 pairs exactly 1/2 apart; error falls 10- to 25-fold: true, over 40-fold: false
nested: 0 of 2048 pairs exactly 1/2 apart; error falls 10- to 25-fold: false, over 40-fold: true
at 4096 points gonum's error is over 30 times nested's: true
EXPECTED

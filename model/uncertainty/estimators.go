package uncertainty

// Estimators over plain columns: of points in 0..1 as 32-bit fractions, and of what a model made of them. They know no model.

// totalOrder is the share of y's variance that stays when all inputs but one are known (Jansen 1999): half the mean square of
// how much y changes when that input alone is drawn anew.
func totalOrder(y, redrawn []float64, variance float64) float64 {
	if variance == 0 {
		return 0
	}
	sum := 0.
	for i, v := range y {
		sum += (v - redrawn[i]) * (v - redrawn[i])
	}
	return sum / (2 * float64(len(y)) * variance)
}

// totalOrderByParts is totalOrder with the variance of both columns, in which what is far off is then as well, and its standard error, by
// what parts of them say.
func totalOrderByParts(y, redrawn []float64) (index, deviation float64) {
	m, variance := meanAndVariance(y)
	again, varianceAgain := meanAndVariance(redrawn)
	variance = (variance+varianceAgain)/2 + (m-again)*(m-again)/4
	var parts [blocks]float64
	each := len(y) / blocks
	for b := range parts {
		parts[b] = totalOrder(y[b*each:(b+1)*each], redrawn[b*each:(b+1)*each], variance)
	}
	return mean(&parts), float64(standardError(&parts))
}

// meanAndVariance are the mean and the variance of y.
func meanAndVariance(y []float64) (mean, variance float64) {
	for _, v := range y {
		mean += v
	}
	mean /= float64(len(y))
	for _, v := range y {
		variance += (v - mean) * (v - mean)
	}
	return mean, variance / float64(len(y))
}

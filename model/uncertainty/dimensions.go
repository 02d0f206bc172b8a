package uncertainty

import "slices"

// dimensioned are the inputs in the order of their dimensions. An input's dimension is its own for good, wherever it stands in
// model.Fields and whatever else is ranged: so one moved slider redraws one column, and old links draw what they always drew.
// Append only, here and to testdata/dimensions.txt.
var dimensioned = [...]string{
	"cust", "rev", "margin", "ops", "inc", "mttr", "blast", "growth", // those that are no number only keep their place
	"tol", "leave", "exit", "churn", "defer",
	"nine", "neglect", "half", "floor", "trend",
	"hours", "wage", "quits", "replace",
	"sla", "cover", "claim", "accept", "discount", "spread",
	"within", "fine", "big", "bigh", "bigx", "bigfine", "forgive",
}

// inputs is how many there is room for.
const inputs = 48

// dimensionOf is the dimension of an input, or -1 where it has none.
func dimensionOf(key string) int { return slices.Index(dimensioned[:], key) }

// Where Sobol' coordinates are drawn from: the first dimensions are the inputs' own, as many again redraw them for total-order
// indices; so it was laid out for firstInputs of them, and again for those that came later.
const (
	firstInputs = 32
	laterInputs = inputs - firstInputs
	dimensions  = 2 * inputs
)

// coordinateOf is the Sobol' coordinate of a dimension.
func coordinateOf(dimension int) int {
	if dimension < firstInputs {
		return dimension
	}
	return firstInputs + dimension
}

// secondCoordinateOf is the one that redraws the input of a dimension. No column uses it, and together with the first it is a
// better net than most: t at most 4 at 4096 points, where a plain step of 32 would treble the error of an index.
func secondCoordinateOf(dimension int) int {
	if dimension < firstInputs {
		return firstInputs + (dimension+7)%firstInputs
	}
	return 2*firstInputs + laterInputs + (dimension-firstInputs+laterStep)%laterInputs
}

// laterStep is to the later ones what 7 is to the first: of all, the one with t at most 4.
const laterStep = 9

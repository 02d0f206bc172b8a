package uncertainty

import "math"

// scale is the line on which a belief is a simple shape.
type scale uint8

const (
	linear   scale = iota // x
	log                   // ln x: amounts
	logit                 // ln(x/(1-x)): shares
	compound              // ln(1+x): a return, which can lose all but no more
)

// shares are the inputs drawn on the logit scale: none can leave 0..1.
var shares = map[string]bool{"margin": true, "blast": true, "tol": true, "leave": true, "exit": true, "defer": true, "floor": true,
	"accept": true, "cover": true, "claim": true, "discount": true, "bigx": true, "forgive": true,
	"incidents": true, "restore": true, "chance": true} // the last three are of a backlog's items

func scaleOf(key string) scale {
	switch {
	case shares[key]:
		return logit
	case key == "growth":
		return compound
	case key == "trend":
		return linear
	default:
		return log
	}
}

func (s scale) to(x float64) float64 {
	switch s {
	case log:
		return math.Log(x)
	case logit:
		return math.Log(x / (1 - x))
	case compound:
		return math.Log1p(x)
	default:
		return x
	}
}

func (s scale) from(y float64) float64 {
	if s == linear {
		return y
	}
	return s.fromOdds(exp(y))
}

// fromOdds is from, given e^y; not of the linear scale.
func (s scale) fromOdds(e float64) float64 {
	switch s {
	case log:
		return e
	case logit:
		return e / (1 + e)
	default:
		return e - 1
	}
}

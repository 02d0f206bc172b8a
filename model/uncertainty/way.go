package uncertainty

import "goodenough/model"

// way is one way of spending, and where it led in every draw.
type way struct {
	Prospect
	plan   model.Plan
	course model.Course // in the draw at hand

	// The draws of each band by moment, and the last of them as they came.
	moments, samples int
	all              [bandsOfWay][]float64 // [moment*samples + draw]
	tile             [bandsOfWay][]float64 // [draw*moments + moment]
}

// bandsOfWay is how many bands a Prospect has.
const bandsOfWay = 4

// tileDraws is how many draws are kept as they come before they are laid beside those at the same moment: a stretch of memory at a
// time, where number by number would miss the cache.
const tileDraws = 16

// makeRoom has a place for each draw at each moment.
func (w *way) makeRoom(moments, samples int) {
	w.moments, w.samples = moments, samples
	for b := range w.all {
		w.all[b], w.tile[b] = make([]float64, moments*samples), make([]float64, moments*tileDraws)
	}
}

// begin makes the course one for the i-th draw.
func (w *way) begin(i int) {
	part := func(b int) []float64 { return w.tile[b][i%tileDraws*w.moments:][:w.moments] }
	w.course = model.Course{Downtime: part(0), Revenue: part(1), Value: part(2), Present: part(3)}
}

// end puts the tile into its place once the i-th draw is its last.
func (w *way) end(i int) {
	if i%tileDraws != tileDraws-1 {
		return
	}
	for b := range w.all {
		for t := range w.moments {
			to := (*[tileDraws]float64)(w.all[b][t*w.samples+i+1-tileDraws:])
			for k, at := 0, t; k < tileDraws; k, at = k+1, at+w.moments {
				to[k] = w.tile[b][at]
			}
		}
	}
}

// bands are where the b-th band goes, nil where nothing is to be said: of staying against staying.
func (w *way) bands(b int) *Bands {
	if b == 3 && w.Name == "today" {
		return nil
	}
	return [bandsOfWay]*Bands{&w.Downtime, &w.Revenue, &w.Value, &w.Present}[b]
}

// spread fills the b-th band.
func (w *way) spread(b int) {
	into := w.bands(b)
	if into == nil {
		return
	}
	*into = Bands{make(Digits, w.moments), make(Digits, w.moments), make(Digits, w.moments)}
	for t := range w.moments {
		into.P5[t], into.P50[t], into.P95[t] = spread(w.all[b][t*w.samples : (t+1)*w.samples])
	}
}

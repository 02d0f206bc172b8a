package chart

// Where things stand is asked by tests alone: listeners ask what a place stands for.

// Plot is the rectangle in which the series are drawn.
func (c Chart) Plot() Rect { return c.layout().plot }

// XOf is where a value of the horizontal axis stands, in units; values beyond the axis stand at its ends.
func (c Chart) XOf(value float64) float64 {
	l := c.layout()
	return l.x.within(value)
}

// YOf is where a value of the vertical axis stands, in units; values beyond the axis stand at its ends.
func (c Chart) YOf(value float64) float64 {
	l := c.layout()
	return l.y.within(value)
}

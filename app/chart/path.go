package chart

import "strconv"

// path builds the d attribute of a path element, to a tenth of a unit.
type path struct{ b []byte }

func (p *path) move(x, y float64) { p.point('M', x, y) }
func (p *path) line(x, y float64) { p.point('L', x, y) }

// across draws horizontally to x, down vertically to y.
func (p *path) across(x float64) { p.b = appendTenths(append(p.b, 'H'), x) }
func (p *path) down(y float64)   { p.b = appendTenths(append(p.b, 'V'), y) }
func (p *path) close()           { p.b = append(p.b, 'Z') }

func (p *path) point(command byte, x, y float64) {
	p.b = appendTenths(append(p.b, command), x)
	p.b = appendTenths(append(p.b, ','), y)
}

func (p *path) String() string { return string(p.b) }

// appendTenths writes v rounded to one decimal. v is finite and at most far from 0, which makes this exact and several times
// as fast as strconv.AppendFloat: a chart writes a thousand of them each frame.
func appendTenths(b []byte, v float64) []byte {
	n := int64(v*10 + .5)
	if v < 0 {
		if n = int64(v*10 - .5); n < 0 {
			b = append(b, '-')
			n = -n
		}
	}
	b = strconv.AppendInt(b, n/10, 10)
	if n %= 10; n != 0 {
		b = append(b, '.', byte('0'+n))
	}
	return b
}

package dom

// Painter keeps one element of a page equal to a tree, writing only what differs from the tree painted before.
//
// A raw text is painted like any other: a text node holds what it holds, and only markup, which HTML writes, knows escapes.
//
// A browser that translates the page puts elements of its own where texts were. Whoever paints a text then finds it gone, and gives
// the element around it what is painted in it in place of what is found there; what hasn't changed stays translated.
type Painter struct {
	page   page
	was    record // what is painted
	now    scribe // what is being painted, where there was room for what was before
	around []int  // the texts that are written by this paint
	lost   []int  // what may hold something that wasn't painted there
	torn   bool   // the last paint came to no end
}

// page is where nodes stand, which it knows by the numbers that it gave them. What says reads is as recorded takes it.
type page interface {
	again(element int) (says string, number int)
	text(text string) (number int)
	make(markup string, inPicture bool) (says string, number int)
	add(to, number int)
	replace(numbers []int, by int) // a node that goes is listed with all in it
	remove(numbers []int)
	removeAttr(element int, name string)

	// These are done by flush, which tells whether texts among them are not where they were painted.
	putAttr(element int, name, value string)
	putText(number, around int, text string)
	flush() (lost bool)

	// mend has an element hold its kids and nothing else, and tells whether it is no part of the page itself.
	mend(element int, kids []int) (lost bool)
}

// Paint makes the page's element equal to tree.
func (p *Painter) Paint(tree Node) {
	if p.torn {
		p.was = recorded(p.page.again(p.was.number()))
	}
	p.around, p.lost, p.now.bytes, p.torn = p.around[:0], p.lost[:0], p.now.bytes[:0], true
	p.update(p.was, &tree, false, 0)
	p.was, p.now.bytes = p.now.bytes, p.was[:0]
	if p.page.flush() {
		p.lost = append(p.lost, p.around...)
	}
	for _, number := range p.lost {
		p.mend(number)
	}
	p.torn = false
}

// mend gives an element what is painted in it, and those around it too as far as they are no part of the page any more.
func (p *Painter) mend(number int) {
	found, up := p.was.find(number, 0)
	if found == nil { // it has gone itself
		return
	}
	var numbers []int
	_, _, kids := found.parts()
	for len(kids) > 0 {
		var kid record
		kid, kids = kids.first()
		numbers = append(numbers, kid.number())
	}
	if p.page.mend(number, numbers) {
		p.mend(up)
	}
}

// create makes a node from its markup, in an svg or not. What a parser makes differently, as rows without the body of a table, is put right after that.
func (p *Painter) create(n *Node, inPicture bool, up int) (number int) {
	if n.Tag == "" {
		number = p.page.text(n.Text)
		p.now.text(number, n.Text)
		return number
	}
	return p.update(recorded(p.page.make(n.HTML(), inPicture)), n, inPicture, up)
}

// update makes a node, which stands in the element up, equal to n, and returns the number it has after that.
func (p *Painter) update(was record, n *Node, inPicture bool, up int) (number int) {
	number = was.number()
	same := string(was.tag()) == n.Tag
	switch {
	case same && n.Kept:
		p.now.bytes = append(p.now.bytes, was...)
	case !same:
		number = p.create(n, inPicture, up)
		p.page.replace(was.numbers(nil), number)
		p.gone(was, up)
	case n.Tag == "":
		if string(was.text()) != n.Text {
			p.page.putText(number, up, n.Text)
			p.around = append(p.around, up)
		}
		p.now.text(number, n.Text)
	default:
		at := p.now.begin(number)
		p.now.string(n.Tag)
		_, attrs, kids := was.parts()
		p.updateAttrs(number, attrs, n.Attrs)
		p.updateKids(number, kids, n.Kids, inPicture || n.Tag == "svg")
		p.now.end(at, isElement)
	}
	return number
}

func (p *Painter) updateKids(up int, kids record, now []Node, inPicture bool) {
	for i := range now {
		if len(kids) == 0 {
			p.page.add(up, p.create(&now[i], inPicture, up))
			continue
		}
		var kid record
		kid, kids = kids.first()
		p.update(kid, &now[i], inPicture, up)
	}
	for len(kids) > 0 {
		var kid record
		kid, kids = kids.first()
		p.page.remove(kid.numbers(nil))
		p.gone(kid, up)
	}
}

// gone remembers where a text was taken away: if it wasn't there any more, what stood in its place still does.
func (p *Painter) gone(was record, up int) {
	if was.isText() {
		p.lost = append(p.lost, up)
	}
}

func (p *Painter) updateAttrs(element int, was []byte, attrs []Attr) {
	at := p.now.beginAttrs()
	rest, ordered := was, true
	for _, a := range attrs {
		var value []byte
		known := false
		if ordered = ordered && len(rest) > 0; ordered { // the usual case: same names in the same order
			name, after := cut(rest)
			if ordered = string(name) == a.Name; ordered {
				value, rest = cut(after)
				known = true
			}
		}
		if !ordered {
			value, known = valueIn(was, a.Name)
		}
		if !known || string(value) != a.Value {
			p.page.putAttr(element, a.Name, a.Value)
		}
		p.now.attr(a)
	}
	p.now.endAttrs(at)
	if ordered && len(rest) == 0 {
		return
	}
	now := Node{Attrs: attrs}
	for rest = was; len(rest) > 0; {
		var name []byte
		name, rest = cut(rest)
		_, rest = cut(rest)
		if _, ok := now.Attr(string(name)); !ok {
			p.page.removeAttr(element, string(name))
		}
	}
}

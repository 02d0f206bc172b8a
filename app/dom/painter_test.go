package dom

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// shelf is a page of the plainest kind: what stands in it can be written out, and it says what a painter had done.
type shelf struct {
	nodes  map[int]*standing
	made   map[string]Node // what each markup is parsed as
	newest int
	writes []func()
	lost   bool
	did    []string
}

type standing struct {
	number int
	node   Node // without its kids
	up     *standing
	kids   []*standing
}

func (s *shelf) put(n *Node, up *standing) *standing {
	s.newest++
	it := &standing{number: s.newest, node: Node{Tag: n.Tag, Attrs: slices.Clone(n.Attrs), Text: n.Text}, up: up}
	s.nodes[it.number] = it
	for i := range n.Kids {
		it.kids = append(it.kids, s.put(&n.Kids[i], it))
	}
	return it
}

func (it *standing) tree() Node {
	n := it.node
	for _, kid := range it.kids {
		n.Kids = append(n.Kids, kid.tree())
	}
	return n
}

// says is what a page says of an element.
func says(n *Node) string {
	if n.Tag == "" {
		return `"` + n.Text
	}
	parts := []string{"<" + n.Tag}
	for _, a := range n.Attrs {
		parts = append(parts, "@"+a.Name+"="+a.Value)
	}
	for i := range n.Kids {
		parts = append(parts, says(&n.Kids[i]))
	}
	return strings.Join(append(parts, ">"), "\x00")
}

func (s *shelf) again(element int) (string, int) {
	root := s.nodes[element]
	var number func(it *standing)
	number = func(it *standing) {
		s.newest++
		it.number, s.nodes[s.newest] = s.newest, it
		for _, kid := range it.kids {
			number(kid)
		}
	}
	number(root)
	n := root.tree()
	return says(&n), root.number
}

func (s *shelf) text(text string) int { return s.put(&Node{Text: text}, nil).number }

func (s *shelf) make(markup string, _ bool) (string, int) {
	s.did = append(s.did, "make "+markup)
	n := s.made[markup]
	return says(&n), s.put(&n, nil).number
}

func (s *shelf) add(to, number int) {
	s.nodes[number].up = s.nodes[to]
	s.nodes[to].kids = append(s.nodes[to].kids, s.nodes[number])
}

func (s *shelf) forget(numbers []int) *standing {
	gone := s.nodes[numbers[0]]
	for _, number := range numbers {
		delete(s.nodes, number)
	}
	return gone
}

func (s *shelf) replace(numbers []int, by int) {
	gone := s.forget(numbers)
	s.did = append(s.did, "replace "+gone.node.Tag)
	s.nodes[by].up = gone.up
	if at := slices.Index(gone.up.kids, gone); at >= 0 {
		gone.up.kids[at] = s.nodes[by]
	}
}

func (s *shelf) remove(numbers []int) {
	gone := s.forget(numbers)
	gone.up.kids = slices.DeleteFunc(gone.up.kids, func(kid *standing) bool { return kid == gone })
}

func (s *shelf) removeAttr(element int, name string) {
	it := s.nodes[element]
	it.node.Attrs = slices.DeleteFunc(it.node.Attrs, func(a Attr) bool { return a.Name == name })
}

func (s *shelf) putAttr(element int, name, value string) {
	s.did = append(s.did, name+"="+value)
	s.writes = append(s.writes, func() {
		s.removeAttr(element, name)
		s.nodes[element].node.Attrs = append(s.nodes[element].node.Attrs, Attr{name, value})
	})
}

func (s *shelf) putText(number, around int, text string) {
	s.did = append(s.did, text)
	s.writes = append(s.writes, func() {
		it := s.nodes[number]
		it.node.Text = text
		s.lost = s.lost || !slices.Contains(s.nodes[around].kids, it)
	})
}

func (s *shelf) flush() bool {
	s.lost = false
	for _, write := range s.writes {
		write()
	}
	s.writes = nil
	return s.lost
}

func (s *shelf) mend(element int, kids []int) bool {
	it := s.nodes[element]
	it.kids = nil
	for _, kid := range kids {
		it.kids = append(it.kids, s.nodes[kid])
	}
	return false
}

// knows has the shelf parse the markup of a tree and of all in it, now and then without an attribute.
func (s *shelf) knows(n *Node, r *rand.Rand) Node {
	parsed := Node{Tag: n.Tag, Attrs: slices.Clone(n.Attrs), Text: n.Text}
	if len(parsed.Attrs) > 0 && r.IntN(4) == 0 {
		parsed.Attrs = parsed.Attrs[1:]
	}
	for i := range n.Kids {
		parsed.Kids = append(parsed.Kids, s.knows(&n.Kids[i], r))
	}
	s.made[n.HTML()] = parsed
	return parsed
}

// sorted is the markup of a tree with its attributes in the order of their names, as they count for a page.
func sorted(n Node) string {
	var order func(n *Node)
	order = func(n *Node) {
		n.Attrs, n.Kids = slices.Clone(n.Attrs), slices.Clone(n.Kids)
		slices.SortFunc(n.Attrs, func(a, b Attr) int { return strings.Compare(a.Name, b.Name) })
		for i := range n.Kids {
			order(&n.Kids[i])
		}
	}
	order(&n)
	return n.HTML()
}

func onShelf(n Node) (*shelf, *Painter, func() string) {
	s := &shelf{nodes: map[int]*standing{}, made: map[string]Node{}}
	root := s.put(&n, nil)
	return s, &Painter{page: s, was: recorded(says(&n), root.number)}, func() string { return sorted(root.tree()) }
}

func randomTree(r *rand.Rand, depth int) Node {
	if depth > 0 && r.IntN(3) == 0 {
		return Node{Text: strings.Repeat("ab=é", r.IntN(60)) + "x"}
	}
	parts := []any{}
	for _, name := range []string{"class", "d", "x", "hidden"} {
		if r.IntN(2) == 0 {
			parts = append(parts, A(name, strings.Repeat("v=", r.IntN(3))))
		}
	}
	for range r.IntN(4) * (3 - depth) / 2 {
		parts = append(parts, randomTree(r, depth+1))
	}
	return El([]string{"div", "p", "svg", "b"}[r.IntN(4)], parts...)
}

// TestPainterPaintsTheTree whatever tree stood there before, and knows the numbers of nothing that has gone.
func TestPainterPaintsTheTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		s, p, stands := onShelf(El("main", randomTree(r, 1)))
		for range 10 {
			tree := El("main", randomTree(r, 1), randomTree(r, 1))
			s.knows(&tree, r)
			if r.IntN(5) == 0 { // a paint that fails on its way
				p.torn, p.now.bytes = true, append(p.now.bytes, "torn"...)
			}
			p.Paint(tree)
			if got, want := stands(), sorted(tree); got != want {
				t.Fatalf("painted  %s\ninstead of %s", got, want)
			}
			known := p.was.numbers(nil)
			if sorted(s.nodes[known[0]].tree()) != sorted(tree) {
				t.Fatal("the painter has the numbers of others")
			}
		}
	}
}

func TestPainterWritesOnlyWhatDiffers(t *testing.T) {
	before := El("main", El("p", Class("a"), A("x", "1"), "one", El("b", "two")), El("div", A("y", "2"), "three"))
	s, p, stands := onShelf(before)
	p.Paint(before)
	if len(s.did) > 0 {
		t.Errorf("nothing differs, and it did %q", s.did)
	}
	p.Paint(El("main", El("p", Class("a"), A("x", "9"), "one", El("b", "zwei")), Node{Tag: "div", Kept: true}))
	if want := []string{"x=9", "zwei"}; !slices.Equal(s.did, want) {
		t.Errorf("it did %q, not %q", s.did, want)
	}
	p.Paint(El("main", El("p", Class("a"), "one", El("b", "zwei")), El("div", A("y", "2"), "three")))
	if got, want := stands(), `<main><p class="a">one<b>zwei</b></p><div y="2">three</div></main>`; got != want {
		t.Errorf("what was kept is %s, not %s", got, want)
	}
}

// TestPainterMendsWhatOthersMoved: a text that is not where it was painted is put back where it is written again, and where it goes what
// stood in its place goes as well.
func TestPainterMendsWhatOthersMoved(t *testing.T) {
	for text, want := range map[string]string{"new": `<main><p>new<b>two</b></p></main>`, "": `<main><p><b>two</b></p></main>`} {
		tree := El("main", El("p", text, El("b", "two")))
		if text == "" {
			tree.Kids[0].Kids = []Node{El("b", "two")}
		}
		s, p, stands := onShelf(El("main", El("p", "one", El("b", "two"))))
		s.knows(&tree, rand.New(rand.NewPCG(1, 2)))
		around := s.nodes[2]
		around.kids[0] = &standing{node: El("font"), up: around, kids: []*standing{{node: Node{Text: "eins"}}}}
		p.Paint(tree)
		if got := stands(); got != want {
			t.Errorf("painted %s, not %s", got, want)
		}
	}
}

// TestPainterLeavesNoGarbage: nothing of a page that stands still.
func TestPainterLeavesNoGarbage(t *testing.T) {
	tree := El("main")
	for i := range 100 {
		tree.Kids = append(tree.Kids, El("p", Class("a"), A("x", fmt.Sprint(i)), "text"))
	}
	_, p, _ := onShelf(tree)
	p.Paint(tree)
	if n := testing.AllocsPerRun(20, func() { p.Paint(tree) }); n > 0 {
		t.Errorf("to paint the same again leaves %v pieces of garbage", n)
	}
}

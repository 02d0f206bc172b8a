package uncertainty

// owner notices when the value it stands in was copied after its first use, as strings.Builder does. Its two methods without an
// effect make go vet notice as well, before the program runs.
type owner struct{ self *owner }

// check panics in a copy.
func (o *owner) check() {
	if o.self == nil {
		o.self = o
	}
	if o.self != o {
		panic("uncertainty: a Runner that ran was copied, and would share its draws")
	}
}

func (*owner) Lock()   {}
func (*owner) Unlock() {}

package app

// StartView is the live part of the page before anybody touched it. The pre-rendered page is made from it natively, and the
// browser makes it again to know what it takes over.
func StartView() View {
	s := Start()
	r := Compute(s.Inputs)
	return Draw(s, r, Look(s, r, DomainOf(s.Inputs, r)))
}

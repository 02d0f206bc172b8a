package app

// Hosts whose content never changes.
const (
	shareHost   = "share"
	importHost  = "import"
	choicesHost = "choices"
	decideHost  = "decide"
	casesHost   = "cases"
	modelHost   = "model"
)

// knownID is the element that says how sure the document's answer is.
const knownID = "known"

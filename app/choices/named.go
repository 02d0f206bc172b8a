package choices

// What the texts are called that are typed and chosen on the screens of choices. Links and files have these names: they are contracts.
const (
	ItemsText   = "items"   // a backlog, as Items reads it
	PaidText    = "paid"    // the most that may be spent on it, $ a year
	InsText     = "ins"     // names of items that are done whatever it costs, a line each
	OutsText    = "outs"    // and of those that are not done
	SystemsText = "systems" // a portfolio, as Systems reads it
	SharedText  = "shared"  // the budget for all of it, $ a year
	PinsText    = "pins"    // links of scenarios to compare with, a line each
	PictureText = "picture" // the view that they are laid over each other in
	ResultText  = "result"  // the result that is wanted, by its name
	TargetText  = "target"  // to be this
	ByText      = "by"      // by changing this input, by its key
)

// textsOf are those of each screen, by its name, of which one at least puts its question: without it the screen shows an example, or nothing.
var textsOf = map[string][]string{
	"backlog": {ItemsText, PaidText, InsText, OutsText}, "portfolio": {SystemsText, SharedText},
	"compare": {PinsText}, "seek": {TargetText},
}

// Says tells whether texts say something on the screen of a name.
func Says(tool string, texts map[string]string) bool {
	for _, name := range textsOf[tool] {
		if texts[name] != "" {
			return true
		}
	}
	return false
}

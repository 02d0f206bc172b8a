package state

// The parts of the page that are drawn anew, by the ids of the elements that hold them.
const (
	BarHost    = "bar"
	InputsHost = "facts"
	AnswerHost = "answer"
	SureHost   = "sure"
	TimeHost   = "time"
	GrowthHost = "growth"
	TeamHost   = "team"
	MoreHost   = "more"
	LineHost   = "line" // the answer in a line, for while it is out of sight
	ReportHost = "report"
	EmbedHost  = "embed" // the only one of an embed
)

// Hosts are those of the whole page or of an embed, in the order in which they come alive: what says the answer, then down the page.
func Hosts(embedded bool) []string {
	if embedded {
		return []string{EmbedHost}
	}
	return []string{BarHost, LineHost, AnswerHost, InputsHost, SureHost, TimeHost, GrowthHost, TeamHost, MoreHost, ReportHost}
}

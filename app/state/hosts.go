package state

// The parts of the page that are drawn anew, by the ids of the elements that hold them.
const (
	BarHost    = "bar"
	InputsHost = "facts"
	AnswerHost = "answer"
	SureHost   = "sure"
	TimeHost   = "time"
	GrowthHost = "growth"
	MoreHost   = "more"
	ReportHost = "report"
	EmbedHost  = "embed" // the only one of an embed
)

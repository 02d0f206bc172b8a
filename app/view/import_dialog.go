//go:build !js

package view

import (
	"goodenough/app/dom"
	"goodenough/app/state"
)

// ImportDialog is the frame of the dialog that reads somebody's own incidents. It never changes, so it is pre-rendered; the live layer
// fills its status and paints what was read into the host at its end.
func ImportDialog() dom.Node {
	return dom.El("dialog", dom.A("id", state.ImportDialogID), dom.A("aria-labelledby", "import-title"),
		dom.El("div", dom.Class("share-head"), dom.El("h2", dom.A("id", "import-title"), "Start from your own incidents"), action(state.CloseImportButton, "", "Close"),
			dom.El("div", dom.Class("share-row"),
				dom.El("p", dom.A("id", state.ImportStatusID), dom.A("role", "status")),
				dom.El("button", dom.A("type", "button"), dom.A("id", state.ImportStopID), control(state.StopImportButton, ""), dom.A("hidden", ""), "Stop reading"))),
		dom.El("p", "Drop or choose the files your tools export. They are read in this page and go nowhere."),
		dom.El("p", dom.Class("says"), "Statuspage, PagerDuty, Jira, ServiceNow, Google Cloud, Prometheus, Grafana, Nagios, Upptime and others, or a table with a start, an end and the share of customers affected."),
		dom.El("div", dom.Class("share-row"),
			dom.El("label", dom.A("for", state.ImportFilesID), "Files"),
			dom.El("input", dom.A("id", state.ImportFilesID), dom.A("type", "file"), dom.A("multiple", ""))),
		dom.El("label", dom.A("for", state.ImportPasteID), "Or paste them here"),
		dom.El("textarea", dom.A("id", state.ImportPasteID), dom.A("rows", "3"), dom.A("spellcheck", "false"), dom.A("autocomplete", "off"), dom.A("placeholder", "start,end,affected")),
		dom.El("div", dom.A("id", state.ImportScreenID), dom.El("div")))
}

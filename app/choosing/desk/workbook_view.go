package desk

import (
	"goodenough/app/aside"
	"goodenough/app/dom"
	"goodenough/app/workbook"
	"goodenough/model/scenario"
)

// workbookView makes the page's scenario, and those beside it, into a spreadsheet.
func workbookView(a *asked) dom.Node {
	all := []scenario.Scenario{a.scenario}
	links, _ := a.pins()
	with := "this scenario"
	for _, link := range links {
		if s := a.side(link); !s.none() && s.Page.Result.Outcome != nil {
			all = append(all, s.Page.Scenario)
			with = "this scenario and " + a.locale.Count(float64(len(all)-1), "other") + " it is compared with"
		}
	}
	parts := []any{
		dom.El("p", "A spreadsheet with the model as live formulas, of "+with+": change an input there, and it answers. Nobody has to trust this page."),
		says("It opens in Excel, LibreOffice and their like. What it leaves out, it says."),
		dom.El("p", press("workbook", "Save the workbook"))}
	if a.presses("workbook") {
		base := a.page
		if workbook.CheckBase(base) != nil {
			base = ""
		}
		content, err := workbook.Of(all, base)
		if err != nil {
			parts = append(parts, alarm("There is no workbook of this: "+err.Error()+"."))
		} else {
			a.made = &aside.Made{Name: "good-enough.xlsx", Type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Content: content}
		}
	}
	return dom.El("div", parts...)
}

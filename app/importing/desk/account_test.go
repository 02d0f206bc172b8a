package desk

import (
	"encoding/json"
	"strings"
	"testing"

	"goodenough/app/aside"
	"goodenough/app/dom"
)

// accountOf is what may be taken along of files.
func accountOf(t *testing.T, choices map[string]string, files ...aside.File) dom.Node {
	t.Helper()
	_, last := answered(t, aside.Request{Link: "v=2&cust=b2b-saas", Choices: choices}, files...)
	var account dom.Node
	if last.Account == nil {
		return account
	}
	if err := json.Unmarshal(last.Account, &account); err != nil {
		t.Fatal(err)
	}
	return account
}

// TestAccountNamesNobody: what is taken along holds no text of the files, whatever is wrong with them, unless that is wanted.
func TestAccountNamesNobody(t *testing.T) {
	var b strings.Builder
	b.WriteString("start,end,quokka time,affected,title,service\n")
	for i := range 50 { // where some exports are cut off
		b.WriteString("2026-0" + string(rune('1'+i%9)) + "-1" + string(rune('0'+i/9)) + "T08:00:00Z,2026-0" + string(rune('1'+i%9)) + "-1" + string(rune('0'+i/9)) + "T09:00:00Z,1,40,quokka down,Quokka\n")
	}
	b.WriteString("quokka,2026-01-01T00:00:00Z,1,40,quokka,Quokka\n2026-03-01T08:00:00Z,,1,quokka,quokka,Wombat quokka\n")
	files := []aside.File{file("quokka.csv", b.String()), file("prom.json", `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"up","job":"quokka"},"values":[[1767225600,"1"],[1767225660,"0"],[1767225720,"1"]]}]}}`)}
	for _, choices := range []map[string]string{nil, {"series": "Quokka"}, {"schedule": ownTiers, "tiers": "quokka"}} {
		if html := accountOf(t, choices, files...).HTML(); strings.Contains(strings.ToLower(html), "quokka") || !strings.Contains(html, "No titles, services or names of files are in it.") || strings.Count(html, "a-sales") < 40 {
			t.Errorf("%v: without names it holds\n%s", choices, html)
		}
	}
	named := accountOf(t, map[string]string{namesChoice: allNames}, files[0])
	if text := named.PlainText(); !strings.Contains(text, "quokka down") || !strings.Contains(text, "titles of incidents") {
		t.Errorf("with names it says %s", text)
	}
}

// TestAccountTellsAll: the sentence of the screen, a picture whose numbers are those of the list, estimates, budget, months and credits.
func TestAccountTellsAll(t *testing.T) {
	mail := file("mail.csv", fortnights)
	screen, _ := answered(t, aside.Request{Link: "v=2&cust=b2b-saas"}, mail)
	sentence := screen.Find(func(n *dom.Node) bool { part, _ := n.Attr("data-imported"); return part == "sentence" })
	account := accountOf(t, nil, mail)
	html, text := account.HTML(), account.PlainText()
	for _, want := range []string{sentence.PlainText(), "Incidents, January 1, 2024 to December 15, 2025", "2\u00a0hours", "What they say of the system", "Time to fix", "Downtime budget of this window", "June 2025", "Service credits for these months", "the first and the last"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q in\n%s", want, text)
		}
	}
	if strings.Count(html, "a-sales") != 48 || strings.Contains(html, "<button") || strings.Contains(html, " style=") || noNumber.MatchString(html) {
		t.Errorf("it holds what it must not, or not 48 incidents:\n%s", html)
	}
	own := accountOf(t, map[string]string{"schedule": ownTiers, "tiers": "99.8%: 5%, 99%: 20%"}, mail).PlainText()
	if !strings.Contains(own, "For 12 of 24") {
		t.Errorf("by one’s own schedule it says %s", own)
	}
}

// TestNothingToTakeAlong where no time was watched.
func TestNothingToTakeAlong(t *testing.T) {
	if account := accountOf(t, nil, file("a.csv", "what,is,this\n1,2,3\n")); account.Tag != "" {
		t.Errorf("of nothing there is %s", account.PlainText())
	}
}

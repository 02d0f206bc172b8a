package desk

import (
	"encoding/json"
	"maps"

	"goodenough/app/aside"
	"goodenough/app/choices"
	"goodenough/app/choosing/account"
	"goodenough/app/words"
	"goodenough/model/scenario"
)

// Told are the accounts of all choices that go with a scenario, as they are taken along of their screens: for its report, and for frames.
func Told(s scenario.Scenario, l words.Locale) (accounts []json.RawMessage) {
	texts, err := choices.Unpack(s.Packed)
	if err != nil {
		unread := account.Account{Tool: aside.Tool{Name: "choices", Asks: "The choices of this link"}, Answer: words.Sentence(words.Capital(err.Error()))}
		return []json.RawMessage{aside.Drawn(unread.Tree())}
	}
	s = s.WithoutPacked()
	for _, t := range aside.Tools {
		if !choices.Says(t.Name, texts) {
			continue
		}
		a := asked{scenario: s, texts: maps.Clone(texts), locale: l}
		drawn[t.Name](&a)
		if a.account == nil {
			a.account = &account.Account{Tool: t, Answer: "There is no answer to what was put here: open the link, and its screen says why."}
		}
		accounts = append(accounts, aside.Drawn(a.account.Tree()))
	}
	return accounts
}

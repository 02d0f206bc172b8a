package compute

import (
	"strings"
	"testing"

	"goodenough/model/uncertainty"
)

// What a document carries of an answer is the answer, to the bit, also where a number is out of reach.
func TestCarriedAnswerIsTheAnswer(t *testing.T) {
	for _, link := range []string{"", "v=2&cust=payments&big=.1", "v=2&cust=locked-in&tol=0.0001to0.0002"} {
		var answer *Answer
		Answering(new(uncertainty.Runner), Request{Link: link, To: 2, Brief: true}, func(r Reply) { answer = r.Answer }, func() bool { return true })
		text := Carry(answer)
		if strings.ContainsAny(text, "<\n") {
			t.Errorf("%q: %.200s", link, text)
		}
		if got, err := Carried(text); err != nil || got.Result != answer.Result {
			t.Errorf("%q: it comes back as another: %v", link, err)
		}
	}
	if _, err := Carried(`{"result":{"samples":"many"}}`); err == nil {
		t.Error("what is no answer is taken for one")
	}
}

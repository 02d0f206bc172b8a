package words

import (
	"testing"
)

// A sentence begins with a letter in every script, and not with a part of one.
func TestSentencesBeginWithALetter(t *testing.T) {
	for text, want := range map[string]string{
		"plan": "Plan.", "“12 parsecs”: no number": "“12 parsecs”: no number.", "über": "Über.", "élan": "Élan.", "ǆungla": "ǅungla.", "支付": "支付.", "нет": "Нет.",
		"ß": "ß.", "🛒 cart": "🛒 cart.", "": ".", "12 parsecs": "12 parsecs.", "ίσως": "Ίσως.", "\xff": "\xff.",
	} {
		if got := Sentence(text); got != want {
			t.Errorf("%q begins %q, want %q", text, got, want)
		}
	}
	if got := Uncapital("Über"); got != "über" {
		t.Errorf("within a sentence: %q", got)
	}
}

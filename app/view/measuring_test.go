package view

import (
	"strings"
	"testing"

	"goodenough/app/words"
)

func TestNothingUncertainSaysSo(t *testing.T) {
	s := studied(t, "cust=consumer&tol=0.002&leave=0.02&exit=0.3&churn=0.3&nine=4&neglect=20&half=3&hours=20&growth=0.2", true)
	if said := Measuring(s.Study.Answer, words.English); len(said) != 1 || !strings.Contains(said[0], "Every number is exact") {
		t.Errorf("said %q", said)
	}
}

package choices

import (
	"fmt"

	"goodenough/model"
	"goodenough/model/scenario"
)

// ReadAmount reads what may be spent, $ a year.
func ReadAmount(text string, r scenario.Reading) (float64, error) {
	field, _ := model.FieldOf("budget")
	n, err := scenario.Read(field, text, r)
	if err == nil && !(n.Value >= 0 && n.Value <= model.OutOfReach) {
		err = fmt.Errorf("it must be between $0 and $10 trillion a year, not %v", n.Value)
	}
	return n.Value, err
}

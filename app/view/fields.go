package view

import "goodenough/model"

// mustField is the input of a key that stands in this program; one that is none is a mistake of ours, never of a link.
func mustField(key string) model.Field {
	f, ok := model.FieldOf(key)
	if !ok {
		panic("view: no input is called " + key)
	}
	return f
}

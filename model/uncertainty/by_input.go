package uncertainty

import (
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"math/bits"

	"goodenough/model"
)

// ByInput is a number for some of the inputs. It is a value: comparing, copying and clearing it allocate nothing.
type ByInput struct {
	number [inputs]model.Number // by dimension
	has    uint64
}

// Get is the number for a key, +Inf where there is none to give, and whether the input has one.
func (b *ByInput) Get(key string) (model.Number, bool) {
	d := dimensionOf(key)
	if d < 0 || b.has>>d&1 == 0 {
		return 0, false
	}
	return b.number[d], true
}

// Len counts the inputs that have a number.
func (b *ByInput) Len() int { return bits.OnesCount64(b.has) }

// All goes through keys and numbers in the order of model.Fields.
func (b *ByInput) All() iter.Seq2[string, model.Number] {
	return func(yield func(string, model.Number) bool) {
		for i := range model.Fields {
			key := model.Fields[i].Key
			if v, has := b.Get(key); has && !yield(key, v) {
				return
			}
		}
	}
}

func (b *ByInput) set(dimension int, v float64) {
	b.number[dimension] = model.Number(v)
	b.has |= 1 << dimension
}

// MarshalJSON writes an object by key, in the order of model.Fields.
func (b ByInput) MarshalJSON() ([]byte, error) {
	text := []byte{'{'}
	for key, v := range b.All() {
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = fmt.Appendf(text, "%q:%s", key, v)
	}
	return append(text, '}'), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (b *ByInput) UnmarshalJSON(text []byte) error {
	var numbers map[string]*model.Number // UnmarshalJSON of a Number is not called for null
	if err := json.Unmarshal(text, &numbers); err != nil {
		return err
	}
	*b = ByInput{}
	for key, v := range numbers {
		d := dimensionOf(key)
		switch {
		case d < 0:
			return fmt.Errorf("%q is not an input", key)
		case v == nil:
			b.set(d, unknown)
		default:
			b.set(d, float64(*v))
		}
	}
	return nil
}

// unknown is what JSON writes as null: a spend beyond all reach, a flip that is nowhere.
var unknown = math.Inf(1)

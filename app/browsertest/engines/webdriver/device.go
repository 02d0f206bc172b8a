package webdriver

import "math"

// Device is what one device does, step by step, in the form that both protocols have.
type Device struct {
	Type       string            `json:"type"`
	ID         string            `json:"id"`
	Parameters map[string]string `json:"parameters,omitempty"`
	Actions    []Action          `json:"actions"`
}

// Action is one step.
type Action map[string]any

// Mouse is the one mouse.
func Mouse(actions ...Action) Device {
	return Device{"pointer", "mouse", map[string]string{"pointerType": "mouse"}, actions}
}

// Keyboard is the one keyboard.
func Keyboard(actions ...Action) Device { return Device{"key", "keyboard", nil, actions} }

// Move brings the mouse to a place, in px from the top left corner of the document or frame that is shown.
func Move(x, y float64) Action {
	return Action{"type": "pointerMove", "x": int(math.Round(x)), "y": int(math.Round(y)), "duration": 0, "origin": "viewport"}
}

// Press and Release are the left button's.
func Press() Action   { return Action{"type": "pointerDown", "button": 0} }
func Release() Action { return Action{"type": "pointerUp", "button": 0} }

// KeyDown and KeyUp are a key's: a letter, or one of the names below.
func KeyDown(key rune) Action { return Action{"type": "keyDown", "value": string(key)} }
func KeyUp(key rune) Action   { return Action{"type": "keyUp", "value": string(key)} }

// Keys that write nothing.
const (
	Tab      = '\ue004'
	Enter    = '\ue007'
	Shift    = '\ue008'
	Control  = '\ue009'
	Escape   = '\ue00c'
	PageUp   = '\ue00e'
	PageDown = '\ue00f'
	End      = '\ue010'
	Home     = '\ue011'
	Left     = '\ue012'
	Up       = '\ue013'
	Right    = '\ue014'
	Down     = '\ue015'
)

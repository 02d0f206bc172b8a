package chart

// The attributes by which whoever listens to a picture knows its parts. They are written here and read by these names elsewhere.
const (
	HookChart   = "data-chart"   // of the svg element: the picture's ID
	HookSurface = "data-surface" // of the plot's rectangle, which takes pointers: the picture's ID
	HookHandle  = "data-handle"  // Handle.Key
	HookKnob    = "data-knob"    // Knob.Key
	HookMark    = "data-mark"    // Mark.Key
	HookSpan    = "data-span"    // Span.Key
)

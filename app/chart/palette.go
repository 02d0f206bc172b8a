package chart

// Palette says which looks to use where no style sheet can choose.
type Palette int

const (
	Light Palette = iota
	Dark
)

// Look is the colours of a role: "#rrggbb", a system colour, "none", or empty for what the role leaves alone.
type Look struct {
	Fill, Stroke string // of shapes
	Text         string // of text elements
}

// Role is what a class means to the eye. Colour is never the only sign: areas have an edge, lines and marks a dash pattern
// of their own, zones a text.
type Role struct {
	Class       string
	Light, Dark Look
	// Forced is for high contrast modes, in system colours.
	Forced Look
	Width  float64 // of the stroke, in units; 0 leaves it alone
	Dash   string  // stroke-dasharray
	Size   float64 // of text, in units
	Bold   bool
}

// Look is the role's look in a palette.
func (r Role) Look(p Palette) Look {
	if p == Dark {
		return r.Dark
	}
	return r.Light
}

const (
	paper, paperDark   = "#fbfaf7", "#15171c"
	ink, inkDark       = "#1d1f24", "#eceae4"
	soft, softDark     = "#5a5f6d", "#a3a8b5"
	hair, hairDark     = "#e2dfd8", "#2c3038"
	raised, raisedDark = "#ffffff", "#1c1f26"
	accent, accentDark = "#1f4fd8", "#9ab5ff"
	alarm, alarmDark   = "#a8371f", "#ff9a80"
)

// fine is the width of the edges of areas and bands, in units: a little under a pixel where a picture of 800 units is as wide
// as the page lets it be. A browser without a graphics processor draws a line of up to a pixel several times as fast as
// one wider by a hair, which it turns into an outline first.
const fine = .98

// Roles is the single truth about colours: CSS makes the page's style sheet of it, Standalone the attributes of a file.
// Where an element has several classes the later role wins.
//
// The fills of areas are pale, so that lines and marks stay the loudest; what tells neighbours apart is their edges, which keep
// a contrast of 3 with the fills on both sides. Too much spending is grey and too little red: neither may look like success.
var Roles = []Role{
	// Frame.
	{Class: "paper", Light: Look{Fill: paper}, Dark: Look{Fill: paperDark}, Forced: Look{Fill: "Canvas"}},
	{Class: "grid", Light: Look{"none", hair, ""}, Dark: Look{"none", hairDark, ""}, Forced: Look{"none", "GrayText", ""}, Width: 1},
	{Class: "axis", Light: Look{"none", soft, ""}, Dark: Look{"none", softDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 1},
	{Class: "tick", Light: Look{Text: soft}, Dark: Look{Text: softDark}, Forced: Look{Text: "CanvasText"}, Size: tickSize},
	{Class: "axis-name", Light: Look{Text: soft}, Dark: Look{Text: softDark}, Forced: Look{Text: "CanvasText"}, Size: tickSize},
	{Class: "heading", Light: Look{Text: ink}, Dark: Look{Text: inkDark}, Forced: Look{Text: "CanvasText"}, Size: headingSize, Bold: true},
	{Class: "key", Light: Look{Text: soft}, Dark: Look{Text: softDark}, Forced: Look{Text: "CanvasText"}, Size: markSize},
	{Class: "note", Light: Look{Text: soft}, Dark: Look{Text: softDark}, Forced: Look{Text: "CanvasText"}, Size: noteSize},

	// Areas.
	{Class: "area", Light: Look{"#dcd9d2", "#66635c", ""}, Dark: Look{"#3b3f49", "#b9bdc8", ""}, Forced: Look{"Canvas", "CanvasText", ""}, Width: fine},
	{Class: "a-spend", Light: Look{"#b9c6e2", "#3d5590", ""}, Dark: Look{"#384769", "#a9bdf0", ""}, Forced: Look{tint("12"), "CanvasText", ""}},
	{Class: "a-churn", Light: Look{"#f4d3a6", "#86540a", ""}, Dark: Look{"#6b4a22", "#f2cd9d", ""}, Forced: Look{tint("30"), "CanvasText", ""}},
	{Class: "a-sales", Light: Look{"#eaaaa3", "#84281f", ""}, Dark: Look{"#78403b", "#ffbdb5", ""}, Forced: Look{tint("6"), "CanvasText", ""}},
	{Class: "a-credits", Light: Look{"#cfbce6", "#593a86", ""}, Dark: Look{"#54416f", "#d6c2f5", ""}, Forced: Look{tint("40"), "CanvasText", ""}},
	{Class: "a-people", Light: Look{"#9fd0c8", "#145a51", ""}, Dark: Look{"#2c5a54", "#9adbd0", ""}, Forced: Look{tint("20"), "CanvasText", ""}},
	{Class: "band", Light: Look{ink, ink, ""}, Dark: Look{inkDark, inkDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: fine, Dash: "3 3"},
	{Class: "gap", Light: Look{"#f3cfc8", "none", ""}, Dark: Look{"#542f2a", "none", ""}, Forced: Look{tint("16"), "none", ""}},
	{Class: "total", Light: Look{"none", ink, ""}, Dark: Look{"none", inkDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 1.8},

	// Lines.
	{Class: "line", Light: Look{"none", ink, ""}, Dark: Look{"none", inkDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 2},
	{Class: "l-today", Light: Look{Stroke: accent}, Dark: Look{Stroke: accentDark}, Forced: Look{Stroke: "LinkText"}, Width: 2.4},
	{Class: "l-explored", Light: Look{Stroke: accent}, Dark: Look{Stroke: accentDark}, Forced: Look{Stroke: "LinkText"}, Dash: "9 3 2 3"},
	{Class: "l-baseline", Light: Look{Stroke: soft}, Dark: Look{Stroke: softDark}, Forced: Look{Stroke: "GrayText"}, Width: 1.2, Dash: "2 3"},
	{Class: "l-minimum", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Width: 1.6, Dash: "7 3"},
	{Class: "l-optimum", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Width: 1.6},
	{Class: "l-nothing", Light: Look{Stroke: alarm}, Dark: Look{Stroke: alarmDark}, Dash: "2 3"},
	{Class: "l-plan", Light: Look{Stroke: "#1b6f64"}, Dark: Look{Stroke: "#7fd0c3"}, Width: 2.6, Dash: "14 3"},
	{Class: "l-return", Light: Look{Stroke: accent}, Dark: Look{Stroke: accentDark}, Forced: Look{Stroke: "LinkText"}, Width: 2.4},
	{Class: "l-growth", Light: Look{Stroke: "#1b6f64"}, Dark: Look{Stroke: "#7fd0c3"}, Dash: "11 4"},
	{Class: "dashed", Dash: "6 4"},

	// Rules. The stroke of a label is a halo of paper.
	{Class: "rule", Light: Look{"none", soft, ink}, Dark: Look{"none", softDark, inkDark}, Forced: Look{"none", "CanvasText", "CanvasText"}, Width: 1.4, Dash: "5 4", Size: zoneSize},
	{Class: "rule-hurdle", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}},
	{Class: "rule-line", Light: Look{Stroke: alarm, Text: alarm}, Dark: Look{Stroke: alarmDark, Text: alarmDark}},

	// Zones: the tint behind the text, and the edge that is told apart without it.
	{Class: "zone", Light: Look{"#ecebe6", "none", ink}, Dark: Look{"#24262b", "none", inkDark}, Forced: Look{"Canvas", "none", "CanvasText"}, Size: zoneSize},
	{Class: "zone-bad", Light: Look{Fill: "#f7e3df", Text: "#7c2b1a"}, Dark: Look{Fill: "#3a211e", Text: "#f3b5a6"}},
	{Class: "zone-good", Light: Look{Fill: "#e0e7f9", Text: "#1a3f9e"}, Dark: Look{Fill: "#202b48", Text: "#b9ccff"}, Forced: Look{Fill: "Highlight", Text: "HighlightText"}},
	{Class: "zone-growth", Light: Look{Fill: "#ebe7da", Text: "#4d4632"}, Dark: Look{Fill: "#2d2a21", Text: "#ddd3b8"}},
	{Class: "zone-promise", Light: Look{Fill: "#e9e0f4", Text: "#4f3479"}, Dark: Look{Fill: "#2f2540", Text: "#d6c2f5"}},
	{Class: "zone-waste", Light: Look{Fill: "#ecebe6", Text: soft}, Dark: Look{Fill: "#24262b", Text: softDark}},
	{Class: "zone-edge", Light: Look{"none", "#7d7a73", ""}, Dark: Look{"none", "#80858f", ""}, Forced: Look{"none", "GrayText", ""}, Width: edgeHigh},
	{Class: "zone-bad-edge", Light: Look{Stroke: "#c4513a"}, Dark: Look{Stroke: "#e0765f"}, Forced: Look{Stroke: "CanvasText"}},
	{Class: "zone-good-edge", Light: Look{Stroke: accent}, Dark: Look{Stroke: accentDark}, Forced: Look{Stroke: "Highlight"}},
	{Class: "zone-growth-edge", Light: Look{Stroke: "#94813f"}, Dark: Look{Stroke: "#b5a264"}},
	{Class: "zone-promise-edge", Light: Look{Stroke: "#7d5bb0"}, Dark: Look{Stroke: "#a98ad8"}},
	{Class: "zone-waste-edge", Light: Look{Stroke: "#7d7a73"}, Dark: Look{Stroke: "#80858f"}},

	// Marks.
	{Class: "mark", Light: Look{"none", ink, ink}, Dark: Look{"none", inkDark, inkDark}, Forced: Look{"none", "CanvasText", "CanvasText"}, Width: 1.3, Size: markSize},
	{Class: "mark-minimum", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Dash: "7 3"},
	{Class: "mark-optimum", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Width: 1.5},
	{Class: "mark-waste", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Dash: "2 3"},
	{Class: "mark-today", Light: Look{Stroke: accent, Text: accent}, Dark: Look{Stroke: accentDark, Text: accentDark}, Forced: Look{Stroke: "LinkText", Text: "LinkText"}, Width: 2.4, Bold: true},
	{Class: "mark-explored", Light: Look{Stroke: accent, Text: accent}, Dark: Look{Stroke: accentDark, Text: accentDark}, Forced: Look{Stroke: "LinkText", Text: "LinkText"}, Width: 1.8, Dash: "9 3 2 3"},

	{Class: "span", Light: Look{"none", ink, ""}, Dark: Look{"none", inkDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 1.6},
	{Class: "span-minimum", Light: Look{Stroke: "#7c2b1a"}, Dark: Look{Stroke: "#f3b5a6"}, Dash: "7 3"},
	{Class: "span-optimum", Light: Look{Stroke: ink}, Dark: Look{Stroke: inkDark}, Width: 2.2},
	{Class: "span-waste", Light: Look{Stroke: soft}, Dark: Look{Stroke: softDark}, Dash: "2 3"},

	// Bars and beliefs.
	{Class: "bar", Light: Look{"#b9c6e2", "#3d5590", ""}, Dark: Look{"#384769", "#a9bdf0", ""}, Forced: Look{tint("20"), "CanvasText", ""}, Width: 1},
	{Class: "bar-label", Light: Look{Text: ink}, Dark: Look{Text: inkDark}, Forced: Look{Text: "CanvasText"}, Size: zoneSize},
	{Class: "bar-end", Light: Look{Text: ink}, Dark: Look{Text: inkDark}, Forced: Look{Text: "CanvasText"}, Size: tickSize},
	{Class: "belief", Light: Look{"#b9c6e2", "#3d5590", ""}, Dark: Look{"#384769", "#a9bdf0", ""}, Forced: Look{tint("20"), "CanvasText", ""}, Width: 1},
	{Class: "belief-end", Light: Look{"none", ink, ""}, Dark: Look{"none", inkDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 1.2},

	// Handle and crosshair.
	{Class: "knob", Light: Look{accent, paper, ""}, Dark: Look{accentDark, paperDark, ""}, Forced: Look{"LinkText", "Canvas", ""}, Width: 2},
	{Class: "chevron", Light: Look{"none", raised, ""}, Dark: Look{"none", raisedDark, ""}, Forced: Look{"none", "Canvas", ""}, Width: 1.6},
	{Class: "focus", Light: Look{"none", "none", ""}, Dark: Look{"none", "none", ""}, Forced: Look{"none", "none", ""}, Width: 2.5},
	{Class: "cross-line", Light: Look{"none", soft, ""}, Dark: Look{"none", softDark, ""}, Forced: Look{"none", "CanvasText", ""}, Width: 1},
	{Class: "dot", Light: Look{raised, ink, ""}, Dark: Look{raisedDark, inkDark, ""}, Forced: Look{"Canvas", "CanvasText", ""}, Width: 1.5},
	{Class: "cross-box", Light: Look{raised, "#c9c5bb", ""}, Dark: Look{raisedDark, "#474c57", ""}, Forced: Look{"Canvas", "CanvasText", ""}, Width: 1},
	{Class: "cross-head", Light: Look{Text: ink}, Dark: Look{Text: inkDark}, Forced: Look{Text: "CanvasText"}, Size: crossSize, Bold: true},
	{Class: "cross-text", Light: Look{Text: ink}, Dark: Look{Text: inkDark}, Forced: Look{Text: "CanvasText"}, Size: crossSize},
}

// tint is a system colour between paper and ink, so that areas differ where colours are forced.
func tint(percent string) string { return "color-mix(in srgb, CanvasText " + percent + "%, Canvas)" }

// role finds a class in Roles; an unknown one has no look of its own.
func role(class string) Role {
	for _, r := range Roles {
		if r.Class == class {
			return r
		}
	}
	return Role{}
}

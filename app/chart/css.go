package chart

import (
	"strings"

	"goodenough/app/dom"
)

// CSS is the charts' part of the page's style sheet, made of Roles: custom properties for the colours, set for light, for dark
// where the system or <html data-theme="dark"> asks for it, for forced colours and for print, and one rule for each role.
// The page's own colours are not in it.
func CSS() string {
	var b strings.Builder
	b.WriteString("/* Made of chart.Roles. */\n")
	light := variables(func(r Role) Look { return r.Light })
	dark := variables(func(r Role) Look { return r.Dark })
	forced := variables(func(r Role) Look { return r.Forced })
	b.WriteString(":root{" + light + "}\n")
	b.WriteString(":root[data-theme=dark]{" + dark + "}\n")
	b.WriteString("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n")
	b.WriteString("@media print{:root:root:root{" + light + "}}\n")
	b.WriteString("@media (forced-colors:active){:root:root:root{" + forced + "}" +
		":is(.chart,.swatch) *{forced-color-adjust:none}}\n")
	for _, r := range Roles {
		writeRules(&b, r)
	}
	b.WriteString(behaviour)
	return b.String()
}

// behaviour is what has no colour.
const behaviour = `.chart,.swatch{fill:#000;stroke:none}
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart text{user-select:none}
.chart .surface{touch-action:pan-y}
.chart .chevron{stroke-linecap:round;stroke-linejoin:round}
.chart .area,.chart .line,.chart .total{stroke-linejoin:round}
.chart .handle{display:block;cursor:ew-resize;touch-action:pan-y pinch-zoom;outline:none}
.chart .free{cursor:move;touch-action:none}
.chart .upright{cursor:ns-resize;touch-action:none}
.chart .handle:focus-visible .focus{stroke:var(--mark-stroke)}
.chart .tick,.cross-text,.chart-data td{font-variant-numeric:tabular-nums}
.chart-data td{text-align:right}
.legend{display:flex;flex-wrap:wrap;gap:.35em 1.3em;margin:0;padding:0;list-style:none}
.legend .swatch{margin-right:.35em;vertical-align:-.05em}
`

// property is the name of a role's custom property.
func property(class, part string) string { return "--" + class + "-" + part }

// variables sets the custom properties of all roles. What only some looks set falls back to the general role of the element,
// as an unset property would: the earlier rule's value.
func variables(look func(Role) Look) string {
	var b strings.Builder
	for _, r := range Roles {
		l, has := look(r), r.parts()
		for _, v := range [...]struct {
			part, value string
			used        bool
		}{{"fill", l.Fill, has.Fill != ""}, {"stroke", l.Stroke, has.Stroke != ""}, {"text", l.Text, has.Text != ""}} {
			if !v.used {
				continue
			}
			if v.value == "" {
				v.value = "var(" + property(generalOf(r.Class), v.part) + ")"
			}
			b.WriteString(property(r.Class, v.part) + ":" + v.value + ";")
		}
	}
	return b.String()
}

// parts holds something wherever any look of the role does.
func (r Role) parts() Look {
	return Look{
		Fill:   r.Light.Fill + r.Dark.Fill + r.Forced.Fill,
		Stroke: r.Light.Stroke + r.Dark.Stroke + r.Forced.Stroke,
		Text:   r.Light.Text + r.Dark.Text + r.Forced.Text,
	}
}

// generalOf is the role that every element of a class has too.
func generalOf(class string) string {
	kind, _, _ := strings.Cut(class, "-")
	switch {
	case kind == "a":
		return "area"
	case kind == "l":
		return "line"
	case kind == "zone" && strings.HasSuffix(class, "-edge"):
		return "zone-edge"
	}
	return kind
}

func writeRules(b *strings.Builder, r Role) {
	has := r.parts()
	shape, text := "", ""
	if has.Fill != "" {
		shape += "fill:var(" + property(r.Class, "fill") + ");"
	}
	if has.Stroke != "" {
		shape += "stroke:var(" + property(r.Class, "stroke") + ");"
	}
	if r.Width > 0 {
		shape += "stroke-width:" + dom.Num(r.Width) + ";"
	}
	if r.Dash != "" {
		shape += "stroke-dasharray:" + r.Dash + ";"
	}
	if has.Text != "" {
		text += "fill:var(" + property(r.Class, "text") + ");"
	}
	if r.Size > 0 {
		text += haloStroke(r.Class) + "stroke-dasharray:none;font-size:" + dom.Num(r.Size) + "px;"
	}
	if r.Bold {
		text += "font-weight:650;"
	}
	if shape != "" {
		b.WriteString(":is(.chart,.swatch) ." + r.Class + ":not(text){" + shape + "}\n")
	}
	if text != "" {
		b.WriteString(".chart text." + r.Class + "{" + text + "}\n")
	}
}

// haloed is the role whose text has paper around it: the label of a rule, which stands among curves.
const haloed = "rule"

// haloStroke is the outline of a role's text.
func haloStroke(class string) string {
	if class == haloed {
		return "stroke:var(--paper-fill);stroke-width:3;"
	}
	return "stroke:none;"
}

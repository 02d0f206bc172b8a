package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestLeaderWantsCustomersBack puts the one way back on the picture, then the other, takes it back and off, and asks for it sooner.
func TestLeaderWantsCustomersBack(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=b2b-saas")
	pressed := func(name string) string { p.Helper(); return p.attribute(actionOf("plan-"+name), "aria-pressed") }
	if says := p.text("#time .recovery"); !strings.Contains(says, "How soon must they be satisfied again?") || !strings.Contains(says, "within 2 years for $4.6M a year, or for $3.1M once and $3.6M a year") {
		t.Errorf("it says %q", says)
	}
	p.click(actionOf("plan-restore"))
	link := p.waitLink(`link.includes('plan=4647530@0')`)
	p.agrees(link, explain(t, link)[0])
	restoring := p.drawn("l-plan")
	if says := p.text("#time"); restoring == "" || pressed("restore") != "true" || !strings.Contains(says, "your plan satisfies them again in 2 years") {
		t.Errorf("the plan is drawn as %q; it says %.400q", restoring, says)
	}
	p.click(actionOf("plan-cleanup"))
	link = p.waitLink(`link.includes('plan=3573770@0,plus3098230@0')`)
	p.agrees(link, explain(t, link)[0])
	if line := p.drawn("l-plan"); line == "" || line == restoring || pressed("restore") != "false" || pressed("cleanup") != "true" {
		t.Errorf("the other plan is drawn as %q", line)
	}
	p.click(actionOf("undo"))
	p.waitLink(`link.includes('plan=4647530@0')`)
	p.click(actionOf("undo"))
	p.waitLink(`!link.includes('plan')`)
	p.click(actionOf("plan-cleanup"))
	p.waitLink(`link.includes('plus3098230@0')`)
	p.click(actionOf("plan-cleanup")) // once more
	p.waitLink(`!link.includes('plan')`)

	p.typeInto("within", "6 months")
	link = p.waitFact("within=0.5")
	p.leave()
	p.agrees(link, explain(t, link)[0])
	if says := p.text("#time"); !strings.Contains(says, "within 6 months for $9.2M a year") || !strings.Contains(says, "Back within 6 months") {
		t.Errorf("asked for it sooner, it says %.600q", says)
	}
	p.click(actionOf("plan-restore"))
	p.waitLink(`link.includes('plan=9248820@0')`)
	p.choose("cust", "consumer") // whose customers are satisfied
	p.wait(`!document.querySelector('#time [data-input="within"]') && document.querySelectorAll('[data-input="within"]').length === 1`)
}

// TestLeaderCountsABigOutage opens the facts about one, says how often in the words people use, and sees what it does.
func TestLeaderCountsABigOutage(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root+"#v=1&cust=b2b-saas")
	if p.shown(boxOf("big")) || p.has(`.losses [data-output="big.loss"]`) {
		t.Error("a big outage is asked about or counted before anybody spoke of one")
	}
	p.click("[data-fold=rare] summary")
	if says := p.text("[data-fold=rare]"); p.value("big") != "never" || !strings.Contains(says, "One outage of 12 hours would cost $1.0M.") {
		t.Errorf("opened, %q is said of one that comes %s", says, p.value("big"))
	}
	p.click(boxOf("big"))
	p.run(`document.activeElement.select()`)
	p.press("once in 10 years")
	link := p.waitFact("big=0.1")
	p.leave()
	p.agrees(link, explain(t, link)[0])
	if says := p.text("[data-fold=rare]"); p.value("big") != "once in 10 years" || !strings.Contains(says, "Once in 10 years at this spending (chance within ten years: 63") || !strings.Contains(says, "Each costs $1.0M, $104k a year on average") {
		t.Errorf("%s: %q", p.value("big"), says)
	}
	if says := p.text(".losses"); !strings.Contains(says, "what big outages add") || !strings.Contains(says, "$104k") {
		t.Errorf("of the losses it says %q", says)
	}
	p.run(`document.querySelectorAll('#sure details').forEach((d) => { d.open = true; })`)
	p.wait(`document.querySelector('#sure [data-mark="big"]') !== null`)
	if says := p.text("#sure"); !strings.Contains(says, "one big outage, $1.0M") || !strings.Contains(says, "One big outage costs $1.0M.") {
		t.Errorf("the curve of one year says %.200q", says)
	}

	slider := `[data-slider="big"]`
	p.focus(slider)
	p.press(kb.ArrowRight)
	p.waitLink(`link.includes('big=0.10101')`)
	if says := p.attribute(slider, "aria-valuetext"); says != "once in 9.9 years" || p.value("big") != says {
		t.Errorf("the slider says %q, the box %q", says, p.value("big"))
	}
	for text, fact := range map[string]string{"1 in 20 years": "big=0.05", "every 5 years": "big=0.2", "0.25 a year": "big=0.25"} {
		p.typeInto("big", text)
		p.waitFact(fact)
	}
	p.typeInto("big", "once in 10 apples")
	if link := p.link(); p.attribute(boxOf("big"), "aria-invalid") != "true" || !strings.Contains(p.text("#error-big"), "write once in 10 years or 0.1 a year") {
		t.Errorf("of apples it says %q, with %s", p.text("#error-big"), link)
	}
}

package browsertest

import "testing"

// choose picks an entry of a list, as the browser tells it.
func (p *page) choose(key, id string) {
	p.Helper()
	p.run(`(() => {
		const list = document.querySelector(%s);
		list.value = %s;
		for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
	})()`, boxOf(key), id)
	p.frame()
}

// TestLeaderChangesTheCustomerType gets its numbers for all but what was edited.
func TestLeaderChangesTheCustomerType(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	ops := p.value("ops")
	p.typeInto("rev", "80m")
	p.leave()
	if got := p.value("ops"); got == ops {
		t.Errorf("the spending nobody gave stayed %s", got)
	}
	ops = p.value("ops")
	p.choose("cust", "payments")
	if got := p.value("rev"); got != "$80M" {
		t.Errorf("the edited revenue became %s", got)
	}
	if got := p.value("ops"); got == ops {
		t.Errorf("the spend nobody edited stayed %s", got)
	}
	link := p.waitFact("cust=payments")
	p.agrees(link, explain(t, link)[0])
	p.click(actionOf("undo"))
	if p.value("cust") != "consumer" || p.value("ops") != ops || p.value("rev") != "$80M" {
		t.Errorf("undo leaves %s, %s, %s", p.value("cust"), p.value("rev"), p.value("ops"))
	}
}

// TestLeaderChoosesASchedule owes credits on everything, to the share who usually claim them.
func TestLeaderChoosesASchedule(t *testing.T) {
	t.Parallel()
	p := open(t, desktop, serve(t, hosting{}).root)
	p.choose("sla", "generic")
	if p.value("cover") != "100" || p.value("claim") != "30" {
		t.Errorf("with a schedule %s %% of revenue is under credits and %s %% are claimed", p.value("cover"), p.value("claim"))
	}
	link := p.waitFact("sla=generic")
	p.agrees(link, explain(t, link)[0])
	p.choose("sla", "none")
	if p.value("cover") != "0" {
		t.Errorf("without a schedule %s %% of revenue is under credits", p.value("cover"))
	}
	p.waitLink(`!link.includes('sla=')`)
}

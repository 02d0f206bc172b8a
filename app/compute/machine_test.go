package compute

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// spell writes what is to be done.
func spell(orders []order) string {
	var words []string
	for _, o := range orders {
		switch o.kind {
		case hire:
			words = append(words, fmt.Sprint("hire ", o.worker))
		case fire:
			words = append(words, fmt.Sprint("fire ", o.worker))
		case send:
			words = append(words, fmt.Sprintf("send %d %s%d", o.worker, o.request.Link, o.request.To))
		case tell:
			words = append(words, "tell "+map[bool]string{true: "twice", false: "once"}[strings.Contains(o.sentence, "twice")])
		case answer:
			words = append(words, "answer "+o.reply.Link)
		default:
			words = append(words, fmt.Sprintf("%+v?", o))
		}
	}
	return strings.Join(words, ", ")
}

var phases = [...]string{"waiting", "hired", "here", "dead"}

// play is the machine after some events, and what the last of them had done.
func play(m machine, events ...event) (machine, []order) {
	var orders []order
	for _, e := range events {
		orders = m.on(e)
	}
	return m, orders
}

func of(kind eventKind, worker int) event { return event{kind: kind, worker: worker} }

// ask is a request as the page makes it.
func ask(link string) event {
	return event{kind: asked, request: &Request{Link: link, From: live, To: len(Ladder)}}
}

// reply answers the newest request.
func reply(m machine, worker int) event {
	return event{kind: replied, worker: worker, reply: &Reply{ID: m.last.ID, Link: m.last.Link}}
}

// TestEveryEventInEveryPhase is the whole machine: each way to be in a phase, each thing that can happen there, and what is made of
// it. The scenario "a" was asked for and not answered yet; worker 7 is somebody nobody hired.
func TestEveryEventInEveryPhase(t *testing.T) {
	ways := []struct {
		name   string
		phase  phase
		before []event
		then   map[string]string // by event: the next phase, and what is done
	}{
		{"waiting", waiting, []event{of(started, 0), ask("a")}, map[string]string{
			"started": "waiting:", "ready": "hired: send 1 a4", "failed": "here: fire 1, send 0 a3", "late": "here: send 0 a3",
			"asked": "waiting:", "stopped": "waiting:", "replied": "waiting:", "own": "waiting:", "ended": "dead: fire 1",
			"stranger": "waiting: fire 7", "stranger failed": "waiting:", "stranger late": "waiting:",
		}},
		{"waiting again", waiting, []event{of(started, 0), ask("a"), of(ready, 1), of(failed, 1)}, map[string]string{
			"started": "waiting:", "ready": "hired: send 2 a4", "failed": "here: fire 2, tell twice, send 0 a3", "late": "here: send 0 a3",
			"asked": "waiting:", "stopped": "waiting:", "replied": "waiting:", "own": "waiting:", "ended": "dead: fire 2",
			"stranger": "waiting: fire 7", "stranger failed": "waiting:", "stranger late": "waiting:",
		}},
		{"hired", hired, []event{of(started, 0), ask("a"), of(ready, 1)}, map[string]string{
			"started": "hired:", "ready": "hired:", "failed": "waiting: fire 1, tell once, hire 2", "late": "hired:",
			"asked": "hired: send 1 b4", "stopped": "hired: send 1 a2", "replied": "hired: answer a", "own": "hired:", "ended": "dead: fire 1",
			"stranger": "hired: fire 7", "stranger failed": "hired:", "stranger late": "hired:",
		}},
		{"hired again", hired, []event{of(started, 0), ask("a"), of(ready, 1), of(failed, 1), of(ready, 2)}, map[string]string{
			"started": "hired:", "ready": "hired:", "failed": "here: fire 2, tell twice, send 0 a3", "late": "hired:",
			"asked": "hired: send 2 b4", "stopped": "hired: send 2 a2", "replied": "hired: answer a", "own": "hired:", "ended": "dead: fire 2",
			"stranger": "hired: fire 7", "stranger failed": "hired:", "stranger late": "hired:",
		}},
		{"here, while the worker may still come", here, []event{of(started, 0), ask("a"), of(late, 1)}, map[string]string{
			"started": "here:", "ready": "hired: send 0 0, send 1 a4", "failed": "here: fire 1", "late": "here:",
			"asked": "here: send 0 b3", "stopped": "here: send 0 a2", "replied": "here:", "own": "here: answer a", "ended": "dead: fire 1",
			"stranger": "here: fire 7", "stranger failed": "here:", "stranger late": "here:",
		}},
		{"here for good", here, []event{of(started, 0), ask("a"), of(late, 1), of(failed, 1)}, map[string]string{
			"started": "here:", "ready": "here: fire 1", "failed": "here: fire 1", "late": "here:",
			"asked": "here: send 0 b3", "stopped": "here: send 0 a2", "replied": "here:", "own": "here: answer a", "ended": "dead: fire 1",
			"stranger": "here: fire 7", "stranger failed": "here:", "stranger late": "here:",
		}},
		{"dead", dead, []event{of(started, 0), ask("a"), of(ended, 0)}, map[string]string{
			"started": "dead:", "ready": "dead: fire 1", "failed": "dead:", "late": "dead:",
			"asked": "dead:", "stopped": "dead:", "replied": "dead:", "own": "dead:", "ended": "dead:",
			"stranger": "dead: fire 7", "stranger failed": "dead:", "stranger late": "dead:",
		}},
	}
	for _, way := range ways {
		m, _ := play(machine{}, way.before...)
		if m.phase != way.phase {
			t.Fatalf("%s: the phase is %s", way.name, phases[m.phase])
		}
		events := map[string]event{
			"started": of(started, 0), "ready": of(ready, m.worker), "failed": of(failed, m.worker), "late": of(late, m.worker),
			"asked": ask("b"), "stopped": of(stopped, 0), "replied": reply(m, m.worker), "own": reply(m, own), "ended": of(ended, 0),
			"stranger": of(ready, 7), "stranger failed": of(failed, 7), "stranger late": of(late, 7),
		}
		if len(way.then) != len(events) {
			t.Errorf("%s: %d of %d events are told", way.name, len(way.then), len(events))
		}
		for name, event := range events {
			next, orders := play(m, event)
			if got := strings.TrimSpace(phases[next.phase] + ": " + spell(orders)); got != way.then[name] {
				t.Errorf("%s, %s: %s, want %s", way.name, name, got, way.then[name])
			}
		}
	}
}

// What was answered, and then stopped, is not asked for again; what was not is, of whoever comes next.
func TestStoppedStaysStopped(t *testing.T) {
	m, _ := play(machine{}, of(started, 0), of(ready, 1), ask("a"))
	m, _ = play(m, reply(m, 1))
	refining := reply(m, 1)
	m, orders := play(m, of(stopped, 0))
	if got := spell(orders); got != "send 1 0" {
		t.Errorf("stopping after an answer: %s", got)
	}
	if _, orders = play(m, refining); len(orders) > 0 {
		t.Errorf("a finer answer is heard: %s", spell(orders))
	}
	if _, orders = play(m, of(failed, 1), of(ready, 2)); len(orders) > 0 {
		t.Errorf("asked again: %s", spell(orders))
	}

	m, _ = play(machine{}, of(started, 0), of(ready, 1), ask("a"), of(stopped, 0))
	if _, orders = play(m, reply(m, 1)); spell(orders) != "answer a" {
		t.Errorf("stopped before the first answer, it is never heard: %s", spell(orders))
	}
}

// TestWhateverHappens plays histories as they come: whoever answers the page now has been asked the newest question, at most one
// worker is alive, none once the page is gone, and no engine is left without anybody on whom to wait.
func TestWhateverHappens(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 12))
		for range 2000 {
			m, orders := play(machine{}, of(started, 0))
			alive, newest := map[int]bool{}, map[int]Request{}
			var history []string
			check := func(e event) {
				history = append(history, fmt.Sprintf("%d of %d", e.kind, e.worker))
				for _, o := range orders {
					switch o.kind {
					case hire:
						alive[o.worker] = true
					case fire:
						delete(alive, o.worker)
					case send:
						if o.worker != own && !alive[o.worker] {
							t.Fatalf("seed %d: somebody gone is asked: %v", seed, history)
						}
						newest[o.worker] = *o.request
					}
				}
				said := fmt.Sprintf("seed %d: phase %s, alive %v, %v", seed, phases[m.phase], alive, history)
				if len(alive) > 1 || m.phase == dead && len(alive) > 0 {
					t.Fatal("workers live on; ", said)
				}
				if m.phase == waiting && !alive[m.worker] {
					t.Fatal("waits for nobody; ", said)
				}
				if (m.phase == hired || m.phase == here) && m.last.Link != "" && newest[m.at()].ID != m.last.ID {
					t.Fatal("the newest question lies; ", said)
				}
			}
			check(of(started, 0))
			for range 12 {
				who := random.IntN(m.worker + 1)
				e := []event{of(ready, who), of(failed, who), of(late, who), ask("a"), ask("b"), of(stopped, 0), reply(m, who), of(ended, 0)}[random.IntN(8)]
				if e.kind == ready && who == own { // who has nothing to say of itself
					continue
				}
				m, orders = play(m, e)
				check(e)
			}
		}
	}
}

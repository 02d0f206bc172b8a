package uncertainty_test

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"testing"

	"goodenough/model"
	"goodenough/model/scenario"
	"goodenough/model/uncertainty"
)

// futureOf answers for a link.
func futureOf(t testing.TB, r *uncertainty.Runner, link string, perYear, samples int) *uncertainty.Future {
	t.Helper()
	s, problems := scenario.Parse(ofVersion1(link))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f, err := r.Future(s.Study(), uncertainty.Outlook{Steps: s.Plan, Horizon: s.Horizon(), PerYear: perYear}, samples, nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Without a range every draw is the model's own answer, and a band has no width.
func TestFutureOfPointsIsTheModels(t *testing.T) {
	for _, link := range []string{"cust=consumer&try=1m&plan=3m@2", "cust=b2b-saas&try=0", "cust=cloud-platform&plan=%2B50m@1.5,20m@3&years=7"} {
		s, _ := scenario.Parse(ofVersion1(link))
		study := s.Study()
		study.Ranges = nil
		const perYear = 4
		f, err := new(uncertainty.Runner).Future(study, uncertainty.Outlook{Steps: s.Plan, Horizon: s.Horizon(), PerYear: perYear}, 64, nil)
		if err != nil {
			t.Fatal(err)
		}
		system, _ := model.Build(s.Inputs)
		want := system.Time(s.Plan, s.Horizon(), perYear)
		stay := want.Timeline("today")
		for i := range f.Prospects {
			way := &f.Prospects[i]
			sure := want.Timeline(way.Name)
			for k, year := range want.Years {
				at := slices.Index(f.Years, year)
				for at+1 < len(f.Years) && f.Years[at+1] == year { // after the turn
					at++
				}
				for _, c := range []struct {
					what       string
					got        uncertainty.Bands
					want, size float64
				}{
					{"downtime", way.Downtime, sure.Downtime[k], sure.Downtime[k]},
					{"revenue", way.Revenue, sure.Revenue[k], s.Revenue},
					{"value", way.Value, sure.Value[k], s.Revenue},
					{"present", way.Present, sure.Present[k] - stay.Present[k], s.Revenue},
				} {
					if c.got.P50 == nil && way.Name == "today" {
						continue
					}
					for _, got := range []float64{c.got.P5[at], c.got.P50[at], c.got.P95[at]} {
						if math.Abs(got-c.want) > 1e-6*math.Abs(c.size) {
							t.Errorf("%s: %s of %s after %v years is %v, want %v", link, c.what, way.Name, year, got, c.want)
						}
					}
				}
			}
			passes := 0.
			if float64(sure.RunwayYears) <= float64(s.Horizon()) {
				passes = 1
			}
			if math.Abs(float64(way.Passes)-passes) > 1e-12 {
				t.Errorf("%s: %s passes the line with chance %v, want %v", link, way.Name, way.Passes, passes)
			}
		}
	}
}

// A band is the plain quantiles of what the model says of each draw, at the same common random numbers.
func TestFutureIsPlainQuantiles(t *testing.T) {
	const link, samples, perYear = "cust=consumer&try=1m&plan=3m@2&half=1~4&ops=2m~4m&years=5", 128, 2
	s, _ := scenario.Parse(ofVersion1(link))
	f := futureOf(t, new(uncertainty.Runner), link, perYear, samples)
	draws, err := new(uncertainty.Runner).Draws(s.Study(), samples)
	if err != nil {
		t.Fatal(err)
	}
	n := len(f.Years)
	at := make([][]float64, n)
	passes, pays := 0., 0.
	for _, in := range draws {
		system, problems := model.Build(in)
		if model.Stopped(problems) {
			t.Fatal(problems)
		}
		plan := model.Plan{Base: in.ExploredSpend(), Steps: s.Plan}
		course, stay := &model.Course{Present: make([]float64, n)}, &model.Course{Present: make([]float64, n)}
		system.Follow(plan, f.Years, course, nil)
		system.Follow(model.Plan{Base: in.Spend}, f.Years, stay, nil)
		for k := range at {
			at[k] = append(at[k], course.Present[k]-stay.Present[k])
		}
		if runway, _ := system.PlanRunway(plan); runway <= float64(s.Horizon()) {
			passes++
		}
		if course.Present[n-1] >= stay.Present[n-1] {
			pays++
		}
	}
	way := f.Prospect("plan")
	for k := range at {
		slices.Sort(at[k])
		for _, q := range []struct{ p, got float64 }{{.05, way.Present.P5[k]}, {.5, way.Present.P50[k]}, {.95, way.Present.P95[k]}} {
			place := q.p*samples - .5
			i := int(place)
			want := at[k][i] + (place-float64(i))*(at[k][i+1]-at[k][i])
			if math.Abs(q.got-want) > 1e-7*s.Revenue {
				t.Errorf("after %v years the %v quantile is %v, want %v", f.Years[k], q.p, q.got, want)
			}
		}
	}
	if got := float64(way.Passes) * samples; math.Abs(got-passes) > 1e-6 {
		t.Errorf("%v draws pass the line, want %v", got, passes)
	}
	if got := float64(way.Pays) * samples; math.Abs(got-pays) > 1e-6 {
		t.Errorf("%v draws pay, want %v", got, pays)
	}
}

// Curves of credits that are kept at hand give what the model gives, slopes included, whether the time to restore is drawn or not.
func TestFutureOwesTheModelsCredits(t *testing.T) {
	for _, link := range []string{"cust=b2b-saas&try=1m", "cust=b2b-saas&try=1m&mttr=1~4"} {
		const samples = 64
		s, _ := scenario.Parse(ofVersion1(link))
		f := futureOf(t, new(uncertainty.Runner), link, 2, samples)
		draws, err := new(uncertainty.Runner).Draws(s.Study(), samples)
		if err != nil {
			t.Fatal(err)
		}
		last := len(f.Years) - 1
		var values []float64
		for _, in := range draws {
			system, _ := model.Build(in)
			c := &model.Course{Value: make([]float64, last+1)}
			system.Follow(model.Plan{Base: in.ExploredSpend()}, f.Years, c, nil)
			values = append(values, c.Value[last])
		}
		slices.Sort(values)
		got, want := f.Prospect("explored").Value.P50[last], (values[samples/2-1]+values[samples/2])/2
		if math.Abs(got-want) > 1e-5*s.Revenue {
			t.Errorf("%s: median value at the end is %v, want %v", link, got, want)
		}
	}
}

func TestFutureSameSeedSameNumbers(t *testing.T) {
	const link = "cust=marketplace&try=6m&plan=12m@3"
	r := new(uncertainty.Runner)
	first := futureOf(t, r, link, 4, 256)
	if again := futureOf(t, r, link, 4, 256); !reflect.DeepEqual(first, again) {
		t.Error("the same runner gives other numbers")
	}
	if anew := futureOf(t, new(uncertainty.Runner), link, 4, 256); !reflect.DeepEqual(first, anew) {
		t.Error("another runner gives other numbers")
	}
	if other := futureOf(t, r, link+"&seed=7", 4, 256); reflect.DeepEqual(first, other) {
		t.Error("another seed gives the same numbers")
	}
}

// However many draws, a future takes as many allocations: the columns, the percentiles, and for each draw what building its
// system takes.
func TestFutureAllocations(t *testing.T) {
	r := new(uncertainty.Runner)
	count := func(samples int) float64 {
		futureOf(t, r, "cust=b2b-saas&try=1m&plan=3m@2", 4, samples)
		return testing.AllocsPerRun(3, func() { futureOf(t, r, "cust=b2b-saas&try=1m&plan=3m@2", 4, samples) })
	}
	s, _ := scenario.Parse("v=1&cust=b2b-saas")
	builds := testing.AllocsPerRun(3, func() { model.Build(s.Inputs) })
	if few, many := count(64), count(512); many > few+(512-64)*builds+32 {
		t.Errorf("%v allocations for 64 draws and %v for 512, where building takes %v", few, many, builds)
	}
}

func TestFutureStopsAndRefuses(t *testing.T) {
	s, _ := scenario.Parse("v=1&cust=consumer&try=1m")
	o := uncertainty.Outlook{Horizon: 10, PerYear: 4}
	for stop := 1; ; stop++ {
		asked := 0
		_, err := new(uncertainty.Runner).Future(s.Study(), o, 512, func(done, total int) bool {
			if asked++; done > total {
				t.Errorf("%d of %d done", done, total)
			}
			return asked < stop
		})
		if err == nil {
			if stop < 3 {
				t.Errorf("it was asked only %d times", asked)
			}
			break
		}
		if err != uncertainty.ErrCancelled {
			t.Fatal(err)
		}
	}
	if _, err := new(uncertainty.Runner).Future(s.Study(), o, 100, nil); err == nil {
		t.Error("100 draws are no power of two and were taken")
	}
}

func TestFutureCrossesAsText(t *testing.T) {
	f := futureOf(t, new(uncertainty.Runner), "cust=consumer&try=1m&plan=3m@2", 4, 64)
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if len(text) > 24<<10 {
		t.Errorf("it is %d bytes long", len(text))
	}
	var back uncertainty.Future
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	again, _ := json.Marshal(&back)
	if string(text) != string(again) || back.Prospect("plan") == nil || len(back.Years) != len(f.Years) {
		t.Errorf("it changed on its way: %s", again)
	}
}

// BenchmarkFuture is ten years of 52 weeks in 1024 draws, of what is asked and of staying.
func BenchmarkFuture(b *testing.B) {
	for _, c := range []struct {
		name, link string
		perYear    int
	}{
		{"weekly/consumer", "cust=consumer&try=1m&plan=3m@2", 52},
		{"weekly/b2b-saas", "cust=b2b-saas&try=1m&plan=3m@2", 52},
		{"picture/consumer", "cust=consumer&try=1m&plan=3m@2", 4},
		{"picture/b2b-saas", "cust=b2b-saas&try=1m&plan=3m@2", 4},
	} {
		b.Run(c.name, func(b *testing.B) {
			r := new(uncertainty.Runner)
			for b.Loop() {
				futureOf(b, r, c.link, c.perYear, 1024)
			}
		})
	}
}

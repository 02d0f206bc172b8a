package state

import (
	"reflect"
	"testing"

	"goodenough/app/compute"
	"goodenough/model/uncertainty"
)

// TestAtRestIsWhereThePageComesToRest: the short way to the answer and the engine's, which makes every answer whole, lead to the same to the
// bit, whether finer answers agree with coarser ones or not, and whatever the runner did before.
func TestAtRestIsWhereThePageComesToRest(t *testing.T) {
	links := []string{"v=2&cust=b2b-saas&try=2m", "v=2&cust=consumer&mttr=1~4&big=.2", "v=1&cust=cloud-platform", "v=2&cust=payments&inc=1m", "v=2&cust=locked-in&floor=0.0008",
		"v=2&cust=email-batch&seed=3", "v=2&cust=swappable-infra&leave=.001~.5&tol=1e-6~.1", "v=2&cust=marketplace&growth=0~2", "v=2&cust=b2b-saas&ops=1m~9m&accept=99.99%25"}
	if testing.Short() {
		links = links[:1]
	}
	var r uncertainty.Runner
	agreed, replaced := 0, 0
	for _, link := range links {
		s := Open(link)
		for _, depth := range []uncertainty.Depth{uncertainty.Whole, uncertainty.Verdicts} {
			got := AtRest(s, &r, depth, true)
			want := climbed(s, new(uncertainty.Runner), compute.Request{To: len(compute.Ladder), Brief: true, Depth: depth})
			if !reflect.DeepEqual(got.Study, want.Study) {
				t.Errorf("%s, depth %d: at rest %+v\nwant %+v", link, depth, got.Study, want.Study)
			}
			if depth != uncertainty.Whole || got.Study.Answer == nil {
				continue
			}
			first, err := r.Run(s.Scenario.Study(), compute.Ladder[1], nil)
			if err != nil {
				t.Fatal(err)
			}
			if first.Optimum == got.Study.Answer.Optimum {
				agreed++
			} else {
				replaced++
			}
		}
	}
	if t.Logf("%d first answers stayed, %d were replaced", agreed, replaced); !testing.Short() && (agreed == 0 || replaced == 0) {
		t.Error("only one way was tried")
	}
}

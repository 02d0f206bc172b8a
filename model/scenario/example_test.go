package scenario_test

import (
	"fmt"
	"strings"

	"goodenough/model"
	"goodenough/model/scenario"
)

// A link is read, answered, and written back in its canonical form.
func Example() {
	s, problems := scenario.Parse("https://example.org/#v=1&cust=b2b-saas&rev=12M&ops=$400k&tol=0.2%&try=650k")
	fmt.Println(len(problems), "problems")

	system, _ := model.Build(s.Inputs)
	outcome := system.Outcome()
	fmt.Printf("to hold the line for ever: $%.0fk a year\n", outcome.Minimum/1e3)
	fmt.Printf("up to $%.0fk a dollar pays, from $%.0fk on it is waste\n", outcome.Optimum/1e3, outcome.Waste/1e3)
	fmt.Printf("$650k: acceptable %v, %s\n", outcome.Acceptable, outcome.Money)
	fmt.Println(s.Link())
	// Output:
	// 0 problems
	// to hold the line for ever: $323k a year
	// up to $400k a dollar pays, from $439k on it is waste
	// $650k: acceptable true, waste
	// v=1&to=end&cust=b2b-saas&rev=12m&ops=400k&tol=0.002&try=650k&end=1
}

// What cannot be used is named, and never fatal.
func ExampleParse_problems() {
	s, problems := scenario.Parse("#v=1&cust=payments&rev=1,200&margin=120%&colour=red")
	for _, p := range problems {
		fmt.Printf("%s: %s\n", p.Key, strings.ReplaceAll(p.Message, "\u00a0", " "))
	}
	fmt.Println(s.Link())
	// Output:
	// colour: "colour" is not an input: kept in the link, not used
	// rev: revenue that depends on it “1,200”: its comma may group thousands or begin decimals: write 1200 or 1.2; the default is used
	// margin: margin on extra sales must be between 0% and 100%: “120%” became 100%
	// v=1&to=end&cust=payments&margin=1&colour=red&end=1
}

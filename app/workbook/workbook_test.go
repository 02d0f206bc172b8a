package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"goodenough/app/words"
	"goodenough/app/workbook"
	"goodenough/model"
	"goodenough/model/scenario"
)

// links are those of the reference cases that differ most in what they ask of a workbook, and what only today's links say.
var links = []string{
	"v=1&cust=b2b-saas",
	"v=1&cust=b2b-saas&inc=10&accept=0.0002",            // a promise
	"v=1&cust=b2b-saas&accept=6e-05",                    // one that no spending keeps
	"v=1&cust=cloud-platform&accept=1.0001e-6&nine=900", // one out of reach
	"v=1&cust=b2b-saas&within=0.1&try=4m",               // a way back
	"v=1&cust=locked-in&ops=3.67m&blast=0.294&sla=dynamodb-global&cover=0.6&claim=0.5&try=9.46m", // credits
	"v=1&cust=cloud-platform&big=0.2&bigh=7.31&bigx=0.5",                                         // rare big outages, with credits
	"v=1&cust=email-batch&big=10&bigh=0.05&forgive=0",
	"v=1&cust=consumer&big=0.05&bigh=2000&defer=0&try=0",
	"v=1&cust=marketplace&big=0.1&discount=0&within=3&try=15m",
	"v=1&cust=payments&ops=9.37m&inc=40&growth=-0.134&neglect=96.1&trend=0.0573&try=6.79m",
	"v=2&cust=consumer&rev=40m", // spending follows revenue
	"v=2&cust=swappable-infra&fine=20k&bigfine=3m&big=0.5&tol=0.00002to0.0001",
	"v=2&cust=locked-in&plan=1m@1&trap=1",
	"v=1&cust=email-batch&rev=1m&ops=900k&quits=0&hours=0", // best is to spend nothing, or next to it
}

// changes are what is entered after: of each link these, by their keys.
var changes = []map[string]float64{
	{"rev": 61e6, "mttr": 1.1, "nine": 7},
	{"accept": .0009, "inc": 14, "discount": .2},
	{"floor": 4e-5, "tol": .002, "ops": 3.1e6},
	{"nine": 4, "accept": 2e-5, "growth": .9},
	{"within": 5, "try": 1.2e6, "half": 1.2},
	{"claim": .9, "mttr": .4, "blast": .25},
	{"big": .05, "bigfine": 3e7, "forgive": .5, "try": 9e7},
	{"big": 0, "margin": .6, "churn": .3},
	{"bigh": 20, "leave": .02, "wage": 250e3},
	{"discount": .3, "defer": .1, "exit": .3},
	{"trend": -.05, "quits": 4, "replace": 2},
	{"rev": 400e6, "hours": 90, "inc": 33},
	{"fine": 0, "bigx": .2, "cover": .9},
	{"try": 2e7, "neglect": 90, "rev": 300e6},
	{"rev": 4e7, "ops": 5e5, "hours": 15},
}

func parsed(t *testing.T, link string) scenario.Scenario {
	t.Helper()
	s, problems := scenario.Parse(link)
	if model.Refused(problems) {
		t.Fatalf("%s: %v", link, problems)
	}
	return s
}

func written(t *testing.T, scenarios []scenario.Scenario, base string) []byte {
	t.Helper()
	book, err := workbook.Of(scenarios, base)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestLibreOfficeAgreesWithTheModel, as the workbook is written and after cells are changed: on every output, to 1e-9; on what hangs on the
// best spending, to 1e-6. And where there is no answer, none is shown.
func TestLibreOfficeAgreesWithTheModel(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	if office() == "" {
		t.Skip("LibreOffice is not installed; on Debian: apt-get install libreoffice-calc-nogui")
	}
	var before, after []scenario.Scenario
	for i, link := range links {
		s := parsed(t, link)
		before = append(before, s)
		for _, key := range sorted(changes[i]) {
			s = s.WithNumber(field(t, key), changes[i][key])
		}
		after = append(after, s)
	}
	book := written(t, before, "")
	changed := open(t, book)
	for i := range links {
		for key, v := range changes[i] {
			changed.enter(t, fmt.Sprintf("in_%s_%d", key, i+1), strconv.FormatFloat(v, 'g', -1, 64))
		}
	}
	// one that owes other credits, alone
	alone := parsed(t, links[0])
	owing := open(t, written(t, []scenario.Scenario{alone}, ""))
	owing.enterText(t, "in_sla", "s3")
	alone.Schedule = "s3"
	// and what has no answer, each for its own reason
	var reasons []scenario.Scenario
	for range broken {
		reasons = append(reasons, parsed(t, links[0]))
	}
	none := open(t, written(t, reasons, ""))
	for i, b := range broken {
		for key, v := range b.enter {
			none.enter(t, fmt.Sprintf("in_%s_%d", key, i+1), v)
		}
	}
	// and what is named to do harm
	var named []scenario.Scenario
	for _, name := range hostile {
		s := parsed(t, links[0])
		s.Name = name
		named = append(named, s)
	}
	books := calculated(t, map[string][]byte{"before": book, "after": changed.zip(t), "alone": owing.zip(t), "none": none.zip(t), "named": written(t, named[:4], "")})
	for i := range links {
		suffix := fmt.Sprintf("_%d", i+1)
		compare(t, links[i], books["before"], before[i], suffix)
		compare(t, fmt.Sprintf("%s with %v", links[i], changes[i]), books["after"], after[i], suffix)
	}
	compare(t, links[0]+" with s3", books["alone"], alone, "")
	for i, name := range hostile[:4] {
		if c := books["named"].cells["Summary"][fmt.Sprintf("B%d", i+3)]; meant(c.value) != name || c.formula != "" || c.kind != "s" {
			t.Errorf("%q is read as %+v", name, c)
		}
	}
	for i, b := range broken {
		suffix := fmt.Sprintf("_%d", i+1)
		for _, name := range names(t) {
			if c, err := books["none"].at(name + suffix); err != nil || c.kind != "e" || c.value != "#N/A" {
				t.Errorf("%v: %s is %+v, %v", b.enter, name, c, err)
			}
		}
		if c, err := books["none"].at("m_problem" + suffix); err != nil || !strings.Contains(c.value, b.says) {
			t.Errorf("%v: it says %q, %v", b.enter, c.value, err)
		}
	}
}

// broken are entries that leave no answer, and what is said then.
var broken = []struct {
	enter map[string]string
	says  string
}{
	{map[string]string{"margin": "1.5"}, "margin on extra sales must be between 0% and 100%, not 1.5"},
	{map[string]string{"inc": "-3"}, "incidents must be between"},
	{map[string]string{"tol": "0.00001"}, "must be more than downtime from vendors"},
	{map[string]string{"exit": "0.0005"}, "Downtime nobody tolerates"},
	{map[string]string{"inc": "0.01"}, "since part of it is your own"},
	{map[string]string{"floor": "0.0009", "inc": "3000", "neglect": "1.1"}, "customers would already be gone"},
	{map[string]string{"trend": "0.5"}, "downtime trend is faster"},
	{map[string]string{"big": "10", "bigh": "4000", "forgive": "0"}, "Big outages this often"},
	{map[string]string{"mttr": "0.01", "inc": "3000"}, "service credits"},
}

// names are those of all answers: of model.Outcome but for what comes with the years.
func names(t *testing.T) (list []string) {
	t.Helper()
	s, _ := model.Build(parsed(t, links[0]).Inputs)
	for name := range flat(t, s.Outcome()) {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// flat is an outcome by the names of a workbook.
func flat(t *testing.T, o *model.Outcome) map[string]any {
	t.Helper()
	text, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	list := map[string]any{}
	for name, v := range tree {
		inner, nested := v.(map[string]any)
		for n, v := range inner {
			list[name+"_"+n] = v
		}
		if !nested && !strings.HasPrefix(name, "npv_") {
			list[name] = v
		}
	}
	return list
}

// spoken is what the workbook says of money.
var spoken = map[string]string{string(model.Pays): words.Pays, string(model.GrowthPaysBetter): words.GrowthPays, string(model.Waste): words.DoesntPay}

func compare(t *testing.T, what string, book read, s scenario.Scenario, suffix string) {
	t.Helper()
	system, problems := model.Build(s.Inputs)
	if model.Stopped(problems) {
		t.Fatalf("%s: %v", what, problems)
	}
	o := system.Outcome()
	if s.Trap {
		o = o.Trapped()
	}
	for name, want := range flat(t, o) {
		c, err := book.at(name + suffix)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		switch want := want.(type) {
		case nil:
			if c.kind != "str" || c.value == "" {
				t.Errorf("%s: %s is %+v, and the model knows none", what, name, c)
			}
		case bool:
			if c.kind != "b" && c.kind != "n" || c.value != map[bool]string{true: "1", false: "0"}[want] {
				t.Errorf("%s: %s is %+v, want %v", what, name, c, want)
			}
		case string:
			if c.value != spoken[want] {
				t.Errorf("%s: %s is %q, want %q", what, name, c.value, spoken[want])
			}
		case float64:
			got, err := strconv.ParseFloat(c.value, 64)
			allowed := 1e-9
			if name == "optimum" || name == "waste" || name == "downtime_at_optimum" {
				allowed = 1e-6
			}
			if c.kind != "n" || err != nil || !(math.Abs(got-want) <= allowed*math.Abs(want)) {
				t.Errorf("%s: %s is %q, want %.12g (off by %.2g)", what, name, c.value, want, math.Abs(got-want)/math.Abs(want))
			}
		}
	}
}

func field(t *testing.T, key string) model.Field {
	t.Helper()
	f, ok := model.FieldOf(key)
	if !ok {
		t.Fatalf("there is no input %s", key)
	}
	return f
}

func sorted(m map[string]float64) (keys []string) {
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// enter writes a number into the cell with a name, as somebody does who types it: what stood there is gone, its look stays.
func (r read) enter(t *testing.T, name, number string) {
	t.Helper()
	r.replace(t, name, "><v>"+number+"</v></c>")
}

func (r read) enterText(t *testing.T, name, text string) {
	t.Helper()
	r.replace(t, name, ` t="inlineStr"><is><t>`+text+`</t></is></c>`)
}

func (r read) replace(t *testing.T, name, with string) {
	t.Helper()
	found := place.FindStringSubmatch(r.names[name])
	if found == nil {
		t.Fatalf("no cell is named %s", name)
	}
	part := r.part[found[1]]
	cell := regexp.MustCompile(`(<c r="` + found[2] + found[3] + `" s="\d+")(?: t="inlineStr")?>.*?</c>`)
	if n := len(cell.FindAllString(r.parts[part], -1)); n != 1 {
		t.Fatalf("%s stands in %d cells", name, n)
	}
	r.parts[part] = cell.ReplaceAllString(r.parts[part], "${1}"+with)
}

// zip puts the parts together again.
func (r read) zip(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range r.parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// functions are those that a spreadsheet of 2007 knows, and those of ours that it doesn't, which a file writes with a prefix. Without it a
// real spreadsheet shows #NAME?.
var (
	functions = strings.Fields("ABS AND EXP IF IFERROR INDEX ISNUMBER LEN LN LOG10 MATCH MAX MIN NA OR ROUND ROW ROWS SUMPRODUCT")
	newer     = strings.Fields("_xlfn.POISSON.DIST _xlfn.GAMMA.DIST")
	called    = regexp.MustCompile(`([A-Za-z_][A-Za-z0-9_.]*)\(`)
	named     = regexp.MustCompile(`\b[a-z]\w*_\w+\b`)
	quotation = regexp.MustCompile(`"[^"]*"`)
)

// TestFormulasAreWhole: each calls functions that its file may call, asks for names that are defined, and has no result that a spreadsheet
// would believe.
func TestFormulasAreWhole(t *testing.T) {
	for _, count := range []int{1, 3} {
		var scenarios []scenario.Scenario
		for _, link := range links[:count] {
			scenarios = append(scenarios, parsed(t, link))
		}
		book := open(t, written(t, scenarios, ""))
		seen := map[string]bool{}
		formulas := 0
		for sheet, cells := range book.cells {
			for at, c := range cells {
				if c.formula == "" {
					continue
				}
				formulas++
				if c.value != "" {
					t.Errorf("%s!%s has a result", sheet, at)
				}
				formula := quotation.ReplaceAllString(c.formula, `""`)
				for _, call := range called.FindAllStringSubmatch(formula, -1) {
					seen[call[1]] = true
					if !slices.Contains(functions, call[1]) && !slices.Contains(newer, call[1]) {
						t.Errorf("%s!%s calls %s", sheet, at, call[1])
					}
				}
				for _, name := range named.FindAllString(strings.ReplaceAll(formula, "_xlfn.", ""), -1) {
					if _, ok := book.names[name]; !ok {
						t.Errorf("%s!%s asks for %s, which is nowhere: %s", sheet, at, name, c.formula)
					}
				}
			}
		}
		if formulas < 8000*count || !seen["_xlfn.POISSON.DIST"] || !seen["_xlfn.GAMMA.DIST"] {
			t.Errorf("%d formulas call %v", formulas, seen)
		}
		for i := range count {
			suffix := ""
			if count > 1 {
				suffix = fmt.Sprintf("_%d", i+1)
			}
			for _, name := range names(t) {
				if c, err := book.at(name + suffix); err != nil || c.formula == "" {
					t.Errorf("%s: %v, %+v", name, err, c)
				}
			}
			for _, f := range model.Fields {
				_, asked := book.names["in_"+f.Key+suffix]
				silent := slices.Contains([]string{"cust", "name", "why", "spread", "budget", "gmax", "ghalf", "gshape", "team", "tools"}, f.Key)
				if asked == silent {
					t.Errorf("input %s has a cell: %v", f.Key, asked)
				}
			}
		}
	}
}

// TestWhoseNumbersTheyAre: own ones, the preset's, and what all presets share are told apart, and what follows another input is a formula.
func TestWhoseNumbersTheyAre(t *testing.T) {
	book := open(t, written(t, []scenario.Scenario{parsed(t, "v=2&cust=consumer&rev=40m&mttr=1to2&wage=200k")}, ""))
	for key, want := range map[string][3]string{
		"rev":     {"40000000", "own", "yours"},
		"mttr":    {"1.41421356237", "own", "yours: 1 to 2 hours, here its middle"},
		"margin":  {"0.6", "preset", ""},
		"replace": {"1", "default", "our estimate, 0.2 to 2"},
		"ops":     {"", "preset", "follows revenue"},
		"try":     {"", "default", "follows: today’s spending"},
		"bigfine": {"", "default", "follows: the same as for any incident"},
	} {
		found := place.FindStringSubmatch(book.names["in_"+key])
		if found == nil {
			t.Fatalf("no cell for %s", key)
		}
		cells, row := book.cells[found[1]], found[3]
		if c := cells["B"+row]; c.value != want[0] || (c.formula == "") != (want[0] != "") {
			t.Errorf("%s is %+v", key, c)
		}
		if whose, source := cells["D"+row].text, cells["E"+row].text; whose != want[1] || !strings.HasPrefix(source, want[2]) {
			t.Errorf("%s is said to be %q, from %q", key, whose, source)
		}
	}
}

// TestWhatIsNotInIt is said: a plan, firefighting from the same budget, ranges, and inputs that nothing here asks for.
func TestWhatIsNotInIt(t *testing.T) {
	says := func(link string) string {
		book := open(t, written(t, []scenario.Scenario{parsed(t, link)}, ""))
		var b strings.Builder
		for _, c := range book.cells["Inputs"] {
			b.WriteString(c.text + "\n")
		}
		return b.String()
	}
	all, none := says("v=2&cust=consumer&plan=1m@1&trap=1&team=12"), says("v=2&cust=consumer&points=1")
	for _, what := range []string{"The link has a plan", "firefighting paid from the same budget", "stand at their middle", "engineers on the team"} {
		if !strings.Contains(all, what) || strings.Contains(none, what) {
			t.Errorf("%q is said where it is so: %v, and where it is not: %v", what, strings.Contains(all, what), strings.Contains(none, what))
		}
	}
}

// hostile are names that would do something if they were no text.
var hostile = []string{
	`=HYPERLINK("http://evil.example","x")`, `_x003D_1+1`, `</t></is></c><c r="B2"><f>1</f></c>`, `@SUM(A1)`,
	`+1+cmd|' /C calc'!A0`, `-2+3`, `&lt;b&gt; & "quotes" 'too'`, `_x005F_x003D_`, `]]>`, strings.Repeat("é", 80),
}

// TestNothingFromALinkActs: what a link says stays text, whatever it begins with. The address of a link back is of ours.
func TestNothingFromALinkActs(t *testing.T) {
	for _, name := range hostile {
		s := parsed(t, "v=2&cust=consumer")
		s.Name, s.Note = name, name
		s.Unknown = []scenario.Pair{{Key: "x", Value: name}}
		book := open(t, written(t, []scenario.Scenario{s, s}, "https://ops.example/tools/"))
		shown := 0
		for sheet, cells := range book.cells {
			for at, c := range cells {
				if strings.Contains(c.formula, "evil") || strings.Contains(c.formula, name) {
					t.Errorf("%q is in the formula of %s!%s", name, sheet, at)
				}
				if text := meant(c.text); text == name || text == "“"+name+"”" {
					shown++
					if c.kind != "inlineStr" {
						t.Errorf("%q is a %s", name, c.kind)
					}
				}
			}
		}
		if shown != 8 { // title, its chart's and note of each, and two rows of the summary
			t.Errorf("%q stands in %d cells", name, shown)
		}
		targets := 0
		for part, text := range book.parts {
			if !strings.HasSuffix(part, ".rels") {
				continue
			}
			var rels struct {
				List []struct {
					Target string `xml:"Target,attr"`
					Mode   string `xml:"TargetMode,attr"`
				} `xml:"Relationship"`
			}
			if err := xml.Unmarshal([]byte(text), &rels); err != nil {
				t.Errorf("%s: %v", part, err)
			}
			for _, r := range rels.List {
				if r.Mode == "External" {
					targets++
					if r.Target != "https://ops.example/tools/#"+s.Link() {
						t.Errorf("%q: a link goes to %s", name, r.Target)
					}
				}
			}
		}
		if targets != 4 {
			t.Errorf("%q: %d links back", name, targets)
		}
	}
}

// meant is a text of a cell as spreadsheets read it: _x003D_ is a character by its number.
func meant(text string) string {
	return numbered.ReplaceAllStringFunc(text, func(c string) string {
		n, _ := strconv.ParseUint(c[2:6], 16, 16)
		return string(rune(n))
	})
}

var numbered = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// TestControlCharactersAreDropped: XML has no place for them.
func TestControlCharactersAreDropped(t *testing.T) {
	s := parsed(t, "v=2&cust=consumer")
	s.Name = "a\x00b\x0bc\uffffd\xff\x7f"
	book := open(t, written(t, []scenario.Scenario{s}, ""))
	if got := book.cells["Inputs"]["A1"].text; got != "abcd" {
		t.Errorf("the title is %q", got)
	}
}

// TestPartsAreXML, and each sheet says what stays in sight and what is printed.
func TestPartsAreXML(t *testing.T) {
	book := open(t, written(t, []scenario.Scenario{parsed(t, links[6]), parsed(t, links[0])}, ""))
	for name, text := range book.parts {
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if strings.HasPrefix(name, "xl/worksheets/sheet") && !strings.Contains(text, "<drawing ") {
			if !strings.Contains(text, `state="frozen"`) {
				t.Errorf("%s has no header that stays", name)
			}
		}
	}
	printed := strings.Count(book.parts["xl/workbook.xml"], "_xlnm.Print_Area")
	if sheets := len(book.cells); sheets != 11 || printed != sheets {
		t.Errorf("of %d sheets %d say what is printed", sheets, printed)
	}
	if len(book.parts["xl/charts/chart2.xml"]) == 0 {
		t.Error("the second scenario has no chart")
	}
}

// TestWhatHasNoWorkbook: too many, none, no answer, and an address that is none.
func TestWhatHasNoWorkbook(t *testing.T) {
	s := parsed(t, "v=2&cust=consumer")
	bad := s
	bad.Tolerance = 1e-8
	for _, c := range []struct {
		list []scenario.Scenario
		base string
		says string
	}{
		{nil, "", "needs a scenario"},
		{slices.Repeat([]scenario.Scenario{s}, workbook.Most+1), "", "up to 20 scenarios, not 21"},
		{[]scenario.Scenario{s, bad}, "", "scenario 2 has no answer"},
		{[]scenario.Scenario{s}, "javascript:alert(1)//", "begins with https://"},
	} {
		if _, err := workbook.Of(c.list, c.base); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%d scenarios, %q: %v, want %q", len(c.list), c.base, err, c.says)
		}
	}
}

// TestTheSameBytes: the same scenarios are the same file.
func TestTheSameBytes(t *testing.T) {
	s := parsed(t, links[5])
	if !bytes.Equal(written(t, []scenario.Scenario{s}, ""), written(t, []scenario.Scenario{s}, "")) {
		t.Error("two files differ")
	}
}

package choices

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"

	"goodenough/model/scenario"
)

// TestPackedOnceOpensForEver: testdata/packed.txt has texts as they were packed when links were written with them, and what they were.
// APPEND ONLY, like the list of links.
func TestPackedOnceOpensForEver(t *testing.T) {
	content, err := os.ReadFile("testdata/packed.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		seen++
		fields := strings.Split(strings.TrimSpace(line), "\t")
		want := map[string]string{}
		for _, field := range fields[1:] {
			name, quoted, _ := strings.Cut(field, "=")
			text, err := strconv.Unquote(quoted)
			if err != nil {
				t.Fatalf("%s: %v", field, err)
			}
			want[name] = text
		}
		got, err := Unpack(fields[0])
		if err != nil || !maps.Equal(got, want) {
			t.Errorf("%s is %q, %v, and was %q; now it would be %s", fields[0], got, err, want, Pack(want))
		}
	}
	if seen < 4 {
		t.Errorf("%d lines: none is ever taken out", seen)
	}
}

// typical are choices of people.
var typical = []map[string]string{
	{"tool": "backlog", "items": Example, "paid": "100k", "ins": "A second region\nCells that fail alone"},
	{"tool": "compare", "pins": "#v=2&to=end&cust=b2b-saas&mttr=4&end=1\nhttps://intra.test/ops/#v=2&to=end&cust=payments&name=Ours%2C%20mostly&end=1"},
	{"tool": "seek", "result": "downtime", "target": "99.95% up", "by": "mttr"},
	{"items": "name,one_off\r\n決済, 5 % günstiger 🚀,\"1,000\"\r\n", "x": "\x00\u202e<script>"},
}

func TestPackedIsUnpacked(t *testing.T) {
	for _, texts := range typical {
		packed, fits := ForLink(texts)
		got, err := Unpack(packed)
		if err != nil || !fits || !maps.Equal(got, texts) {
			t.Errorf("%q becomes %s and %q, %v", texts, packed, got, err)
		}
		if strings.Trim(packed, digits62) != "" {
			t.Errorf("%s has more than letters and digits", packed)
		}
		more := maps.Clone(texts)
		more["empty"] = ""
		if again := Pack(more); again != packed {
			t.Errorf("with an empty text %s becomes %s", packed, again)
		}
	}
	for _, texts := range []map[string]string{nil, {}, {"items": ""}, {"": "a text without a name"}} {
		packed, fits := ForLink(texts)
		if got, err := Unpack(packed); packed != "" || !fits || len(got) > 0 || err != nil {
			t.Errorf("%q becomes %q and %q, %v", texts, packed, got, err)
		}
	}
}

// TestPackedIsShort: a backlog as many have one fits into a link that every tool takes, and the example even with everything else.
func TestPackedIsShort(t *testing.T) {
	var systems strings.Builder
	for i := range 200 {
		systems.WriteString("#v=2&to=end&cust=payments&rev=" + strconv.Itoa(10+i*37%91) + "m&ops=" + strconv.Itoa(100+i*7919%1800) + "k&inc=" + strconv.Itoa(4+i*31%60) + "&name=Service%20" + strconv.Itoa(i) + "&end=1\n")
	}
	for _, c := range []struct {
		most  int
		texts map[string]string
	}{{220, typical[0]}, {scenario.LongestPacked, map[string]string{"tool": "portfolio", "systems": systems.String()}}} {
		if packed := Pack(c.texts); len(packed) > c.most {
			t.Errorf("%.60q… takes %d letters, want at most %d", c.texts, len(packed), c.most)
		}
	}
}

// TestAlteredIsNamed: a letter that is another, is missing or has changed its place, and all that a cut leaves.
func TestAlteredIsNamed(t *testing.T) {
	packed := Pack(typical[0])
	for at := range packed {
		for what, text := range map[string]string{
			"another letter": packed[:at] + string(digits62[(strings.IndexByte(digits62, packed[at])+1)%62]) + packed[at+1:],
			"one missing":    packed[:at] + packed[at+1:],
			"one twice":      packed[:at+1] + packed[at:],
			"a cut":          packed[:at],
			"the end":        packed[at:],
			"small letters":  packed[:at] + strings.ToLower(packed[at:]),
			"no letter":      packed[:at] + "é" + packed[at:],
		} {
			if got, err := Unpack(text); text != packed && text != "" && (err == nil || got != nil) && text != strings.Repeat("1", len(text)) {
				t.Errorf("%s at %d is taken: %q", what, at, got)
			}
		}
	}
	if _, err := Unpack("2" + packed[1:]); err != errVersion {
		t.Errorf("of another version: %v", err)
	}
}

// forged is content as it would be packed, with a checksum that is right.
func forged(t *testing.T, all []byte) string {
	t.Helper()
	var b bytes.Buffer
	b.Write(make([]byte, crc32.Size))
	w, err := flate.NewWriterDict(&b, flate.BestCompression, dictionary1)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(all)
	w.Close()
	return sealed(b.Bytes())
}

func sealed(content []byte) string {
	binary.BigEndian.PutUint32(content, crc32.ChecksumIEEE(content[crc32.Size:]))
	return string(packedVersion) + toLetters(content)
}

// TestForgedIsRefused: what somebody made to harm, with everything right but one thing.
func TestForgedIsRefused(t *testing.T) {
	text := func(texts ...string) (all []byte) {
		for _, text := range texts {
			all = appendText(all, text)
		}
		return all
	}
	many := text()
	for i := range mostTexts + 1 {
		many = append(many, text("n"+strconv.Itoa(1000+i), "x")...)
	}
	for what, c := range map[string]struct {
		packed string
		want   error
	}{
		"a bomb":                   {forged(t, make([]byte, 200<<20)), errTooMany},
		"more than is packed":      {forged(t, text("items", strings.Repeat("x", mostBytes))), errTooMany},
		"too many texts":           {forged(t, many), errTooMany},
		"names in another order":   {forged(t, text("b", "1", "a", "2")), errAltered},
		"a name twice":             {forged(t, text("a", "1", "a", "2")), errAltered},
		"an empty text":            {forged(t, text("a", "")), errAltered},
		"a name without a text":    {forged(t, text("a")), errAltered},
		"a length beyond the end":  {forged(t, append(text("a"), 9, 'x')), errAltered},
		"a length without an end":  {forged(t, append(text("a"), 0xff, 0xff)), errAltered},
		"a length beyond numbers":  {forged(t, append(text("a"), bytes.Repeat([]byte{0xff}, 12)...)), errAltered},
		"no text":                  {forged(t, text("a", "\xff\xfe")), errAltered},
		"something behind the end": {sealed(append(contentOf(t, Pack(typical[0])), 'x')), errAltered},
		"not deflated":             {sealed([]byte("abcdefgh")), errAltered},
		"too long":                 {"1" + strings.Repeat("0", 2*mostBytes), errTooMany},
		"a number beyond a block":  {"1" + strings.Repeat("z", 22), errAltered},
	} {
		if got, err := Unpack(c.packed); err != c.want || got != nil {
			t.Errorf("%s: %.40q, %v, want %v", what, got, err, c.want)
		}
	}
	if _, fits := ForLink(map[string]string{"items": strings.Repeat("x", mostBytes)}); fits {
		t.Error("a link is said to hold what would not be unpacked")
	}
	if _, fits := ForLink(map[string]string{"items": strings.Repeat("x", mostBytes-100)}); !fits {
		t.Error("a link could hold a long text that is the same all along")
	}
}

func contentOf(t *testing.T, packed string) []byte {
	t.Helper()
	content, ok := fromLetters(packed[1:])
	if !ok {
		t.Fatal(packed)
	}
	return content
}

// FuzzUnpack: whatever the text, it is refused or is texts that mean the same packed anew, and never more than is packed.
func FuzzUnpack(f *testing.F) {
	for _, texts := range typical {
		f.Add(Pack(texts))
	}
	f.Add("")
	f.Add("1")
	f.Add("1" + strings.Repeat("z", 44))
	f.Fuzz(func(t *testing.T, packed string) {
		check(t, packed)
		if content, ok := fromLetters(packed); ok && len(content) >= crc32.Size {
			if toLetters(content) != packed {
				t.Errorf("%q is read, and written %q", packed, toLetters(content))
			}
			check(t, sealed(content)) // what is behind the checksum is to hold by itself
		}
		if raw := []byte(packed); len(raw) > 0 {
			check(t, forged(t, raw))
		}
	})
}

func check(t *testing.T, packed string) {
	t.Helper()
	texts, err := Unpack(packed)
	if err != nil {
		if texts != nil {
			t.Errorf("%q is refused and used: %q", packed, texts)
		}
		return
	}
	size := 0
	for name, text := range texts {
		size += len(name) + len(text)
	}
	if size > mostBytes {
		t.Errorf("%d bytes are unpacked", size)
	}
	if again, err := Unpack(Pack(texts)); err != nil || !maps.Equal(again, texts) {
		t.Errorf("%q becomes %q, %v", texts, again, err)
	}
}

// FuzzPack: whatever texts, they come back.
func FuzzPack(f *testing.F) {
	f.Add("items", Example, "tool", "backlog")
	f.Add("", "x", "pins", "\xff")
	f.Fuzz(func(t *testing.T, name, text, other, its string) {
		texts := map[string]string{strings.ToValidUTF8(name, "\uFFFD"): strings.ToValidUTF8(text, "\uFFFD"), strings.ToValidUTF8(other, "\uFFFD"): strings.ToValidUTF8(its, "\uFFFD")}
		got, err := Unpack(Pack(texts))
		maps.DeleteFunc(texts, func(name, text string) bool { return name == "" || text == "" })
		if err != nil || !maps.Equal(got, texts) {
			t.Errorf("%q becomes %q, %v", texts, got, err)
		}
	})
}

func TestLetters(t *testing.T) {
	for n := range 20 {
		for _, fill := range []byte{0, 1, 0x7f, 0xff} {
			content := bytes.Repeat([]byte{fill}, n)
			text := toLetters(content)
			if back, ok := fromLetters(text); !ok || !bytes.Equal(back, content) {
				t.Errorf("%d bytes %x become %s and %x", n, fill, text, back)
			}
		}
	}
	for _, text := range []string{"0", "zz", "zzzzzzzzzzz", "0000", "00000000", "a-b", "é1"} {
		if back, ok := fromLetters(text); ok {
			t.Errorf("%s is read as %x", text, back)
		}
	}
}

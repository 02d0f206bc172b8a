package records

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"goodenough/app/decode"
)

// told is what a report says of its spells, a line each: start, minutes or open, share, text.
func told(r Report) string {
	var b strings.Builder
	for _, s := range r.Spells {
		took := "open"
		if !s.End.IsZero() {
			took = fmt.Sprintf("%gm", s.End.Sub(s.Start).Minutes())
		}
		fmt.Fprintf(&b, "%d: %s %s", s.Row, s.Start.UTC().Format("2006-01-02 15:04:05"), took)
		if s.Affected.Said() {
			fmt.Fprintf(&b, " %g", float64(s.Affected))
		}
		if s.Text != "" {
			fmt.Fprintf(&b, " %s", s.Text)
		}
		b.WriteString("\n")
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%d! %s", p.Row, p.Reason)
		if p.Cell != "" {
			fmt.Fprintf(&b, " (%s)", p.Cell)
		}
		b.WriteString("\n")
	}
	for _, p := range r.Notes {
		fmt.Fprintf(&b, "%d~ %s (%s)\n", p.Row, p.Reason, p.Cell)
	}
	return b.String()
}

func utf16Of(text string, order binary.AppendByteOrder, mark bool) []byte {
	var data []byte
	if mark {
		data = order.AppendUint16(data, 0xfeff)
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return data
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// one is a file of one hour, in the middle of all that goes wrong around it.
const one = "start,end,title\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Größe\n"
const oneTold = "2: 2026-01-05 08:00:00 60m Größe\n"

// TestTraps: what real files do, and what is read all the same.
func TestTraps(t *testing.T) {
	newYork, zurich := in(t, "America/New_York"), in(t, "Europe/Zurich")
	for name, c := range map[string]struct {
		data string
		o    Options
		want string
	}{
		"plain":                            {data: one, want: oneTold},
		"a mark of byte order":             {data: "\ufeff" + one, want: oneTold},
		"a mark and quotes":                {data: "\ufeff\"start\",\"end\",\"title\"\n\"2026-01-05T08:00:00Z\",\"2026-01-05T09:00:00Z\",\"Größe\"\n", want: oneTold},
		"UTF-16, little end first":         {data: string(utf16Of(one, binary.LittleEndian, true)), want: oneTold},
		"UTF-16, big end first":            {data: string(utf16Of(one, binary.BigEndian, true)), want: oneTold},
		"UTF-16 without a mark":            {data: string(utf16Of(one, binary.LittleEndian, false)), want: oneTold},
		"UTF-16 with tabs, as Grafana":     {data: string(utf16Of(strings.ReplaceAll(one, ",", "\t"), binary.LittleEndian, true)), want: oneTold},
		"Windows-1252":                     {data: strings.NewReplacer("ö", "\xf6", "ß", "\xdf").Replace(one), want: oneTold},
		"both mixed":                       {data: strings.Replace(one, "ö", "\xf6", 1), want: oneTold},
		"gzip":                             {data: string(gzipped(t, []byte(one))), want: oneTold},
		"gzip that breaks off":             {data: string(gzipped(t, []byte(one))[:len(gzipped(t, []byte(one)))-6]), want: oneTold},
		"gzip of UTF-16":                   {data: string(gzipped(t, utf16Of(one, binary.LittleEndian, true))), want: oneTold},
		"CR alone":                         {data: strings.ReplaceAll(one, "\n", "\r"), want: oneTold},
		"CRLF":                             {data: strings.ReplaceAll(one, "\n", "\r\n"), want: oneTold},
		"sep= with semicolons":             {data: "sep=;\n" + strings.ReplaceAll(one, ",", ";"), want: "3" + oneTold[1:]},
		"quoted sep=":                      {data: "\"sep=,\"\r\n" + one, want: "3" + oneTold[1:]},
		"pipes":                            {data: strings.ReplaceAll(one, ",", "|"), want: oneTold},
		"commas with blanks":               {data: strings.ReplaceAll(one, ",", ", "), want: oneTold},
		"words above the header":           {data: "Report of incidents\nMade by a tool\n" + one, want: "4" + oneTold[1:]},
		"no header":                        {data: "2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n2026-01-06T08:00:00Z,2026-01-06T08:30:00Z\n", want: "1: 2026-01-05 08:00:00 60m\n2: 2026-01-06 08:00:00 30m\n"},
		"empty rows":                       {data: strings.Replace(one, "\n", "\n\n,,\n  \n", 1), want: "5" + oneTold[1:]},
		"the header again":                 {data: one + one, want: oneTold + "3! a header again\n4! duplicate\n"},
		"a line of totals":                 {data: one + "Total,,1 h\n,,\n", want: oneTold + "3! a line of totals (Total)\n"},
		"ragged rows":                      {data: one + "2026-01-06T08:00:00Z,2026-01-06T08:30:00Z\n2026-01-07T08:00:00Z,2026-01-07T08:30:00Z,x,y,z\n", want: oneTold + "3: 2026-01-06 08:00:00 30m\n4: 2026-01-07 08:00:00 30m x\n"},
		"a bare quote":                     {data: one + "2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,12\" disk\n", want: oneTold + "3: 2026-01-06 08:00:00 30m 12\" disk\n"},
		"unescaped quotes":                 {data: one + "2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,\"New \"probe\"\"\n2026-01-07T08:00:00Z,2026-01-07T08:30:00Z,x\n", want: oneTold + "3: 2026-01-06 08:00:00 30m New \"probe\"\n4: 2026-01-07 08:00:00 30m x\n"},
		"a quote that never ends":          {data: "start,end,title\n2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,\"half\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Größe\n", want: "2: 2026-01-06 08:00:00 30m \"half\n3" + oneTold[1:]},
		"a quote that ends a row too late": {data: "start,end,title\n2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,\"half\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Größe\",x\n2026-01-07T08:00:00Z,2026-01-07T08:30:00Z,y\n", want: "2: 2026-01-06 08:00:00 30m \"half\n3: 2026-01-05 08:00:00 60m Größe\"\n4: 2026-01-07 08:00:00 30m y\n"},
		"an update a row":                  {data: "number,opened_at,resolved_at\n1,2026-01-05 08:00,\n2,2026-01-06 08:00,2026-01-06 09:00\n1,2026-01-05 08:00,2026-01-05 08:30\n1,2026-01-05 08:00,2026-01-05 07:30\n", want: "4: 2026-01-05 08:00:00 30m\n3: 2026-01-06 08:00:00 60m\n5! end before start (2026-01-05 08:00:00Z – 2026-01-05 07:30:00Z)\n"},
		"a line break in a cell":           {data: strings.Replace(one, "Größe", "\"a\nb\"", 1) + "2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,x\n", want: "2: 2026-01-05 08:00:00 60m a b\n4: 2026-01-06 08:00:00 30m x\n"},

		"German": {data: "Störung;Beginn;Ende;Betroffen\nA;05.01.2026 08:00;05.01.2026 09:30;40,5 %\nB;31.03.2026 23:59;1.4.2026 00:09;100 %\nSumme;;;\n", o: Options{Zone: zurich},
			want: "2: 2026-01-05 07:00:00 90m 0.405 A\n3: 2026-03-31 21:59:00 10m 1 B\n4! a line of totals (Summe)\n"},
		"the day first":     {data: "start,end\n05/01/2026 08:00,05/01/2026 09:00\n13/01/2026 08:00,13/01/2026 09:00\n", want: "2: 2026-01-05 08:00:00 60m\n3: 2026-01-13 08:00:00 60m\n"},
		"the month first":   {data: "start,end\n05/01/2026 8:00 AM,05/01/2026 9:00 AM\n01/13/2026 12:00 AM,01/13/2026 12:30 PM\n", want: "2: 2026-05-01 08:00:00 60m\n3: 2026-01-13 00:00:00 750m\n"},
		"asked, the day":    {data: "start,end\n05/01/2026 08:00,05/01/2026 09:00\n", o: Options{Order: "day"}, want: "2: 2026-01-05 08:00:00 60m\n"},
		"asked, the month":  {data: "start,end\n05/01/2026 08:00,05/01/2026 09:00\n", o: Options{Order: "month"}, want: "2: 2026-05-01 08:00:00 60m\n"},
		"one form a column": {data: "start,end\n2026-01-05 08:00,2026-01-05 09:00\n2026-01-06 08:00,2026-01-06 09:00\n06/01/2026 08:00,2026-01-06 09:00\n", want: "2: 2026-01-05 08:00:00 60m\n3: 2026-01-06 08:00:00 60m\n4! the start is not a time (06/01/2026 08:00)\n"},
		"no such day":       {data: "start,end\n2026-02-28 08:00,2026-02-28 09:00\n2026-02-29 08:00,2026-03-01 09:00\n", want: "2: 2026-02-28 08:00:00 60m\n3! the start is not a time (2026-02-29 08:00)\n"},
		"names of months":   {data: "start,end\n5 Mär 2026 08:00,\"5. März 2026, 09:00\"\n\"1 déc. 2026 08:00\",1 Dez 26 09:00\n", want: "2: 2026-03-05 08:00:00 60m\n3: 2026-12-01 08:00:00 60m\n"},
		"American words":    {data: "start;end\nJan 5, 2026 at 8:00 AM;January 5th, 2026 9:00 am\nTue, Jan 6, 2026 8:00 PM;Jan 6, 2026 9:00 PM\nMon, 05 Jan 2026 10:00:00 GMT;Jan 5, 2026 11:00 AM\n", want: "2: 2026-01-05 08:00:00 60m\n3: 2026-01-06 20:00:00 60m\n4! the start is not a time (Mon, 05 Jan 2026 10:00:00 GMT)\n"},
		"seconds":           {data: "start,end\n1795962960,1795963020\n", want: "2: 2026-11-29 14:36:00 1m\n"},
		"milliseconds":      {data: "start,end\n1795962960000,1795963020000\n", want: "2: 2026-11-29 14:36:00 1m\n"},
		"micro and nano":    {data: "start,end\n1795962960000000,1795963020000000000\n", want: "2: 2026-11-29 14:36:00 1m\n"},
		"letters for zones": {data: "start,end\n2026-01-05 08:00 UTC,2026-01-05 09:00 UTC\n2026-01-05 08:00 PST,2026-01-05 09:00 PST\n2026-01-05 08:00 +0100,2026-01-05 09:00 GMT+1\n", want: "2: 2026-01-05 08:00:00 60m\n4: 2026-01-05 07:00:00 60m\n3! a zone by letters, which several zones share (2026-01-05 08:00 PST)\n"},
		"the hour that comes twice": {data: "start,end\n2026-11-01 00:30,2026-11-01 03:30\n2026-11-02 01:30,2026-11-02 02:30\n2026-11-01 01:30,2026-11-01 03:30\n", o: Options{Zone: newYork},
			want: "2: 2026-11-01 04:30:00 240m\n3: 2026-11-02 06:30:00 60m\n4: 2026-11-01 05:30:00 180m\n4~ " + doubtTwice + " (2026-11-01 01:30)\n"},
		"the hour that never comes": {data: "start,end\n2026-03-08 02:30,2026-03-08 04:30\n", o: Options{Zone: newYork}, want: "2: 2026-03-08 07:30:00 60m\n2~ " + doubtNever + " (2026-03-08 02:30)\n"},
		"summer and winter":         {data: "start,end\n2026-07-01 12:00,2026-07-01 13:00\n2026-01-01 12:00,2026-01-01 13:00\n", o: Options{Zone: zurich}, want: "2: 2026-07-01 10:00:00 60m\n3: 2026-01-01 11:00:00 60m\n"},
		"a date and two clocks":     {data: "Date,From,To,Title\n13/01/2026,08:00,09:30,a\n14/01/2026,23:30,00:10,b\n15/01/2026,12:00,,c\n", want: "2: 2026-01-13 08:00:00 90m a\n3: 2026-01-14 23:30:00 40m b\n4: 2026-01-15 12:00:00 open c\n"},
		"two dates and two clocks":  {data: "Start date;Start time;End date;End time\n2026-01-13;8:00 AM;2026-01-14;9:30 PM\n", want: "2: 2026-01-13 08:00:00 2250m\n"},
		"a date, a clock, a length": {data: "Date,Time,Duration\n2026-01-13,08:00,1:30:00\n2026-01-14,08:00:30,0:30:00\n", want: "2: 2026-01-13 08:00:00 90m\n3: 2026-01-14 08:00:30 30m\n"},
		"dates alone":               {data: "start,end\n2026-01-05,2026-01-06\n", want: "2: 2026-01-05 00:00:00 1440m\n"},

		"lengths in words":      {data: "start,duration\n2026-01-05T08:00:00Z,2h 31m 25s\n2026-01-06T08:00:00Z,1d 2h\n2026-01-07T08:00:00Z,PT1H30M\n2026-01-08T08:00:00Z,1:30:00\n2026-01-09T08:00:00Z,soon\n", want: "2: 2026-01-05 08:00:00 151.41666666666666m\n3: 2026-01-06 08:00:00 1560m\n4: 2026-01-07 08:00:00 90m\n5: 2026-01-08 08:00:00 90m\n6! the length is not readable (soon)\n"},
		"M is months, m not":    {data: "start,duration\n2026-01-05T08:00:00Z,10M 27d\n2026-01-06T08:00:00Z,10m\n", want: "2: 2026-01-05 08:00:00 470880m\n3: 2026-01-06 08:00:00 10m\n"},
		"lengths by the name":   {data: "start,duration_minutes\n2026-01-05T08:00:00Z,90\n2026-01-06T08:00:00Z,\"1,5\"\n", want: "2: 2026-01-05 08:00:00 90m\n3: 2026-01-06 08:00:00 1.5m\n"},
		"lengths of no unit":    {data: "start,duration\n2026-01-05T08:00:00Z,90\n", want: "2! the length is not readable (90)\n"},
		"open in many ways":     {data: "start,end\n2026-01-01T08:00:00Z,\n2026-01-02T08:00:00Z,?\n2026-01-03T08:00:00Z,null\n2026-01-04T08:00:00Z,0001-01-01T00:00:00Z\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n2026-01-06T08:00:00Z,ongoing\n2026-01-07T08:00:00Z,soon\n", want: "2: 2026-01-01 08:00:00 open\n3: 2026-01-02 08:00:00 open\n4: 2026-01-03 08:00:00 open\n5: 2026-01-04 08:00:00 open\n6: 2026-01-05 08:00:00 60m\n7: 2026-01-06 08:00:00 open\n8! the end is not a time (soon)\n"},
		"forgotten":             {data: "start,end\n2026-01-01T08:00:00Z,\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n", o: Options{Forgotten: true}, want: "3: 2026-01-05 08:00:00 60m\n2! open for too long (2026-01-01 08:00:00Z)\n"},
		"a later export":        {data: "id,start,end\n7,2026-01-05T08:00:00Z,\n8,2026-01-06T08:00:00Z,2026-01-06T09:00:00Z\n7,2026-01-05T08:00:00Z,2026-01-05T08:30:00Z\n", want: "4: 2026-01-05 08:00:00 30m\n3: 2026-01-06 08:00:00 60m\n2! duplicate (7)\n"},
		"kinds":                 {data: "start,end,type\n2026-01-01T08:00:00Z,2026-01-01T09:00:00Z,outage\n2026-01-02T08:00:00Z,2026-01-02T09:00:00Z,Scheduled Maintenance\n2026-01-03T08:00:00Z,2026-01-03T09:00:00Z,drill\n2026-01-04T08:00:00Z,2026-01-04T09:00:00Z,none\n", want: "2: 2026-01-01 08:00:00 60m\n3! planned work (Scheduled Maintenance)\n4! a test (drill)\n5! not an outage (none)\n"},
		"shares":                {data: "start,end,affected\n2026-01-01T08:00:00Z,2026-01-01T09:00:00Z,97.82%\n2026-01-02T08:00:00Z,2026-01-02T09:00:00Z,5‰\n2026-01-03T08:00:00Z,2026-01-03T09:00:00Z,.5\n2026-01-04T08:00:00Z,2026-01-04T09:00:00Z,-1\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,many\n2026-01-06T08:00:00Z,2026-01-06T09:00:00Z,\n", want: "2: 2026-01-01 08:00:00 60m 0.9782\n3: 2026-01-02 08:00:00 60m 0.005\n4: 2026-01-03 08:00:00 60m 0.5\n7: 2026-01-06 08:00:00 60m\n5! affected out of range (-1)\n6! affected is not a number (many)\n"},
		"shares in percent":     {data: "start,end,affected\n2026-01-01T08:00:00Z,2026-01-01T09:00:00Z,40\n2026-01-02T08:00:00Z,2026-01-02T09:00:00Z,100\n", want: "2: 2026-01-01 08:00:00 60m 0.4\n3: 2026-01-02 08:00:00 60m 1\n"},
		"one service of two":    {data: "service,start,end\nshop,2026-01-01T08:00:00Z,2026-01-01T09:00:00Z\nmail,2026-01-02T08:00:00Z,2026-01-02T09:00:00Z\n", o: Options{Series: "Shop"}, want: "2: 2026-01-01 08:00:00 60m\n"},
		"a column of one's own": {data: "a,b,c\n2026-01-01T08:00:00Z,2026-01-01T07:00:00Z,2026-01-01T09:00:00Z\n", o: Options{Columns: map[string]string{"start": "b", "end": "c"}}, want: "2: 2026-01-01 07:00:00 120m\n"},

		"JSON":                  {data: `[{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z","title":"Gr\u00f6\u00dfe"}]`, want: "1" + oneTold[1:]},
		"JSON Lines":            {data: "{\"start\":\"2026-01-05T08:00:00Z\",\"end\":\"2026-01-05T09:00:00Z\"}\n{\"start\":\"2026-01-06T08:00:00Z\",\"end\":null}\n", want: "1: 2026-01-05 08:00:00 60m\n2: 2026-01-06 08:00:00 open\n"},
		"JSON of a script":      {data: `var incidents = [{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z"}];`, want: "1: 2026-01-05 08:00:00 60m\n"},
		"JSON that breaks off":  {data: `[{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z"},{"start":"2026-01-06T08`, want: "1: 2026-01-05 08:00:00 60m\n2! broken\n"},
		"JSON broken within":    {data: `[{"start":"2026-01-05T08:00:00Z","end":"2026-01-05T09:00:00Z"},{"start":2026-01-06","end":""},{"start":"2026-01-07T08:00:00Z","end":"2026-01-07T09:00:00Z"}]`, want: "1: 2026-01-05 08:00:00 60m\n3: 2026-01-07 08:00:00 60m\n2! broken\n"},
		"JSON that swallows":    {data: "{\"page\":{},\"incidents\":[\n  {\n   \"start\":\"2026-01-05T08:00:00Z\",\"end\":\"2026-01-05T09:00:00Z\",\"updates\":[{\"x\":1}]\n  },\n  {\n   \"start\":\"2026-01-06T08:00:00Z\",\"end\":null,\"updates\":[{\"x\":1}\n  ,\n  {\n   \"start\":\"2026-01-07T08:00:00Z\",\"end\":\"2026-01-07T09:00:00Z\",\"updates\":[{\"x\":1}]\n  }]}", want: "1: 2026-01-05 08:00:00 60m\n3: 2026-01-07 08:00:00 60m\n2! broken\n"},
		"JSON with a list deep": {data: `{"took":1,"data":[{"start":"2026-01-05T08:00:00Z","x":{"end":"2026-01-05T09:00:00Z"}}]}`, want: "1: 2026-01-05 08:00:00 60m\n"},

		"a page to sign in": {data: "<!DOCTYPE html><html><body>Sign in</body></html>", want: "0! " + decode.ErrHTML.Error() + "\n"},
		"a workbook":        {data: "PK\x03\x04aaaaaaaaaaaaa", want: "0! " + decode.ErrZip.Error() + "\n"},
		"a picture":         {data: "\x89PNG\r\n\x1a\n\x00\x00", want: "0! " + decode.ErrPicture.Error() + "\n"},
		"a PDF":             {data: "%PDF-1.4\n%\xe2\xe3", want: "0! this is a PDF: export the same as CSV or JSON where it was made\n"},
		"no text":           {data: strings.Repeat("\x07\x03\xc8\x96\x0c\x58,", 40), want: "0! " + decode.ErrOther.Error() + "\n"},
		"nothing":           {data: " \n", want: "0! " + decode.ErrEmpty.Error() + "\n"},
		"prose":             {data: "Dear all,\nthe system was down.\n", want: "0! no column holds times at which incidents begin, or there are no rows; the columns are “Dear all”, “”\n"},
		"an empty answer":   {data: `{"status":"success","data":{"resultType":"matrix","result":[]}}`, want: "0! there is no sample in it: the query found nothing in that time\n"},
	} {
		t.Run(name, func(t *testing.T) {
			r := Read([]File{{Name: "a", Data: []byte(c.data)}}, c.o, nil)
			if got := told(r); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if r.Rows.Read != r.Rows.Used+r.Rows.Refused+r.Rows.Merged {
				t.Errorf("rows do not add up: %+v", r.Rows)
			}
		})
	}
}

// TestSecrets: what no estimate needs stays in the file, whatever is wrong with its row.
func TestSecrets(t *testing.T) {
	data := "start,end,title,assignee,email\n2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,Shop,Ann Other,ann@example.com\nbad,2026-01-05T09:00:00Z,Shop,Ann Other,ann@example.com\n,,,Ann Other,ann@example.com\n2026-01-05T08:00:00Z,2026-01-04T09:00:00Z,Shop,Ann Other,ann@example.com\n"
	r := Read([]File{{Name: "a", Data: []byte(data)}}, Options{}, nil)
	if all := fmt.Sprintf("%+v", r); strings.Contains(all, "Ann") && strings.Contains(all, "ann@") {
		t.Errorf("names are kept: %s", all)
	}
	if r.Rows != (Rows{Read: 4, Used: 1, Refused: 3}) {
		t.Errorf("%+v", r.Rows)
	}
}

// TestStop: a caller that has had enough gets what there is.
func TestStop(t *testing.T) {
	for name, data := range map[string][]byte{"as it is": many(20_000), "packed": gzipped(t, many(20_000)), "in UTF-16": utf16Of(string(many(20_000)), binary.LittleEndian, true)} {
		calls, before := 0, 0
		r := Read([]File{{Name: "a", Data: data}, {Name: "b", Data: []byte(one)}}, Options{}, func(done, of int) bool {
			calls++
			if done < before || done > of || of != len(data)+len(one) {
				t.Errorf("%s: %d of %d done, after %d", name, done, of, before)
			}
			before = done
			return calls < 30
		})
		if !r.Stopped || calls != 30 || r.Rows.Used == 0 || r.Rows.Used >= 20_000 || before < len(data)/2 {
			t.Errorf("%s: stopped: %t after %d calls with %d rows, %d bytes of %d done", name, r.Stopped, calls, r.Rows.Used, before, len(data))
		}
	}
}

// TestTooLarge: nobody waits for what cannot be read.
func TestTooLarge(t *testing.T) {
	data := make([]byte, decode.Largest/2+1)
	r := Read([]File{{Name: "a", Data: data}, {Name: "b", Data: data}}, Options{}, nil)
	if len(r.Files) != 2 || !strings.Contains(r.Files[1].Problem, "1 GB") || r.Rows.Read != 0 {
		t.Errorf("%+v", r.Files)
	}
}

// TestSeveralFiles: two exports of one system are one history, and what both hold counts once.
func TestSeveralFiles(t *testing.T) {
	a := []byte("id,start,end\n1,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n2,2026-02-05T08:00:00Z,\n")
	b := []byte("id,start,end\n2,2026-02-05T08:00:00Z,2026-02-05T08:30:00Z\n3,2026-03-05T08:00:00Z,2026-03-05T09:00:00Z\n")
	r := Read([]File{{Name: "a", Data: a}, {Name: "b", Data: b}, {Name: "c", Data: []byte("PK\x03\x04")}}, Options{}, nil)
	if got, want := told(r), "2: 2026-01-05 08:00:00 60m\n2: 2026-02-05 08:00:00 30m\n3: 2026-03-05 08:00:00 60m\n3! duplicate (2)\n0! "+decode.ErrZip.Error()+"\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if r.Problems[0].File != "a" || r.Problems[1].File != "c" || r.Files[2].Problem == "" {
		t.Errorf("%+v", r.Problems)
	}
}

// TestSavedWhen: the window of an export ends when its file was written, if that is not long after its last row.
func TestSavedWhen(t *testing.T) {
	last := time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
	for after, want := range map[time.Duration]time.Time{240 * time.Hour: last.Add(240 * time.Hour), 9000 * time.Hour: last, 0: last, -time.Hour: last} {
		if r := Read([]File{{Data: []byte(one), Saved: last.Add(after)}}, Options{}, nil); !r.Window.To.Equal(want) || r.Window.How != "guessed" {
			t.Errorf("saved %s later the window ends at %s, %s", after, r.Window.To, r.Window.How)
		}
	}
}

// TestAnAnswer: what somebody says of all incidents weighs the time down, and stays apart from what the file says of each.
func TestAnAnswer(t *testing.T) {
	data := []byte("start,end,affected\n2026-01-01T08:00:00Z,2026-01-01T09:00:00Z,\n2026-01-02T08:00:00Z,2026-01-02T09:00:00Z,0.5\n")
	for answer, want := range map[float64]float64{0: 1.5, .3: .8} {
		r := Read([]File{{Data: data}}, Options{Affected: answer}, nil)
		if !near(r.Down.Weighted, want) || r.Down.Unasked != 1 || r.Spells[0].Affected.Said() || !near(r.Down.Hours, 2) {
			t.Errorf("with %g: %+v", answer, r.Down)
		}
		i := slices.IndexFunc(r.Questions, func(q Question) bool { return q.Key == "affected" })
		if i < 0 || r.Questions[i].Answered != (answer > 0) {
			t.Errorf("with %g it asks %+v", answer, r.Questions)
		}
	}
}

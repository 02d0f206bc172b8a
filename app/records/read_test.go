package records

import (
	"bytes"
	"fmt"
	"runtime"
	"testing"
	"time"
)

// many are rows of a plain file, as many as asked for.
func many(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("id,title,service,start,end,affected\n")
	at := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range rows {
		at = at.Add(time.Duration(20+i%37) * time.Minute)
		fmt.Fprintf(&b, "INC%06d,Checkout errors %d,shop,%s,%s,0.%d\n", i, i%97, at.Format(time.RFC3339), at.Add(time.Duration(1+i%50)*time.Minute).Format(time.RFC3339), 1+i%9)
	}
	return b.Bytes()
}

// bare are rows of the smallest file there is.
func bare(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("start,end,affected\n")
	at := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range rows {
		at = at.Add(time.Duration(20+i%37) * time.Minute)
		fmt.Fprintf(&b, "%s,%s,1\n", at.Format(time.RFC3339), at.Add(time.Duration(1+i%50)*time.Minute).Format(time.RFC3339))
	}
	return b.Bytes()
}

// BenchmarkRead tells time and memory for 100,000 rows: memory as times the size of the file, the largest heap seen while it is read.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		data []byte
	}{{"ordinary", many(100_000)}, {"bare", bare(100_000)}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.data)))
			worst := 0.
			for b.Loop() {
				runtime.GC()
				var before, now runtime.MemStats
				runtime.ReadMemStats(&before)
				largest := uint64(0)
				r := Read([]File{{Name: "a.csv", Data: c.data}}, Options{}, func(done, of int) bool {
					if done%8 == 0 {
						runtime.ReadMemStats(&now)
						largest = max(largest, now.HeapInuse)
					}
					return true
				})
				runtime.ReadMemStats(&now)
				largest = max(largest, now.HeapInuse)
				if r.Rows.Used != 100_000 {
					b.Fatalf("%+v", r.Rows)
				}
				worst = max(worst, float64(largest-before.HeapInuse)/float64(len(c.data)))
				runtime.KeepAlive(r)
			}
			b.ReportMetric(worst, "heap/file")
			b.ReportMetric(float64(len(c.data))/1e6, "MB")
		})
	}
}

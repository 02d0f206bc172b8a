//go:build compare && !js

package main

import (
	"encoding/json"
	"log"
	"os"
	"strconv"
	"time"
)

// main times everything as often as its argument says and writes milliseconds by name.
func main() {
	rounds, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	w, err := newWork()
	if err != nil {
		log.Fatal(err)
	}
	took := map[string][]float64{}
	measure := func(name string, f func() error) {
		start := time.Now()
		if err := f(); err != nil {
			log.Fatal(err)
		}
		took[name] = append(took[name], time.Since(start).Seconds()*1e3)
	}
	for range rounds {
		measure("kernel", func() error { w.kernel(); return nil })
		measure("expected", func() error { w.expected(); return nil })
		measure("redrawn", w.redrawn)
		measure("refresh", w.refresh)
	}
	if err := json.NewEncoder(os.Stdout).Encode(took); err != nil {
		log.Fatal(err)
	}
}

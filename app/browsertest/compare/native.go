//go:build compare && !js

package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"time"
)

// main times everything once for each line it is sent, so that it can take turns with a page, and answers with a line of milliseconds
// by name.
func main() {
	w, err := newWork()
	if err != nil {
		log.Fatal(err)
	}
	answer := json.NewEncoder(os.Stdout)
	for turns := bufio.NewScanner(os.Stdin); turns.Scan(); {
		took := map[string]float64{}
		measure := func(name string, f func() error) {
			start := time.Now()
			if err := f(); err != nil {
				log.Fatal(err)
			}
			took[name] = time.Since(start).Seconds() * 1e3
		}
		measure("kernel", func() error { w.kernel(); return nil })
		measure("expected", func() error { w.expected(); return nil })
		measure("redrawn", w.redrawn)
		measure("refresh", w.refresh)
		if err := answer.Encode(took); err != nil {
			log.Fatal(err)
		}
	}
}
